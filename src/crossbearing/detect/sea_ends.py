"""Where a voyage began or ended: a probability for each port, and for "not known"."""

from collections.abc import Sequence

import numpy as np

from crossbearing.detect.airfields import FacilityIndex, Pairs
from crossbearing.detect.port_calls import LEAVE_M, Mask
from crossbearing.geo.sphere import Floats, bearings_deg
from crossbearing.model.movement import Candidate

SPREAD_M = 1000.0
"""How far a berth lies from the point of its port: the World Port Index rounds to whole minutes (up to 0.9 km off)."""
NOT_THIS_PORT = 0.05
"""That a ship at rest within 4 km of a port's point was not in this port. A judgement: no public truth of port calls
was found to measure it on."""
NOT_AT_REST = 0.3
"""As above where the ship was silent for hours there and nobody saw it stop: too much to name the port."""
REACH_M = 100_000.0
"""Ports farther ahead than this are not guessed at."""
FADES_M = 20_000.0
"""A port ahead at this distance weighs 1/e of one at hand. With REACH_M and TURNS a judgement, and so weak that no port
is named for a ship that was lost at sea: the MarineCadastre sample has 58 such fixes, too few to measure it."""
TURNS = 2.0
"""A port abeam weighs exp(-2) of one ahead."""
_MOST = 12

NOT_KNOWN: tuple[Candidate, ...] = (Candidate(None, 1.0),)


def at_port(index: FacilityIndex, lon_deg: Floats, lat_deg: Floats, stopped: Mask) -> list[tuple[Candidate, ...]]:
    """The ports at which ships rested here; ``stopped`` where they were seen to."""
    pairs = index.around(lon_deg, lat_deg, "port", LEAVE_M, most=_MOST)
    share = np.exp(-0.5 * np.square(pairs.distance_m / SPREAD_M))
    total = np.bincount(pairs.point, share, len(lon_deg))[pairs.point]
    known = np.where(stopped, 1 - NOT_THIS_PORT, 1 - NOT_AT_REST)
    return _candidates(index, pairs, known[pairs.point] * share / np.where(total > 0, total, 1.0), len(lon_deg))


def lost_at_sea(
    index: FacilityIndex, lon_deg: Floats, lat_deg: Floats, course_deg: Floats, *, ahead: Mask
) -> list[tuple[Candidate, ...]]:
    """The ports to which ships on these courses may have gone (``ahead``), or from which they may have come."""
    pairs = index.around(lon_deg, lat_deg, "port", REACH_M, most=_MOST)
    n, port = pairs.point, pairs.facility
    to_port = bearings_deg(lon_deg[n], lat_deg[n], index.lon_deg[port], index.lat_deg[port])
    turn = np.cos(np.radians(to_port - course_deg[n])) * np.where(ahead[n], 1.0, -1.0)
    weight = np.exp(-pairs.distance_m / FADES_M + TURNS * (np.nan_to_num(turn, nan=0.0) - 1.0))
    total = 1.0 + np.bincount(n, weight, len(lon_deg))
    return _candidates(index, pairs, weight / total[n], len(lon_deg))


def _candidates(index: FacilityIndex, pairs: Pairs, share: Floats, count: int) -> list[tuple[Candidate, ...]]:
    """Distributions that add up to 1, the most probable first; those below a thousandth are "not known"."""
    found: list[list[Candidate]] = [[] for _ in range(count)]
    for n, port, probability in zip(pairs.point.tolist(), pairs.facility.tolist(), share.tolist(), strict=True):
        if probability >= 0.001:  # noqa: PLR2004 - as the docstring says
            found[n].append(Candidate(index.facilities[port].id, round(probability, 4)))
    return [_whole(x) for x in found]


def _whole(named: Sequence[Candidate]) -> tuple[Candidate, ...]:
    rest = Candidate(None, round(1.0 - sum(x.probability for x in named), 4))
    return tuple(sorted((*named, rest), key=lambda x: (-x.probability, x.facility or "")))
