"""What the tables hold: actors, sites, equipment, places. Every row names its public source."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Relation = Literal["ally", "commands", "part of", "leads", "backs", "rival", "holds", "hosts", "owner"]

ActorKind = Literal[
    "state",
    "government",
    "ministry",
    "armed_force",
    "militia",
    "company",
    "alliance",
    "organisation",
    "agency",
    "think_tank",
    "outlet",
    "person",
]

SiteKind = Literal["airbase", "airport", "port", "naval_base", "base", "camp"]

PlaceKind = Literal["country", "region", "admin1", "admin2", "city", "sea", "continent", "water"]


@dataclass(frozen=True, slots=True)
class Allegiance:
    """A dated tie: half-open, ``since`` included, ``until`` excluded; None is open (or not known)."""

    to: str
    """The id of an actor."""
    relation: Relation
    since: date | None
    until: date | None
    source: str

    def holds_on(self, day: date | None) -> bool:
        """Whether the tie holds on a day; an unknown day excludes nothing."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Life:
    """When a person died, or a day on which the person was publicly known to be alive; with the source."""

    died: date | None
    alive: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Somebody who can do, hold, say or command something."""

    id: str
    canonical: str
    kind: ActorKind
    names: tuple[str, ...]
    """Every alias: Latin, Arabic, Cyrillic, spelling variants; the canonical name is among them."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    allegiances: tuple[Allegiance, ...]
    description: str
    source: str
    office: str | None = None
    """For persons: public offices with their dates."""
    life: Life | None = None
    """For persons: when they died, or on which day they were known to be alive."""

    @property
    def owner(self) -> str | None:
        """Who owns an outlet or agency: the name that its row gives, or the id of the state that owns it."""
        named = re.search(r"\bowners? ([^;]+)", self.description)
        if named:
            return named[1]
        return next((tie.to for tie in self.allegiances if tie.relation == "owner"), None)

    @property
    def state_affiliation(self) -> str | None:
        """The id of the state that owns an outlet or agency, or to which it is near; None where none is known."""
        if self.kind not in ("outlet", "agency", "think_tank"):
            return None
        return next((tie.to for tie in self.allegiances if tie.relation in ("owner", "ally", "part of")), None)


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A base, airfield or port: a point, a radius, and who holds it when."""

    id: str
    canonical: str
    kind: SiteKind
    names: tuple[str, ...]
    country: str
    lon_deg: float
    lat_deg: float
    radius_m: float
    runways: str | None
    control: tuple[Allegiance, ...]
    near: tuple[str, ...]
    """Towns and regions whose mention beside a name speaks for this site."""
    source: str
    curated: bool = True
    """False for the rows of the general airfield list beneath the tables."""


@dataclass(frozen=True, slots=True)
class EquipmentRow:
    """A type, family or named unit of equipment."""

    id: str
    canonical: str
    cls: str
    """``transport aircraft``, ``air defence system``, ``landing ship``, ..."""
    role: str
    family: str
    names: tuple[str, ...]
    operators: tuple[str, ...]
    """Ids of actors known to use it; not complete."""
    source: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A country, region, sea or town: a point and a radius."""

    id: str
    canonical: str
    kind: PlaceKind
    names: tuple[str, ...]
    country: str | None
    lon_deg: float
    lat_deg: float
    radius_m: float
    population: int
    source: str = "GeoNames, CC BY 4.0"
    common_word: bool = False
    """Whether the name is also an everyday English word (Mobile, Reading, Police)."""
    admin1: str = ""
    """GeoNames' code of the state or province in which it lies, or which it is ("TX"); empty where none is known."""


Row: TypeAlias = ActorRow | SiteRow | EquipmentRow | PlaceRow
