"""What is the name in the name of a site, and what only says that it is one."""

import re

from crossbearing.language.names import fold

_KIND_WORDS = (
    r"international|intl|military|militar|regional|civil|domestic|"
    r"air ?base|air force base|afb|air ?port|air ?field|air ?strip|aerodrome|air station|"
    r"naval air station|naval base|navy base|naval station|naval facility|logistics base|base|"
    r"sea ?port|port|harbour|camp|base aerienne|ab|ap|"
    # Arabic and Russian words as fold() spells them: base, air, airport, port; air base, aerodrome, airport.
    r"qdh|jwyh|mtar|mtr|dwly|myna?|aviabaza|aerodrom|aeroport|baza"
)
_SUFFIX = re.compile(rf"(?:\s+(?:{_KIND_WORDS}))+$")
_PREFIX = re.compile(
    rf"^(?:(?:naval|military|international)\s+)*(?:{_KIND_WORDS})\s+(?:of|in|at|near)\s+"
    r"|^(?:qdh|mtar|mtr|myna?|aviabaza|aerodrom|aeroport|base aerienne(?: de)?|(?:naval |military |air )?base)\s+"
)
_PORT = re.compile(r"\b(?:port|seaport|harbour|myna?)\b")
_AIR = re.compile(r"\b(?:air\w*|afb|jwyh|mtr|mtar|aviabaza|aerodrom\w*|aeroport)\b")


def site_key(name: str) -> str:
    """The folded name of a site without the words for base, airport or port.

    >>> site_key("Al Khadim Air Base"), site_key("port of Tobruk"), site_key("Port Sudan airport")
    ('khadim', 'tobruk', 'port sudan')
    """
    folded = fold(name)
    bare = _SUFFIX.sub("", _PREFIX.sub("", folded))
    return bare or folded


def kind_asked(name: str) -> str | None:
    """Whether a name itself asks for an airfield (``air``) or a harbour (``port``)."""
    folded = fold(name)
    if _AIR.search(folded):
        return "air"
    bare = site_key(name)
    if _PORT.search(folded) and not _PORT.search(bare):
        return "port"
    return None
