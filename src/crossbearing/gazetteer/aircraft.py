"""Types of aircraft by their ICAO designators: what they are for, what they carry how far, what reports call them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

from crossbearing.gazetteer import tables
from crossbearing.gazetteer.lookup import load_gazetteer

Role: TypeAlias = Literal[
    "cargo", "passenger", "tanker", "early warning", "maritime patrol", "reconnaissance", "liaison", "fighter",
    "bomber", "helicopter", "uncrewed",
]  # fmt: skip

Interval: TypeAlias = tuple[float, float]

_KG_PER_T = 1000.0
_M_PER_KM = 1000.0


@dataclass(frozen=True, slots=True)
class AircraftType:
    """A type by its designator."""

    designator: str
    """Of ICAO Doc 8643. One can stand for several models: IL76 is the Il-78 tanker too."""
    name: str
    equipment: tuple[str, ...]
    """Ids of the rows of equipment that reports name it by."""
    roles: tuple[Role, ...]
    """The usual one first."""
    payload_kg: Interval | None
    """The least and the most that the sources give; None where none was at hand."""
    range_m: Interval | None
    """With a full load, in still air and without reserves, between the least and the most of the sources."""
    source: str


@cache
def aircraft_types() -> Mapping[str, AircraftType]:
    """The types that the tables describe, by designator.

    >>> aircraft_types()["IL76"].range_m
    (3600000.0, 5000000.0)
    """
    found = {}
    for _, (designator, name, equipment, roles, payload_t, range_km, source) in tables.table("aircraft_types.tsv", 7):
        found[designator] = AircraftType(
            designator=designator,
            name=name,
            equipment=tuple(f"equipment:{e}" for e in equipment.split("|") if e),
            roles=tuple(cast("Role", r) for r in roles.split("|")),
            payload_kg=_interval(payload_t, _KG_PER_T),
            range_m=_interval(range_km, _M_PER_KM),
            source=source or f"ICAO Doc 8643 ({designator})",
        )
    return MappingProxyType(found)


def _interval(text: str, unit: float) -> Interval | None:
    least, _, most = text.partition("-")
    return (float(least) * unit, float(most) * unit) if most else None


@cache
def _by_equipment() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind in aircraft_types().values():
        for row in kind.equipment:
            found.setdefault(row, []).append(kind.designator)
    return MappingProxyType({row: tuple(designators) for row, designators in found.items()})


def types_of_equipment(equipment: str) -> tuple[str, ...]:
    """The designators under which a row of equipment flies, by the row's id; empty where it is none, or no aircraft.

    >>> types_of_equipment("equipment:c-130"), types_of_equipment("equipment:t-72")
    (('C130', 'C30J'), ())
    """
    return _by_equipment().get(equipment, ())


def role_of_type(designator: str) -> Role | None:
    """What aircraft of a type are for before all else; None for types that the tables do not have.

    >>> role_of_type("IL76"), role_of_type("A320"), role_of_type("ZZZZ")
    ('cargo', 'passenger', None)
    """
    kind = aircraft_types().get(designator)
    return kind.roles[0] if kind else None


def types_named(text: str) -> tuple[str, ...]:
    """The designators that a text can stand for: one itself, or the name of a type as reports and tables write it.

    >>> types_named("il76"), types_named("Il-76TD"), types_named("Ан-124"), types_named("a plane")
    (('IL76',), ('IL76',), ('A124',), ())
    """
    designator = text.strip().upper()
    if designator in aircraft_types():
        return (designator,)
    rows = load_gazetteer().equipment(text.strip())
    return tuple(dict.fromkeys(d for row in rows for d in types_of_equipment(row.id)))
