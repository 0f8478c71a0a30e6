"""Small files of every format of sensors, made here so that no third-party file is kept, and how to read them."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from crossbearing.feeds import SENSORS, SensorFile, Source, fixes_of, sensor_files
from crossbearing.feeds.sensor import HEAD_BYTES, Head, SensorFeed
from crossbearing.model import Fixes, Metadata, Problem, Told, joined

START_S = 1_700_000_000
"""2023-11-14 22:13:20 UTC."""


@dataclass(frozen=True)
class Read:
    """All that a file gave."""

    fixes: Fixes
    told: tuple[Told, ...]
    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of the problems, in order."""
        return [x.code for x in self.problems]

    def values(self, what: str) -> list[str]:
        """What was told under a name, in order."""
        return [x.value for x in self.told if x.what == what]


def beside(**extra: str) -> Metadata:
    """What a sidecar says under keys of its own."""
    return Metadata(extra=tuple(sorted(extra.items())))


def read(feed: SensorFeed, payload: bytes, sidecar: Metadata | None = None) -> Read:
    """Everything that bytes give when they are read as this format."""
    fixes: list[Fixes] = []
    told: list[Told] = []
    problems: list[Problem] = []
    for taken in feed.parse(io.BytesIO(payload), Source("a" * 64, "file", sidecar or Metadata())):
        if isinstance(taken, Problem):
            problems.append(taken)
        elif isinstance(taken, tuple):
            told.extend(taken)
        else:
            fixes.append(taken)
    return Read(joined(fixes), tuple(told), tuple(problems))


def recognised(payload: bytes, name: str = "file", sidecar: Metadata | None = None) -> str | None:
    """The name of the format that bytes are known as."""
    head = Head(name, payload[:HEAD_BYTES], sidecar or Metadata())
    return next((x.name for x in SENSORS if x.recognises(head)), None)


def taken_from(file: Path, sidecar: Metadata | None = None) -> tuple[list[SensorFile], Read]:
    """The sensor data found in a file on disk, and everything in it."""
    found: list[SensorFile] = []
    fixes: list[Fixes] = []
    told: list[Told] = []
    problems: list[Problem] = []
    for thing in sensor_files(str(file), file.name, sidecar or Metadata()):
        if isinstance(thing, Problem):
            problems.append(thing)
            continue
        found.append(thing)
        for taken in fixes_of(thing, sidecar or Metadata()):
            if isinstance(taken, Problem):
                problems.append(taken)
            elif isinstance(taken, tuple):
                told.extend(taken)
            else:
                fixes.append(taken)
    return found, Read(joined(fixes), tuple(told), tuple(problems))


def trace(rows: Sequence[Sequence[object]] | None = None, **header: object) -> bytes:
    """A trace of readsb: an Il-76 that climbs out over Libya."""
    said = {"type": "adsb_icao", "flight": "RFF7031 ", "squawk": "1234", "nic": 8}
    given = rows or [
        [0, 32.0, 21.19, "ground", 12.0, 150.0, 0, None, said, "adsb_icao", None, None, None, None],
        [10.5, 32.01, 21.2, 1000, 180.0, 151.0, 0, 1500, None, "adsb_icao", 1100, 1500, 170, 0.0],
        [20, 32.02, 21.21, None, None, None, 1, None, {"nic": 0}, "adsb_icao", 2000, None, None, None],
        [30, 32.03, 21.22, 3000, 200.0, 152.0, 0, 1500, None, "mlat", None, None, None, None],
    ]
    whole = {"icao": "14042d", "r": "RA-78845", "t": "IL76", "desc": "ILYUSHIN Il-76", "dbFlags": 1}
    return json.dumps({**whole, "timestamp": float(START_S), **header, "trace": given}).encode()


MARINECADASTRE = (
    b"MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo\n"
    b"273344000,2024-12-18T10:00:00,34.9,35.87,0.0,360.0,511,SPARTA II,IMO9160994,UBRC3,70,5,121,20,6.5,70\n"
    b"273344000,2024-12-18T10:10:00,34.95,35.80,10.5,270.0,270,SPARTA II,IMO9160994,UBRC3,70,0,121,20,6.5,70\n"
    b"273344000,2024-12-18T10:20:00,91.0,181.0,102.3,360.0,511,,,,,,,,,\n"
    b"636021061,2024-12-18T10:00:00,35.0,34.0,12.0,90.0,90,,,,35,0,,,,\n"
)

DANISH = (
    b"# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,Name,"
    b"Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,Data source type,A,B,C,"
    b"D\n"
    b"13/02/2024 00:00:05,Class A,219000001,55.5,11.5,Under way,0.0,10.1,45.0,45,9300001,OXYZ,EXAMPLE,Cargo,,20,120,"
    b"GPS,6.1,AARHUS,,AIS,60,60,10,10\n"
    b"13/02/2024 00:00:05,Class A,219000001,55.5,11.5,Under way,0.0,10.1,45.0,45,9300001,OXYZ,EXAMPLE,Cargo,,20,120,"
    b"GPS,6.1,AARHUS,,AIS,60,60,10,10\n"
    b"13/02/2024 00:00:06,Base Station,2190067,55.6,11.6,,,,,,Unknown,,,Undefined,,,,,,,,AIS,,,,\n"
)

NMEA_TAGGED = (
    b"\\s:station,c:1635883082*5B\\!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6C\n"
    b"\\s:station,c:1635883083*5A\\!AIVDM,1,1,,B,B39H9GP0;@H136UI3ijEowU5oP06,0*14\n"
)

STATES: Mapping[str, object] = {
    "time": START_S,
    "states": [
        ["14042d", "RFF7031 ", "Russian Federation", START_S - 3, START_S, 35.94, 35.4, 1200.5, False, 130.2, 170.0,
         5.2, None, 1250.0, "4321", False, 0],
        ["14042e", "        ", "Russian Federation", None, START_S, None, None, None, True, None, None, None,
         [1, 2], None, None, False, 0],
    ],
}  # fmt: skip

SBS = (
    b"MSG,4,1,1,14042D,1,2024/12/18,10:00:00.000,2024/12/18,10:00:00.100,,,250.0,180.0,,,-640,,,,,\r\n"
    b"MSG,3,1,1,14042D,1,2024/12/18,10:00:01.000,2024/12/18,10:00:01.100,,12000,,,33.5,20.5,,,0,0,0,0\r\n"
    b"MSG,1,1,1,14042D,1,2024/12/18,10:00:02.000,2024/12/18,10:00:02.100,RFF7031 ,,,,,,,,,,,\r\n"
    b"MSG,3,1,1,14042D,1,2024/12/18,10:01:01.000,2024/12/18,10:01:01.100,,11000,,,33.4,20.5,,,0,0,0,0\r\n"
    b"MSG,2,1,1,000000,1,2024/12/18,10:01:02.000,2024/12/18,10:01:02.100,,,5,,33.4,20.5,,,0,0,0,-1\r\n"
)


def heatmap(*slices: tuple[int, Sequence[tuple[int, float, float, int, int]]], callsign: bytes = b"") -> bytes:
    """A heatmap: for each slice its moment in milliseconds, and (address, latitude, longitude, altitude, speed)."""
    parts = [struct.pack("<iiihh", 1, 0, 0, 0, 0)]  # the index
    for moment, records in slices:
        parts.append(struct.pack("<iIIhh", 0x0E7F7C9D, moment >> 32, moment & 0xFFFFFFFF, 10, 0))
        for address, lat, lon, altitude, speed in records:
            parts.append(struct.pack("<iiihh", address, round(lat * 1e6), round(lon * 1e6), altitude, speed))
        if callsign:
            parts.append(struct.pack("<ii8s", records[0][0], (1 << 30) + (1 << 16) + 4321, callsign))
    return b"".join(parts)


def with_parity(frame: str) -> str:
    """A frame of 88 bits with its parity behind it. Source: ICAO Annex 10, volume IV, 3.1.2.3.3."""
    rest = int(frame, 16) << 24
    for bit in range(111, 23, -1):
        if rest >> bit & 1:
            rest ^= 0x1FFF409 << (bit - 24)
    return f"{frame}{rest:06x}"


ADSB = (
    (1457996402.0, "8d40058b58c901375147efd09357"),
    (1457996403.0, "8d40058b58c904a87f402d3b8c59"),
    (1457996404.0, with_parity("8d40058b99440994083817")),
)
"""An even and an odd position and a velocity. Source: J. Sun, The 1090 Megahertz Riddle, 2021, chapters 5 and 7."""


def mode_s_lines(frames: Sequence[tuple[float, str]] = ADSB) -> bytes:
    """Frames as JSON lines."""
    return "".join(f'{{"timestamp":{t},"frame":"{x}"}}\n' for t, x in frames).encode()


def beast(frames: Sequence[tuple[float, str]] = ADSB) -> bytes:
    """Frames in the Beast's binary form, with its counter of 12 MHz from the first of them."""
    parts = []
    for t, x in frames:
        counter = round((t - frames[0][0]) * 12_000_000).to_bytes(6, "big")
        parts.append(b"\x1a3" + (counter + b"\x40" + bytes.fromhex(x)).replace(b"\x1a", b"\x1a\x1a"))
    return b"".join(parts)


def parquet(columns: Mapping[str, Sequence[object]], schema: Mapping[str, pl.DataType] | None = None) -> bytes:
    """A table as Parquet."""
    written = io.BytesIO()
    pl.DataFrame(dict(columns), schema_overrides=dict(schema or {})).write_parquet(written)
    return written.getvalue()


def zipped(members: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    """A zip of members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, payload in members.items():
            archive.writestr(name, payload)
    return written.getvalue()


def tarred(members: Mapping[str, bytes], *, compressed: bool = False) -> bytes:
    """A tar of members."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for name, payload in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(payload)
            archive.addfile(info, io.BytesIO(payload))
    return gzip.compress(written.getvalue()) if compressed else written.getvalue()
