"""What moves: an aircraft or a ship, and what is known of it."""

from dataclasses import dataclass
from datetime import datetime

from crossbearing.model.track import Medium


@dataclass(frozen=True, slots=True)
class Known:
    """One thing told of a platform, over the stretch in which it was told, and by which artifacts."""

    what: str
    """See ``track.Trait``."""
    value: str
    since: datetime | None
    """None for what a table says without a date."""
    until: datetime | None
    """The last moment at which it was told; None as above."""
    artifacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Platform:
    """An aircraft or a ship under one address. What the tables and the signals say stands in ``known``."""

    id: str
    medium: Medium
    registration: str | None
    """Of several the one told last; of tables the user's before the shipped one. So with the others."""
    type: str | None
    """ICAO type designator, or the type of a ship in words."""
    operator: str | None
    name: str | None
    country: str | None
    """ISO 3166-1 alpha-2: the state of the address block, or of the MMSI's maritime identification digits."""
    military: bool | None
    simulated: bool
    """Whether its tracks say of themselves that they are made up."""
    fixes: int
    first: datetime
    last: datetime
    known: tuple[Known, ...] = ()

    @property
    def label(self) -> str:
        """The name to show: "RA-78842 (IL76)", "SPARTA II", or the bare id."""
        name = self.registration or self.name or self.id
        return f"{name} ({self.type})" if self.type else name
