"""The place names of a document: each once, with everything of the gazetteer that it could be."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossbearing.gazetteer import Gazetteer, PlaceRow, named_places
from crossbearing.language.names import fold
from crossbearing.model import Span

WIDE = frozenset({"country", "admin1", "admin2", "region"})
"""Kinds of which a text says that something lies in them: "Paris, Texas"."""
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


def place_names(worded: Iterable[tuple[Span, str]], gazetteer: Gazetteer) -> tuple[PlaceName, ...]:
    """The names at some spans, each once, in order of appearance; those that nothing bears are left out."""
    found: dict[str, list[Span]] = {}
    first: dict[str, str] = {}
    for span, words in sorted(worded):
        key = fold(words)
        found.setdefault(key, []).append(span)
        first.setdefault(key, words)
    names = []
    for key, where in found.items():
        rows, people, trimmed = named_places(first[key], gazetteer)
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
            rows, _, trimmed = named_places(name, gazetteer)
            looked_up[name] = () if trimmed else tuple(row for row in rows if row.kind in WIDE)[:_MOST_CONTAINERS]
        if looked_up[name]:
            return looked_up[name]
    return ()


_MOST_CONTAINERS = 4
