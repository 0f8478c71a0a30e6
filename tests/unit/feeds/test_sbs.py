"""SBS-1, or BaseStation."""

import numpy as np
import pytest

from crossbearing.feeds.sbs import SBS
from sensor_samples import SBS as SAMPLE
from sensor_samples import read, recognised


def test_positions_and_velocities_are_brought_together() -> None:
    """A position gets the velocity of up to ten seconds before; one that comes a minute later gets none."""
    assert recognised(SAMPLE) == "sbs-1"
    found = read(SBS, SAMPLE)
    fixes = found.fixes
    assert fixes.time_us.tolist() == [1_734_516_001_000_000, 1_734_516_061_000_000]
    assert fixes.altitude_m.tolist() == pytest.approx([12000 * 0.3048, 11000 * 0.3048])
    assert fixes.speed_mps[0] == pytest.approx(250 * 1852 / 3600)
    assert (fixes.course_deg[0], fixes.climb_mps[0]) == (180.0, pytest.approx(-640 * 0.3048 / 60))
    assert np.isnan(fixes.speed_mps[1])
    assert fixes.row.tolist() == [1, 3]
    assert fixes.on_ground.tolist() == [0, 0]
    assert found.values("callsign") == ["RFF7031"]
    assert found.codes == ["address-zero"]


def test_positions_on_the_ground() -> None:
    """Messages of the second kind are on the ground and have a speed of their own."""
    fixes = read(SBS, SAMPLE.replace(b"1,1,000000", b"1,1,14042E")).fixes
    assert fixes.on_ground.tolist() == [0, 0, 1]
    assert fixes.speed_mps[2] == pytest.approx(5 * 1852 / 3600)


def test_junk_between_the_lines() -> None:
    """What is no message is counted; words where numbers belong are not known."""
    found = read(SBS, SAMPLE + b"hello\n,,,,\nMSG,9,1,1\n" + SAMPLE.replace(b"12000", b"high"))
    counts = {x.code: x.message.split()[0] for x in found.problems}
    assert counts == {"address-zero": "2", "line-not-readable": "3", "value-not-readable": "1"}


def test_velocities_are_kept_across_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A velocity in one block and the position in the next belong together all the same."""
    monkeypatch.setattr("crossbearing.feeds.csv_tables._BLOCK", 10)
    assert np.isfinite(read(SBS, SAMPLE).fixes.speed_mps[0])
