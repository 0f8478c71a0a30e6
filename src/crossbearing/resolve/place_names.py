"""The place names of a document: each once, with everything of the gazetteer that it could be."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crossbearing.gazetteer import Gazetteer, PlaceRow
from crossbearing.language.names import fold
from crossbearing.model import Span

MOST_ROWS = 20
"""Readings weighed of one name; a right one beyond the twentieth is a matter of one in two hundred."""
WIDE = frozenset({"country", "admin1", "admin2", "region"})
"""Kinds of which a text says that something lies in them: "Paris, Texas"."""
_DIVISION = re.compile(r"\s+(?:Township|Twp\.?|Borough|Parish|County|City|Village|Island|district|province|state)$", re.I)
_COUNTY = re.compile(r"\s+(?:Co\.?|COUNTY|CO\.?)$")
_BEFORE = re.compile(
    r"^(?:(?:north|south|east|west|central|upper|lower|greater|downtown|inner|metro|metropolitan|mainland|old)"
    r"(?:ern|east|west|eastern|western)?|N\.|S\.|E\.|W\.|(?:Town|City|Village|State|Province|Port|District|County) of"
    r"|County|Co\.)[\s-]+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:’s|'s)?(?:,\s*|\s+\(|,?\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?)"
    r"([^\W\d_a-z][\w.'’-]*(?:\s+(?:of\s+|and\s+)?[^\W\d_a-z][\w.'’-]*){0,3})"
)
_WORDS_AFTER = 90


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name with all its occurrences and all rows that it could stand for."""

    key: str
    text: str
    spans: tuple[Span, ...]
    rows: tuple[PlaceRow, ...]
    people: str = ""
    """The id of the row whose people or adjective the name is."""
    trimmed: bool = False
    """Whether nothing bears the name as it stands, and rows bear what is left without "Township", "South"."""


def rows_of(text: str, gazetteer: Gazetteer) -> tuple[tuple[PlaceRow, ...], str, bool]:
    """Everything a name could be on the map: rows, the id of the one whose people it names, whether it was trimmed.

    >>> from crossbearing.gazetteer import load_gazetteer
    >>> rows, people, trimmed = rows_of("South Los Angeles", load_gazetteer())
    >>> rows[0].canonical, people, trimmed
    ('Los Angeles', '', True)
    """
    name = text.strip()
    for form, trimmed in _forms(name):
        people = gazetteer.demonym(form)
        rows = gazetteer.places(form)[:MOST_ROWS]
        if people is not None and all(row.id != people.id for row in rows):
            rows = (people, *rows)
        if rows:
            return rows, people.id if people else "", trimmed
    return (), "", False


def _forms(name: str) -> Iterator[tuple[str, bool]]:
    yield name, False
    county = _COUNTY.sub(" County", name)
    if county != name:
        yield county, False
        yield county.title(), False
    rest = _DIVISION.sub("", name)
    if rest != name:
        yield rest, True
    rest = _BEFORE.sub("", name)
    if rest not in {name, ""} and rest[:1].isupper():
        yield rest, True
    if name.endswith(("ers", "er")) and len(name) > _SHORTEST_OF_PEOPLE:
        yield name.removesuffix("s").removesuffix("er"), True  # "Londoners"


_SHORTEST_OF_PEOPLE = 6


def place_names(text: str, spans: Iterable[Span], gazetteer: Gazetteer) -> tuple[PlaceName, ...]:
    """The names at some spans, each once, in order of appearance; those that nothing bears are left out."""
    found: dict[str, list[Span]] = {}
    first: dict[str, str] = {}
    for span in sorted(spans):
        words = text[span.start : span.end]
        key = fold(words)
        found.setdefault(key, []).append(span)
        first.setdefault(key, words)
    names = []
    for key, where in found.items():
        rows, people, trimmed = rows_of(first[key], gazetteer)
        if rows:
            names.append(PlaceName(key, first[key], tuple(where), rows, people, trimmed))
    return tuple(names)


def containers_of(text: str, names: Iterable[PlaceName], gazetteer: Gazetteer) -> Mapping[str, tuple[PlaceRow, ...]]:
    """By key of a name: the wide places that the text says right behind it that it lies in, "Paris, Texas"."""
    looked_up: dict[str, tuple[PlaceRow, ...]] = {}
    stated: dict[str, tuple[PlaceRow, ...]] = {}
    for name in names:
        for span in name.spans:
            behind = _AFTER.match(text, span.end, span.end + _WORDS_AFTER)
            rows = _wide(behind[1], looked_up, gazetteer) if behind else ()
            rows = tuple(row for row in rows if all(row.id != other.id for other in name.rows))
            if rows:
                stated[name.key] = (*stated.get(name.key, ()), *rows)
    return stated


def _wide(words: str, looked_up: dict[str, tuple[PlaceRow, ...]], gazetteer: Gazetteer) -> tuple[PlaceRow, ...]:
    """The countries, states, counties and regions that the first of some words name, the longest such name."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        if name not in looked_up:
            rows, _, trimmed = rows_of(name, gazetteer)
            looked_up[name] = () if trimmed else tuple(row for row in rows if row.kind in WIDE)[:_MOST_CONTAINERS]
        if looked_up[name]:
            return looked_up[name]
    return ()


_MOST_CONTAINERS = 4
