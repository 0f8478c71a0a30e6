"""What tracks show does not depend on the order of files, on how they were gathered, or on who looks at which."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing import movements
from crossbearing.model import Capture, Fixes, Metadata, Movements, Told, aircraft_number, ship_number
from crossbearing.progress import Silent
from crossbearing.store import Case, Intake, Read, extract
from crossbearing.store.track_writer import TrackWriter
from unit.store.made_fixes import SUNDAY_US, artifact_named

FIELDS = [(35.9487, 35.4011), (21.1918, 31.9985), (20.2695, 32.0968), (28.0307, 53.8825)]
PORTS = [(35.865, 34.905), (23.985, 32.08)]
SHIP_S, FLIGHT_S = 600, 60


def track(number: int, seed: int, artifact: str) -> Fixes:
    """A platform that goes from place to place, with holes, copies and a stray fix."""
    rng = np.random.default_rng(seed)
    ship = number >= ship_number(1)
    places = [(PORTS if ship else FIELDS)[i] for i in rng.integers(0, 2 if ship else 4, 4)]
    step, leg_s, stay_s = (SHIP_S, 172_800, 43_200) if ship else (FLIGHT_S, 7_200, 2_400)
    rows = []
    now = int(rng.integers(0, 20_000))
    for (lon, lat), (to_lon, to_lat) in pairwise(places):
        for at in range(0, stay_s + leg_s, step):
            way = max(0.0, (at - stay_s) / leg_s)
            height = 0.0 if ship else min(way, 1 - way) * 40_000 if way > 0 else np.nan
            rows.append((now + at, lon + way * (to_lon - lon), lat + way * (to_lat - lat), height, way == 0))
        now += stay_s + leg_s
    kept = np.array(rows)[rng.random(len(rows)) > 0.1]
    kept = np.concatenate([kept, kept[:5]])
    kept[len(kept) // 2, 1] += rng.choice([0.0, 3.0])
    columns = {
        "platform": np.full(len(kept), number),
        "time_us": SUNDAY_US + kept[:, 0].astype(np.int64) * 1_000_000,
        "lon_deg": kept[:, 1],
        "lat_deg": kept[:, 2],
        "altitude_m": np.minimum(kept[:, 3], 10_000.0),
        "on_ground": np.where(kept[:, 4] > 0, 1, 0) if not ship else np.full(len(kept), -1),
        "row": np.arange(len(kept)),
    }
    return Fixes.of(columns, [artifact])


PLATFORMS = [aircraft_number("14042d"), aircraft_number("4b8e11"), ship_number(273344000), ship_number(620999111)]


def shown(files: list[tuple[int, int]], most_gathered: int, most_looked_at: int) -> Movements:
    """What some tracks show, each a file of its own, gathered and looked at in such portions."""
    with TemporaryDirectory() as folder, Case.create_or_open(Path(folder) / "x.case") as case:
        for number, seed in files:
            artifact = replace(artifact_named(f"{number} {seed}"), kept=False)
            writer = TrackWriter(case.folder, most_gathered)
            writer.add(track(number, seed, artifact.id))
            writer.tell([Told(number, SUNDAY_US, "callsign", f"C{seed}", artifact.id)])
            done = extract(artifact.id, Metadata(), "tracks 1", Read())
            case.append([Intake(Capture(artifact, b"", Metadata()), done, with_bytes=False)], parts=writer.finish())
        found = movements.detect(case.tracks(), (), Silent(), 1, most_looked_at)
        assert found.problems == ()
        return found.movements


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    files=st.lists(st.tuples(st.sampled_from(PLATFORMS), st.integers(0, 50)), min_size=1, max_size=5, unique=True),
    random=st.randoms(use_true_random=False),
    gathered=st.sampled_from([100, 1000, 1_000_000]),
    looked_at=st.sampled_from([1, 1000, 1_000_000]),
)
def test_files_may_come_and_be_looked_at_in_any_way(
    files: list[tuple[int, int]], random: object, gathered: int, looked_at: int
) -> None:
    """Any order of files, any batches, any portions: every record is the same, in the same order."""
    shuffled = list(files)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = shown(files, 1_000_000, 1_000_000), shown(shuffled, gathered, looked_at)
    assert one == other
    for name in ("legs", "visits", "silences", "anomalies", "platforms", "loiterings", "encounters"):
        assert list(getattr(one, name)) == list(getattr(other, name))
    assert one.fixes > 0
