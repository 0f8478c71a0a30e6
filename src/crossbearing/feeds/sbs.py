"""SBS-1, or BaseStation, as dump1090 and readsb send it on port 30003: 22 fields a line, without a header.

Times have no zone and count as UTC. Source: woodair.net, "Socket data and bst files".
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.feeds.csv_tables import Header, csv_frames
from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import FEET, FEET_PER_MINUTE, KNOTS, Columns, placed
from crossbearing.feeds.sensor import Head, SensorFeed, Source, Taken
from crossbearing.feeds.tables import aircraft_numbers
from crossbearing.feeds.telling import joined_stretches, no_stretches, stretches_of, tellings
from crossbearing.feeds.times import times_us
from crossbearing.feeds.velocities import KEPT_US, VELOCITY, with_velocity

__all__ = ["SBS"]

_LINE = re.compile(rb"^(?:MSG,[1-8]|SEL,|ID,|AIR,|STA,|CLK,)[^\n]{10,400}$", re.MULTILINE)
_NAMES = (
    "kind type session aircraft hex flight date time date_logged time_logged callsign altitude speed course lat lon "
    "climb squawk alert emergency ident ground"
).split()
_WANTED = "kind type hex date time callsign altitude speed course lat lon climb squawk ground".split()
_HEADER = Header(tuple(_NAMES), ",")
_SURFACE, _AIRBORNE, _VELOCITY = "2", "3", "4"


def _recognises(head: Head) -> bool:
    if not head.start.startswith((b"MSG,", b"SEL,", b"ID,", b"AIR,", b"STA,", b"CLK,")):
        return False
    lines = [x for x in head.start.split(b"\n")[:-1] or [head.start] if x.strip()]
    return len(_LINE.findall(head.start.replace(b"\r", b""))) * 2 >= len(lines)


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    told = no_stretches()
    heard: pl.DataFrame | None = None
    row = 0
    for text in csv_frames(stream, _HEADER, _WANTED, losses):
        rows = np.arange(row, row + len(text))
        row += len(text)
        good = text["kind"].is_in(["MSG"]) & text["type"].is_in([str(x) for x in range(1, 9)])
        other = text["kind"].is_in(["SEL", "ID", "AIR", "STA", "CLK"])
        losses["line-not-readable"] += len(text) - int((good | other).fill_null(value=False).sum())
        frame = _messages(text.with_columns(row=pl.Series(rows)).filter(good), losses)
        known = heard if heard is not None else frame.clear()
        velocities = pl.concat([known, frame.filter(pl.col("type") == _VELOCITY)])
        positions = frame.filter(pl.col("type").is_in([_SURFACE, _AIRBORNE]))
        yield placed(_columns(with_velocity(positions, velocities)), source.artifact, losses)
        told = joined_stretches([told, *_spoken(frame)])
        heard = velocities.filter(pl.col("time") > (pl.col("time").max() - KEPT_US))
    yield from tellings(told, source.artifact)
    yield from loss_problems(losses, source)


def _messages(text: pl.DataFrame, losses: Losses) -> pl.DataFrame:
    """The messages with numbers in SI units."""
    moment = text["date"].str.strip_chars() + " " + text["time"].str.strip_chars()
    units = {"altitude": FEET, "speed": KNOTS, "course": 1.0, "climb": FEET_PER_MINUTE, "lat": 1.0, "lon": 1.0}
    found = text.with_columns(
        pl.Series("platform", aircraft_numbers(text["hex"])),
        time=pl.Series(times_us(moment), dtype=pl.Int64),
        **{name: pl.col(name).str.strip_chars().cast(pl.Float64, strict=False) * unit for name, unit in units.items()},
    )
    for name in units:
        words = text[name].str.strip_chars().str.len_chars() > 0
        losses["value-not-readable"] += int((words & found[name].is_null()).sum())
    return found.select("platform", "time", "type", "row", "callsign", "squawk", "ground", *units)


def _columns(frame: pl.DataFrame) -> Columns:
    def column(name: str) -> NDArray[np.float64]:
        return frame[name].fill_null(np.nan).to_numpy()

    said = frame["ground"].str.strip_chars()
    on_ground = (frame["type"] == _SURFACE) | said.is_in(["1", "-1"]).fill_null(value=False)
    in_air = said.is_in(["0"]).fill_null(value=False)
    return Columns(
        platform=frame["platform"].to_numpy(),
        time_us=frame["time"].to_numpy(),
        lon_deg=column("lon"),
        lat_deg=column("lat"),
        row=frame["row"].to_numpy(),
        altitude_m=column("altitude"),
        on_ground=np.where(on_ground.to_numpy(), 1, np.where(in_air.to_numpy(), 0, -1)).astype(np.int8),
        speed_mps=column(VELOCITY[0]),
        course_deg=column(VELOCITY[1]),
        climb_mps=column(VELOCITY[2]),
    )


def _spoken(frame: pl.DataFrame) -> list[pl.DataFrame]:
    platform, time_us = frame["platform"].to_numpy(), frame["time"].to_numpy()
    return [
        *stretches_of("callsign", platform, time_us, frame["callsign"]),
        *stretches_of("squawk", platform, time_us, frame["squawk"]),
    ]


SBS = SensorFeed("sbs-1", "text/csv; layout=sbs-1", _recognises, _parse)
