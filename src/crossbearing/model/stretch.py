"""How long something holds: half-open, with ends that may be known only in part."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Holding = Literal["yes", "no", "unknown"]

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day known in part: not before ``earliest``, not after ``latest``; None where nothing bounds it on that side.

    >>> Bound(date(2024, 12, 8), date(2024, 12, 8)).exact
    True
    >>> Bound(None, date(2024, 12, 15)).exact  # "by 15 December"
    False
    """

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        """Refuse a day that can be none."""
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"no day lies from {self.earliest} to {self.latest}")

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest is not None and self.earliest == self.latest


NOT_KNOWN = Bound()
"""A day of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From its first day (``start``) to the first day after it (``end``): half-open, never empty, each end in doubt.

    An end of which nothing is known may be in the past or may never come.
    """

    start: Bound = NOT_KNOWN
    end: Bound = NOT_KNOWN

    def __post_init__(self) -> None:
        """Refuse a stretch that cannot hold one day."""
        first, last = self.start.earliest, self.end.latest
        if first is not None and last is not None and first >= last:
            raise ValueError(f"nothing holds from {first} to before {last}")

    def holds_on(self, day: date) -> Holding:
        """Whether it holds on a day, for certain either way; unknown where its ends leave it open.

        >>> since = Stretch(Bound(date(2024, 12, 1), date(2024, 12, 31)), Bound(date(2025, 1, 30)))
        >>> since.holds_on(date(2024, 11, 30)), since.holds_on(date(2024, 12, 9)), since.holds_on(date(2025, 1, 29))
        ('no', 'unknown', 'yes')
        >>> since.holds_on(date(2025, 1, 30))  # it may have ended on that day
        'unknown'
        """
        if self.start.earliest is not None and day < self.start.earliest:
            return "no"
        if self.end.latest is not None and day >= self.end.latest:
            return "no"
        return "yes" if self._begun(day) and self._lasting(day) else "unknown"

    def _begun(self, day: date) -> bool:
        """Whether it has certainly begun by a day: at its latest start, or on the day before its latest end."""
        starts = [x.toordinal() for x in (self.start.latest,) if x is not None]
        starts += [x.toordinal() - 1 for x in (self.end.latest,) if x is not None]
        return bool(starts) and day.toordinal() >= min(starts)

    def _lasting(self, day: date) -> bool:
        """Whether it has certainly not ended by a day: before its earliest end, or on its earliest day."""
        ends = [x.toordinal() for x in (self.end.earliest,) if x is not None]
        ends += [x.toordinal() + 1 for x in (self.start.earliest,) if x is not None]
        return bool(ends) and day.toordinal() < max(ends)
