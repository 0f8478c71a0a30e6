"""Patterns in movements: bridges between two places, the activity of one, week by week."""

from dataclasses import dataclass
from datetime import date

from crossbearing.model.ids import content_id
from crossbearing.model.track import Medium


@dataclass(frozen=True, slots=True)
class Week:
    """One week (Monday to Sunday, UTC) of a bridge or of a facility's activity."""

    monday: date
    count: int
    """Legs, or arrivals, whose ends are named."""
    expected: float
    """All legs weighted by the probability of their ends."""
    heard_hours: float
    """Hours of the week in which others than the fleet, or the visitors, were heard at the place; at two ends, the
    smaller number. 0 up to 168. Of itself nobody can show that he would have been heard."""


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """The week in which a tempo changed, exposure taken into account."""

    monday: date
    before: float
    """A week, at full hearing."""
    after: float
    bayes_factor: float
    """Of a change there against none. From 12 on it is told: see ``detect.tempo``."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """A pair of places with repeated directed legs of a fleet. What was aboard is not known."""

    medium: Medium
    origin: str
    """Facility ids."""
    destination: str
    fleet: tuple[str, ...]
    """Platform ids, those with most legs first."""
    legs: tuple[str, ...]
    """Ids of those that are more probably of this pair than not, in the order of time; the named ones are counted."""
    weeks: tuple[Week, ...]
    changes: tuple[ChangePoint, ...]

    @property
    def id(self) -> str:
        """The content hash of the pair."""
        return content_id("bridge", self.medium, self.origin, self.destination)


@dataclass(frozen=True, slots=True)
class Activity:
    """Arrivals at one facility, week by week."""

    facility: str
    platforms: tuple[str, ...]
    visits: tuple[str, ...]
    """Ids of the visits."""
    weeks: tuple[Week, ...]
    changes: tuple[ChangePoint, ...]

    @property
    def id(self) -> str:
        """The content hash of the place."""
        return content_id("activity", self.facility)
