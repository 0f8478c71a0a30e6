"""Raw frames of Mode S and ADS-B, decoded with rs1090.

An airborne position needs two frames of one aircraft within ten seconds. A position on the ground needs to know about
where: what the same aircraft sent in the air within the hour, or ``"receiver": "lat,lon"`` beside the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import BinaryIO

import numpy as np
import polars as pl
import rs1090
from numpy.typing import NDArray

from crossbearing.feeds.frames import (
    Frames,
    beast_frames,
    is_avr,
    is_beast,
    is_json_frames,
    json_frames,
    line_frames,
    utc_us,
)
from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import FEET, FEET_PER_MINUTE, KNOTS, Columns, placed
from crossbearing.feeds.sensor import SensorFeed, Source, Taken
from crossbearing.feeds.telling import joined_stretches, no_stretches, stretches_of, tellings
from crossbearing.feeds.velocities import VELOCITY, with_velocity
from crossbearing.model import FLAGS, Trait, aircraft_number

__all__ = ["AVR", "BEAST", "MODE_S"]

_CONTEXT_S = 12.0
"""Frames of so long before are decoded again with what follows: a pair may lie ten seconds apart."""
_BACK_S = 5.0
"""Several receivers hear one frame within a second or so; a clock that goes back further begins anew."""
_MOST_CONTEXT = 20_000
_MOST_WAITING = 200_000
_EXTENDED = ("17", "18")
_AIRBORNE, _SURFACE, _VELOCITY, _CALLSIGN = "05", "06", "09", "08"
_SQUITTER = ("88", "89", "8a", "8b", "8c", "8d", "8e", "8f", "90", "91", "92", "93", "94", "95", "96", "97")
"""How frames of formats 17 and 18 begin: the format is the first five bits."""
_REACH_S = {_AIRBORNE: 600.0, _SURFACE: 3_600.0}
"""For how long a known place tells which zone a frame speaks of: a zone is 360 NM wide in the air, ten minutes at
1,080 kt from its middle; on the ground 90 NM, and who stands there is near where it took off or will land.
Source: RTCA DO-260B, A.1.7.5 and A.1.7.6."""
_POSITION = {
    "platform": pl.Int64, "time": pl.Int64, "row": pl.Int64, "lon": pl.Float64, "lat": pl.Float64,
    "altitude": pl.Float64, "ground": pl.Int8, "flags": pl.UInt8, **dict.fromkeys(VELOCITY, pl.Float64),
}  # fmt: skip
_HEARD = {"platform": pl.Int64, "time": pl.Int64, **dict.fromkeys(VELOCITY, pl.Float64)}

Said = Mapping[str, object]


@dataclass(slots=True)
class _Sky:
    """What is remembered from one part of a file to the next."""

    hex: list[str] = field(default_factory=list)
    time_s: list[float] = field(default_factory=list)
    waiting: dict[int, list[tuple[float, int, Said]]] = field(default_factory=dict)
    """Frames of aircraft of which it is not known yet where they are."""
    waiting_count: int = 0
    unplaced: int = 0
    last: dict[int, tuple[float, float, float]] = field(default_factory=dict)
    """Time, latitude and longitude at which each aircraft was in the air last."""
    receiver: tuple[float, float] | None = None


@dataclass(slots=True)
class _Heard:
    """What some frames gave."""

    positions: list[tuple[object, ...]] = field(default_factory=list)
    velocities: list[tuple[object, ...]] = field(default_factory=list)
    told: list[tuple[int, int, Trait, str]] = field(default_factory=list)


def _parse(kind: str, stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    begins = utc_us(source.said("begins"))
    sky = _Sky(receiver=_receiver(source.said("receiver")))
    told = no_stretches()
    several = {
        "json": partial(json_frames, stream, losses),
        "lines": partial(line_frames, stream, begins, losses),
        "beast": partial(beast_frames, stream, begins, losses),
    }[kind]()
    for frames in several:
        for part in _forward(frames):
            heard = _heard(part, sky, losses)
            yield placed(_columns(heard), source.artifact, losses)
            told = joined_stretches([told, *_spoken(heard, sky)])
    losses["fix-without-position"] += sky.unplaced + sky.waiting_count
    yield from tellings(told, source.artifact)
    yield from loss_problems(losses, source)


def _forward(frames: Frames) -> Iterator[Frames]:
    """The frames in stretches in which time does not go back: the decoder pairs nothing after it went back."""
    times = np.array(frames.time_s)
    cuts = [0, *(np.flatnonzero(np.diff(times) < -_BACK_S) + 1).tolist(), len(times)]
    for start, end in pairwise(cuts):
        yield Frames(frames.hex[start:end], frames.time_s[start:end], frames.row[start:end])


def _receiver(written: str | None) -> tuple[float, float] | None:
    try:
        lat, lon = (float(x) for x in (written or "").split(","))
    except ValueError:
        return None
    return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None  # noqa: PLR2004 - degrees


def _heard(frames: Frames, sky: _Sky, losses: Losses) -> _Heard:
    """What these frames say, decoded after those of shortly before."""
    if sky.time_s and frames.time_s and frames.time_s[0] < sky.time_s[-1] - _BACK_S:
        sky.hex, sky.time_s = [], []
    before = len(sky.hex)
    every, times = sky.hex + frames.hex, sky.time_s + frames.time_s
    decoded = _decoded(every, times, sky.receiver)
    heard = _Heard()
    read = 0
    at = 0
    for said in decoded:
        while at < len(every) and every[at] != said["frame"]:
            at += 1
        if at >= before:
            read += 1
            _message(said, times[at], frames.row[at - before], heard, sky)
        at += 1
    losses["frame-not-readable"] += len(frames.hex) - read
    _remember(sky, every, times)
    return heard


def _decoded(
    frames: Sequence[str], times: Sequence[float], receiver: tuple[float, float] | None
) -> list[dict[str, object]]:
    if not frames:
        return []
    found = rs1090.decode(list(frames), list(times), reference=receiver)
    return [dict(x) for x in found]


def _remember(sky: _Sky, frames: Sequence[str], times: Sequence[float]) -> None:
    since = (times[-1] if times else 0.0) - _CONTEXT_S
    kept = [
        i
        for i in range(max(0, len(frames) - _MOST_CONTEXT), len(frames))
        if times[i] >= since and frames[i][:2] in _SQUITTER
    ]
    sky.hex, sky.time_s = [frames[i] for i in kept], [times[i] for i in kept]


def _message(said: Said, time_s: float, row: int, heard: _Heard, sky: _Sky) -> None:
    platform = _platform(said)
    time_us = round(time_s * 1e6)
    bds = said.get("bds")
    if said.get("df") in _EXTENDED:
        if bds == _VELOCITY:
            heard.velocities.append((platform, time_us, *_velocity(said)))
        elif bds == _CALLSIGN and isinstance(said.get("callsign"), str):
            heard.told.append((platform, time_us, "callsign", str(said["callsign"])))
        elif bds == _AIRBORNE and "latitude" in said:
            lat, lon = _number(said, "latitude"), _number(said, "longitude")
            sky.last[platform] = (time_s, lat, lon)
            heard.positions.append(_position(said, platform, time_us, row, (lat, lon)))
            _awaited(platform, time_s, (lat, lon), heard, sky)
        elif bds in _REACH_S:
            _alone(said, platform, time_s, row, heard, sky)
    elif isinstance(said.get("squawk"), str):
        heard.told.append((platform, time_us, "squawk", str(said["squawk"])))


def _alone(said: Said, platform: int, time_s: float, row: int, heard: _Heard, sky: _Sky) -> None:
    """A frame that no pair places: placed by where the aircraft flew last, or kept until that is known."""
    if sky.receiver and "latitude" in said:
        place = (_number(said, "latitude"), _number(said, "longitude"))
        heard.positions.append(_position(said, platform, round(time_s * 1e6), row, place))
        return
    last = sky.last.get(platform)
    if last and abs(time_s - last[0]) <= _REACH_S[str(said["bds"])]:
        _place(said, platform, time_s, row, (last[1], last[2]), heard)
    elif sky.waiting_count < _MOST_WAITING:
        sky.waiting.setdefault(platform, []).append((time_s, row, said))
        sky.waiting_count += 1
    else:
        sky.unplaced += 1


def _awaited(platform: int, time_s: float, place: tuple[float, float], heard: _Heard, sky: _Sky) -> None:
    """Place the frames that waited for this aircraft to be seen in the air."""
    waiting = sky.waiting.pop(platform, ())
    sky.waiting_count -= len(waiting)
    for then_s, row, said in waiting:
        if abs(time_s - then_s) <= _REACH_S[str(said["bds"])]:
            _place(said, platform, then_s, row, place, heard)
        else:
            sky.unplaced += 1


def _place(said: Said, platform: int, time_s: float, row: int, near: tuple[float, float], heard: _Heard) -> None:
    found = rs1090.decode(str(said["frame"]), reference=near)
    if "latitude" in found:
        place = (_number(found, "latitude"), _number(found, "longitude"))
        heard.positions.append(_position(said, platform, round(time_s * 1e6), row, place))


def _platform(said: Said) -> int:
    return aircraft_number(str(said.get("icao24", "0")))


def _number(said: Said, name: str) -> float:
    value = said.get(name)
    return float(value) if isinstance(value, (int, float)) else np.nan


def _velocity(said: Said) -> tuple[float | None, ...]:
    units = (("groundspeed", KNOTS), ("track", 1.0), ("vertical_rate", FEET_PER_MINUTE))
    values = [_number(said, name) * unit for name, unit in units]
    return tuple(None if np.isnan(x) else x for x in values)


def _position(said: Said, platform: int, time_us: int, row: int, place: tuple[float, float]) -> tuple[object, ...]:
    ground = said.get("bds") == _SURFACE
    category = said.get("NUCp")
    flags = FLAGS["no integrity"] if category == 0 else FLAGS["integrity known"] if category is not None else 0
    if str(said.get("tisb", "")).startswith("TISB"):
        flags = FLAGS["not from the platform"]
    altitude = np.nan if ground else _number(said, "altitude") * FEET
    return platform, time_us, row, place[1], place[0], altitude, int(ground), flags, *_velocity(said)


def _columns(heard: _Heard) -> Columns:
    positions = pl.DataFrame(heard.positions, schema=_POSITION, orient="row")
    velocities = pl.DataFrame(heard.velocities, schema=_HEARD, orient="row")
    found = with_velocity(positions, velocities)

    def column(name: str) -> NDArray[np.float64]:
        return found[name].fill_null(np.nan).to_numpy()

    return Columns(
        platform=found["platform"].to_numpy(),
        time_us=found["time"].to_numpy(),
        lon_deg=column("lon"),
        lat_deg=column("lat"),
        row=found["row"].to_numpy(),
        altitude_m=column("altitude"),
        on_ground=found["ground"].to_numpy(),
        speed_mps=column(VELOCITY[0]),
        course_deg=column(VELOCITY[1]),
        climb_mps=column(VELOCITY[2]),
        flags=found["flags"].to_numpy(),
    )


def _spoken(heard: _Heard, sky: _Sky) -> list[pl.DataFrame]:
    """What was told by those who were seen in the air: other replies hold their address only as a checksum."""
    schema = {"platform": pl.Int64, "time": pl.Int64, "trait": pl.String, "value": pl.String}
    frame = pl.DataFrame([x for x in heard.told if x[0] in sky.last], schema=schema, orient="row")
    found: list[pl.DataFrame] = []
    for trait in ("callsign", "squawk"):
        rows = frame.filter(pl.col("trait") == trait)
        found += stretches_of(trait, rows["platform"].to_numpy(), rows["time"].to_numpy(), rows["value"])
    return found


MODE_S = SensorFeed("mode-s-json", "application/x-ndjson; layout=mode-s", is_json_frames, partial(_parse, "json"))
AVR = SensorFeed("mode-s-avr", "text/plain; layout=avr", is_avr, partial(_parse, "lines"))
BEAST = SensorFeed("mode-s-beast", "application/vnd.beast", is_beast, partial(_parse, "beast"))
