"""Who publishes or speaks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crossbearing.model.ids import content_id


class Reliability(StrEnum):
    """NATO (Admiralty) source reliability. Source: AJP-2.1; METHODS.md section 1."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


RELIABILITY_WORDS: dict[Reliability, str] = {
    Reliability.A: "Completely reliable",
    Reliability.B: "Usually reliable",
    Reliability.C: "Fairly reliable",
    Reliability.D: "Not usually reliable",
    Reliability.E: "Unreliable",
    Reliability.F: "Reliability cannot be judged",
}


@dataclass(frozen=True, slots=True)
class DatedReliability:
    """A letter that holds from a day on, with who gave it and why."""

    letter: Reliability
    since: date | None
    reason: str
    by: str = ""
    """The analyst who gave it; empty where nobody did."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, agency, body or person that publishes or speaks; a new one starts at letter F."""

    name: str
    kind: str
    """``outlet``, ``agency``, ``government``, ``organisation``, ``person``, ``imagery``, ``unnamed``."""
    owner: str | None = None
    """The publisher family; outlets of one owner are not independent of each other."""
    country: str | None = None
    state_affiliation: str | None = None
    letters: tuple[DatedReliability, ...] = ()

    @property
    def id(self) -> str:
        """The content hash of the name: a source is known by its canonical name."""
        return content_id("source", self.name)

    def reliability(self, on: date | None = None) -> DatedReliability:
        """The letter in force on a day (today's where no day is given); F where nobody has judged."""
        known = [x for x in self.letters if on is None or x.since is None or x.since <= on]
        if not known:
            return DatedReliability(Reliability.F, None, "nobody has judged this source yet")
        return max(known, key=lambda x: x.since or date.min)

    def history(self) -> tuple[DatedReliability, ...]:
        """Every letter from the first on; one that holds from no particular day comes first, and before it stood F."""
        return tuple(sorted(self.letters, key=lambda x: x.since or date.min))
