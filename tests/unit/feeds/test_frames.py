"""Mode S frames in the forms in which receivers write them."""

import io

import pytest

from crossbearing.feeds.frames import Frames, beast_frames, json_frames, line_frames, utc_us
from crossbearing.feeds.losses import Losses
from sensor_samples import ADSB, beast, mode_s_lines, recognised

BEGINS = round(ADSB[0][0] * 1e6)


def one(several: list[Frames]) -> list[tuple[float, str]]:
    """Times and frames of all parts."""
    return [(round(t, 3), x) for part in several for t, x in zip(part.time_s, part.hex, strict=True)]


def test_all_forms_hold_the_same_frames() -> None:
    """JSON lines, lines with a time, AVR with a counter and Beast give the same."""
    timed = "".join(f"{t},{x}\n" for t, x in ADSB).encode()
    starred = "".join(f"{t} *{x.upper()};\n" for t, x in ADSB).encode()
    counted = "".join(f"@{round((t - ADSB[0][0]) * 12e6):012X}{x};\n" for t, x in ADSB).encode()
    assert one(list(json_frames(io.BytesIO(mode_s_lines()), Losses()))) == list(ADSB)
    for lines in (timed, starred, counted):
        assert one(list(line_frames(io.BytesIO(lines), BEGINS, Losses()))) == list(ADSB)
        assert recognised(lines) == "mode-s-avr"
    assert one(list(beast_frames(io.BytesIO(beast()), BEGINS, Losses()))) == list(ADSB)
    assert (recognised(mode_s_lines()), recognised(beast())) == ("mode-s-json", "mode-s-beast")


def test_frames_without_a_time() -> None:
    """AVR without a time, and a counter of which nobody says when it begins, place nothing: counted."""
    losses = Losses()
    assert one(list(line_frames(io.BytesIO(b"*8D40058B58C901375147EFD09357;\n"), None, losses))) == []
    assert one(list(beast_frames(io.BytesIO(beast()), None, losses))) == []
    assert losses["frame-without-time"] == 4


def test_times_beyond_counting() -> None:
    """A time in no unit of seconds is counted."""
    losses = Losses()
    assert one(list(json_frames(io.BytesIO(mode_s_lines([(1e30, ADSB[0][1])])), losses))) == []
    assert losses == {"time-not-readable": 1}


def test_junk_in_a_beast_file() -> None:
    """Bytes between the frames and a frame that breaks off are counted; the frames around them are read."""
    losses = Losses()
    payload = beast(ADSB[:1]) + b"noise" * 40 + beast(ADSB[1:])[:-4]
    assert len(one(list(beast_frames(io.BytesIO(payload), BEGINS, losses)))) == 2
    assert losses["frame-not-readable"] == 2


def test_escaped_bytes_in_a_beast_file() -> None:
    """The escape is doubled inside a frame, and once again one byte when it is read."""
    frames = [(1.0, "8d1a1a1a58c901375147efd0931a")]
    assert one(list(beast_frames(io.BytesIO(beast(frames)), 1_000_000, Losses()))) == frames


@pytest.mark.parametrize(
    ("written", "moment"),
    [("1970-01-01T00:00:01Z", 1_000_000), ("1970-01-01 01:00:01+01:00", 1_000_000), ("1970-01-01T00:00:01", 1_000_000),
     ("soon", None), (None, None)],
)  # fmt: skip
def test_moments(written: str | None, moment: int | None) -> None:
    """ISO 8601 with or without a zone."""
    assert utc_us(written) == moment
