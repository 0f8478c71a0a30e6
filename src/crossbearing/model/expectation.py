"""An event turned into what the tracks should show, and what they did show."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from crossbearing.model.ids import content_id
from crossbearing.model.track import Medium

TestOutcome: TypeAlias = Literal["supports", "refutes", "inconclusive", "no coverage"]


@dataclass(frozen=True, slots=True)
class Part:
    """One of several origins of which a text gives numbers apart: "three from Belarus and at least one from Russia"."""

    name: str
    origins: tuple[str, ...]
    """Facility ids, as of the whole."""
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What should be seen in the tracks if an event is as it is told."""

    event: str
    medium: Medium
    text: str
    """In one sentence: "flights of Il-76 from Hmeimim to Al Khadim, at least 3, 1 to 31 December 2024"."""
    types: tuple[str, ...]
    """ICAO designators that fit; empty where any does."""
    flags: tuple[str, ...]
    """States (ISO 3166-1 alpha-2) whose platforms are meant; empty where any."""
    origin: str
    """The place as the reports call it; empty where they name none, and any will do."""
    origins: tuple[str, ...]
    """The facilities there that the tracks name."""
    destination: str
    destinations: tuple[str, ...]
    through: tuple[str, ...]
    """Areas that the way is told to cross: ISO 3166-1 alpha-2."""
    start: date
    """First day on which it could have been seen."""
    end: date
    """The day after the last."""
    least: int
    """How many movements the event tells of at least; 1 where it gives no number."""
    most: int | None
    trend: Literal["rise", "fall"] | None = None
    via: str = ""
    """A place that is told to have been passed, where neither end is told."""
    names: tuple[str, ...] = ()
    """Folded names of ships or registrations that are meant; empty where any fits."""
    loads: bool = False
    """Whether only what carries loads, or belongs to armed forces, is meant."""
    parts: tuple[Part, ...] = ()
    """Where numbers are given for several origins; each is held against what was seen from there."""
    denies: bool = False
    """Whether the event is that nothing of the kind happened."""


@dataclass(frozen=True, slots=True)
class SensorTest:
    """An event put to the tracks."""

    event: str
    expectation: Expectation
    outcome: TestOutcome
    legs: tuple[str, ...]
    """The legs, or of ships the voyages, that made it."""
    seen: float
    """How many movements were seen that fit, weighted by the probability of their ends."""
    coverage: float
    """The share of the hours of the window in which anybody was heard at the ends."""
    low: float
    """Likelihood ratio at the cautious end: above 1 it speaks for the event."""
    high: float
    reasons: tuple[str, ...]
    """Why, line by line."""
    possible: float = 0.0
    """The same with the legs of which an end is not known counted as fitting."""
    simulated: bool = False
    """Whether a track that made it says of itself that it is made up."""

    @property
    def id(self) -> str:
        """The content hash of which event was tested in which medium."""
        return content_id("test", self.event, self.expectation.medium)
