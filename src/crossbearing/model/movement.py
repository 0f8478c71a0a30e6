"""What tracks show. Views: a file that comes later can lengthen a leg, so that none of this is stored truth.

Every record has the ``slices`` of the tracks it rests on, and ids that are hashes of what it says.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from crossbearing.model.ids import content_id
from crossbearing.model.locator import TrackSlice

EndState: TypeAlias = Literal["observed", "descending and lost", "climbing when heard", "cruise and lost"]
"""On the ground or as low as the field; below the cruise on the way down (at the end) or up (at the start); lost or
first heard in level flight. Ships are ``observed`` or ``cruise and lost``. Source: METHODS.md section 4."""

NAMED_FROM = 0.9
"""An end is named where one facility has at least this probability."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A facility where a leg may have begun or ended; None stands for one that is not known."""

    facility: str | None
    probability: float


@dataclass(frozen=True, slots=True)
class LegEnd:
    """The first or the last fix of a leg, and where the platform came from or went."""

    time: datetime
    lon_deg: float
    lat_deg: float
    altitude_m: float | None
    state: EndState
    candidates: tuple[Candidate, ...]
    """The most probable first; "not known" is one of them. They add up to 1."""

    @property
    def facility(self) -> str | None:
        """The facility that is probable enough to be named; None where that cannot be said."""
        best = self.candidates[0] if self.candidates else None
        return best.facility if best is not None and best.probability >= NAMED_FROM else None

    def probability(self, facility: str) -> float:
        """How probable it is that it was there."""
        return next((x.probability for x in self.candidates if x.facility == facility), 0.0)


@dataclass(frozen=True, slots=True)
class Leg:
    """One flight from take-off to landing, or one voyage from port to port, as far as it was heard."""

    platform: str
    start: LegEnd
    end: LegEnd
    path: tuple[tuple[float, float, int], ...]
    """Longitude, latitude and seconds since 1970 of some fixes, both ends included: enough to draw it."""
    distance_m: float
    """Along the fixes."""
    callsign: str | None
    fixes: int
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of who moved when."""
        return content_id("leg", self.platform, self.start.time.isoformat(), self.end.time.isoformat())


@dataclass(frozen=True, slots=True)
class Visit:
    """A stay at an airfield, a port or an anchorage."""

    platform: str
    facility: str | None
    """None where no facility of the tables is near: an anchorage, an unknown strip."""
    how: Literal["airfield", "port call", "anchorage"]
    lon_deg: float
    lat_deg: float
    arrived: datetime | None
    """None where the track begins there."""
    departed: datetime | None
    """None where the track ends there."""
    seen_from: datetime
    seen_until: datetime
    probability: float
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of who was where when."""
        return content_id("visit", self.platform, self.facility, self.how, self.seen_from.isoformat())


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch in which a platform under way was not heard."""

    platform: str
    start: datetime
    end: datetime
    start_lon_deg: float
    start_lat_deg: float
    end_lon_deg: float
    end_lat_deg: float
    why: Literal["transponder gap", "no coverage"]
    """A transponder gap only where others were heard in the cells, altitude bands and hours of the way between."""
    covered: float
    """The share of the way, cell by cell and hour by hour, in which others were heard."""
    others: int
    """The most platforms that were heard in one of these cells and hours."""
    slices: tuple[TrackSlice, ...]
    """The last fix before and the first after."""

    @property
    def id(self) -> str:
        """The content hash of who was silent when."""
        return content_id("silence", self.platform, self.start.isoformat(), self.end.isoformat())


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two ships close together for a while."""

    platforms: tuple[str, str]
    start: datetime
    end: datetime
    lon_deg: float
    lat_deg: float
    least_m: float
    """The least distance between them."""
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of who met when."""
        return content_id("encounter", self.platforms, self.start.isoformat())


@dataclass(frozen=True, slots=True)
class Loitering:
    """A platform that keeps to one area at sea or in the air without a visit."""

    platform: str
    start: datetime
    end: datetime
    lon_deg: float
    lat_deg: float
    radius_m: float
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of who loitered when."""
        return content_id("loitering", self.platform, self.start.isoformat())


@dataclass(frozen=True, slots=True)
class Overflight:
    """Whether a leg crossed the airspace of a state, or a region that the user named (a FIR)."""

    leg: str
    """The leg's id."""
    platform: str
    area: str
    """ISO 3166-1 alpha-2 of a state, or the name of the region."""
    area_name: str
    answer: Literal["yes", "possible in the gap"]
    """Areas that a leg did not touch have no record: the answer is no."""
    entered: datetime
    left: datetime
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of which leg crossed what."""
        return content_id("overflight", self.leg, self.area, self.entered.isoformat())


Fault: TypeAlias = Literal[
    "impossible speed", "position jump", "no integrity", "two under one identity", "clock jump", "outside its block",
    "no address", "shared identity number", "altitude error",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something in a track that cannot be so, or that somebody made so: told, and never repaired in silence."""

    platform: str
    fault: Fault
    text: str
    """What is wrong, with figures, in one sentence."""
    start: datetime
    end: datetime
    fixes: int
    """How many fixes it concerns."""
    slices: tuple[TrackSlice, ...]

    @property
    def id(self) -> str:
        """The content hash of what is wrong where."""
        return content_id("anomaly", self.platform, self.fault, self.start.isoformat(), self.text)
