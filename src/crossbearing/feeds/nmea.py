"""AIS as NMEA 0183: sentences of one or several parts, with tag blocks or a time before or behind each sentence.

Source: IEC 61162-1; ITU-R M.1371-5 by way of pyais.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO

import numpy as np
import polars as pl
from pyais.exceptions import AISBaseException
from pyais.messages import AISSentence, NMEASentenceFactory

from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import KNOTS, NO_TIME, Columns, placed
from crossbearing.feeds.sensor import Head, SensorFeed, Source, Taken
from crossbearing.feeds.telling import joined_stretches, no_stretches, stretches_of, tellings
from crossbearing.feeds.times import moment_of
from crossbearing.model import Trait, other_number, ship_number

__all__ = ["NMEA"]

_SENTENCE = re.compile(rb"[!$]..VD[MO],\d,\d,[^\n]*", re.IGNORECASE)
_TAG_TIME = re.compile(rb"(?:\\|,)c:(\d{9,13})(?:\D|$)")
_NUMBER = re.compile(rb"(?:^|[\s,;|\"'])(\d{9,13}(?:\.\d+)?)(?=[\s,;|\"':]|$)")
_WRITTEN = re.compile(rb"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(\.\d+)?")
_END = re.compile(rb"\*[0-9A-Fa-f]{2}")
_LINES = 100_000
_LONGEST_LINE = 4096
_MOST_WAITING = 1_000
_WHOLE_HEADING = 360
_POSITIONS = {1, 2, 3, 18, 19, 27}
_STATIC = {5, 19, 24}
_STATIONS = {4, 11, 21}
_RESCUE_AIRCRAFT = 9
_LONG_RANGE = 27
_NO_SPEED, _NO_RESCUE_SPEED, _NO_LONG_RANGE_SPEED = 102.3, 1023.0, 63.0
"""Not available, in knots: class A and B, search and rescue aircraft, long-range messages."""
_NO_LATITUDE, _NO_LONGITUDE = 91.0, 181.0
_NO_ALTITUDE_M = 4095
_TOLD: tuple[tuple[str, Trait], ...] = (
    ("shipname", "name"),
    ("imo", "imo"),
    ("callsign", "callsign"),
    ("ship_type", "ship type"),
    ("destination", "destination"),
    ("draught", "draught"),
)


@dataclass(slots=True)
class _Heard:
    """What some lines gave."""

    positions: list[tuple[int, int, int, float, float, float, float, float]] = field(default_factory=list)
    """Platform, time, row, longitude, latitude, altitude, speed, course."""
    told: list[tuple[int, int, Trait, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Waiting:
    """A message of which not all parts have come."""

    parts: list[AISSentence | None]
    moment: int


def _recognises(head: Head) -> bool:
    if b"VD" not in head.start[:4096].upper():
        return False
    lines = [x for x in head.start.split(b"\n")[:200] if x.strip()]
    return sum(bool(_SENTENCE.search(x)) for x in lines) * 3 > len(lines)


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    told = no_stretches()
    waiting: dict[tuple[str, int | None, int], _Waiting] = {}
    heard = _Heard()
    row = 0
    while line := stream.readline(_LONGEST_LINE):
        if line.strip():
            _line(line, row, waiting, heard, losses)
        row += 1
        if row % _LINES == 0:
            yield placed(_columns(heard), source.artifact, losses)
            told = joined_stretches([told, *_spoken(heard)])
            heard = _Heard()
    yield placed(_columns(heard), source.artifact, losses)
    losses["message-incomplete"] += sum(sum(p is not None for p in x.parts) for x in waiting.values())
    yield from tellings(joined_stretches([told, *_spoken(heard)]), source.artifact)
    yield from loss_problems(losses, source)


def _line(
    line: bytes, row: int, waiting: dict[tuple[str, int | None, int], _Waiting], heard: _Heard, losses: Losses
) -> None:
    found = _SENTENCE.search(line)
    if found is None:
        losses["line-not-readable"] += 1
        return
    end = _END.search(line, found.start())
    raw = line[found.start() : end.end() if end else found.end()].strip()
    moment = _moment(line[: found.start()], line[end.end() :] if end else b"")
    try:
        sentence = NMEASentenceFactory.produce(raw)
        if not isinstance(sentence, AISSentence) or not sentence.payload:
            losses["line-not-readable"] += 1
            return
        if not sentence.is_valid or end is None:
            losses["checksum-wrong"] += 1
            return
        whole = sentence if sentence.frag_cnt == 1 else None
        if whole is None:
            whole, moment = _assembled(sentence, moment, waiting, losses)
        if whole is not None:
            _message(whole, moment, row, heard, losses)
    except (AISBaseException, ValueError, IndexError, KeyError, TypeError, OverflowError):
        losses["line-not-readable"] += 1


def _moment(before: bytes, behind: bytes) -> int:
    """The time that stands with a sentence: in its tag block, before it, or behind it."""
    tag = _TAG_TIME.search(before)
    number = tag or _NUMBER.search(before) or _NUMBER.search(behind)
    if number:
        return moment_of(float(number[1]))
    written = _WRITTEN.search(before) or _WRITTEN.search(behind)
    if written is None:
        return NO_TIME
    try:
        moment = datetime(*(int(x) for x in written.groups()[:6]), tzinfo=UTC)  # type: ignore[misc, arg-type]
    except ValueError:
        return NO_TIME
    return int(moment.timestamp()) * 1_000_000 + round(float(written[7] or 0) * 1e6)


def _assembled(
    sentence: AISSentence, moment: int, waiting: dict[tuple[str, int | None, int], _Waiting], losses: Losses
) -> tuple[AISSentence | None, int]:
    """The whole message where this is its last part. A part that comes again begins it anew."""
    key = (sentence.channel, sentence.seq_id, sentence.frag_cnt)
    message = waiting.get(key)
    if message is None or message.parts[sentence.frag_num - 1] is not None:
        losses["message-incomplete"] += sum(x is not None for x in message.parts) if message else 0
        waiting.pop(key, None)
        message = waiting.setdefault(key, _Waiting([None] * sentence.frag_cnt, NO_TIME))
    message.parts[sentence.frag_num - 1] = sentence
    message.moment = moment if message.moment == NO_TIME else message.moment
    parts = [x for x in message.parts if x is not None]
    if len(parts) == sentence.frag_cnt:
        del waiting[key]
        return AISSentence.assemble_from_iterable(parts), message.moment
    if len(waiting) > _MOST_WAITING:
        oldest = waiting.pop(next(iter(waiting)))
        losses["message-incomplete"] += sum(x is not None for x in oldest.parts)
    return None, NO_TIME


def _message(sentence: AISSentence, moment: int, row: int, heard: _Heard, losses: Losses) -> None:
    kind = int(sentence.ais_id)
    if kind in _STATIONS:
        losses["not-a-vessel"] += 1
        return
    if kind not in _POSITIONS and kind not in _STATIC and kind != _RESCUE_AIRCRAFT:
        return
    if moment == NO_TIME:
        losses["message-without-time"] += 1
        return
    said = sentence.decode()
    mmsi = int(_number(said, "mmsi"))
    if not mmsi:
        losses["address-zero"] += 1
        return
    rescue = kind == _RESCUE_AIRCRAFT
    # Aircraft that search at sea speak AIS: under its number one would be an impossibly fast ship.
    platform = other_number(f"mmsi:{mmsi:09d}", "air") if rescue else ship_number(mmsi)
    if rescue:
        heard.told.append((platform, moment, "id", f"mmsi:{mmsi:09d}"))
    if kind in _STATIC:
        heard.told += [(platform, moment, trait, value) for trait, value in _static(said)]
    if kind in _POSITIONS or rescue:
        heard.positions.append((platform, moment, row, *_position(said, kind)))


def _position(said: object, kind: int) -> tuple[float, float, float, float, float]:
    lon, lat = _number(said, "lon"), _number(said, "lat")
    nowhere = lon == _NO_LONGITUDE or lat == _NO_LATITUDE
    speed, course = _number(said, "speed"), _number(said, "course")
    unknown = (
        _NO_LONG_RANGE_SPEED if kind == _LONG_RANGE else _NO_RESCUE_SPEED if kind == _RESCUE_AIRCRAFT else _NO_SPEED
    )
    altitude = _number(said, "alt") if kind == _RESCUE_AIRCRAFT else np.nan
    return (
        np.nan if nowhere else lon,
        np.nan if nowhere else lat,
        np.nan if altitude >= _NO_ALTITUDE_M else altitude,
        np.nan if speed >= unknown else speed * KNOTS,
        np.nan if course >= _WHOLE_HEADING else course,
    )


def _number(said: object, name: str) -> float:
    value = getattr(said, name, None)
    return float(value) if isinstance(value, (int, float)) else np.nan


def _static(said: object) -> Iterator[tuple[Trait, str]]:
    for key, trait in _TOLD:
        value = getattr(said, key, None)
        text = str(int(value)) if isinstance(value, int) else str(value or "")
        if text.strip():
            yield trait, text
    if hasattr(said, "to_bow"):
        yield "length", str(_number(said, "to_bow") + _number(said, "to_stern"))


def _columns(heard: _Heard) -> Columns:
    parts = list(zip(*heard.positions, strict=True)) or [()] * 8
    return Columns(
        platform=np.array(parts[0], np.int64),
        time_us=np.array(parts[1], np.int64),
        row=np.array(parts[2], np.int64),
        lon_deg=np.array(parts[3], np.float64),
        lat_deg=np.array(parts[4], np.float64),
        altitude_m=np.array(parts[5], np.float64),
        speed_mps=np.array(parts[6], np.float64),
        course_deg=np.array(parts[7], np.float64),
    )


def _spoken(heard: _Heard) -> list[pl.DataFrame]:
    schema = {"platform": pl.Int64, "time": pl.Int64, "trait": pl.String, "value": pl.String}
    frame = pl.DataFrame(heard.told, schema=schema, orient="row")
    found: list[pl.DataFrame] = []
    for trait in sorted({x[2] for x in heard.told}):
        rows = frame.filter(pl.col("trait") == trait)
        found += stretches_of(trait, rows["platform"].to_numpy(), rows["time"].to_numpy(), rows["value"])
    return found


NMEA = SensorFeed("ais-nmea", "text/plain; layout=nmea-ais", _recognises, _parse)
