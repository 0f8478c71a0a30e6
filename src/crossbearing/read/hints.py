"""What the tables know of a single word before anything is read: a hint to the entity heads, never an answer.

Training and running import this same file, so that they cannot drift apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from crossbearing.gazetteer import Gazetteer, load_gazetteer

NONE, COUNTRY, PEOPLE, REGION, PLATFORM, WEAPON, ACTOR = range(7)
HINTS: Final = 7
_LEAST: Final = 3  # letters; "US" and "UK" are names of countries and come in beside
_LEAST_IN_NAME: Final = 4  # of a name of several words, words of so many letters count: "Pantsir", not "air"
_PLATFORMS: Final = frozenset(
    "aircraft helicopter ship vessel submarine boat tank vehicle drone carrier frigate corvette destroyer cruiser "
    "tanker uav fighter bomber truck".split()
)


def _rows(gazetteer: Gazetteer) -> Iterator[tuple[str, int]]:
    """Single words and their classes, the weaker claim first."""
    for actor in gazetteer.all_actors():
        yield from ((name, ACTOR) for name in actor.names if name.isupper())
    for region in gazetteer.place_names:
        yield region, REGION
    for row in gazetteer.all_equipment():
        platform = not _PLATFORMS.isdisjoint(row.cls.lower().split())
        for name in (row.canonical, *row.names):
            words = name.split()
            long = [w for w in words if len(w) >= _LEAST_IN_NAME and (w[:1].isupper() or any(c.isdigit() for c in w))]
            yield from ((word, PLATFORM if platform else WEAPON) for word in (words if len(words) == 1 else long))
    yield from ((name, COUNTRY) for name in gazetteer.countries)
    yield from ((name, PEOPLE) for name in gazetteer.people)


@cache
def _table() -> Mapping[str, int]:
    gazetteer = load_gazetteer()
    found = {
        name.lower(): hint
        for name, hint in _rows(gazetteer)
        if " " not in name and len(name) >= _LEAST and name.lower() not in gazetteer.common_words
    }
    return MappingProxyType(found | {"us": NONE, "u.s.": COUNTRY, "uk": COUNTRY, "u.k.": COUNTRY, "usa": COUNTRY})


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name in load_gazetteer().countries)


def is_country(words: Sequence[str]) -> bool:
    """Whether some words are the name of a state.

    >>> is_country(["South", "Africa"]), is_country(["Africa"])
    (True, False)
    """
    return " ".join(words).lower() in _countries()


def hints(words: Sequence[str]) -> list[int]:
    """One class a word, 0..6; case plays no part.

    >>> hints(["Syrian", "Il-76", "landed", "in", "Libya"])
    [2, 4, 0, 0, 1]
    """
    table = _table()
    return [table.get(word.lower(), NONE) for word in words]
