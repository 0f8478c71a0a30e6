"""What the columns of a table are, by their names or by what the user says of them."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from crossbearing.feeds.json_pieces import loaded
from crossbearing.feeds.placing import FEET, FEET_PER_MINUTE, KNOTS
from crossbearing.model import Medium, Metadata, Trait

__all__ = ["Layout", "Quantity", "Scheme", "is_known_name", "layout_of"]

Scheme = Literal["address", "mmsi", "name"]

KMH = 1 / 3.6
_METRES, _MPS = 1.0, 1.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A column and what one of its units is in SI; None where nobody says."""

    column: str
    unit: float | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column says what. Names are those of the table."""

    identity: str
    scheme: Scheme
    medium: Medium
    time: tuple[str, ...]
    """The first that is known in a row counts."""
    lon: str
    lat: str
    altitude: tuple[Quantity, ...] = ()
    """The barometric one first."""
    on_ground: str | None = None
    speed: Quantity | None = None
    course: str | None = None
    climb: Quantity | None = None
    traits: tuple[tuple[str, Trait], ...] = ()
    kind_of_sender: str | None = None
    """The Danish column that tells base stations from ships."""
    simulated: str | None = None
    time_format: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read, once."""
        several = [self.identity, *self.time, self.lon, self.lat, *(x.column for x in self.altitude)]
        several += [x.column for x in (self.speed, self.climb) if x]
        several += [x for x in (self.on_ground, self.course, self.kind_of_sender, self.simulated) if x]
        return tuple(dict.fromkeys([*several, *(x for x, _ in self.traits)]))


_TIMES = (
    "timeposition lastposupdate lastpositionupdate basedatetime timestamp timestamputc datetime datetimeutc dtposutc "
    "time timeutc utc utctime postime positiontime positiontimestamp receivedat receivetime eventtime msgtime "
    "timestampms timestamps epoch epochs epochms unixtime lastcontact"
).split()
_LATITUDES = "latitude lat latitudedeg latdeg ycoord positionlat".split()
_LONGITUDES = "longitude lon lng long londeg longitudedeg xcoord positionlon".split()
_ADDRESSES = "icao24 icao24bit icaoaddress hex hexident hexid modes modescode modeshex icaohex hexcode icao".split()
_MMSIS = "mmsi ssvid usermmsi sourcemmsi mmsinumber".split()
_NAMES = "registration reg tail tailnumber flightid vesselid shipid platformid platform trackid id uid".split()
_GROUND = "onground isonground ground gnd".split()
_COURSES = "cog courseoverground course track truetrack trackangle coursedeg trackdeg".split()

# In an order of preference. The unit that a bare name has by a convention of its source stands beside it.
_ALTITUDES: Mapping[str, float | None] = {
    "altitudeft": FEET, "altft": FEET, "altitudefeet": FEET, "baroaltitudeft": FEET, "altbaroft": FEET, "altbaro": FEET,
    "altitudem": _METRES, "altm": _METRES, "altitudemetres": _METRES, "altitudemeters": _METRES,
    "baroaltitudem": _METRES, "baroaltitude": _METRES, "altitude": None, "alt": None,
    "geoaltitudeft": FEET, "altgeomft": FEET, "altgeom": FEET, "geoaltitudem": _METRES, "geoaltitude": _METRES,
}  # fmt: skip
_SPEEDS: Mapping[str, float | None] = {
    "sog": KNOTS, "speedoverground": KNOTS, "groundspeed": KNOTS, "gs": KNOTS, "groundspeedkt": KNOTS, "speedkt": KNOTS,
    "speedkts": KNOTS, "speedknots": KNOTS, "gskt": KNOTS, "sogkt": KNOTS, "groundspeedkts": KNOTS,
    "groundspeedknots": KNOTS, "velocity": _MPS, "velocitymps": _MPS, "speedmps": _MPS, "speedms": _MPS,
    "groundspeedmps": _MPS, "speedkmh": KMH, "groundspeedkmh": KMH, "speedkph": KMH, "speed": None,
}  # fmt: skip
_CLIMBS: Mapping[str, float | None] = {
    "vertrate": _MPS, "verticalratemps": _MPS, "climbmps": _MPS, "vspeedmps": _MPS, "barorate": FEET_PER_MINUTE,
    "verticalratefpm": FEET_PER_MINUTE, "verticalrateftmin": FEET_PER_MINUTE, "verticalratefpmin": FEET_PER_MINUTE,
    "vratefpm": FEET_PER_MINUTE, "vrate": FEET_PER_MINUTE, "climbfpm": FEET_PER_MINUTE, "rocd": FEET_PER_MINUTE,
    "verticalrate": None,
}  # fmt: skip
_TRAITS_BOTH: Mapping[str, Trait] = {"callsign": "callsign", "flight": "callsign"}
_TRAITS_AIR: Mapping[str, Trait] = {
    "squawk": "squawk", "registration": "registration", "reg": "registration", "typecode": "type", "icaotype": "type",
    "aircrafttype": "type", "operator": "operator",
}  # fmt: skip
_TRAITS_SEA: Mapping[str, Trait] = {
    "vesselname": "name", "shipname": "name", "name": "name", "imo": "imo", "imonumber": "imo",
    "vesseltype": "ship type", "shiptype": "ship type", "shipandcargotype": "ship type", "vesseltypecode": "ship type",
    "destination": "destination", "draft": "draught", "draught": "draught", "length": "length", "loa": "length",
}  # fmt: skip
_SEA_WORDS = {"sog", "cog", "imo", "vesselid", "vesselname", "vesseltype", "shipname", "shipid", "draught", "draft"}
_SCHEMES: tuple[tuple[str, Scheme, Medium | None], ...] = (
    ("mmsi", "mmsi", "sea"),
    ("icao24", "address", "air"),
    ("id", "name", None),
)
_TIMES_READ = 2
_DANISH_SENDER = "typeofmobile"


def layout_of(columns: Sequence[str], sidecar: Metadata) -> Layout | None:
    """What the columns of a table are; None where it is no table of fixes."""
    names = {_squeezed(x): x for x in reversed(columns)}
    given = {role: names[_squeezed(x)] for role, x in _said(sidecar).items() if _squeezed(x) in names}
    lat, lon = _first(_LATITUDES, names), _first(_LONGITUDES, names)
    times = tuple(names[x] for x in _TIMES if x in names)
    lat, lon = given.get("lat") or lat, given.get("lon") or lon
    times = (given["time"],) if "time" in given else times[:_TIMES_READ]
    identity = _identity(names, given, dict(sidecar.extra).get("medium"))
    if not (lat and lon and times and identity):
        return None
    column, scheme, medium = identity
    # The columns of `traffic` (and of pandas exports of it): feet, knots, feet a minute, and no unit in any name.
    feet = "groundspeed" in names
    traits = {**_TRAITS_BOTH, **(_TRAITS_SEA if medium == "sea" else _TRAITS_AIR)}
    found = {trait: names[x] for x, trait in traits.items() if x in names and names[x] != column}
    found |= {trait: given[trait] for trait in get_args(Trait) if trait in given and trait != "id"}
    return Layout(
        column,
        scheme,
        medium,
        times,
        lon,
        lat,
        _altitudes(names, given, feet=feet),
        given.get("on_ground") or _first(_GROUND, names),
        _speed(names, given, medium),
        given.get("course") or _first([*_COURSES, *(["heading"] if "velocity" in names else [])], names),
        _climb(names, given, feet=feet),
        tuple((x, trait) for trait, x in found.items()),
        names.get(_DANISH_SENDER),
        names.get("simulated"),
        dict(sidecar.extra).get("time_format"),
    )


def is_known_name(column: str) -> bool:
    """Whether a column of this name would be read in a table of fixes."""
    several: tuple[Collection[str], ...] = (
        _TIMES, _LATITUDES, _LONGITUDES, _ADDRESSES, _MMSIS, _ALTITUDES, _SPEEDS, _COURSES, _CLIMBS
    )  # fmt: skip
    return any(_squeezed(column) in x for x in several)


def _squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _first(wanted: Sequence[str], names: Mapping[str, str]) -> str | None:
    return next((names[x] for x in wanted if x in names), None)


def _said(sidecar: Metadata) -> dict[str, str]:
    """The user's mapping: ``time=when;altitude_ft=height;id=tail``, or the same as a JSON object."""
    text = dict(sidecar.extra).get("columns", "")
    given = loaded(text) if text.startswith("{") else None
    if isinstance(given, dict):
        return {str(role).strip().lower(): str(column).strip() for role, column in given.items()}
    pairs = (x.partition("=") for x in text.split(";"))
    return {role.strip().lower(): column.strip() for role, mark, column in pairs if mark}


def _identity(
    names: Mapping[str, str], given: Mapping[str, str], told_medium: str | None
) -> tuple[str, Scheme, Medium] | None:
    """The column of who it is, in which scheme, and whether such platforms fly or float."""
    medium: Medium = "sea" if _SEA_WORDS & names.keys() else "air"
    if told_medium in {"air", "sea"}:
        medium = "sea" if told_medium == "sea" else "air"
    for role, scheme, of in _SCHEMES:
        if role in given:
            return given[role], scheme, of or medium
    for several, (_, scheme, of) in zip((_MMSIS, _ADDRESSES, _NAMES), _SCHEMES, strict=True):
        if column := _first(several, names):
            return column, scheme, of or medium
    return None


def _altitudes(names: Mapping[str, str], given: Mapping[str, str], *, feet: bool) -> tuple[Quantity, ...]:
    told = [Quantity(given[x], y) for x, y in (("altitude_m", _METRES), ("altitude_ft", FEET)) if given.get(x)]
    bare = FEET if feet else None
    known = [
        Quantity(names[x], bare if feet and x in {"altitude", "alt", "geoaltitude"} else unit)
        for x, unit in _ALTITUDES.items()
        if x in names
    ]
    several = [*told, *(x for x in known if x.column not in {y.column for y in told})]
    # Of names without a unit only one that stands alone is worth a word to the user.
    with_unit = tuple(x for x in several if x.unit is not None)
    return with_unit or tuple(several[:1])


def _speed(names: Mapping[str, str], given: Mapping[str, str], medium: Medium) -> Quantity | None:
    for role, unit in (("speed_mps", _MPS), ("speed_kt", KNOTS), ("speed_kmh", KMH)):
        if given.get(role):
            return Quantity(given[role], unit)
    found = [Quantity(names[x], unit) for x, unit in _SPEEDS.items() if x in names]
    if found and found[0].unit is None and medium == "sea":
        return Quantity(found[0].column, KNOTS)  # every table of AIS that we know has knots
    return found[0] if found else None


def _climb(names: Mapping[str, str], given: Mapping[str, str], *, feet: bool) -> Quantity | None:
    for role, unit in (("climb_mps", _MPS), ("climb_fpm", FEET_PER_MINUTE)):
        if given.get(role):
            return Quantity(given[role], unit)
    found = [Quantity(names[x], unit) for x, unit in _CLIMBS.items() if x in names]
    if found and found[0].unit is None:
        si = "velocity" in names or "baroaltitude" in names
        return Quantity(found[0].column, FEET_PER_MINUTE) if feet else Quantity(found[0].column, _MPS) if si else None
    return found[0] if found else None
