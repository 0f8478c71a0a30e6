"""What sort of named thing a common noun can stand for: "the base" for an airbase, "the bloc" for an organisation."""

from collections.abc import Iterable, Mapping
from typing import Final

from crossbearing.read.nominal import Classes

_NOUNS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("base", "airbase", "camp"), frozenset({"airbase", "base", "naval_base", "camp"})),
    **dict.fromkeys(("port", "harbour", "harbor"), frozenset({"port", "naval_base"})),
    **dict.fromkeys(("airport", "airfield", "airstrip"), frozenset({"airport", "airbase"})),
    **dict.fromkeys(("facility", "installation"), frozenset({"airbase", "base", "naval_base", "camp", "port"})),
    **dict.fromkeys(("country", "nation"), frozenset({"state"})),
    **dict.fromkeys(
        "group organisation organization company firm agency alliance bloc party movement militia network team "
        "institution institute ministry club university band".split(),
        frozenset({"organisation"}),
    ),
    **dict.fromkeys(("ship", "vessel", "frigate", "aircraft", "plane", "jet", "tanker"), frozenset({"carrier"})),
    **dict.fromkeys(("newspaper", "website", "outlet", "magazine", "broadcaster"), frozenset({"media"})),
}
_SITES: Final = frozenset({"airbase", "base", "naval_base", "camp", "port", "airport"})


def sorts_of_noun(lemma: str) -> frozenset[str]:
    """The sorts of named thing for which a noun can stand; empty for a noun that stands for none in particular.

    >>> sorted(sorts_of_noun("bloc"))
    ['organisation']
    """
    return _NOUNS.get(lemma, frozenset())


def sorts_of_name(classes: Classes, labels: Iterable[str]) -> tuple[str, ...]:
    """The sorts of a named thing, by what the tables and the model's labels tell of it."""
    found = set(classes & (_SITES | {"state", "carrier", "media"}))
    if "site" in classes and not found & _SITES:
        found.add("base")
    if "state" not in classes and ("Organisation" in labels or classes & {"organisation", "force"}):
        found.add("organisation")
    return tuple(sorted(found))
