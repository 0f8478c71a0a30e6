"""Tables of aircraft or ships without positions: who is who, on which day nobody says.

Known by their columns: plane-alert-db, the aircraft database of OpenSky, that of tar1090 (which has no header), and
others that name an address or an MMSI beside a registration, a type, an operator, a name or an IMO number.
"""

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import numpy as np
import polars as pl

from crossbearing.feeds.csv_tables import Header, csv_frames, header_of
from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import NO_PLATFORM
from crossbearing.feeds.sensor import Head, SensorFeed, Source, Taken
from crossbearing.feeds.tables import aircraft_numbers, ship_numbers
from crossbearing.feeds.telling import written
from crossbearing.model import Told, Trait

__all__ = ["AIRCRAFT_TABLE", "TAR1090_TABLE"]

_LONGEST_LINE = 1 << 20
_TOGETHER = 100_000
_ADDRESSES = ("icao24", "icao", "hex", "icaohex", "modes", "modescode", "icaoaddress", "hexid")
_MMSIS = ("mmsi", "ssvid")
_PLACES = {"lat", "latitude", "lon", "longitude", "lng", "latdeg", "londeg"}
_AIR: Mapping[str, Trait] = {
    "registration": "registration", "reg": "registration", "tail": "registration", "typecode": "type",
    "icaotype": "type", "icaoaircrafttype": "type", "operator": "operator", "owner": "operator", "ownop": "operator",
    "military": "military", "cmpg": "military",
}  # fmt: skip
_SEA: Mapping[str, Trait] = {
    "shipname": "name", "vesselname": "name", "name": "name", "imo": "imo", "imonumber": "imo", "callsign": "callsign",
    "shiptype": "ship type", "vesseltype": "ship type", "length": "length", "loa": "length",
}  # fmt: skip
_TELLING = {"registration", "type", "operator", "name", "imo"}
_MILITARY = {"mil", "true", "1", "yes", "military"}
_TAR1090 = re.compile(rb"^[0-9A-F]{6};[^;\n]{0,20};[A-Z0-9-]{0,4};[01]{0,8};[^\n]*$")
_TAR1090_HEADER = Header(("icao", "registration", "typecode", "flags", "description", "year", "ownop"), ";")
_DESIGNATOR = re.compile(r"^[A-Z][A-Z0-9]{1,3}$")
"""Source: ICAO Doc 8643: two to four letters and digits."""


def _columns(header: Header) -> tuple[str, bool, dict[str, Trait]] | None:
    """The column of the address or MMSI, whether it is an MMSI, and what the others tell; None where it is no table."""
    names = {re.sub(r"[^a-z0-9]", "", x.lower()): x for x in reversed(header.columns)}
    if _PLACES & names.keys():
        return None
    ship = next((names[x] for x in _MMSIS if x in names), None)
    address = next((names[x] for x in _ADDRESSES if x in names), None)
    told: dict[Trait, str] = {}
    for name, trait in (_SEA if ship else _AIR).items():
        if name in names:
            told.setdefault(trait, names[name])
    column = ship or address
    if column is None or not _TELLING & told.keys():
        return None
    return column, bool(ship), {x: trait for trait, x in told.items()}


def _unquoted(start: bytes) -> bytes:
    """A header whose names stand between single quotes, as OpenSky writes them lately, without these."""
    return start.replace(b"'", b"")


def _recognises(head: Head) -> bool:
    header = header_of(_unquoted(head.start))
    return header is not None and _columns(header) is not None


def _is_tar1090(head: Head) -> bool:
    lines = head.start.split(b"\n")[:20]
    return len(lines) > 1 and all(_TAR1090.match(x.rstrip(b"\r")) for x in lines[:-1])


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    header = header_of(_unquoted(stream.readline(_LONGEST_LINE)))
    found = _columns(header) if header else None
    if header is None or found is None:
        yield source.problem("table-without-columns", "This table names no address beside what it tells: add a header.")
        return
    column, is_ship, traits = found
    yield from _told(stream, header, column, traits, source, is_ship=is_ship)


def _parse_tar1090(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    traits: dict[str, Trait] = {"registration": "registration", "typecode": "type", "ownop": "operator"}
    yield from _told(stream, _TAR1090_HEADER, "icao", {**traits, "flags": "military"}, source, is_ship=False)


def _told(
    stream: BinaryIO, header: Header, column: str, traits: Mapping[str, Trait], source: Source, *, is_ship: bool
) -> Iterator[Taken]:
    losses = Losses()
    for frame in csv_frames(stream, header, (column, *traits), losses):
        text = frame.with_columns(pl.all().str.strip_chars(" '\t\r"))
        numbers = ship_numbers(text[column]) if is_ship else aircraft_numbers(text[column])
        losses["address-not-readable"] += int(np.count_nonzero(numbers == NO_PLATFORM))
        several: list[Told] = []
        for name, trait in traits.items():
            for number, value in zip(numbers.tolist(), text[name].to_list(), strict=True):
                clean = _value(trait, value) if value else None
                if clean and number > 0:
                    several.append(Told(number, 0, trait, clean, source.artifact))
        for start in range(0, len(several), _TOGETHER):
            yield tuple(several[start : start + _TOGETHER])
    yield from loss_problems(losses, source)


def _value(trait: Trait, value: str) -> str | None:
    if trait == "military":
        # The flags of tar1090 are digits of which the first says so.
        return "true" if value.lower() in _MILITARY or (set(value) <= {"0", "1"} and value[0] == "1") else None
    clean = written(trait, value)
    return None if trait == "type" and clean and not _DESIGNATOR.match(clean) else clean


AIRCRAFT_TABLE = SensorFeed("platform-table", "text/csv; layout=platforms", _recognises, _parse)
TAR1090_TABLE = SensorFeed("tar1090-table", "text/csv; layout=tar1090-db", _is_tar1090, _parse_tar1090)
