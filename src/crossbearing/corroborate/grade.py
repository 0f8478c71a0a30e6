"""The grade of an event: Admiralty letter and number, likelihood, confidence, derived from its bearings.

The rules (METHODS.md sections 1 and 2; Baker 1968; Kelly et al. 2025):

- The letter is that of the best certain origin (a named voice outside the media); without one it is the worst among
  those that may be the origin, because nothing shows which of them it is. A voice that nobody has judged has F; null
  where nobody in particular speaks.
- 1 needs two independent origins at least that say so flatly, a letter of A to C, and nothing against it; 2 the same
  without such a letter, or one origin of A or B; 3 one named origin that says so flatly, or an outlet of A to C in its
  own voice; 6 what else is single, unnamed, unconfirmed, merely possible or still ahead.
- Where somebody says the contrary: 3 where more independent origins say so than say not, and two at least; 5 where at
  least two deny it and nobody certain says so; 4 otherwise. Where reports do not fit together in something else (a
  count, a day): one worse than without, and 4 where it could not be judged. So a live contradiction always costs.
- The likelihood comes from prior odds and one ratio an origin, at both ends of what is not known (``likelihood.py``).

In order of truth the numbers run 1, 2, 3, 6, 4, 5: what cannot be judged lies between possible and doubtful. In that
order one more certain origin in support never lowers a number, and no denial raises one.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crossbearing.corroborate.bearings import Weight
from crossbearing.corroborate.likelihood import probability, word
from crossbearing.corroborate.ratios import Row
from crossbearing.model import Confidence, Credibility, Likelihood, Reliability, likelihood_band

Dispute: TypeAlias = Literal["none", "detail", "denied"]
"""Whether statements contradict each other: not at all, in something beside the matter, or in the matter itself."""

IN_ORDER_OF_TRUTH: tuple[Credibility, ...] = (1, 2, 3, 6, 4, 5)

_GOOD = frozenset({Reliability.A, Reliability.B, Reliability.C})
_BEST = frozenset({Reliability.A, Reliability.B})
_INDEPENDENT = 2
"""Independent origins without which nothing is confirmed. Source: METHODS.md section 1."""
_MANY = 3
ONE_WORSE: dict[Credibility, Credibility] = {1: 2, 2: 3, 3: 4, 4: 5, 5: 5, 6: 4}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A grade with the rule that gave each part of it."""

    letter: Reliability | None
    number: Credibility
    number_because: str
    likelihood: Likelihood | None
    likelihood_because: str
    confidence: Confidence
    confidence_because: str
    low: float
    high: float


def verdict(weights: Mapping[Weight, int], dispute: Dispute, prior: Row) -> Verdict:
    """The grade that bearings of these weights give, so many of each; their order does not matter."""
    saying = [x for x in weights if x.saying]
    flat = sum(weights[x] for x in saying if x.certain and x.flat)
    against = sum(n for x, n in weights.items() if not x.saying and x.certain and x.flat)
    letter = _letter(saying)
    number, because = _undisputed(saying, flat, letter)
    if dispute == "denied":
        number, because = _denied(flat, against)
    elif dispute == "detail":
        number, because = ONE_WORSE[number], f"{because}; but the reports do not fit together"
    confidence, sure_because = _confidence(flat, letter, disputed=dispute != "none")
    ratios: Counter[tuple[float, float]] = Counter()
    for weight, times in weights.items():
        ratios[weight.low, weight.high] += times
    low, high = probability(prior, ratios)
    chosen = word(low, high)
    return Verdict(letter, number, because, chosen, _range(low, high, chosen), confidence, sure_because, low, high)


def _letter(saying: list[Weight]) -> Reliability | None:
    """The best letter of a certain origin that says so flatly; else the worst, as any of them may be the origin."""
    sure = [x.letter for x in saying if x.certain and x.flat and x.letter is not None]
    if sure:
        return min(sure)
    known = [x.letter for x in saying if x.letter is not None]
    if not known:
        return None
    return Reliability.F if len(known) < len(saying) else max(known)


def _undisputed(saying: list[Weight], flat: int, letter: Reliability | None) -> tuple[Credibility, str]:
    """The number where nothing speaks against it, and the rule that gave it."""
    if flat >= _INDEPENDENT and letter in _GOOD:
        return 1, f"{flat} independent origins agree, the best of {letter}, and nothing speaks against it"
    if flat >= _INDEPENDENT:
        return 2, f"{flat} independent origins agree; none has been judged reliable"
    if flat == 1 and letter in _BEST:
        return 2, f"one origin of {letter} says so; no second one"
    if flat == 1:
        return 3, "one named origin says so; no second one"
    if saying and letter in _GOOD and all(x.flat and x.outlet for x in saying):
        return 3, f"an outlet of {letter} says so in its own voice; its origin is not known"
    if any(x.ahead for x in saying):
        return 6, "it is put as possible or still ahead"
    return 6, "no named origin says so flatly"


def _denied(flat: int, against: int) -> tuple[Credibility, str]:
    """The number where somebody says the contrary."""
    if flat > max(against, 1):
        return 3, f"disputed, but {flat} independent origins say so against {against}"
    if against >= _INDEPENDENT and flat == 0:
        return 5, f"{against} independent origins say the contrary, and nobody certain says so"
    if flat == against == 0:
        return 4, "disputed, and nobody certain speaks on either side"
    return 4, f"disputed: {flat} certain {plural(flat, 'origin')} for it, {against} against it"


def _confidence(flat: int, letter: Reliability | None, *, disputed: bool) -> tuple[Confidence, str]:
    """How firm the judgement is, by number and quality of origins alone."""
    if disputed:
        return "low", "the reports contradict each other"
    if flat >= _MANY and letter in _BEST:
        return "high", f"{flat} independent origins, the best of {letter}"
    if flat >= _INDEPENDENT:
        return "moderate", f"{flat} independent origins"
    if flat and letter in _BEST:
        return "moderate", f"one origin of {letter}"
    return "low", "fewer than two independent origins are certain"


def _range(low: float, high: float, chosen: Likelihood | None) -> str:
    """How the two ends of the range made a word, or made none."""
    least, most = likelihood_band(low), likelihood_band(high)
    if least == most:
        return "both ends of the range lie in one band"
    if chosen is None:
        return f"the range reaches from {least} to {most}, which no one word says"
    if chosen == least:
        return f"the range reaches up to {most}; its low end gives the word"
    return f"the range reaches down to {least}; its high end gives the word"


def plural(number: int, noun: str) -> str:
    """The noun as a number takes it."""
    return noun if number == 1 else f"{noun}s"
