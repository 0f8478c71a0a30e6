"""What speaks for and against a reading of a name: small functions, each with a weight.

A function gives a value from -1 (speaks against) to 1 (speaks for); 0 says nothing. Value times weight is evidence in
natural log odds; the evidence of a reading is the sum over FEATURES. The docstrings are the documentation.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from crossbearing.gazetteer import PlaceRow, SiteRow
from crossbearing.geo import distance_m
from crossbearing.language.names import fold
from crossbearing.model import MentionType, Position
from crossbearing.resolve.candidates import SAME_SPELLING, Candidate, CandidateKind
from crossbearing.resolve.surface import site_family


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place of the document whose reading is plain."""

    name: str
    position: Position


@dataclass(frozen=True, slots=True)
class Container:
    """What a text says a name lies in: "Tobruk, Libya", "in eastern Libya", "Libya's Tobruk"."""

    name: str
    country: str | None
    position: Position | None
    """None where the container is a country: then the country alone decides."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What is known of a mention when its readings are weighed."""

    type: MentionType
    acronym: bool = False
    """Whether the name is a short word in capitals, in a text where capitals mean something."""
    noun: str = ""
    """The site noun with it: "airbase"."""
    container: Container | None = None
    countries_near: frozenset[str] = frozenset()
    """ISO codes spoken of in the same sentence."""
    shares: Mapping[str, float] | None = None
    """By ISO code: the share of the document's words on countries."""
    title_countries: frozenset[str] = frozenset()
    sides_near: frozenset[str] = frozenset()
    """Ids of the actors spoken of in the same sentence, with the bodies that its persons lead."""
    sides: frozenset[str] = frozenset()
    """The same for the whole document."""
    aircraft: bool = False
    """Whether the document speaks of aircraft that need a long runway."""
    ships: bool = False
    landmarks: tuple[Landmark, ...] = ()
    names: frozenset[str] = frozenset()
    """Folded names of the document."""
    governs: float = 0.0
    """How far the words around it speak for a government (1) or a town (-1)."""
    day: date | None = None
    places: Mapping[str, float] = field(default_factory=dict)
    """By id of a place's row: its share among the places of the name, by the trained ranking."""


Score = Callable[[Candidate, Circumstance], float]
Words = Callable[[Candidate, Circumstance, float], str | None]


@dataclass(frozen=True, slots=True)
class Feature:
    """A function, what it weighs, and the sentence that tells a reader what it found."""

    function: Score
    weight: float
    words: Words


ALTERNATE = 0.8
"""Alternate names in GeoNames are often historical, or another tongue's word: "Turkey" for a town of New Jersey."""
OWN_CONTEXT = 0.6
"""A state, or a capital, needs no country beside it: it gets what a town gets whose country stands in its sentence."""


def exactness(candidate: Candidate, _: Circumstance) -> float:
    """1 where the row bears exactly this name, less where only an alternate name of a town is so.

    Falls to 0 at a similarity of 0.6, where chance begins.
    """
    if candidate.match < 1.0:
        return max(0.0, (candidate.match - 0.6) / 0.4)
    return ALTERNATE if candidate.how in {"alternate", "province"} else 1.0


def _exactness_words(candidate: Candidate, _: Circumstance, __: float) -> str | None:
    if candidate.match >= 1.0 or candidate.how == "form":
        return None
    return f"the name is like “{candidate.alias or candidate.canonical}” (similarity {candidate.match:.2f})"


def unsupported_spelling(candidate: Candidate, at: Circumstance) -> float:
    """-1 for a name that is merely like this one in a country of which the text does not speak."""
    spelt = candidate.match >= 1.0 or candidate.how == "form"
    if spelt or candidate.country is None or candidate.country in (at.shares or {}):
        return 0.0
    return -0.4 if candidate.match >= SAME_SPELLING else -1.0


def _unsupported_words(_: Candidate, __: Circumstance, value: float) -> str | None:
    return "only its spelling speaks for it" if value < 0 else None


_TYPE_FITS: dict[MentionType, dict[CandidateKind, float]] = {
    "person": {"person": 1, "state": -0.6, "organisation": -0.4, "site": -0.9, "equipment": -0.8, "place": -0.6},
    "organisation": {"person": -0.3, "state": 0.7, "organisation": 1, "site": -0.2, "equipment": -0.6, "place": -0.3},
    "group": {"person": -0.3, "state": 0.8, "organisation": 1, "site": -0.4, "equipment": -0.6, "place": -0.3},
    "place": {"person": -0.7, "state": 1, "organisation": -0.5, "site": 0.5, "equipment": -0.8, "place": 1},
    "site": {"person": -0.8, "state": 0.3, "organisation": -0.6, "site": 1, "equipment": -0.7, "place": 0.9},
    "equipment": {"person": -0.8, "state": -0.8, "organisation": -0.6, "site": -0.7, "equipment": 1, "place": -0.8},
    "nationality": {"person": -0.6, "state": 1, "organisation": 0, "site": -0.6, "equipment": -0.6, "place": 0.3},
    "document": {"person": -0.5, "state": -0.3, "organisation": 0.3, "site": -0.5, "equipment": -0.3, "place": -0.5},
    "unnamed": {"person": -0.3, "state": 0, "organisation": 0.2, "site": 0, "equipment": 0, "place": 0},
    "thing": {"person": -0.5, "state": 0, "organisation": 0.2, "site": 0.2, "equipment": 0.7, "place": -0.3},
}


def type_agreement(candidate: Candidate, at: Circumstance) -> float:
    """How well the kind of thing fits what the reader took the mention for."""
    if candidate.how == "capital":
        return 1.0 if at.type in {"organisation", "group"} else 0.6
    return _TYPE_FITS[at.type][candidate.kind]


def _type_words(candidate: Candidate, at: Circumstance, value: float) -> str | None:
    if value < 0:
        return f"the text speaks of a {at.type}, not of a {candidate.kind}"
    return None


def person_as_thing(candidate: Candidate, at: Circumstance) -> float:
    """-1 where the reader saw a person: nearly every family name is also some town's."""
    return -1.0 if at.type == "person" and candidate.kind in {"place", "site", "equipment"} else 0.0


def _person_words(_: Candidate, __: Circumstance, value: float) -> str | None:
    return "the text speaks of a person" if value < 0 else None


def acronym(candidate: Candidate, at: Circumstance) -> float:
    """-1 for a town or site where the name is an acronym: NATO is no village of the Philippines."""
    if not at.acronym or candidate.kind not in {"place", "site"}:
        return 0.0
    return 0.0 if any(name.isupper() for name in candidate.row.names) else -1.0


def _acronym_words(_: Candidate, __: Circumstance, value: float) -> str | None:
    return "the name is an acronym" if value < 0 else None


_AIR_KINDS = frozenset({"airbase", "airport"})
_SEA_KINDS = frozenset({"port", "naval_base"})


def site_noun(candidate: Candidate, at: Circumstance) -> float:
    """Whether "airbase", "port", "base" beside the name fits: a site of that sort, another site, or a mere town."""
    row = candidate.row
    if not at.noun:
        return -1.0 if isinstance(row, SiteRow) else 0.0
    if not isinstance(row, SiteRow):
        return -0.5 if isinstance(row, PlaceRow) and row.kind == "city" else -0.8
    family = site_family(at.noun)
    if family == "air":
        return 1.0 if row.kind in _AIR_KINDS else 0.0 if row.kind in {"base", "camp"} else -0.8
    if family == "sea":
        return 1.0 if row.kind in _SEA_KINDS else -0.8
    return 1.0 if row.kind in {"base", "camp", "airbase", "naval_base"} else 0.4


def _site_noun_words(candidate: Candidate, at: Circumstance, value: float) -> str | None:
    if not at.noun:
        return None
    if value > 0:
        return f"the text calls it “{at.noun.lower()}”"
    kind = "site" if candidate.kind == "site" else "place"
    return f"no “{at.noun.lower()}” is known under this {kind}"


def contained(candidate: Candidate, at: Circumstance) -> float:
    """Whether it lies in what the text says right there it lies in ("..., Libya", "in eastern Libya")."""
    if at.container is None or candidate.position is None or candidate.kind == "state":
        return 0.0
    if at.container.position is None:
        return 1.0 if candidate.country == at.container.country else -1.0
    here, there = candidate.position, at.container.position
    inside = distance_m(here.lon_deg, here.lat_deg, there.lon_deg, there.lat_deg) <= there.radius_m * 1.2
    return 1.0 if inside else 0.0 if candidate.country == at.container.country else -1.0


def _contained_words(_: Candidate, at: Circumstance, value: float) -> str | None:
    if at.container is None:
        return None
    return f"it lies in {at.container.name}" if value > 0 else f"it does not lie in {at.container.name}"


def _is_wide(candidate: Candidate) -> bool:
    """Whether it is a region, sea or continent that no one country contains: then it is its own context."""
    return isinstance(candidate.row, PlaceRow) and candidate.country is None


def country_context(candidate: Candidate, at: Circumstance) -> float:
    """Whether its country is spoken of: in the same sentence, by a title, by its share of the document."""
    if (candidate.kind == "state" and candidate.how != "capital") or _is_wide(candidate):
        return OWN_CONTEXT
    if candidate.seat:
        return max(OWN_CONTEXT, _country_share(candidate, at))
    return _country_share(candidate, at)


def _country_share(candidate: Candidate, at: Circumstance) -> float:
    if candidate.country is None:
        return 0.0
    if candidate.country in at.title_countries:
        return 1.0
    share = (at.shares or {}).get(candidate.country, 0.0)
    near = 0.55 if candidate.country in at.countries_near else 0.0
    if not at.shares:
        return near
    return min(1.0, near + 0.6 * math.sqrt(share)) if near or share else -0.6


def _country_words(candidate: Candidate, at: Circumstance, value: float) -> str | None:
    if candidate.kind == "state" or _is_wide(candidate):
        return None
    if value < 0:
        return "its country is nowhere spoken of"
    return "its country is spoken of beside it" if candidate.country in at.countries_near else None


def side_in_control(candidate: Candidate, at: Circumstance) -> float:
    """Whether a side that the text names held or used the site on the document's day."""
    row = candidate.row
    if not isinstance(row, SiteRow) or not row.control:
        return 0.0
    holders = {tie.to for tie in row.control if tie.relation != "rival" and tie.holds_on(at.day)}
    if holders & at.sides_near:
        return 1.0
    return 0.5 if holders & at.sides else 0.0


def _side_words(candidate: Candidate, at: Circumstance, value: float) -> str | None:
    row = candidate.row
    if value <= 0 or not isinstance(row, SiteRow):
        return None
    sides = at.sides_near if value >= 1.0 else at.sides
    held = next(tie for tie in row.control if tie.to in sides and tie.relation != "rival" and tie.holds_on(at.day))
    return f"a side that the text names is known to be there ({held.relation}) [{held.source}]"


_LENGTH = re.compile(r"(\d[\d,.]*)\s*(ft|m\b|feet|metres)", re.IGNORECASE)
_FEET_M = 0.3048
LONG_RUNWAY_M = 1800.0
"""A loaded Il-76TD takes off in about 1,700 m (Ilyushin's data sheet); shorter fields are for lighter aircraft."""


def longest_runway_m(runways: str | None) -> float | None:
    """The longest length that a description of runways gives, in metres.

    >>> round(longest_runway_m("15/33, 11,838 ft"))
    3608
    """
    lengths = [
        float(number.replace(",", "").rstrip(".")) * (_FEET_M if unit.lower().startswith("f") else 1.0)
        for number, unit in _LENGTH.findall(runways or "")
        if number.replace(",", "").rstrip(".").replace(".", "", 1).isdigit()
    ]
    return max(lengths, default=None)


def equipment_context(candidate: Candidate, at: Circumstance) -> float:
    """Whether the aircraft or ships of the text could use it: a long runway for transports, a quay for ships."""
    row = candidate.row
    if not isinstance(row, SiteRow):
        return 0.0
    if at.aircraft and row.kind in {"airbase", "airport", "base"}:
        runway_m = longest_runway_m(row.runways)
        return 0.0 if runway_m is None else 0.7 if runway_m >= LONG_RUNWAY_M else -0.7
    return 0.5 if at.ships and row.kind in _SEA_KINDS else 0.0


def _equipment_words(candidate: Candidate, _: Circumstance, value: float) -> str | None:
    row = candidate.row
    if not isinstance(row, SiteRow) or not value:
        return None
    if row.kind in _SEA_KINDS:
        return "the text speaks of ships"
    fits = "long enough" if value > 0 else "too short"
    return f"its runway ({row.runways}) is {fits} for the aircraft that the text speaks of"


NEAR_M = 150_000.0
"""59% of the places that an article of LGL or TR-News names lie within this distance of another of them."""
METRES_A_DEGREE = 111_195.0
"""Of a great circle on a sphere of the mean radius."""


def landmarks(candidate: Candidate, at: Circumstance) -> float:
    """Whether other places of the document lie near it, or it in them, or the tables list one as its neighbour."""
    row = candidate.row
    if isinstance(row, SiteRow) and any(fold(name) in at.names for name in row.near):
        return 1.0
    here = candidate.position
    if (candidate.kind == "state" and candidate.how != "capital") or _is_wide(candidate):
        return OWN_CONTEXT
    if here is None or candidate.kind == "state":
        return 0.0
    near = sum(_is_near(here, mark.position) for mark in at.landmarks)
    return min(1.0, 0.4 + 0.3 * near) if near else 0.0


def _is_near(here: Position, there: Position) -> bool:
    """Whether two places are neighbours, or one lies within the other; a place is not near itself."""
    reach_m = max(NEAR_M, there.radius_m)
    if abs(there.lat_deg - here.lat_deg) * METRES_A_DEGREE > reach_m or here == there:
        return False
    return distance_m(here.lon_deg, here.lat_deg, there.lon_deg, there.lat_deg) <= reach_m


def _landmark_words(candidate: Candidate, _: Circumstance, value: float) -> str | None:
    return "other places of the text lie near it" if value > 0 and candidate.kind in {"site", "place"} else None


def prominence(candidate: Candidate, _: Circumstance) -> float:
    """How widely known it is: states, capitals, rows of the curated tables, towns by the logarithm of population."""
    row = candidate.row
    if isinstance(row, PlaceRow):
        if candidate.how == "province":
            return 0.3
        if row.kind in {"continent", "sea", "region", "water"}:
            return 0.85
        if row.kind == "admin1":
            return 0.7
        if candidate.seat:
            return 1.0
        return min(1.0, max(0.0, (math.log10(max(row.population, 1)) - 2.0) / 5))
    if isinstance(row, SiteRow):
        return 0.7 if row.curated else 0.4
    return 1.0 if candidate.kind == "state" else 0.55 if candidate.how == "family" else 0.8


WIDELY_KNOWN = 0.75
"""A town of 560,000, by the logarithm of prominence()."""


def _prominence_words(candidate: Candidate, _: Circumstance, value: float) -> str | None:
    return "it is a widely known place" if candidate.kind == "place" and value >= WIDELY_KNOWN else None


def capital_as_government(candidate: Candidate, at: Circumstance) -> float:
    """Whether the words around a capital speak of what a government does, or of a town ("in Ankara")."""
    if candidate.how == "capital":
        return at.governs - 0.1
    if candidate.kind == "place" and at.governs:
        return -at.governs
    return 0.0


def _capital_words(candidate: Candidate, _: Circumstance, value: float) -> str | None:
    if candidate.how == "capital" and value > 0:
        return "a capital stands for its government where it acts"
    return None


def common_word(candidate: Candidate, at: Circumstance) -> float:
    """-1 for a place whose name is an everyday word (Mobile, Reading), unless the text says where it lies."""
    row = candidate.row
    return -1.0 if isinstance(row, PlaceRow) and row.common_word and at.container is None else 0.0


def _common_words(_: Candidate, __: Circumstance, value: float) -> str | None:
    return "the name is an everyday word" if value < 0 else None


FEATURES: tuple[Feature, ...] = (
    Feature(exactness, 4.0, _exactness_words),
    Feature(unsupported_spelling, 6.0, _unsupported_words),
    Feature(type_agreement, 2.5, _type_words),
    Feature(person_as_thing, 5.0, _person_words),
    Feature(acronym, 4.0, _acronym_words),
    Feature(site_noun, 2.5, _site_noun_words),
    Feature(contained, 3.0, _contained_words),
    Feature(country_context, 2.5, _country_words),
    Feature(side_in_control, 1.2, _side_words),
    Feature(equipment_context, 0.8, _equipment_words),
    Feature(landmarks, 1.5, _landmark_words),
    Feature(prominence, 4.0, _prominence_words),
    Feature(capital_as_government, 4.0, _capital_words),
    Feature(common_word, 2.0, _common_words),
)
"""Weights in natural log odds. Set by hand on made-up sentences and checked on LGL and TR-News (quality/names.py)."""


def evidence(candidate: Candidate, at: Circumstance) -> float:
    """The sum of all features, in natural log odds."""
    return sum(f.weight * f.function(candidate, at) for f in FEATURES)


def reasons(candidate: Candidate, at: Circumstance, *, against: bool = False) -> tuple[str, ...]:
    """What was found for a reading, strongest first; or, if asked, what was found against it."""
    found = []
    for feature in FEATURES:
        value = feature.function(candidate, at)
        if value and (value < 0) == against:
            words = feature.words(candidate, at, value)
            if words:
                found.append((-abs(value) * feature.weight, words))
    return tuple(words for _, words in sorted(found))
