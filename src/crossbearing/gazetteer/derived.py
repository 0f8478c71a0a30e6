"""Rows that follow from other rows: ministries and forces of states, and the parts of countries."""

import math
import re
from collections.abc import Mapping

from crossbearing.gazetteer.rows import ActorKind, ActorRow, Allegiance, PlaceRow

_BODIES: tuple[tuple[str, str, ActorKind, tuple[str, ...]], ...] = (
    (
        "ministry-of-defence",
        "Ministry of Defence of {}",
        "ministry",
        ("ministry of defence", "defence ministry", "mod", "department of defence", "defence department"),
    ),
    (
        "ministry-of-foreign-affairs",
        "Ministry of Foreign Affairs of {}",
        "ministry",
        ("ministry of foreign afairs", "foreign ministry", "foreign afairs ministry", "mfa", "foreign office"),
    ),
    (
        "ministry-of-interior",
        "Ministry of the Interior of {}",
        "ministry",
        ("ministry of interior", "ministry of the interior", "interior ministry", "home ofice"),
    ),
    ("armed-forces", "Armed Forces of {}", "armed_force", ("armed forces", "military", "defence forces")),
    ("army", "Army of {}", "armed_force", ("army", "ground forces", "land forces")),
    ("navy", "Navy of {}", "armed_force", ("navy", "naval forces")),
    ("air-force", "Air Force of {}", "armed_force", ("air force", "airforce")),
    ("coast-guard", "Coast Guard of {}", "armed_force", ("coast guard", "coastguard")),
    ("parliament", "Parliament of {}", "government", ("parliament",)),
    ("embassy", "Embassy of {}", "government", ("embassy",)),
    (
        "intelligence",
        "Intelligence services of {}",
        "government",
        ("intelligence", "intelligence service", "intelligence services", "secret service", "intelligence agency"),
    ),
)
"""(part of the id, canonical name, kind, folded names): what a state usually has."""

GOVERNMENT_WORDS = frozenset({"government", "authorities", "regime", "state", "administration", "leadership"})
"""With an adjective of a country these name the state itself."""

_LONGEST_COUNTRY_WORDS = 4


def _split(folded: str, countries: Mapping[str, str]) -> tuple[str, str] | None:
    """(actor id, rest) of "german ministry of defence" or "ministry of defence of germany"."""
    words = folded.split()
    for size in range(min(_LONGEST_COUNTRY_WORDS, len(words) - 1), 0, -1):
        front, back = " ".join(words[:size]), " ".join(words[-size:])
        if front in countries:
            return countries[front], " ".join(words[size:])
        if back in countries:
            rest = words[:-size]
            while rest and rest[-1] in ("of", "the", "in"):
                rest.pop()
            return countries[back], " ".join(rest)
    return None


def body_of_state(folded: str, countries: Mapping[str, str], states: Mapping[str, ActorRow]) -> ActorRow | None:
    """The ministry, force or service that a folded name makes of a country's adjective or name, if it does.

    ``countries`` maps folded names and adjectives to ids of states.
    """
    split = _split(folded, countries)
    if split is None:
        return None
    state, rest = states[split[0]], split[1]
    if rest in GOVERNMENT_WORDS:
        return state
    for key, title, kind, names in _BODIES:
        if rest in names:
            return body(state, key, title, kind)
    return None


def body(state: ActorRow, key: str, title: str, kind: ActorKind) -> ActorRow:
    """One body of a state as a row."""
    canonical = title.format(state.canonical)
    return ActorRow(
        id=f"{state.id}.{key}",
        canonical=canonical,
        kind=kind,
        names=(canonical,),
        country=state.country,
        allegiances=(Allegiance(state.id, "part of", None, None, state.source),),
        description=f"{canonical} (derived from the state's row)",
        source=state.source,
    )


def body_by_id(row_id: str, states: Mapping[str, ActorRow]) -> ActorRow | None:
    """The derived body with this id, if there is one."""
    state, _, key = row_id.partition(".")
    for known, title, kind, _names in _BODIES:
        if known == key and state in states:
            return body(states[state], known, title, kind)
    return None


_BEARINGS_DEG = {
    "northern": 0.0, "north": 0.0, "northeastern": 45.0, "northeast": 45.0, "eastern": 90.0, "east": 90.0,
    "southeastern": 135.0, "southeast": 135.0, "southern": 180.0, "south": 180.0, "southwestern": 225.0,
    "southwest": 225.0, "western": 270.0, "west": 270.0, "northwestern": 315.0, "northwest": 315.0,
}  # fmt: skip
_CENTRAL = frozenset({"central", "centre", "central part"})

PART_OFFSET = 0.55
"""How far towards the rim of a country, as a share of its radius, the centre of "its east" lies."""
PART_RADIUS = 0.6
"""The radius of "its east" as a share of the country's: neighbouring parts overlap, as they do in speech."""
EARTH_DEG_M = 111_195.0
"""Metres a degree of a great circle on a sphere of radius 6,371.0088 km."""


_NAMES_PART = re.compile(r"north|south|east|west|centr")


def part_of_country(folded: str, countries: Mapping[str, PlaceRow]) -> PlaceRow | None:
    """The part of a country that "eastern ukraine", "the south of syria" or "north mali" names, if it names one."""
    if _NAMES_PART.search(folded) is None:
        return None
    words = [w for w in folded.replace("north east", "northeast").replace("north west", "northwest")
             .replace("south east", "southeast").replace("south west", "southwest")
             .replace("north eastern", "northeastern").replace("north western", "northwestern")
             .replace("south eastern", "southeastern").replace("south western", "southwestern").split()
             if w not in ("the", "of", "part", "in")]  # fmt: skip
    if len(words) < 2:  # noqa: PLR2004
        return None
    for direction, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        country = countries.get(" ".join(rest))
        if country and (direction in _BEARINGS_DEG or direction in _CENTRAL):
            return _part(country, direction)
    return None


def _part(country: PlaceRow, direction: str) -> PlaceRow:
    bearing = _BEARINGS_DEG.get(direction)
    north = east = 0.0
    if bearing is not None:
        reach_deg = PART_OFFSET * country.radius_m / EARTH_DEG_M
        north = reach_deg * math.cos(math.radians(bearing))
        east = reach_deg * math.sin(math.radians(bearing)) / math.cos(math.radians(country.lat_deg))
    adjective = direction if direction.endswith("ern") or bearing is None else f"{direction}ern"
    adjective = "central" if bearing is None else adjective
    canonical = f"{adjective.capitalize()} {country.canonical}"
    return PlaceRow(
        id=f"region:{country.country}.{adjective}",
        canonical=canonical,
        kind="region",
        names=(canonical,),
        country=country.country,
        lon_deg=round((country.lon_deg + east + 180) % 360 - 180, 3),
        lat_deg=round(max(-89.0, min(89.0, country.lat_deg + north)), 3),
        radius_m=round(PART_RADIUS * country.radius_m, -2),
        population=0,
        source=country.source,
    )
