"""Everything that the tracks of a case show, together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from crossbearing.model.bridge import Activity, Bridge
from crossbearing.model.coverage import Coverage
from crossbearing.model.facility import Facility
from crossbearing.model.movement import Anomaly, Encounter, Leg, Loitering, Overflight, Silence, Visit
from crossbearing.model.platform import Platform


@dataclass(frozen=True, slots=True)
class Movements:
    """Everything that the tracks of a case show."""

    platforms: Mapping[str, Platform] = field(default_factory=dict)
    facilities: Mapping[str, Facility] = field(default_factory=dict)
    """Those that are named in what follows."""
    legs: Mapping[str, Leg] = field(default_factory=dict)
    """By id, in the order of time; so with the others."""
    visits: Mapping[str, Visit] = field(default_factory=dict)
    silences: Mapping[str, Silence] = field(default_factory=dict)
    encounters: Mapping[str, Encounter] = field(default_factory=dict)
    loiterings: Mapping[str, Loitering] = field(default_factory=dict)
    overflights: Mapping[str, Overflight] = field(default_factory=dict)
    anomalies: Mapping[str, Anomaly] = field(default_factory=dict)
    bridges: Mapping[str, Bridge] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    coverage: Coverage = field(default_factory=Coverage.empty)
    first: datetime | None = None
    """Of the first fix of all."""
    last: datetime | None = None
    fixes: int = 0

    @property
    def any(self) -> bool:
        """Whether the case has tracks at all."""
        return self.fixes > 0
