"""How much of a window anybody was heard at a place: without that, silence says nothing."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self

from crossbearing.corroborate.sensors.ends import End
from crossbearing.model import HIGH_BANDS, Hearing, Medium, Movements, bands_near

_HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class Ears:
    """The coverage of one medium near the ground (or at sea) and, for aircraft, en route."""

    near: Hearing
    high: Hearing

    @classmethod
    def of(cls, movements: Movements, medium: Medium) -> Self:
        """What the tracks tell of who was heard where."""
        bands = bands_near(medium)
        near = Hearing.of(movements.coverage, bands)
        return cls(near, Hearing.of(movements.coverage, HIGH_BANDS) if medium == "air" else near)

    def share(self, end: End, start: date, last: date, *, high: bool = False) -> float:
        """The share of the hours from one day up to another in which anybody was heard at an end, 0 to 1.

        Of an end with several points the mean: nobody knows at which of them it would have been.
        """
        first, stop = _hour(start), _hour(last)
        hearing = self.high if high else self.near
        if stop <= first or not end.points:
            return 0.0
        shares = [len(hearing.hours_near(*point, first, stop)) / (stop - first) for point in end.points]
        return sum(shares) / len(shares)


def _hour(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) // _HOUR_S
