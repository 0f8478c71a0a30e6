"""The rule of port calls as it is written, fix by fix: slow, plain to see, and the measure of the fast one.

A ship is in port from the first fix within 3 km of a port until the first at 4 km or more. It is stopped there from a
fix at 0.2 kn or less until one at 0.5 kn or more. It has called where it stopped, or where it was silent for four
hours. The port is that of the longest stop, else of the longest silence. After a silence of more than 30 days it is
looked at anew. See ``crossbearing.detect.port_calls``.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from crossbearing.geo.sphere import distances_m
from crossbearing.model.facility import Facility
from crossbearing.model.track import Fixes

KNOT_MPS = 1852 / 3600
US = 1_000_000
ENTER_M, LEAVE_M, STOP_KN, START_KN = 3000, 4000, 0.2, 0.5
GAP_US, FORGOTTEN_US = 4 * 3600 * US, 30 * 86_400 * US
"""Written out once more: the measure does not read its numbers from what it measures."""


class Call(NamedTuple):
    """A port call."""

    platform: int
    first_us: int
    last_us: int
    port: str


class _Pause(NamedTuple):
    """A stop or a silence: the longest is the greatest, and of equals the first."""

    length_us: int
    minus_began_us: int
    port: str


def plain_port_calls(fixes: Fixes, ports: Sequence[Facility]) -> list[Call]:
    """The port calls of sorted fixes of ships that tell their speeds and make no impossible step."""
    lon, lat = np.array([p.lon_deg for p in ports]), np.array([p.lat_deg for p in ports])
    found: list[Call] = []
    for _, rows in fixes.runs():
        ship = fixes.take(rows)
        forgotten = np.flatnonzero(np.diff(ship.time_us) > FORGOTTEN_US) + 1
        edges = [0, *forgotten.tolist(), len(ship)]
        for start, end in pairwise(edges):
            found += _calls(ship.take(slice(start, end)), ports, lon, lat)
    return sorted(found)


def _calls(fixes: Fixes, ports: Sequence[Facility], lon: np.ndarray, lat: np.ndarray) -> list[Call]:
    found: list[Call] = []
    if len(fixes) == 1:
        return found
    visit: _Visit | None = None
    before_us = None
    for n in range(len(fixes)):
        now_us = int(fixes.time_us[n])
        here_lon, here_lat = np.full(len(ports), fixes.lon_deg[n]), np.full(len(ports), fixes.lat_deg[n])
        away_m = distances_m(here_lon, here_lat, lon, lat)
        nearest = int(np.argmin(away_m))
        knots = round(float(fixes.speed_mps[n]) / KNOT_MPS, 3)
        if visit is not None and before_us is not None and now_us - before_us >= GAP_US:
            visit.silences.append(_Pause(now_us - before_us, -before_us, visit.port))
        if visit is None and away_m[nearest] <= ENTER_M:
            visit = _Visit(now_us)
        elif visit is not None and away_m[nearest] >= LEAVE_M:
            found += visit.ended(int(fixes.platform[n]))
            visit = None
        if visit is not None:
            visit.heard(now_us, knots, ports[nearest].id)
        before_us = now_us
    if visit is not None:
        found += visit.ended(int(fixes.platform[0]))
    return found


class _Visit:
    """A ship in port."""

    def __init__(self, now_us: int) -> None:
        self.first_us = self.last_us = now_us
        self.port = ""
        self.stops: list[_Pause] = []
        self.silences: list[_Pause] = []
        self.stop_us: int | None = None
        self.stop_port = ""

    def heard(self, now_us: int, knots: float, port: str) -> None:
        """Another fix in port."""
        if self.stop_us is None and knots <= STOP_KN:
            self.stop_us, self.stop_port = now_us, port
        elif self.stop_us is not None and knots >= START_KN:
            self.start()
        self.last_us, self.port = now_us, port

    def start(self) -> None:
        """The ship no longer stands still: the stop lasted until the fix before."""
        if self.stop_us is not None:
            self.stops.append(_Pause(self.last_us - self.stop_us, -self.stop_us, self.stop_port))
        self.stop_us = None

    def ended(self, platform: int) -> list[Call]:
        """The call that it was, if it was one."""
        self.start()
        pauses = self.stops or self.silences
        return [Call(platform, self.first_us, self.last_us, max(pauses).port)] if pauses else []
