"""States and accounts that exclude each other across events, one rule each; what they compare is a `Bearing`.

Every rule is a question put to two statements. It answers with a kind, a strength and a plain sentence, or with
nothing. A rule never says which side is right. What a text does not say is nothing to it: silence, a refusal to
comment and "not collected" stand against nothing.

Source: METHODS.md sections 2, 3 and 7 (fluents with beginning and end; "has begun" ends nothing).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crossbearing.corroborate.bearing import Bearing, allied, apart_days, sides_of
from crossbearing.corroborate.claims import LOOSE_KINDS, NARROW_M, POINT_KINDS, Claim, Spot, content_words
from crossbearing.corroborate.conflicts import denied
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.similarity import (
    same_actor,
    same_recipient,
    same_time,
    same_where,
)
from crossbearing.model import Aspect, ContradictionKind, Strength

Side: TypeAlias = Literal["one", "other", "between"]
"""On which side of a rule a statement can stand; one "between" explains how both can have been so."""
Answer: TypeAlias = tuple[ContradictionKind, Strength, str]

_COUNTRY_M = 250_000.0
_SOON_DAYS = 3
"""Sides change hands within days: so near, two holders of one town may both be right."""
_SEASON_DAYS = 92
_YEAR_DAYS = 366
_SOME = 0.3
_SAME = 0.9
_MOST_WORDS = 0.5
_LEAST_WORDS = 2
_PAIR = 2
_ENTAILED_BY = {"presence": ("presence", "deployment", "basing"), "transfer": ("transfer", "deployment"),
                "deployment": ("deployment", "transfer")}  # fmt: skip
"""Who says that forces were moved there says that they are there; who denies the one denies the other."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A question put to pairs of statements in one block."""

    name: str
    side: Callable[[Bearing], Side | None]
    keys: Callable[[Bearing], Iterator[tuple[str, ...]]]
    """The blocks in which it is compared."""
    meets: Callable[[Known, Bearing, Bearing, Sequence[Bearing]], Answer | None]
    """What one side is against the other, given those that stand between."""
    within_text: bool = False
    """Whether one text can hold both. Elsewhere an author who says both distinguishes, and does not contradict."""
    within_event: bool = False
    about: frozenset[str] = frozenset()
    """The kinds that say what is compared; others mention it in passing. Empty: all that take a side say it."""
    symmetric: bool = False
    """Whether two on the side "one" are compared with each other."""


# -- an event, and the event that denies it


def _denial_side(x: Bearing) -> Side | None:
    if x.claim.negative:
        return None if x.ahead else "one"
    return "other" if x.meant else None


def _denial_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    kinds = _ENTAILED_BY.get(x.claim.kind, (x.claim.kind,)) if x.claim.negative else (x.claim.kind,)
    ends = {("actor", k) for k in sides_of(x.claim.actors)} | {("recipient", k) for k in sides_of(x.claim.recipients)}
    for kind in kinds:
        yield from ((kind, role, key, place) for role, key in sorted(ends) for place in sorted(_lands(x.claim)))


def _lands(claim: Claim) -> frozenset[str]:
    """The countries in which it takes place, one empty where none is known."""
    return frozenset(s.country or s.key for s in claim.where | claim.origin) or frozenset({""})


def _denial(_known: Known, no: Bearing, yes: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    """A negative statement against a positive one that says at least as much as is denied."""
    a, b = no.claim, yes.claim
    agreed = [_within(a.where, b.where), same_actor(a, b), same_recipient(a, b), _within(a.origin, b.origin)]
    named = (a.where, a.actors, a.recipients, a.origin)
    if any((v or 0.0) < _MOST_WORDS for v, mine in zip(agreed, named, strict=True) if mine):
        return None
    if a.materiel and not (a.materiel & b.materiel):
        return None
    if sum(1 for mine in (*named, a.materiel) if mine) < _PAIR:
        return None
    loose = a.kind in LOOSE_KINDS | POINT_KINDS
    if loose and not alike(no, yes):
        return None
    days = apart_days(no, yes)
    if same_time(a, b) == 0.0 or days is None or days > _SOON_DAYS or days < -_SEASON_DAYS:
        # what came about after the denial, or long before it, is not what was denied
        return None
    kind, strength, says = denied(no.statement)
    return kind, strength, f"{{one}} {says}"


def _within(mine: frozenset[Spot], others: frozenset[Spot]) -> float | None:
    """Whether the place of a denial holds the other's place: who denies it of a country denies it of every town."""
    if not mine or not others:
        return None
    values = [_holds(x, y) for x in mine for y in others]
    return max(values)


def _holds(wide: Spot, narrow: Spot) -> float:
    if wide.key == narrow.key:
        return 1.0
    if wide.lon_deg is None or narrow.lon_deg is None or wide.country != narrow.country or not wide.country:
        return 0.0
    return 1.0 if wide.radius_m >= _COUNTRY_M > narrow.radius_m else 0.0


def alike(a: Bearing, b: Bearing) -> bool:
    """Whether the words of the two quotes agree."""
    one, other = content_words(a.quote), content_words(b.quote)
    shorter = min(len(one), len(other))
    both = len(one & other)
    return shorter > 0 and both > _LEAST_WORDS and both / shorter >= _MOST_WORDS


# -- two sides that hold one site at one time


def _control_side(x: Bearing) -> Side | None:
    return "one" if x.claim.kind == "control" and x.firm and x.claim.actors else None


def _site_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    yield from (
        (s.country or s.key,) for s in sorted(x.claim.where) if s.radius_m < _COUNTRY_M and s.lon_deg is not None
    )


def _control(known: Known, a: Bearing, b: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    """Two that belong to different sides, and one place."""
    if a.id >= b.id or same_actor(a.claim, b.claim) != 0.0 or allied(known, a.claim.actors, b.claim.actors):
        return None
    shared = [x.name for x in sorted(a.claim.where) if _one_place(x, b.claim.where)]
    days = apart_days(a, b)
    if not shared or (days is not None and abs(days) > _SOON_DAYS):
        return None
    holders = " and ".join(" with ".join(_names(known, x)) for x in (a, b))
    why = f"two sides cannot both hold {shared[0]} at one time: {holders}"
    if days == 0:
        return "state", "contradiction", why
    may = (
        "when is not said" if days is None else f"the reports lie {abs(days)} days apart, and it may have changed hands"
    )
    return "state", "tension", f"{why}; {may}"


def _one_place(spot: Spot, others: frozenset[Spot]) -> bool:
    return spot.radius_m < _COUNTRY_M and any(spot.key == o.key for o in others)


def _names(known: Known, x: Bearing) -> list[str]:
    """The names of its actors."""
    entities = known.world.entities
    found = {e.canonical if (e := entities.get(p.key)) else p.key.removeprefix("name:") for p in x.claim.actors}
    return sorted(found)


# -- wholly withdrawn, and there later without a return

_WHOLLY = re.compile(
    r"\b(?:complet\w+|entire\w*|fully|wholly|no longer|every last"
    r"|(?:all|the last)(?: of)?(?: (?:its|their|his|the))?(?: \w+){0,2}"
    r" (?:forces|troops|soldiers|personnel|units|ships|men))\b",
    re.IGNORECASE,
)
_UNDER_WAY = (Aspect.BEGUN, Aspect.ONGOING, Aspect.PLANNED)
_ARRIVALS = frozenset({"deployment", "transfer"})
_STAYS = frozenset({"presence", "basing"})


def _stay_side(x: Bearing) -> Side | None:
    if x.claim.kind == "withdrawal":
        return "one" if x.firm and x.statement.aspect not in _UNDER_WAY and _WHOLLY.search(x.quote) else None
    if x.claim.kind in _STAYS:
        return "other" if x.firm and x.statement.aspect is not Aspect.COMPLETED else None
    return "between" if x.claim.kind in _ARRIVALS and x.firm else None


def _stay_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    spots = x.claim.origin | x.claim.place if x.claim.kind == "withdrawal" else x.claim.where
    yield from (
        (side, s.country or s.key) for side in sorted(sides_of(x.claim.actors)) for s in sorted({*spots})
    )  # fmt: skip


def _stay(_known: Known, gone: Bearing, there: Bearing, between: Sequence[Bearing]) -> Answer | None:
    """Presence where everybody had left, if nobody is told to have come back."""
    left = gone.claim.origin | gone.claim.place
    if (
        not left
        or not there.claim.where
        or not any(s.key == t.key or _holds(s, t) for s in left for t in there.claim.where)
    ):
        return None
    days = apart_days(gone, there)
    if days is not None and (days < 0 or days > _YEAR_DAYS):
        return None
    for arrival in between:
        back = apart_days(gone, arrival)
        if back is not None and back > 0 and (apart_days(arrival, there) or 0) >= 0:
            return None
    later = f"{days} days later" if days else "at that time" if days == 0 else "on a day that is not known"
    return (
        "state",
        "contradiction" if days is not None else "tension",
        (f"wholly withdrawn by one report, present {later} by another, and no return is told"),
    )


# -- no war, and an ongoing one

_TRUCE = re.compile(r"\b(?:absence|lack|ceasefire|cease-fire|truce|armistice)\b", re.IGNORECASE)
_NO_WAR = re.compile(r"\b(?:absence|lack)\b", re.IGNORECASE)
_WAR_ON = re.compile(
    r"\b(?:ongoing|on-going|continuing|continued|current|raging|unabated|renewed)\s+(?:\w+\s+){0,2}"
    r"(?:war|warfare|fighting|conflict|hostilities|clashes|battles?)\b"
    r"|\b(?:fighting|war|clashes|hostilities|shelling)\s+(?:\w+\s+){0,2}(?:continues?|rages?|goes on|persists?)\b",
    re.IGNORECASE,
)


def _war_side(x: Bearing) -> Side | None:
    if x.claim.kind == "truce":
        return "one" if x.meant and _TRUCE.search(x.quote) else None
    if x.claim.negative or x.ahead:
        return None
    return "other" if _WAR_ON.search(x.quote) else None


def _war_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    yield from ((c,) for c in sorted(_at_war(x) or _party_lands(x)))


def _at_war(x: Bearing) -> frozenset[str]:
    """The countries where it is."""
    return frozenset(s.country for s in x.claim.where | x.claim.place if s.country)


def _party_lands(x: Bearing) -> frozenset[str]:
    """The countries of those of whom it is told; where there are none, those that the sentence names."""
    return frozenset(p.country for p in x.claim.actors | x.claim.recipients if p.country) or x.near


def _war(_known: Known, peace: Bearing, war: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    days = apart_days(peace, war)
    one_text = peace.statement.locator.document == war.statement.locator.document
    if days is not None and abs(days) > _SEASON_DAYS:
        return None
    here = _at_war(peace) | peace.near
    if not here & _at_war(war) and len((here or _party_lands(peace)) & _party_lands(war)) < _PAIR:
        # who talks of a war elsewhere may broker a truce here
        return None
    if _NO_WAR.search(peace.quote) and (one_text or days == 0):
        return "state", "contradiction", "no conflict by one statement, an ongoing war by the other, in one country"
    return "state", "tension", "a truce by one statement, ongoing fighting by the other, in one country"


# -- signed, and still talked about

_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing)|reached|concluded|secured|struck|sealed|ratified|finali[sz]ed|inked)\b", re.IGNORECASE
)
_TALKS = re.compile(
    r"\b(?:in (?:the )?process of|negotiat\w+|talks? (?:on|over|about)|still (?:discuss|seek|talk)\w*|seek\w*|close to"
    r"|(?:is|are) (?:reaching|discussing)|not yet)\b",
    re.IGNORECASE,
)
_TREATY = frozenset({"agreement", "consultation"})


def _treaty_side(x: Bearing) -> Side | None:
    if x.claim.kind not in _TREATY or x.claim.negative:
        return None
    open_still = x.ahead or x.statement.aspect in (Aspect.ONGOING, Aspect.BEGUN) or bool(_TALKS.search(x.quote))
    if x.claim.kind == "agreement" and not open_still:
        return "one" if x.firm and _SIGNED.search(x.quote) else None
    return "other" if open_still else None


def _pair_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    """Every two parties."""
    sides = sorted(sides_of(x.claim.actors | x.claim.recipients))
    yield from ((a, b) for i, a in enumerate(sides) for b in sides[i + 1 :])


def _treaty(_known: Known, signed: Bearing, talks: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    days = apart_days(signed, talks)
    if days is not None and not 0 <= days <= _SEASON_DAYS:
        return None
    topics = [_topic(x) for x in (signed, talks)]
    site = any(s.radius_m <= NARROW_M and s.lon_deg is not None for s in signed.claim.where & talks.claim.where)
    both = topics[0] & topics[1]
    if not site and len(both) < _LEAST_WORDS:
        return None
    strength: Strength = "contradiction" if days is not None and (site or topics[1] <= topics[0]) else "tension"
    return "state", strength, "signed by one report, still talked about by another, between the same parties"


_PLAIN = frozenset(
    content_words("agreement agreements deal treaty memorandum understanding accord talks discussions military signed")
)


def _topic(x: Bearing) -> frozenset[str]:
    words = " ".join(f.mention.text for f in x.statement.frame.role("topic"))
    return content_words(words) - _PLAIN


# -- there for good, and only possible

_FOUNDED = re.compile(
    r"\b(?:establish\w*|set(?:ting)? up|permanent\w*|gain\w*|secur(?:e|ed|ing)|obtain\w*|acquir\w*"
    r"|open(?:ed|ing)?|found(?:ed|ing))\b",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:permanent\w*|base|bases|foothold)\b", re.IGNORECASE)


def _founded_side(x: Bearing) -> Side | None:
    if x.claim.kind not in _STAYS or x.claim.negative or not _FOUNDED.search(x.quote):
        return None
    if x.ahead:
        return "other"
    done = x.statement.aspect not in (Aspect.ONGOING, Aspect.BEGUN, Aspect.PLANNED)
    return "one" if x.meant and done else None


def _actor_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    yield from ((side,) for side in sorted(sides_of(x.claim.actors)))


def _founded(_known: Known, there: Bearing, maybe: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    """Told as established, and told as only possible at the same time or later."""
    days = apart_days(there, maybe)
    if days is not None and not 0 <= days <= _YEAR_DAYS:
        return None
    where = same_where(there.claim, maybe.claim)
    if where is not None and where < _SOME:
        return None
    shared = content_words(there.quote) & content_words(maybe.quote)
    lasting = bool(_LASTING.search(there.quote) and _LASTING.search(maybe.quote))
    permanent = "perman" in shared
    if not permanent and not (lasting and where is not None and where >= _SAME):
        return None
    return "modality", "tension", "established by one statement, only possible or planned by the other"


# -- friend and enemy


def _friend_side(x: Bearing) -> Side | None:
    if not (x.firm and x.claim.actors and x.claim.recipients):
        return None
    if x.claim.kind == "support":
        return "one"
    return "other" if x.claim.kind in ("opposition", "attack", "sanction") else None


def _friend_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    """Every pair of one actor and one recipient, in this order: who is backed may well oppose his backer."""
    yield from (
        (a, b)
        for a in sorted(p.key for p in x.claim.actors)
        for b in sorted(p.key for p in x.claim.recipients)
        if a != b
    )


def _friend(known: Known, friend: Bearing, enemy: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    days = apart_days(friend, enemy)
    if days is not None and abs(days) > _SEASON_DAYS:
        return None
    actor = " and ".join(_names(known, friend))
    return "alignment", "tension", f"{actor} supports by one statement whom {actor} opposes by the other"


# -- one meeting or signing in two places

_ONCE = frozenset({"consultation", "agreement"})


def _once_side(x: Bearing) -> Side | None:
    day = x.claim.day_exact and x.firm and x.claim.kind in _ONCE
    parties = len(sides_of(x.claim.actors | x.claim.recipients)) >= _PAIR
    return "one" if day and parties and x.claim.where else None


def _once_keys(x: Bearing) -> Iterator[tuple[str, ...]]:
    yield from ((x.claim.kind, str(x.claim.start), *pair) for pair in _pair_keys(x))


def _once(_known: Known, a: Bearing, b: Bearing, _between: Sequence[Bearing]) -> Answer | None:
    if a.id >= b.id or same_where(a.claim, b.claim) != 0.0:
        return None
    places = " / ".join(min(s.name for s in x.claim.where) for x in (a, b))
    return "place", "contradiction", f"the same parties on the same day in two places: {places}"


RULES: tuple[Rule, ...] = (
    Rule("denial", _denial_side, _denial_keys, _denial),
    Rule("control", _control_side, _site_keys, _control, symmetric=True),
    Rule("stay", _stay_side, _stay_keys, _stay),
    Rule("war", _war_side, _war_keys, _war, within_text=True, about=frozenset({"truce", "attack"})),
    Rule("treaty", _treaty_side, _pair_keys, _treaty, within_event=True),
    Rule("founded", _founded_side, _actor_keys, _founded, within_text=True, within_event=True),
    Rule("friend", _friend_side, _friend_keys, _friend),
    Rule("once", _once_side, _once_keys, _once, symmetric=True),
)
"""Every rule, in the order in which its answers are listed."""
