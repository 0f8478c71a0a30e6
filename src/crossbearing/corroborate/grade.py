"""The first grade of an event: Admiralty letter and number, likelihood, confidence, and every reason, line by line.

The rules (METHODS.md sections 1 and 2; Baker 1968; Kelly et al. 2025):

- The letter is that of the best certain origin (a named voice outside the media); without one it is the worst among
  those that may be the origin, because nothing shows which of them it is. A voice that nobody has judged has F; null
  where nobody in particular speaks.
- 1 needs two independent origins at least that say so flatly, a letter of A to C, and nothing against it; 2 the same
  without such a letter, or one origin of A or B; 3 one named origin that says so flatly, or an outlet of A to C in its
  own voice; 6 what else is single, unnamed, unconfirmed, merely possible or still ahead.
- Where somebody says the contrary: 3 where more independent origins say so than say not, 5 where at least two deny it
  and nobody certain says so, 6 where nobody certain speaks on either side, 4 otherwise. Where reports differ in a
  detail (a count, a day): one worse than without.
- Of statements that lead to one origin the weakest counts: a retelling that lost a hedge raises nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossbearing.corroborate.origins import Root, certain
from crossbearing.corroborate.voices import Voices
from crossbearing.model import (
    CREDIBILITY_WORDS,
    RELIABILITY_WORDS,
    Assessment,
    Confidence,
    Contradiction,
    Credibility,
    Likelihood,
    Modality,
    Origins,
    Reliability,
)

_FLAT = frozenset({Modality.ASSERTED, Modality.PROBABLE, Modality.DENIED})
_GOOD = frozenset({Reliability.A, Reliability.B, Reliability.C})
_BEST = frozenset({Reliability.A, Reliability.B})
_INDEPENDENT = 2
"""Independent origins without which nothing is confirmed. Source: METHODS.md section 1."""
_MANY = 3
_DISCORDANT = 2
"""Steps between letter and number from which a pair is flagged: B2, B3 and C2 agree well enough, A4 and D1 do not."""
_ONE_WORSE: dict[Credibility, Credibility] = {1: 2, 2: 3, 3: 4, 4: 5, 5: 5, 6: 6}
_LIKELIHOOD: dict[Credibility, Likelihood] = {
    1: Likelihood.VERY_LIKELY,
    2: Likelihood.LIKELY,
    4: Likelihood.UNLIKELY,
    5: Likelihood.VERY_UNLIKELY,
}
"""Words for the numbers that speak of truth: "probably true" is ICD 203's "likely" (55 to 80%); 3 and 6 give none."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who says it and who says the contrary, as roots."""

    saying: tuple[Root, ...]
    denying: tuple[Root, ...]


def assess(
    voices: Voices, sides: Sides, origins: Origins, outlets: int, contradictions: Sequence[Contradiction]
) -> Assessment:
    """The grade of what the event's ``saying`` side states."""
    flat = [group for group in certain(sides.saying) if any(_is_flat(root) for root in group)]
    letter, letter_reasons = _letter(voices, sides.saying, flat)
    disputed = bool(contradictions)
    number, number_reason = _number(sides, len(flat), letter, disputed=disputed)
    confidence, confidence_reason = _confidence(len(flat), letter, disputed=disputed)
    likelihood = _likelihood(number, sides)
    reasons = [
        _counted(outlets, origins),
        *(_root_line(root) for root in sides.saying),
        *(f"says the contrary: {root.label}" for root in sides.denying),
        *(f"contradiction: {why}" for why in dict.fromkeys(x.why for x in contradictions)),
        *letter_reasons,
        f"credibility {number} ({CREDIBILITY_WORDS[number]}): {number_reason}",
        f"analytic confidence {confidence}: {confidence_reason}",
        *_discordance(letter, number),
    ]
    return Assessment(letter, number, likelihood, confidence, tuple(reasons))


def _is_flat(root: Root) -> bool:
    """Whether every telling that leads to this origin states it as fact or as probable; the weakest one counts."""
    return all(t.statement.modality in _FLAT for t in root.tellings)


def _letter(
    voices: Voices, saying: Sequence[Root], flat: Sequence[Sequence[Root]]
) -> tuple[Reliability | None, list[str]]:
    """The letter of the event and the lines that explain it."""
    named = [root for group in flat for root in group]
    first_days = [
        (root, min((d for t in root.tellings if (d := voices.published(t.statement))), default=None))
        for root in (named or saying)
    ]
    considered = [(v, on) for root, on in first_days for v in (root.voices[:1] if named else root.voices)]
    letters: list[tuple[Reliability | None, str]] = []
    for voice, on in considered:
        dated = voices.letter(voice, on)
        if dated is not None:
            letters.append((dated.letter, f"reliability of {voice.label}: {dated.letter} ({dated.reason})"))
        else:
            letters.append((None, f"reliability of {voice.label}: nobody in particular speaks"))
    lines = list(dict.fromkeys(line for _, line in letters))
    known = [x for x, _ in letters if x is not None]
    if not known:
        return None, [*lines, "no origin is known, so no letter is given"]
    worst = Reliability.F if len(known) < len(letters) else max(known)
    chosen = min(known) if named else worst
    return chosen, [*lines, f"reliability {chosen} ({RELIABILITY_WORDS[chosen]})"]


def _number(sides: Sides, flat: int, letter: Reliability | None, *, disputed: bool) -> tuple[Credibility, str]:
    """The credibility number and the rule that gave it."""
    number, reason = _undisputed(sides, flat, letter)
    if not disputed:
        return number, reason
    if not sides.denying:
        return _ONE_WORSE[number], f"{reason}; but the reports differ in a detail"
    against = len([g for g in certain(sides.denying) if any(_is_flat(r) for r in g)])
    if flat == against == 0:
        return 6, "disputed, and nobody certain speaks on either side"
    if flat > max(against, 1):
        return 3, f"disputed, but {flat} independent origins say so against {against}"
    if against >= _INDEPENDENT and flat == 0:
        return 5, f"{against} independent origins say the contrary, and nobody certain says so"
    return 4, f"disputed: {flat} certain {_plural(flat, 'origin')} for it, {against} against it"


def _likelihood(number: Credibility, sides: Sides) -> Likelihood | None:
    """The word for a number; "unlikely" only where more certain origins deny it than say it."""
    if number >= 4 and len(certain(sides.denying)) <= len(certain(sides.saying)):  # noqa: PLR2004 - "doubtful"
        return None
    return _LIKELIHOOD.get(number)


def _undisputed(sides: Sides, flat: int, letter: Reliability | None) -> tuple[Credibility, str]:
    """The number where nothing speaks against it."""
    if flat >= _INDEPENDENT and letter in _GOOD:
        return 1, f"{flat} independent origins agree, the best of {letter}, and nothing speaks against it"
    if flat >= _INDEPENDENT:
        return 2, f"{flat} independent origins agree; none has been judged reliable"
    if flat == 1 and letter in _BEST:
        return 2, f"one origin of {letter} says so; no second one"
    if flat == 1:
        return 3, "one named origin says so; no second one"
    if sides.saying and letter in _GOOD and all(_is_flat(r) and r.voices[0].firmness == "outlet" for r in sides.saying):
        return 3, f"an outlet of {letter} says so in its own voice; its origin is not known"
    if any(t.statement.modality in (Modality.POSSIBLE, Modality.PREDICTED) for r in sides.saying for t in r.tellings):
        return 6, "it is put as possible or still ahead"
    return 6, "no named origin says so flatly"


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


def _counted(outlets: int, origins: Origins) -> str:
    lowest, highest = origins.minimum, origins.maximum
    number = f"{lowest}" if lowest == highest else f"{lowest} to {highest}"
    return f"{outlets} {_plural(outlets, 'outlet')}, {number} {_plural(highest, 'origin')}: {', '.join(origins.names)}"


def _plural(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _root_line(root: Root) -> str:
    """Who stands at a root, how many statements lead there, and whether it counts as certain."""
    number = len(root.tellings)
    put = "" if _is_flat(root) else "; put as unconfirmed, possible or ahead at least once"
    also = [v.label for v in root.voices[1:] if v.label != root.label]
    retold = f", retold or published by {', '.join(dict.fromkeys(also))}" if also else ""
    standing = _STANDING[root.voices[0].firmness]
    return f"origin {root.label} ({standing}{retold}): {number} {_plural(number, 'statement')}{put}"


_STANDING = {
    "named": "a named voice, counted as certain",
    "outlet": "an outlet in its own voice or cited; whom it retells is not known",
    "described": "without a name; may be one of the others",
    "vague": "nobody in particular; may be any of the others",
    "unknown outlet": "an outlet that the case does not know",
}


def _discordance(letter: Reliability | None, number: Credibility) -> list[str]:
    """A flag where letter and number are far apart, or where only one of them judges."""
    if letter is None:
        return []
    if letter is Reliability.F:
        return [] if number == 6 else [f"discordant pair: F{number}; the number rests on agreement, not on the source"]  # noqa: PLR2004
    if number == 6:  # noqa: PLR2004 - "cannot be judged"
        return [f"discordant pair: {letter}6; the source is judged, the truth is not"]
    apart = abs("ABCDE".index(letter) - (number - 1))
    return [f"discordant pair: {letter}{number} lie {apart} steps apart"] if apart >= _DISCORDANT else []
