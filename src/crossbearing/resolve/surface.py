"""What stands in a mention's own words: the name, and beside it articles, titles, site nouns, sides, owners."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crossbearing.language.names import person_parts
from crossbearing.model import MentionType

OwnedKind = Literal["force", "government"]
SiteFamily = Literal["air", "sea", "base"]

MAX_SURFACE_CHARS = 300
"""Longer mentions are clauses that a reader took for a name; only their beginning is looked at."""

_BLANKS = re.compile(r"\s+")
_EDGES = " \t\n\"'“”„«»‹›‘’`()[]{}.,;:!?…–—-•*"
_DETERMINER = re.compile(
    r"^(?:according to\s+)?(?:(?:the|a|an|this|that|these|those|its|his|her|their|our|my|some|any|both|all|another)"
    r"\s+)?",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:['’ʼ`]s|(?<=s)['’ʼ`]|(?<=[a-z]) s)$", re.IGNORECASE)

_SITE_NOUN = (
    r"(?:(?:military|naval|air|army|joint|international|logistics|commercial|oil|main|sea|deep-water|deepwater)[ -])*"
    r"(?:airbase|air ?base|air ?field|air ?port|air ?strip|aerodrome|heliport|base|sea ?port|port|harbou?r|"
    r"terminal|naval facility|facility|garrison|camp)s?"
)
_SITE_AFTER = re.compile(
    rf"^(?P<name>.+?)[ -]+(?P<noun>{_SITE_NOUN})(?:,?\s+(?:in|near|at|on|outside|inside|of)\s+(?P<within>\S.*))?$",
    re.IGNORECASE,
)
_SITE_BEFORE = re.compile(
    rf"^(?:[a-z-]+\s+)*?(?P<noun>{_SITE_NOUN})\s+(?:of|at|in|near)\s+(?P<name>\S.*)$", re.IGNORECASE
)
SITE_FOLLOWS = re.compile(rf"[”\"’']?[ -]+(?P<noun>{_SITE_NOUN})\b", re.IGNORECASE)
"""A site noun right behind a mention."""
SITE_PRECEDES = re.compile(
    rf"\b(?P<noun>{_SITE_NOUN})\s+(?:of|at|in|called|named|known as)\s+(?:the\s+)?[“\"‘']?$", re.IGNORECASE
)
"""A site noun with its preposition right before a mention."""

_COMPASS = r"(?:north|south)[- ]?(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?|central|upper|lower"
_SIDE = re.compile(
    rf"^(?:far |the )?(?P<side>{_COMPASS})[- ](?:parts? of |half of |regions? of )?(?P<name>\S.*)$", re.IGNORECASE
)
_SIDE_OF = re.compile(
    r"^(?:far )?(?P<side>(?:north|south)[- ]?(?:east|west)|north|south|east|west|centre|center|interior) of "
    r"(?:the )?(?P<name>\S.*)$",
    re.IGNORECASE,
)
SIDE_PRECEDES = re.compile(
    r"\b(?P<side>(?:north|south)[- ]?(?:east|west)ern|(?:north|south|east|west)ern|central)\s+$", re.IGNORECASE
)
"""An adjective of direction right before a mention."""

_POSSESSOR = re.compile(r"^(?P<owner>[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*)?)['’ʼ]s? (?P<name>\S.*)$")

_ARMED = (
    r"forces?|troops|army|military|militi(?:a|as)|fighters|soldiers|units|navy|air force|armed forces|"
    r"paramilitar(?:y|ies)|insurgents|rebels|loyalists"
)
_FORCE = rf"{_ARMED}|brigades?|group|camp|side|faction|alliance|coalition|movement|network"
_GOVERNMENT = (
    r"governments?|regimes?|administration|authorities|cabinet|leadership|junta|rulers|state|transitional council|"
    r"dictatorship|parliament"
)
_HEAD = rf"(?P<head>{_FORCE}|{_GOVERNMENT})"
_COMPOUND_HEAD = rf"(?P<head>{_ARMED}|{_GOVERNMENT})"
_PHRASES = (
    # "Khalifa Haftar's forces", "Haftar's repressive administration"
    re.compile(rf"^(?P<owner>.+?)(?:['’ʼ]s|(?<=s)['’ʼ])\s+(?:[\w-]+\s+){{0,3}}?{_HEAD}$", re.IGNORECASE),
    # "forces loyal to Haftar", "the regime of the late Syrian President Bashar al-Assad"
    re.compile(
        rf"^(?:[\w-]+\s+){{0,2}}?{_HEAD}\s+(?:of|under|loyal to|(?:led|commanded|headed|run|controlled|backed) by|"
        r"allied (?:with|to)|affiliated with|aligned with|answering to|in)\s+(?:the\s+)?(?P<owner>.+)$",
        re.IGNORECASE,
    ),
    # "the Tripoli-based United Nations-backed government", "Haftar-led forces"
    re.compile(
        rf"^(?P<owner>[^-\s]+(?:\s[^-\s]+)?)-(?:based|led|aligned|allied|affiliated|loyal|run|controlled),?\s+"
        rf"(?:[\w-]+,?\s+){{0,4}}?{_HEAD}$",
        re.IGNORECASE,
    ),
    # "the Tripoli government", "the western Libyan government", "the Assad regime", "the Syrian army"
    re.compile(
        rf"^(?P<owner>.+?)\s+(?:(?:armed|security|military|interim|transitional|ruling)\s+)?{_COMPOUND_HEAD}$",
        re.IGNORECASE,
    ),
)
_GOVERNMENT_HEAD = re.compile(rf"^(?:{_GOVERNMENT})$", re.IGNORECASE)
PERSON_TITLE = re.compile(
    r"^(?:late|former|then|ex|acting|self-styled|outgoing|newly|inaugurated|ousted|deposed)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Surface:
    """A mention's words taken apart; what is not there is empty."""

    name: str
    """The name alone."""
    whole: str
    """All words but articles, quotation marks and the possessive ending."""
    noun: str = ""
    """The site noun that is part of the mention: "airbase", "port"."""
    title: str = ""
    side: str = ""
    """A direction: "eastern", "north-western"."""
    within: str = ""
    """What the mention itself says it lies in: "eastern Libya" in "Al Khadim air base in eastern Libya"."""
    possessive: bool = False
    description: bool = False
    """Whether the words describe and do not name: their head is a common noun."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A body that is named by its owner: "Haftar's forces", "the Tripoli government"."""

    owner: str
    owner_offset: int
    """Characters from the beginning of the mention's text."""
    head: str
    kind: OwnedKind
    side: str = ""
    compound: bool = False
    """Whether owner and body merely stand beside each other ("Tripoli government"): it may be a name as a whole."""


def stripped(text: str) -> tuple[str, bool]:
    """The words without quotation marks, article and possessive ending, and whether there was such an ending.

    >>> stripped("the “Kremlin’s”")
    ('Kremlin', True)
    """
    bare = _BLANKS.sub(" ", text[:MAX_SURFACE_CHARS]).strip(' "“”„«»()[].,;:!?…–—•*')
    shorter = _POSSESSIVE.sub("", bare)
    possessive = shorter != bare
    name = _DETERMINER.sub("", shorter.strip(_EDGES)).strip(_EDGES)
    return (name or shorter or text.strip()), possessive


def site_family(noun: str) -> SiteFamily:
    """Whether a site noun speaks of aircraft, of ships, or of either.

    >>> site_family("naval base"), site_family("air base"), site_family("facility")
    ('sea', 'air', 'base')
    """
    low = noun.lower()
    if low.startswith(("air", "aero", "heli")) or "air" in low.split():
        return "air"
    if any(word in low for word in ("port", "harbo", "naval", "terminal")):
        return "sea"
    return "base"


_COMMON_HEAD = re.compile(r"(?:^|\s)[a-z][a-z-]*$")
_COMMON_WITH = re.compile(r"(?:^|\s)[a-z][\w-]*\s+(?:of|from|for|in|at|to|with|by|who|that)\b")
_NAME_AT_END = re.compile(r"\b(?!the|of|a|an|from|for|in|at|to|with|by)[a-z][\w-]*(?:\s+[^\Wa-z\d_][\w.’'-]*){2,}$")
_OFFICE_END = re.compile(
    r"\b(?:president|minister|premier|chancellor|king|queen|prince|general|colonel|commander|chief|secretary|ambassador|"
    r"envoy|spokes(?:man|woman|person)|leader|officer|official|governor|mayor|emir|sultan|dictator|gen|col|maj|lt|capt|adm|brig|dr|mr|mrs|ms)s?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b[\s\d,]*|\d[\d\s.,:%]*)$",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(
    r"^(?:of|for)\s+(?:(?:the|and|State|Staff|Defen[cs]e|Foreign|Home|Affairs|Interior|Finance|Justice|Energy|Health|"
    r"Trade|Security|National|General|Oil|Economy)\s+)*"
)


def _person(whole: str, title: str | None, *, possessive: bool) -> Surface:
    """A person's name without title and office; or a description of somebody ("an officer from ...")."""
    parts = person_parts(whole)
    name = _OFFICE_OF.sub("", f"{parts.given} {parts.family}".strip()) or whole
    about = _COMMON_WITH.search(whole) and not _NAME_AT_END.search(whole)
    described = bool(_COMMON_HEAD.search(whole) or about or _OFFICE_END.search(whole))
    titles = " ".join(filter(None, (title, parts.title)))
    return Surface(whole if described else name, whole, title=titles, possessive=possessive, description=described)


def _site(whole: str, *, possessive: bool) -> Surface | None:
    """A site's name and noun, in whichever order they stand; a mere adjective before the noun is no name."""
    found = _SITE_AFTER.match(whole)
    if found and any(c.isupper() or not c.isascii() for c in found["name"]):
        name, within = stripped(found["name"])[0], stripped(found["within"] or "")[0]
        inner = _POSSESSOR.match(name)
        return Surface(inner["name"] if inner else name, whole, found["noun"], within=within, possessive=possessive)
    found = _SITE_BEFORE.match(whole)
    if found:
        return Surface(stripped(found["name"])[0], whole, found["noun"], possessive=possessive)
    return None


@lru_cache(maxsize=1 << 14)
def surface_of(text: str, kind: MentionType, title: str | None = None) -> Surface:
    """A mention's words taken apart, as far as its type allows.

    >>> surface_of("the Al-Khaimah airbase", "site").name, surface_of("the Al-Khaimah airbase", "site").noun
    ('Al-Khaimah', 'airbase')
    >>> surface_of("Italian Defense Minister Guido Crosetto", "person").name
    'Guido Crosetto'
    >>> surface_of("eastern Libya", "place").side
    'eastern'
    """
    whole, possessive = stripped(text)
    if kind == "person":
        return _person(whole, title, possessive=possessive)
    if kind in {"place", "site", "organisation", "thing", "group"}:
        site = _site(whole, possessive=possessive)
        if site:
            return site
    if kind in {"place", "site", "nationality"}:
        found = _SIDE_OF.match(whole) or _SIDE.match(whole)
        if found:
            return Surface(stripped(found["name"])[0], whole, side=found["side"], possessive=possessive)
    described = bool(_COMMON_HEAD.search(whole) or _COMMON_WITH.match(whole) or _TIME.match(whole))
    return Surface(whole, whole, title=title or "", possessive=possessive, description=described)


_SAID_IN = re.compile(
    r"\s+(?:analysis|reports?|study|studies|statements?|assessments?|documents?|data|imagery|images?|website|briefing)$",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"^.*\s(?:member|ally|neighbou?r|state|country|nation|region|city|town|capital|province|group|company)\s+"
    r"(?P<name>[^\Wa-z\d_]\S*(?:\s+[^\Wa-z\d_]\S*)*)$"
)


def inner_name(whole: str) -> str | None:
    """The name inside a description that speaks for it: whose report it is, which member, which neighbour.

    >>> inner_name("German Ministry of Defense analysis"), inner_name("NATO member France")
    ('German Ministry of Defense', 'France')
    """
    shorter = _SAID_IN.sub("", whole)
    if shorter != whole:
        return shorter
    found = _MEMBER.match(whole)
    return found["name"] if found else None


@lru_cache(maxsize=1 << 14)
def owned_by(text: str) -> Owned | None:
    """The owner and the body in "Haftar's forces", "forces loyal to Haftar", "the western Libyan government".

    >>> owned_by("forces loyal to Khalifa Haftar")
    Owned(owner='Khalifa Haftar', owner_offset=16, head='forces', kind='force', side='', compound=False)
    >>> owned_by("the western Libyan government")
    Owned(owner='Libyan', owner_offset=12, head='government', kind='government', side='western', compound=True)
    """
    if len(text) > MAX_SURFACE_CHARS:
        return None
    whole, _ = stripped(text)
    for pattern in _PHRASES:
        found = pattern.match(whole)
        if not found:
            continue
        owner, _ = stripped(found["owner"])
        side = ""
        sided = _SIDE.match(owner)
        if sided:
            side, owner = sided["side"], stripped(sided["name"])[0]
        offset = text.find(owner)
        if offset < 0 or not any(c.isupper() or ord(c) > 0x24F for c in owner):  # noqa: PLR2004 - end of Latin letters
            continue
        head = found["head"].lower()
        kind: OwnedKind = "government" if _GOVERNMENT_HEAD.match(head) else "force"
        return Owned(owner, offset, head, kind, side, compound=pattern is _PHRASES[-1])
    return None
