"""Which mentions are one thing, why, and what that thing is."""

from dataclasses import dataclass
from typing import Literal

from crossbearing.model.frame import MentionType
from crossbearing.model.ids import content_id


@dataclass(frozen=True, slots=True)
class Reading:
    """One possible meaning of a name, with the reasons for and against it."""

    anchor: str
    """A row of a shipped table (``site:HL59``, ``actor:lna``, ``geonames:2210247``), or else ``name:...``."""
    canonical: str
    score: float
    """0 to 1: share of the evidence weight that speaks for this reading among all that were considered."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """This mention is (not) that thing, because ... Never rewritten; a later one may overrule it."""

    mention: str
    anchor: str
    same: bool
    reasons: tuple[str, ...]
    doubt: str | None
    """None where the reading is plain; else the sentence to show: "read as ..., because ...; other readings: ..."."""
    others: tuple[Reading, ...] = ()
    by: str = "resolver 1"
    """The method and version, or ``analyst:NAME``."""

    @property
    def id(self) -> str:
        """The content hash of who judged what about which mention."""
        return content_id("judgement", self.mention, self.anchor, self.same, self.by)


@dataclass(frozen=True, slots=True)
class Position:
    """A point and a radius: a country is not a dot."""

    lon_deg: float
    lat_deg: float
    radius_m: float


EntityKind = Literal["person", "organisation", "state", "place", "site", "equipment", "unnamed", "other"]


@dataclass(frozen=True, slots=True)
class Entity:
    """The view over judgements: one thing with all its names."""

    id: str
    """The anchor that its judgements share."""
    kind: EntityKind
    canonical: str
    names: tuple[str, ...]
    """Every spelling met in the case, in alphabetical order."""
    mentions: tuple[str, ...]
    position: Position | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    description: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    """From the tables: runway, class, allegiance with its dates; each with its source as ``... [source]``."""


def mention_type_to_entity_kind(kind: MentionType) -> EntityKind:
    """The kind of entity that a mention of this type names when no table knows it."""
    table: dict[MentionType, EntityKind] = {
        "person": "person",
        "organisation": "organisation",
        "group": "organisation",
        "place": "place",
        "site": "site",
        "equipment": "equipment",
        "nationality": "other",
        "document": "other",
        "unnamed": "unnamed",
        "thing": "other",
    }
    return table[kind]
