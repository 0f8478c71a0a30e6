"""Heatmaps of readsb and tar1090."""

import numpy as np
import pytest

from crossbearing.feeds import heatmap as module
from crossbearing.feeds.heatmap import HEATMAP
from crossbearing.model import FLAGS, platform_id
from sensor_samples import START_S, heatmap, read, recognised

SLICES = (
    (START_S * 1000, [(0x14042D, 32.0, 21.0, 400, 4500), (0x14042E, -33.5, -70.25, -123, 50)]),
    (START_S * 1000 + 30_000, [(0x14042D, 32.1, 21.1, -124, -1), (1 << 24 | 5 | 5 << 27, 32.2, 21.2, 40, 0)]),
)


def test_a_heatmap() -> None:
    """The marker of each slice gives the moment; steps of 25 feet and of a tenth of a knot; ground and unknown."""
    payload = heatmap(*SLICES, callsign=b"RFF7031 ")
    assert recognised(payload) == "tar1090-heatmap"
    found = read(HEATMAP, payload)
    fixes = found.fixes
    assert found.problems == ()
    assert [platform_id(x) for x in fixes.platform.tolist()] == [
        "icao:14042d", "icao:14042e", "icao:14042d", "icao:~000005",
    ]  # fmt: skip
    assert ((fixes.time_us / 1e6) - START_S).tolist() == [0, 0, 30, 30]
    assert fixes.lon_deg.tolist() == pytest.approx([21.0, -70.25, 21.1, 21.2])
    assert fixes.altitude_m[[0, 3]].tolist() == pytest.approx([10_000 * 0.3048, 1_000 * 0.3048])
    assert fixes.on_ground.tolist() == [0, 1, -1, 0]
    assert fixes.speed_mps[0] == pytest.approx(450 * 1852 / 3600)
    assert np.isnan(fixes.speed_mps[2])
    assert fixes.flags.tolist() == [0, 0, 0, FLAGS["not from the platform"]]
    assert (set(found.values("callsign")), set(found.values("squawk"))) == ({"RFF7031"}, {"4321"})


def test_slices_across_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment of a slice holds on in the next part of the file."""
    whole = read(HEATMAP, heatmap(*SLICES)).fixes
    monkeypatch.setattr(module, "CHUNK_FIXES", 2)
    pieces = read(HEATMAP, heatmap(*SLICES)).fixes
    assert np.array_equal(whole.time_us, pieces.time_us)
    assert np.array_equal(whole.row, pieces.row)


def test_damaged_heatmaps() -> None:
    """A file that breaks off in a record, and a marker with an impossible moment, are told."""
    assert read(HEATMAP, heatmap(*SLICES)[:-3]).codes == ["record-not-readable"]
    assert read(HEATMAP, heatmap((1 << 61, SLICES[0][1]))).codes == ["time-out-of-range"]
