"""State vectors of the OpenSky Network: JSON as its interface gives them, and the tables of its history (SI units).

Source: The OpenSky Network API, "All State Vectors", and openskynetwork.github.io/opensky-api/trino.html.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from crossbearing.feeds.csv_tables import parse_csv, squeezed_header, table_parts
from crossbearing.feeds.json_pieces import ROW_EDGE, elements
from crossbearing.feeds.json_tables import frame_of
from crossbearing.feeds.losses import Losses
from crossbearing.feeds.names import layout_of
from crossbearing.feeds.sensor import HEAD_BYTES, Head, SensorFeed, Source, Taken
from crossbearing.model import Metadata

__all__ = ["OPENSKY_CSV", "OPENSKY_JSON"]

_STATES = re.compile(rb'^\s*\{\s*"time"\s*:\s*-?\d+\s*,\s*"states"\s*:\s*\[')
_COLUMNS = (
    "icao24 callsign origin_country time_position last_contact longitude latitude baro_altitude on_ground velocity "
    "true_track vertical_rate sensors geo_altitude squawk spi position_source category"
).split()
_HISTORY = ({"icao24", "lat", "lon", "velocity"}, {"icao24", "lat", "lon", "baroaltitude"})
_API = {"icao24", "latitude", "longitude", "velocity"}
_SHORTEST = 7


def _is_table(head: Head) -> bool:
    names = squeezed_header(head)
    return any(x <= names for x in (*_HISTORY, _API))


def _is_states(head: Head) -> bool:
    return bool(_STATES.match(head.start.removeprefix(b"\xef\xbb\xbf")))


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    start = stream.read(HEAD_BYTES).removeprefix(b"\xef\xbb\xbf")
    found = _STATES.match(start)
    layout = layout_of(_COLUMNS, Metadata())
    if found is None or layout is None:
        yield source.problem("states-broken", "The head of these state vectors cannot be read: nothing was taken.")
        return
    lists = (x for x, _ in elements(stream, start[found.end() :], ROW_EDGE, losses))
    frames = (frame_of([_row(x, losses) for x in rows], _COLUMNS) for rows in lists)
    yield from table_parts(frames, layout, source, losses)


def _row(found: object, losses: Losses) -> list[object]:
    if isinstance(found, list) and len(found) >= _SHORTEST:
        return found
    losses["record-not-readable"] += 1
    return []


OPENSKY_JSON = SensorFeed("opensky-states", "application/json; layout=opensky-states", _is_states, _parse)
OPENSKY_CSV = SensorFeed("opensky-csv", "text/csv; layout=opensky", _is_table, parse_csv)
