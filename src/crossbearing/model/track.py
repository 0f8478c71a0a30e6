"""Where a platform said that it was: fixes as columns, and what it said of itself. The columns are NumPy arrays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Literal, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

Medium: TypeAlias = Literal["air", "sea"]

ICAO_ADDRESSES = 1 << 24
"""24 bits. Source: ICAO Annex 10, volume III, chapter 9."""
_MMSI = 1 << 32
_MMSI_NUMBERS = 1_000_000_000
"""Nine digits. Source: ITU-R M.585."""
_OTHER = 1 << 62
_OTHER_AT_SEA = 1 << 61
_OTHER_BITS = 60
_KEY_BITS = 63

Shown: TypeAlias = Literal["stale", "no integrity", "integrity known", "not from the platform"]
"""What is known of a fix beside its numbers: the receiver extrapolated it; the platform itself gave it no integrity
(NIC 0), or gave one; it was worked out by others (MLAT, TIS-B)."""
FLAGS: dict[Shown, int] = {"stale": 1, "no integrity": 2, "integrity known": 4, "not from the platform": 8}

Trait: TypeAlias = Literal[
    "id", "registration", "type", "callsign", "operator", "name", "imo", "military", "ship type", "destination",
    "draught", "length", "squawk", "simulated",
]  # fmt: skip
"""What can be told of a platform. ``id`` is the name behind a number that is neither an address nor an MMSI;
``type`` an ICAO designator (IL76); ``military`` and ``simulated`` are "true"; ``draught`` and ``length`` are in
metres."""


def aircraft_number(hex_address: str) -> int:
    """The number of an ICAO 24-bit address in hexadecimal; one that is none ("~", given by a receiver) counts apart.

    Raises ValueError where it is no address.

    >>> aircraft_number("14042D"), aircraft_number("~000001") - ICAO_ADDRESSES
    (1311789, 1)
    """
    text = hex_address.strip()
    own = text.startswith("~")
    digits = text.removeprefix("~")
    if not digits.isalnum() or len(digits) > 6:  # noqa: PLR2004 - six hexadecimal digits
        raise ValueError(f"{hex_address!r} is no 24-bit address")
    return int(digits, 16) + (ICAO_ADDRESSES if own else 0)


def ship_number(mmsi: int) -> int:
    """The number of an MMSI. Raises ValueError where it has more than nine digits or none.

    >>> platform_id(ship_number(273344000))
    'mmsi:273344000'
    """
    if not 0 < mmsi < _MMSI_NUMBERS:
        raise ValueError(f"{mmsi} is no MMSI")
    return _MMSI + mmsi


def other_number(name: str, medium: Medium) -> int:
    """A number for a platform that a table knows under a name of its own; ``Told`` keeps the name, as ``id``."""
    digest = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return _OTHER + (_OTHER_AT_SEA if medium == "sea" else 0) + (digest >> (64 - _OTHER_BITS))


def medium_of(number: int) -> Medium:
    """Whether a platform of this number flies or floats."""
    at_sea = number & _OTHER_AT_SEA if number >= _OTHER else number >= _MMSI
    return "sea" if at_sea else "air"


def are_ships(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For each number what ``medium_of`` says: True where it floats.

    >>> are_ships(np.array([aircraft_number("14042d"), ship_number(273344000)]))
    array([False,  True])
    """
    return np.where(numbers >= _OTHER, (numbers & _OTHER_AT_SEA) != 0, numbers >= _MMSI)


def platform_id(number: int) -> str:
    """How a platform is named everywhere outside the columns: ``icao:14042d``, ``mmsi:273344000``, ``id:…``.

    >>> platform_id(0x14042D), platform_id(ICAO_ADDRESSES + 1)
    ('icao:14042d', 'icao:~000001')
    """
    if number < ICAO_ADDRESSES:
        return f"icao:{number:06x}"
    if number < _MMSI:
        return f"icao:~{number - ICAO_ADDRESSES:06x}"
    if number < _OTHER:
        return f"mmsi:{number - _MMSI:09d}"
    return f"id:{number - _OTHER:016x}"


def platform_number(identifier: str) -> int:
    """The number of a platform that is named so. Raises ValueError where it is no such name.

    >>> platform_number("mmsi:273344000") == ship_number(273344000)
    True
    """
    scheme, _, rest = identifier.partition(":")
    match scheme:
        case "icao":
            return aircraft_number(rest)
        case "mmsi":
            return ship_number(int(rest))
        case "id":
            return _OTHER + int(rest, 16)
        case _:
            raise ValueError(f"{identifier!r} names no platform")


@dataclass(frozen=True, slots=True, eq=False)
class Fixes:
    """Fixes as columns of one length. Nothing is repaired: what is not known is NaN, or -1 of ``on_ground``."""

    platform: NDArray[np.int64]
    """See ``platform_id``."""
    time_us: NDArray[np.int64]
    """Microseconds since 1970-01-01 UTC."""
    lon_deg: NDArray[np.float64]
    """From -180 to 180."""
    lat_deg: NDArray[np.float64]
    altitude_m: NDArray[np.float32]
    """Barometric, above the standard pressure level; geometric where nothing else is known."""
    on_ground: NDArray[np.int8]
    """1 on the ground, 0 in the air, -1 not known."""
    speed_mps: NDArray[np.float32]
    """Over the ground."""
    course_deg: NDArray[np.float32]
    """True track over the ground, clockwise from north."""
    climb_mps: NDArray[np.float32]
    flags: NDArray[np.uint8]
    """Sum of FLAGS."""
    artifact: NDArray[np.uint32]
    """Index into ``artifacts``."""
    row: NDArray[np.uint32]
    """Which record of the artifact it is, from 0: a row of ``trace``, a line, a message."""
    artifacts: tuple[str, ...]
    """Ids of artifacts."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.platform)

    @classmethod
    def of(cls, columns: Mapping[str, NDArray[Any]], artifacts: Sequence[str]) -> Self:
        """Fixes from some columns, each cast to its type; of those that are not given nothing is known.

        ``platform``, ``time_us``, ``lon_deg`` and ``lat_deg`` are needed; without ``artifact`` all are of the first.
        Raises ValueError where the columns differ in length, or one has no such name.

        >>> Fixes.of({"platform": np.array([1]), "time_us": np.array([0]), "lon_deg": np.array([20.0]),
        ...           "lat_deg": np.array([32.0])}, ["a"]).on_ground
        array([-1], dtype=int8)
        """
        count = len(columns["platform"])
        if any(len(x) != count for x in columns.values()) or not columns.keys() <= COLUMNS.keys():
            raise ValueError(f"these are no columns of fixes: { {name: len(x) for name, x in columns.items()} }")

        def column(name: str) -> NDArray[Any]:
            given = columns.get(name)
            kind = COLUMNS[name]
            return np.full(count, UNKNOWN[name], kind) if given is None else given.astype(kind, copy=False)

        return cls(
            platform=column("platform"),
            time_us=column("time_us"),
            lon_deg=column("lon_deg"),
            lat_deg=column("lat_deg"),
            altitude_m=column("altitude_m"),
            on_ground=column("on_ground"),
            speed_mps=column("speed_mps"),
            course_deg=column("course_deg"),
            climb_mps=column("climb_mps"),
            flags=column("flags"),
            artifact=column("artifact"),
            row=column("row"),
            artifacts=tuple(artifacts),
        )

    def column(self, name: str) -> NDArray[Any]:
        """One column by its name."""
        found: NDArray[Any] = getattr(self, name)
        return found

    def take(self, index: NDArray[np.intp] | NDArray[np.bool_] | slice) -> Self:
        """Some of the fixes, in this order."""
        return self.of({name: self.column(name)[index] for name in COLUMNS}, self.artifacts)

    def runs(self) -> Iterator[tuple[int, slice]]:
        """Each run of rows of one platform, with its number. In sorted fixes each platform has one run."""
        if not len(self):
            return
        edges = np.flatnonzero(np.diff(self.platform)) + 1
        for start, end in zip([0, *edges.tolist()], [*edges.tolist(), len(self)], strict=True):
            yield int(self.platform[start]), slice(start, end)

    @classmethod
    def empty(cls) -> Self:
        """No fix."""
        return cls.of({name: np.empty(0, kind) for name, kind in COLUMNS.items()}, ())


COLUMNS: dict[str, type[np.generic]] = {
    "platform": np.int64,
    "time_us": np.int64,
    "lon_deg": np.float64,
    "lat_deg": np.float64,
    "altitude_m": np.float32,
    "on_ground": np.int8,
    "speed_mps": np.float32,
    "course_deg": np.float32,
    "climb_mps": np.float32,
    "flags": np.uint8,
    "artifact": np.uint32,
    "row": np.uint32,
}
"""The columns of ``Fixes`` and their types, in order."""


UNKNOWN: dict[str, float] = {
    "altitude_m": np.nan,
    "on_ground": -1,
    "speed_mps": np.nan,
    "course_deg": np.nan,
    "climb_mps": np.nan,
    "flags": 0,
    "artifact": 0,
    "row": 0,
}
"""What stands for a value that is not known."""


def joined(parts: Sequence[Fixes]) -> Fixes:
    """All fixes of some parts, in order; artifacts are numbered anew."""
    if not parts:
        return Fixes.empty()
    number: dict[str, int] = {}
    for part in parts:
        for artifact in part.artifacts:
            number.setdefault(artifact, len(number))
    columns = {name: np.concatenate([x.column(name) for x in parts]) for name in COLUMNS}
    again = [np.array([number[a] for a in x.artifacts] or [0], np.uint32)[x.artifact] for x in parts]
    return Fixes.of({**columns, "artifact": np.concatenate(again)}, tuple(number))


def sorted_fixes(fixes: Fixes) -> Fixes:
    """The fixes by platform and time, each once: the same whatever order they came in.

    Of several fixes of one platform at one moment and place the one of the first artifact and row stays.
    """
    found = ordered_fixes(fixes)
    if not len(found):
        return found
    same = np.ones(len(found), bool)
    same[0] = False
    for column in (found.platform, found.time_us, found.lon_deg, found.lat_deg):
        same[1:] &= column[1:] == column[:-1]
    return found.take(~same) if same.any() else found


def ordered_fixes(fixes: Fixes) -> Fixes:
    """The fixes by platform, time, place, artifact and row; none is left out."""
    if not len(fixes):
        return fixes
    order, tied = _by_platform_and_time(fixes)
    if tied.any():
        among = np.zeros(len(order), bool)
        among[1:] |= tied
        among[:-1] |= tied
        at = np.flatnonzero(among)
        some = order[at]
        moment = np.cumsum(np.concatenate([[True], ~tied]))[at]
        rank = np.argsort(np.argsort(np.array(fixes.artifacts, dtype=np.str_))) if fixes.artifacts else np.zeros(1, int)
        keys = (fixes.row[some], rank[fixes.artifact[some]], fixes.lat_deg[some], fixes.lon_deg[some], moment)
        order[at] = some[np.lexsort(keys)]
    elif (np.diff(order) == 1).all():
        return fixes
    return fixes.take(order)


def _by_platform_and_time(fixes: Fixes) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """An order by platform and time, and for each place but the first whether it is tied with the one before it.

    One key of 64 bits is sorted where platform and time fit in: three times as fast as two keys.
    """
    platforms = np.unique(fixes.platform)
    first, last = int(fixes.time_us.min()), int(fixes.time_us.max())
    bits = (last - first).bit_length()
    if bits + len(platforms).bit_length() < _KEY_BITS:
        key = (np.searchsorted(platforms, fixes.platform) << bits) | (fixes.time_us - first)
        if (np.diff(key) > 0).all():
            return np.arange(len(key)), np.zeros(len(key) - 1, bool)
        order = np.argsort(key, kind="stable")
        return order, np.diff(key[order]) == 0
    order = np.lexsort((fixes.time_us, fixes.platform))
    return order, (np.diff(fixes.platform[order]) == 0) & (np.diff(fixes.time_us[order]) == 0)


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What a platform, or a table, says of the platform: from this moment on, until something else is told."""

    platform: int
    time_us: int
    """0 for what a table says without a date."""
    what: Trait
    value: str
    artifact: str
