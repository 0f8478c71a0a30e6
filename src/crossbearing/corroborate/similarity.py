"""How far two claims speak of the same happening: weighted features, and the rules under which they cannot.

Source of the form: nomenklatura's matching features (a function and a weight each; the docstrings document them).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from crossbearing.corroborate.claims import LOOSE_KINDS, NARROW_M, POINT_KINDS, Claim, Party, Spot
from crossbearing.corroborate.happenings import same_happening
from crossbearing.corroborate.stories import cosine
from crossbearing.geo.geodesy import distance_m
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.names import similarity as names_similarity
from crossbearing.language.stems import stems

KIND_FAMILIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("movement", frozenset({"transfer", "deployment"})),
    ("site", frozenset({"basing", "construction", "capability", "permission", "agreement"})),
)
"""Kinds in which reports put one happening: forces are "deployed" or "transferred"; a base is "gained", "expanded",
"rebuilt". Withdrawal is not arrival, and traffic is not what the aircraft carried: they stand alone."""
_SITE_PAIRS = frozenset(
    frozenset(pair)
    for pair in (
        ("basing", "construction"),
        ("basing", "capability"),
        ("construction", "capability"),
        ("basing", "permission"),
        ("basing", "agreement"),
        ("permission", "agreement"),
    )
)
_INSIDE = 0.6
"""A site against the country that holds it: it may be meant, and needs one more thing in common."""
_TOWN = 0.8
"""A town against its airfield or port."""
_OVERLAP = 0.3
"""A country against a region that holds it whole: hardly ever the same place; one that it only touches never is."""
_LIKE_NAMES = 0.7
_COUNTRY_M = 250_000.0
"""From this radius on a place is taken to be a country, and holds whatever bears the country's code."""
_NEAR_M = 15_000.0
"""Coordinates of one site differ by this much between tables (a town's centre and its port or field)."""
_TOWN_M = 30_000.0
"""So far from the centre of a town its airfield or port may lie, and go by its name: it may be meant."""
_SLIP_DAYS = 3
"""Reports of one happening give days that far apart (time zones, the day of the report); it is shown as a conflict."""
_YEARS_APART = 2

_THRESHOLD = 0.6
_EVIDENCE = 4.0
"""Weight of agreement without which two claims stay apart, however little speaks against them: an actor and a country's
worth of common words, or a site and its materiel."""
_ONE_SITE = 1.0
"""What is built at, gained of or possible at one base is told of that base, also where nobody is named who does it."""
_LEAST_WORDS = 3
_LOOSE_WORDS = 0.45
_POINT_WORDS = 0.34
_SENTENCE = 0.3
_ONE_HAPPENING = 0.5
"""Chance that two wordings mean one happening from which they do, where the words themselves differ."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A view on two claims: 0 to 1, or None where one of them does not say."""

    function: Callable[[Claim, Claim], float | None]
    weight: float
    identity: bool = True
    """Whether agreement here is evidence that it is the same happening."""


def family(kind: str) -> str:
    """The family of kinds within which claims are compared."""
    return next((name for name, kinds in KIND_FAMILIES if kind in kinds), kind)


def same_kind(a: Claim, b: Claim) -> float:
    """1 for the same kind, one half for kinds of one family."""
    return 1.0 if a.kind == b.kind else 0.5


def same_actor(a: Claim, b: Claim) -> float | None:
    """1 where they share an actor, less where one is a state and the other something of that state."""
    return _parties(a.actors, b.actors)


def same_recipient(a: Claim, b: Claim) -> float | None:
    """The same for the other side."""
    return _parties(a.recipients, b.recipients)


def same_where(a: Claim, b: Claim) -> float | None:
    """Destinations, or places: the same spot, or one inside the other."""
    return _spots(a.where, b.where)


def same_origin(a: Claim, b: Claim) -> float | None:
    """Origins: the same spot, or one inside the other."""
    return _spots(a.origin, b.origin)


def same_materiel(a: Claim, b: Claim) -> float | None:
    """Whether they name a common class of equipment or forces."""
    if not a.materiel or not b.materiel:
        return None
    return 1.0 if a.materiel & b.materiel else 0.0


def same_time(a: Claim, b: Claim) -> float | None:
    """Whether their times can be one; two exact days that are one count fully."""
    if (a.start is None and a.end is None) or (b.start is None and b.end is None):
        return None
    if _disjoint(a, b, 0):
        return 0.0
    return 1.0 if a.day_exact and b.day_exact else 0.7


def same_words(a: Claim, b: Claim) -> float | None:
    """The share of the shorter quote's content words that the other has too."""
    shorter = min(len(a.words), len(b.words))
    return len(a.words & b.words) / shorter if shorter else None


def same_telling(a: Claim, b: Claim) -> float | None:
    """The same, or where few words agree the chance that both wordings mean one happening."""
    words = same_words(a, b)
    if words is None or words >= _LOOSE_WORDS:
        return words
    return max(words, told_alike(a, b))


def told_alike(a: Claim, b: Claim) -> float:
    """The chance that two wordings mean one happening; 0 where little else in their sentences is the same.

    Inside one article the same verb and the same actor come again and again ("signed", "attacked"): the chances of
    `same_happening` were learned from short news, and count only where a third of the sentence is shared too.
    """
    mine, others = a.wording, b.wording
    if mine is None or others is None or cosine(mine.sentence, others.sentence) < _SENTENCE:
        return 0.0
    return same_happening(mine, others)


def same_count(a: Claim, b: Claim) -> float | None:
    """Whether their ranges of numbers meet."""
    if a.count is None or b.count is None or a.count[2] != b.count[2]:
        return None
    return 1.0 if counts_meet(a.count, b.count) else 0.0


FEATURES: tuple[Feature, ...] = (
    Feature(same_kind, 2.0, identity=False),
    Feature(same_actor, 3.0),
    Feature(same_recipient, 2.0),
    Feature(same_where, 3.0),
    Feature(same_origin, 2.0),
    Feature(same_materiel, 2.0),
    Feature(same_time, 2.0),
    Feature(same_telling, 2.0),
    Feature(same_count, 1.0),
)


def similarity(a: Claim, b: Claim) -> float:
    """0 where they stay apart, else the weighted share of agreement among the features that both have."""
    total = agreed = evidence = 0.0
    for feature in FEATURES:
        value = feature.function(a, b)
        if value is None:
            continue
        total += feature.weight
        agreed += feature.weight * value
        evidence += feature.weight * value * feature.identity
    if family(a.kind) == "site" and _one_site(a, b):
        evidence += _ONE_SITE
    if (a.kind in LOOSE_KINDS or b.kind in LOOSE_KINDS) and not _alike(a, b, _LOOSE_WORDS) and not _one_site(a, b):
        return 0.0
    points = a.kind in POINT_KINDS and b.kind in POINT_KINDS
    if points and not (a.day_exact and b.day_exact) and not _alike(a, b, _POINT_WORDS):
        return 0.0
    if _only_inside(a, b) or _nowhere(a, b):
        return 0.0
    score = agreed / total if total else 0.0
    return score if score >= _THRESHOLD and evidence >= _EVIDENCE else 0.0


def _alike(a: Claim, b: Claim, share: float) -> bool:
    """Whether enough of the words agree (two in common are chance), or their wordings mean one happening."""
    if len(a.words & b.words) >= _LEAST_WORDS and (same_words(a, b) or 0.0) >= share:
        return True
    return told_alike(a, b) >= _ONE_HAPPENING


def _nowhere(a: Claim, b: Claim) -> bool:
    """Whether one of two movements says nothing of where, and no day or wording shows that it is the other.

    "Russian aircraft were let through" is of any flight: it must not bind one flight to the next.
    """
    if a.kind != "traffic" or b.kind != "traffic":
        return False
    placed = [bool(x.where or x.origin) for x in (a, b)]
    one_day = a.day_exact and b.day_exact and same_time(a, b) == 1.0
    return placed[0] != placed[1] and not one_day and told_alike(a, b) < _ONE_HAPPENING


def _only_inside(a: Claim, b: Claim) -> bool:
    """Whether one names a country or a town, the other a site in it, and nothing else shows that they mean the same."""
    where = same_where(a, b)
    if where is None or where > _TOWN or (same_telling(a, b) or 0.0) >= _LOOSE_WORDS:
        return False
    return not any((f(a, b) or 0.0) > 0.0 for f in (same_materiel, same_time, same_origin))


def cannot_link(a: Claim, b: Claim) -> str | None:
    """Why two claims cannot be one happening, or None."""
    if a.kind != b.kind and not _kinds_meet(a, b):
        return "different kinds of happening"
    if {a.course, b.course} == {"ahead", "done"}:
        return "a plan or possibility against a deed"
    if _parties(a.actors, b.actors) == 0.0:
        return "different actors"
    if _parties(a.recipients, b.recipients) == 0.0:
        return "different recipients"
    if same_materiel(a, b) == 0.0:
        return "different materiel"
    for mine, other in ((a.where, b.where), (a.origin, b.origin), (a.place, b.place)):
        if _spots(mine, other) == 0.0:
            return "different places"
    if family(a.kind) == "site" and a.where and b.where and (_spots(a.where, b.where) or 0.0) <= _INSIDE:
        return "a country against one site in it"
    if _disjoint(a, b, _SLIP_DAYS if a.day_exact and b.day_exact else 0):
        return "different times"
    if a.year and b.year and abs(a.year - b.year) >= _YEARS_APART and same_time(a, b) is None:
        return "published years apart"
    return None


def counts_meet(a: tuple[float | None, float | None, str], b: tuple[float | None, float | None, str]) -> bool:
    """Whether two ranges share a number."""
    low = max(a[0] or 0.0, b[0] or 0.0)
    highs = [x for x in (a[1], b[1]) if x is not None]
    return not highs or low <= min(highs)


def days_conflict(a: Claim, b: Claim) -> bool:
    """Whether two exact days differ, though by so little that it may be one happening."""
    return a.day_exact and b.day_exact and _disjoint(a, b, 0)


def _kinds_meet(a: Claim, b: Claim) -> bool:
    name = family(a.kind)
    if name != family(b.kind):
        return False
    if name == "site":
        return frozenset({a.kind, b.kind}) in _SITE_PAIRS and _one_site(a, b)
    return True


def _one_site(a: Claim, b: Claim) -> bool:
    """Whether both name the same narrow place."""
    mine = {s for s in a.where | a.place if s.lon_deg is not None and s.radius_m <= NARROW_M}
    others = {s for s in b.where | b.place if s.lon_deg is not None and s.radius_m <= NARROW_M}
    return any(_spot_pair(x, y) == 1.0 for x in mine for y in others)


def _parties(a: frozenset[Party], b: frozenset[Party]) -> float | None:
    if not a or not b:
        return None
    if not a.isdisjoint(b):
        return 1.0
    if any(x.name and y.name and _one_name(x.name, y.name) for x in a for y in b):
        return 1.0
    related = any(x.country and x.country == y.country and (x.state or y.state) for x in a for y in b)
    return 0.5 if related else 0.0


def _spots(a: frozenset[Spot], b: frozenset[Spot]) -> float | None:
    """The best agreement of any two spots; None where nothing can be compared."""
    if not a or not b:
        return None
    if not a.isdisjoint(b):
        return 1.0
    values = [v for x in a for y in b if (v := _spot_pair(x, y)) is not None]
    return max(values, default=None)


def _spot_pair(a: Spot, b: Spot) -> float | None:
    if a.key == b.key:
        return 1.0
    if a.lon_deg is None or b.lon_deg is None:
        # A name that no table knows: another site where it is unlike a site's name, unknown beside a country.
        if a.radius_m > NARROW_M or b.radius_m > NARROW_M:
            return None
        if _one_name(a.name, b.name):
            return 1.0
        return None if _like_names(a.name, b.name) else 0.0
    if a.country and b.country and a.country != b.country:
        return 0.0
    small, large = sorted((a.radius_m, b.radius_m))
    apart_m = _apart_m(*sorted(((a.lon_deg, a.lat_deg or 0.0), (b.lon_deg, b.lat_deg or 0.0))))
    if large <= NARROW_M:
        if apart_m <= max(_NEAR_M, large):
            return 1.0
        return _TOWN if apart_m <= _TOWN_M and _is_town(a) != _is_town(b) else 0.0
    one_country = bool(a.country) and a.country == b.country
    if apart_m > large and not (one_country and large >= _COUNTRY_M):
        return 0.0
    if small <= NARROW_M:
        return _INSIDE
    if one_country:
        return 0.9
    return _OVERLAP if apart_m + small <= large else 0.0


def _is_town(spot: Spot) -> bool:
    return spot.key.startswith("geonames:")


@lru_cache(maxsize=65_536)
def _one_name(a: str, b: str) -> bool:
    """Whether one name holds the other but for common nouns: "the tanker Meridian Star" and "Meridian Star"."""
    mine, others = _own_words(a), _own_words(b)
    return bool(mine and others) and (mine <= others or others <= mine)


def _own_words(name: str) -> frozenset[str]:
    return frozenset(s for word in name.split() if not noun_classes(word.lower().rstrip("s")) for s in stems(word))


@lru_cache(maxsize=65_536)
def _like_names(a: str, b: str) -> bool:
    return names_similarity(a, b) >= _LIKE_NAMES


@lru_cache(maxsize=65_536)
def _apart_m(a: tuple[float, float], b: tuple[float, float]) -> float:
    return distance_m(*a, *b)


def _disjoint(a: Claim, b: Claim, slip_days: int) -> bool:
    slack = timedelta(days=slip_days)
    return _before(a.end, b.start, slack) or _before(b.end, a.start, slack)


def _before(end: date | None, start: date | None, slack: timedelta) -> bool:
    return end is not None and start is not None and end + slack <= start
