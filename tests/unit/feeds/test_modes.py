"""Raw frames of Mode S."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from crossbearing.feeds import frames
from crossbearing.feeds.modes import AVR, BEAST, MODE_S
from crossbearing.model import FLAGS, platform_id
from sensor_samples import ADSB, beast, beside, mode_s_lines, read, taken_from


def test_a_pair_of_frames_gives_positions() -> None:
    """Both frames of a pair are placed: the first one by what the second one shows."""
    found = read(MODE_S, mode_s_lines())
    fixes = found.fixes
    assert found.problems == ()
    assert {platform_id(x) for x in fixes.platform.tolist()} == {"icao:40058b"}
    assert sorted(fixes.row.tolist()) == [0, 1]
    assert np.ptp(fixes.lat_deg) < 0.05
    assert fixes.on_ground.tolist() == [0, 0]
    assert fixes.flags.tolist() == [FLAGS["integrity known"]] * 2
    assert np.isfinite(fixes.altitude_m).all()


def test_a_beast_file_needs_to_know_when_it_begins() -> None:
    """Without a day nothing is placed and it is said what to do; with it the fixes are those of the same frames."""
    assert read(BEAST, beast()).codes == ["frame-without-time"]
    known = read(BEAST, beast(), beside(begins="2016-03-14T23:00:02Z"))
    assert np.array_equal(np.sort(known.fixes.time_us), np.sort(read(MODE_S, mode_s_lines()).fixes.time_us))


def test_velocities_follow() -> None:
    """A position after a velocity of the same aircraft has its speed, course and rate."""
    later = [(t + 2, x) for t, x in ADSB]
    fixes = read(MODE_S, mode_s_lines((*ADSB, *later))).fixes
    known = np.isfinite(fixes.speed_mps[np.argsort(fixes.time_us)])
    assert known.tolist()[-1]
    assert not known.tolist()[0]


def test_noise_costs_itself() -> None:
    """Damaged frames, words and frames of odd lengths are counted; nothing is raised."""
    lines = (
        mode_s_lines()
        + mode_s_lines([(1457996405.0, "8d40058b58c901375147efd09358"), (1457996405.0, "8d40058b58c901375147")])
        + b'{"timestamp": "x", "frame": "8d40058b58c901375147efd09357"}\n{"frame": 5}\n[]\nx\n'
    )
    found = read(MODE_S, lines)
    counts = {x.code: x.message.split()[0] for x in found.problems}
    assert counts == {
        "frame-not-readable": "3", "frame-without-time": "1", "line-not-readable": "1", "record-not-readable": "1",
    }  # fmt: skip
    assert len(found.fixes) == 2


def test_a_clock_that_goes_back() -> None:
    """Frames that come again with earlier times are decoded again: that they do is for others to find."""
    earlier = [(t - 5_000, x) for t, x in ADSB]
    found = read(MODE_S, mode_s_lines((*ADSB, *earlier)))
    assert (len(found.fixes), found.problems) == (4, ())


def test_frames_that_nothing_places_are_counted() -> None:
    """A single frame, and one hours before its aircraft is seen, place nothing: both are told."""
    assert read(MODE_S, mode_s_lines(ADSB[:1])).codes == ["fix-without-position"]
    early = [(ADSB[0][0] - 10_000, ADSB[0][1]), *ADSB]
    found = read(MODE_S, mode_s_lines(early))
    assert (len(found.fixes), found.codes) == (2, ["fix-without-position"])


def test_plain_avr() -> None:
    """Frames in hexadecimal without a time cannot be placed."""
    assert read(AVR, b"*8D40058B58C901375147EFD09357;\n").codes == ["frame-without-time"]


def truth(file: Path) -> dict[int, dict[str, object]]:
    """The rows of the real file that were decoded to a position."""
    with gzip.open(file) as lines:
        return {i: x for i, x in enumerate(map(json.loads, lines)) if "latitude" in x}


@pytest.mark.parametrize("some", [50_000, 3_000])
def test_parity_with_the_real_flight(shared_data: Path, monkeypatch: pytest.MonkeyPatch, some: int) -> None:
    """Paris to Toulouse: every position that was published with the frames, however many are decoded at once."""
    monkeypatch.setattr(frames, "_SOME", some)
    file = shared_data / "data/sensors/modes/full_flight_short.jsonl.gz"
    known = truth(file)
    found, given = taken_from(file)
    fixes = given.fixes
    assert [x.feed.name for x in found] == ["mode-s-json"]
    assert sorted(fixes.row.tolist()) == sorted(known)
    rows = [known[int(x)] for x in fixes.row]
    assert np.abs(fixes.lat_deg - np.array([x["latitude"] for x in rows])).max() < 1e-9
    assert np.abs(fixes.lon_deg - np.array([x["longitude"] for x in rows])).max() < 1e-9
    altitude = np.array([x.get("altitude", np.nan) for x in rows], float) * 0.3048
    assert np.allclose(fixes.altitude_m, altitude, rtol=1e-6, equal_nan=True)
    assert given.problems == ()
    assert set(given.values("callsign")) == {"AFR34ZG"}


def test_the_real_beast_file(shared_data: Path) -> None:
    """Four kilobytes of dump1090: 239 frames without a day; with one they are decoded."""
    file = shared_data / "data/sensors/adsb/dump1090/sample_dump1090.bin"
    found, given = taken_from(file)
    assert [x.feed.name for x in found] == ["mode-s-beast"]
    assert given.codes == ["frame-without-time"]
    assert "239" in given.problems[0].message
    _, known = taken_from(file, beside(begins="2020-01-01T00:00:00Z"))
    assert "frame-without-time" not in known.codes
