"""AIS as NMEA."""

from pathlib import Path

import numpy as np
import pytest
from pyais import encode_dict

from crossbearing.feeds.nmea import NMEA
from crossbearing.model import medium_of, platform_id
from sensor_samples import NMEA_TAGGED, read, recognised, taken_from

STATIC = encode_dict(
    {"type": 5, "mmsi": "273344000", "shipname": "SPARTA II", "imo": 9160994, "callsign": "UBRC3", "ship_type": 70,
     "destination": "TARTUS", "draught": 6.5, "to_bow": 100, "to_stern": 21},
)  # fmt: skip


def timed(sentences: list[str], start: int = 1_700_000_000) -> bytes:
    """Sentences with a time before each."""
    return "".join(f"{start + i},{x}\n" for i, x in enumerate(sentences)).encode()


def test_tag_blocks_give_the_time() -> None:
    """Class A and class B positions, at the seconds of their tag blocks."""
    assert recognised(NMEA_TAGGED) == "ais-nmea"
    found = read(NMEA, NMEA_TAGGED)
    assert found.problems == ()
    assert [platform_id(x) for x in found.fixes.platform.tolist()] == ["mmsi:237836700", "mmsi:211159390"]
    assert found.fixes.time_us.tolist() == [1_635_883_082_000_000, 1_635_883_083_000_000]
    assert found.fixes.lon_deg.tolist() == pytest.approx([23.311338, 20.985835])
    assert found.fixes.speed_mps.tolist() == pytest.approx([27.8 * 1852 / 3600, 4.5 * 1852 / 3600])
    assert found.fixes.course_deg.tolist() == pytest.approx([247.4, 239.7])


@pytest.mark.parametrize(
    "line",
    [b"%s,1700000000", b"1700000000 %s", b"1700000000.0,%s", b"2023-11-14T22:13:20Z %s", b"2023-11-14 22:13:20,%s",
     b"\\c:1700000000000*00\\%s", b"%s,r3160,1700000000"],
)  # fmt: skip
def test_times_before_and_behind(line: bytes) -> None:
    """Seconds or milliseconds since 1970, or a date, on either side of the sentence."""
    sentence = NMEA_TAGGED.split(b"\n")[0].rsplit(b"\\", 1)[1]
    assert read(NMEA, (line % sentence) + b"\n").fixes.time_us.tolist() == [1_700_000_000_000_000]


def test_messages_of_several_parts() -> None:
    """Name, IMO number, callsign, type, destination, draught and length come in two parts, among other sentences."""
    position = encode_dict({"type": 1, "mmsi": "273344000", "lon": 35.87, "lat": 34.9, "speed": 0.1, "course": 12})[0]
    found = read(NMEA, timed([STATIC[0], position, STATIC[1]]))
    assert found.problems == ()
    assert {(x.what, x.value) for x in found.told} == {
        ("name", "SPARTA II"), ("imo", "9160994"), ("callsign", "UBRC3"), ("ship type", "cargo"),
        ("destination", "TARTUS"), ("draught", "6.5"), ("length", "121"),
    }  # fmt: skip
    assert {x.time_us for x in found.told} == {1_700_000_000_000_000}
    assert len(found.fixes) == 1


def test_a_part_that_never_comes() -> None:
    """The other part is counted."""
    assert read(NMEA, timed([STATIC[0]])).codes == ["message-incomplete"]
    assert read(NMEA, timed([STATIC[0], STATIC[0], STATIC[1]])).codes == ["message-incomplete"]


def test_junk_bad_checksums_and_no_time() -> None:
    """Each is counted under its own cause."""
    lines = NMEA_TAGGED + NMEA_TAGGED.replace(b"*6C", b"*6D") + b"hello\n!AIVDM,1,1,,B,,0*25\n$GPGGA,1\n"
    found = read(NMEA, lines + b"!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6C\n")
    counts = {x.code: x.message.split()[0] for x in found.problems}
    assert counts == {"checksum-wrong": "1", "line-not-readable": "3", "message-without-time": "1"}
    assert len(found.fixes) == 3


def test_values_that_are_not_known() -> None:
    """Position 91, 181, speed 102.3 and course 360 say that nothing is known."""
    unknown = encode_dict({"type": 1, "mmsi": "273344000", "lon": 35.0, "lat": 34.9, "speed": 102.3, "course": 360})
    nowhere = encode_dict({"type": 1, "mmsi": "273344000", "lon": 181, "lat": 91, "speed": 1, "course": 1})
    found = read(NMEA, timed([*unknown, *nowhere]))
    assert found.codes == ["fix-without-position"]
    assert np.isnan(found.fixes.speed_mps).all()
    assert np.isnan(found.fixes.course_deg).all()


def test_stations_and_search_aircraft() -> None:
    """Base stations do not travel; an aircraft that searches at sea is an aircraft and no fast ship."""
    station = encode_dict({"type": 4, "mmsi": "002190067", "lon": 11, "lat": 55})
    aircraft = encode_dict(
        {"type": 9, "mmsi": "111219501", "lon": 11, "lat": 55, "alt": 300, "speed": 120, "course": 9}
    )
    found = read(NMEA, timed([*station, *aircraft]))
    assert found.codes == ["not-a-vessel"]
    assert [medium_of(x) for x in found.fixes.platform.tolist()] == ["air"]
    assert found.fixes.altitude_m.tolist() == [300.0]
    assert found.values("id") == ["mmsi:111219501"]


def test_the_real_sample_has_no_times(shared_data: Path) -> None:
    """898 sentences as they came from a receiver: nothing can be placed, and it is said what to do."""
    found, given = taken_from(shared_data / "data/sensors/ais/pyais_nmea_data_sample.txt")
    assert [x.feed.name for x in found] == ["ais-nmea"]
    assert not len(given.fixes)
    counts = {x.code: int(x.message.split()[0]) for x in given.problems}
    assert counts["message-without-time"] == 764
    assert counts["line-not-readable"] == 100


def test_the_real_sample_with_times(shared_data: Path, tmp_path: Path) -> None:
    """The same with a time before each line gives 762 positions of ships on the earth."""
    lines = (shared_data / "data/sensors/ais/pyais_nmea_data_sample.txt").read_bytes().splitlines()
    (tmp_path / "a.txt").write_bytes(b"".join(b"%d,%s\n" % (1_700_000_000 + i, x) for i, x in enumerate(lines)))
    _, given = taken_from(tmp_path / "a.txt")
    assert 740 <= len(given.fixes) <= 764
    assert np.abs(given.fixes.lat_deg).max() < 90
    assert np.nanmax(given.fixes.speed_mps) < 52.6
