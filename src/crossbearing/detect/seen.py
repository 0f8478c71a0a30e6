"""What the detectors of one medium give back: legs, visits and what cannot be so."""

from dataclasses import dataclass

from crossbearing.model.movement import Anomaly, Leg, Visit


@dataclass(frozen=True, slots=True)
class Seen:
    """What some fixes of whole platforms show."""

    legs: tuple[Leg, ...] = ()
    visits: tuple[Visit, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
