"""Readings of a name, weighed; and the sentence that says so where the best of them is not plain."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossbearing.geo import distance_m
from crossbearing.model import Reading
from crossbearing.resolve.candidates import SAME_SPELLING, Candidate
from crossbearing.resolve.features import METRES_A_DEGREE, Circumstance, evidence, reasons

UNKNOWN_EVIDENCE = 2.2
"""What "no table knows it" weighs: an exact match (4) of a wrong type (-2 or less) and little fame loses against it."""
PLAIN_SHARE = 0.75
"""A reading with less of the weight than this is shown with its rivals: one in four would be another."""
SHOWN = 3
SHOWN_SHARE = 0.005
SAME_SPOT_M = 25_000.0
"""Two readings this close are one for every question put to a map; so are a town and the province around it."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The readings of a name, best first, with the weight that is left for "none of these"."""

    candidates: tuple[Candidate, ...]
    shares: tuple[float, ...]
    unknown: float

    @property
    def known(self) -> bool:
        """Whether some reading is better than none."""
        return bool(self.candidates) and self.shares[0] > self.unknown


def rank(candidates: Sequence[Candidate], at: Circumstance) -> Ranking:
    """Candidates by their share of the evidence weight; equal ones by anchor, so that order plays no part."""
    scored = list(zip(_among_places([evidence(c, at) for c in candidates], candidates, at), candidates, strict=True))
    peak = max([UNKNOWN_EVIDENCE, *(e for e, _ in scored)])
    weights = [math.exp(e - peak) for e, _ in scored]
    unknown = math.exp(UNKNOWN_EVIDENCE - peak)
    total = sum(weights) + unknown
    order = sorted(range(len(scored)), key=lambda i: (-weights[i], scored[i][1].anchor))
    return Ranking(tuple(scored[i][1] for i in order), tuple(weights[i] / total for i in order), unknown / total)


LEAST_SHARE = 1e-4
"""A place that the trained ranking gives less, or does not know, keeps so much: it is not for it to say never."""


def _among_places(found: list[float], candidates: Sequence[Candidate], at: Circumstance) -> list[float]:
    """The evidence, with what speaks for places as a whole shared out among them as the trained ranking has it.

    The features tell a place from a person, a body, a site or a government; which of the places of one name is meant
    is what the ranking was trained for (`locating`). It was not trained to tell a town from the province around it:
    among readings on one spot the features decide.
    """
    places = [i for i, c in enumerate(candidates) if c.kind in {"place", "state"} and c.how != "capital"]
    if len(places) < 2 or not at.places:  # noqa: PLR2004
        return found
    shares = {i: max(at.places.get(_place_id(candidates[i]), 0.0), LEAST_SHARE) for i in places}
    whole = _log_sum(found[i] for i in places) - math.log(sum(shares.values()))
    out = list(found)
    left = sorted(places, key=lambda i: (-shares[i], candidates[i].anchor))
    while left:
        spot = [i for i in left if _same_spot(candidates[left[0]], candidates[i])]
        left = [i for i in left if i not in spot]
        there = whole + math.log(sum(shares[i] for i in spot)) - _log_sum(found[i] for i in spot)
        for i in spot:
            out[i] = found[i] + there
    return out


def _log_sum(logs: Iterable[float]) -> float:
    """The logarithm of the sum of what some logarithms stand for."""
    values = list(logs)
    peak = max(values)
    return peak + math.log(sum(math.exp(v - peak) for v in values))


def _place_id(candidate: Candidate) -> str:
    """The id of its row among the places: a state's is its country's."""
    return f"country:{candidate.country}" if candidate.kind == "state" else candidate.anchor


def _same_spot(a: Candidate, b: Candidate) -> bool:
    if a.anchor == b.anchor:
        return True
    if a.position is None or b.position is None or a.kind == "state" or b.kind == "state":
        return False
    p, q = a.position, b.position
    reach_m = max(SAME_SPOT_M, p.radius_m, q.radius_m)
    if abs(p.lat_deg - q.lat_deg) * METRES_A_DEGREE > reach_m:
        return False
    return distance_m(p.lon_deg, p.lat_deg, q.lon_deg, q.lat_deg) <= reach_m


def named(candidate: Candidate) -> str:
    """A reading as a sentence names it: with its code or its country.

    A site that has a code is "Al Khadim air base (HL59)".
    """
    code = candidate.anchor.partition(":")[2] if candidate.kind == "site" else None
    where = code or (candidate.country if candidate.kind == "place" else None)
    return f"{candidate.canonical} ({where})" if where and where != candidate.canonical else candidate.canonical


def doubt(text: str, ranking: Ranking, at: Circumstance) -> tuple[str | None, tuple[Reading, ...]]:
    """The sentence that says how a name was read and how else it could be, and those readings; None if it is plain.

    A reading is not plain if the name is not spelt so in the tables, if a row of exactly this name was passed over,
    or if less than three quarters of the weight speak for it and another row is worth showing.
    """
    best = ranking.candidates[0]
    elsewhere = [i for i, c in enumerate(ranking.candidates) if not _same_spot(best, c)]
    share = 1.0 - ranking.unknown - sum(ranking.shares[i] for i in elsewhere)
    passed_over = [i for i in elsewhere if ranking.candidates[i].match >= 1.0] if best.match < 1.0 else []
    respelt = best.match < SAME_SPELLING or passed_over
    if not respelt and share >= PLAIN_SHARE:
        return None, ()
    worth = [i for i in elsewhere if ranking.shares[i] >= SHOWN_SHARE and named(ranking.candidates[i]) != named(best)]
    rivals = sorted({*worth[:SHOWN], *passed_over[:1]})
    if not rivals and not respelt:
        return None, ()  # nothing of that name but this, spelt as the tables spell it
    why = list(reasons(best, at)) or ["it is the likeliest of its readings"]
    if rivals:
        tail = f"; other readings: {', '.join(dict.fromkeys(named(ranking.candidates[i]) for i in rivals))}."
    else:
        tail = "; no other reading is in the tables."
    sentence = f"“{text}” is read as {named(best)}, because {'; '.join(why)}{tail}"
    return sentence, tuple(_reading(ranking, i, at) for i in rivals)


def _reading(ranking: Ranking, i: int, at: Circumstance) -> Reading:
    """A rival as a record, with what speaks for and against it."""
    c = ranking.candidates[i]
    why = (*reasons(c, at), *reasons(c, at, against=True))
    return Reading(c.anchor, c.canonical, round(ranking.shares[i], 4), why)
