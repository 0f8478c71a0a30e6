"""Everything on the map that a name could be, as a text has it: "Kentuckians", "Laurel Co.", "South London"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossbearing.gazetteer.lookup import Gazetteer
from crossbearing.gazetteer.rows import PlaceRow

MOST_ROWS = 20
"""Readings weighed of one name; a right one beyond the twentieth is a matter of one in two hundred."""
_DIVISION = re.compile(
    r"\s+(?:Township|Twp\.?|Borough|Parish|County|City|Village|Islands?|district|province|state|region|governorate"
    r"|oblast|prefecture|department|canton|municipality|metropolitan area)$",
    re.IGNORECASE,
)
_COUNTY = re.compile(r"\s+(?:Co\.?|COUNTY|CO\.?)$")
_BEFORE = re.compile(
    r"^(?:(?:north|south|east|west|central|upper|lower|greater|downtown|inner|metro|metropolitan|mainland|old)"
    r"(?:ern|east|west|eastern|western)?|N\.|S\.|E\.|W\.|(?:Town|City|Village|State|Province|Port|District|County) of"
    r"|County|Co\.)[\s-]+",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """What bears a name."""

    rows: tuple[PlaceRow, ...]
    people: str
    """The id of the row whose people or adjective the name is; empty where it is a place's own name."""
    trimmed: bool
    """Whether nothing bears the name as it stands, and rows bear what is left without "Township", "South"."""


def named_places(text: str, gazetteer: Gazetteer) -> Named:
    """Everything a name could be on the map; the rows of its barest form where nothing bears the whole.

    >>> from crossbearing.gazetteer import load_gazetteer
    >>> rows, people, trimmed = named_places("South Denver", load_gazetteer())
    >>> rows[0].canonical, people, trimmed
    ('Denver', '', True)
    """
    name = text.strip()
    for form, trimmed in _forms(name):
        people = gazetteer.demonym(form)
        rows = gazetteer.places(form, MOST_ROWS)
        if people is not None and all(row.id != people.id for row in rows):
            rows = (people, *rows)
        if rows:
            return Named(rows, people.id if people else "", trimmed)
    return Named((), "", trimmed=False)


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
