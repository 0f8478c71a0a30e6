"""An assessment with its derivation: a line for everything that the grade rests on, and what each line rests on."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from crossbearing.corroborate.bearings import Bearing, Bearings, Letter, is_flat
from crossbearing.corroborate.grade import Dispute, Verdict, plural, verdict
from crossbearing.corroborate.leaving_out import without_each
from crossbearing.corroborate.likelihood import update
from crossbearing.corroborate.ratios import Ratios
from crossbearing.model import (
    CREDIBILITY_WORDS,
    LIKELIHOOD_BANDS,
    RELIABILITY_WORDS,
    Assessment,
    Contradiction,
    Credibility,
    Factor,
    Likelihood,
    Origins,
    Reason,
    Reliability,
    Without,
)

_EVIDENCE = 24
"""Statements that one line names: of more the first ones, and the line says how many there are."""
_LINES = 40
"""Origins of one side that are told one by one; the rest is counted and multiplied in one line."""
_DISCORDANT = 2
"""Steps between letter and number from which a pair is flagged: B2, B3 and C2 agree well enough, A4 and D1 do not."""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What contradicts what, and what would if some statements had not been made."""

    now: tuple[Contradiction, ...]
    without: Callable[[AbstractSet[str]], Iterable[Contradiction]]


def assess(found: Bearings, ratios: Ratios, origins: Origins, outlets: int, conflicts: Conflicts) -> Assessment:
    """The grade that bearings give, with every line of its derivation."""
    counted = found.counted
    dispute = _dispute(conflicts.now, found)
    made = verdict(Counter(x.weight for x in counted), dispute, ratios.prior)
    told = tuple(dict.fromkeys(i for x in counted for i in x.ids))
    without = without_each(
        found,
        made,
        ratios.prior,
        _settled_by(conflicts.now, found),
        lambda gone: _dispute(tuple(conflicts.without(gone)), found),
        dispute,
    )
    factors = _folded(ratios, counted)
    reasons = [
        Reason(_counted(outlets, origins), _some(told)),
        *_origin_lines(found.side(saying=True)),
        *_denial_lines(found),
        *_contradiction_lines(conflicts.now),
        *_letter_lines(counted, made),
        Reason(f"credibility {made.number} ({CREDIBILITY_WORDS[made.number]}): {made.number_because}", _some(told)),
        Reason(_likelihood_line(made, ratios), _some(told)),
        Reason(f"analytic confidence {made.confidence}: {made.confidence_because}", _some(told)),
        *(Reason(x, _some(told)) for x in _discordance(made)),
        *(Reason(without_line(x), x.evidence) for x in without[:1]),
    ]
    return Assessment(
        made.letter,
        made.number,
        made.likelihood,
        made.confidence,
        tuple(reasons),
        update(ratios.prior, factors),
        without,
    )


def without_line(left: Without) -> str:
    """What would be left if this origin had said nothing, in one line; confidence is not told beside likelihood."""
    if left.alone:
        return f"without {left.origin} nobody would say so"
    letter = left.reliability.value if left.reliability is not None else "no letter, "
    word = left.likelihood.value if left.likelihood is not None else "no word of likelihood"
    return f"without {left.origin}: {letter}{left.credibility}, {word} ({percent(left.low, left.high)})"


def percent(low: float, high: float) -> str:
    """A range of probabilities as a reader sees it.

    >>> percent(0.5614, 0.8)
    '56 to 80%'
    """
    least, most = f"{100 * low:.0f}", f"{100 * high:.0f}"
    return f"{least}%" if least == most else f"{least} to {most}%"


def _dispute(live: Sequence[Contradiction], here: Bearings) -> Dispute:
    if not live:
        return "none"
    return "denied" if _denials(live, here) else "detail"


def _denials(live: Sequence[Contradiction], here: Bearings) -> list[Contradiction]:
    """The contradictions in the matter itself."""
    denying = {i for x in (*here.side(saying=False), *here.distinguishing) for i in x.ids}
    return [c for c in live if c.statement in denying or c.other in denying]


def _settled_by(live: Sequence[Contradiction], here: Bearings) -> Callable[[Iterable[str]], bool]:
    """Whether statements have a part in every contradiction of the gravest sort: without them it may be gone."""
    gravest = _denials(live, here) or live
    parts: defaultdict[str, set[int]] = defaultdict(set)
    for number, c in enumerate(gravest):
        parts[c.statement].add(number)
        parts[c.other].add(number)

    def settled(ids: Iterable[str]) -> bool:
        return bool(gravest) and len({n for i in ids for n in parts.get(i, ())}) == len(gravest)

    return settled


def _some(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(islice(ids, _EVIDENCE))


def _counted(outlets: int, origins: Origins) -> str:
    lowest, highest = origins.minimum, origins.maximum
    number = f"{lowest}" if lowest == highest else f"{lowest} to {highest}"
    names = ", ".join(origins.names[:_LINES])
    more = f" and {len(origins.names) - _LINES} more" if len(origins.names) > _LINES else ""
    return f"{outlets} {plural(outlets, 'outlet')}, {number} {plural(highest, 'origin')}: {names}{more}"


def _origin_lines(saying: Sequence[Bearing]) -> Iterator[Reason]:
    """Who stands at each root, how many statements lead there, and whether it counts as certain."""
    roots = [(root, bearing) for bearing in saying for root in bearing.roots]
    for root, bearing in roots[:_LINES]:
        number = len(root.tellings)
        put = "" if is_flat(root) else "; put as unconfirmed, possible or ahead at least once"
        names = dict.fromkeys(v.label for v in root.voices[1:] if v.label != root.label)
        also = f", retold or published by {', '.join(islice(names, _LINES))}" if names else ""
        torn = "; says the contrary elsewhere, so that its support earns nothing" if bearing.torn else ""
        one = f"; one with {bearing.roots[0].label}" if root is not bearing.roots[0] else ""
        yield Reason(
            f"origin {root.label} ({_STANDING[root.voices[0].firmness]}{also}{one}): "
            f"{number} {plural(number, 'statement')}{put}{torn}",
            _some(t.id for t in root.tellings),
        )
    rest = roots[_LINES:]
    if rest:
        yield Reason(f"and {len(rest)} more origins", _some(t.id for root, _ in rest for t in root.tellings))


def _denial_lines(found: Bearings) -> Iterator[Reason]:
    denials = found.side(saying=False)
    for bearing in denials[:_LINES]:
        torn = ", but says so elsewhere: counts at the cautious end alone" if bearing.torn else ""
        yield Reason(f"says the contrary: {bearing.label}{torn}", _some(bearing.ids))
    if denials[_LINES:]:
        rest = denials[_LINES:]
        yield Reason(f"{len(rest)} more say the contrary", _some(i for x in rest for i in x.ids))
    for bearing in found.distinguishing[:_LINES]:
        yield Reason(
            f"{bearing.label} says both in one text, which draws a distinction: not counted as a denial",
            _some(bearing.ids),
        )


def _contradiction_lines(live: Sequence[Contradiction]) -> Iterator[Reason]:
    by_words: dict[str, dict[str, None]] = {}
    for c in live:
        by_words.setdefault(c.why, {}).update({c.statement: None, c.other: None})
    for why, ids in islice(by_words.items(), _LINES):
        yield Reason(f"contradiction: {why}", _some(ids))


def _letter_lines(counted: Sequence[Bearing], made: Verdict) -> Iterator[Reason]:
    """The letter of each voice that was considered, by whom and why; then the one that was chosen."""
    saying = [x for x in counted if x.weight.saying]
    sure = [x for x in saying if x.weight.certain and x.weight.flat]
    considered = [letter for x in sure or saying for letter in x.letters]
    lines: dict[str, tuple[str, ...]] = {}
    for letter in considered:
        lines.setdefault(_letter_line(letter), letter.evidence)
    for line, evidence in islice(lines.items(), _LINES):
        yield Reason(line, _some(evidence))
    everybody = _some(dict.fromkeys(i for x in considered for i in x.evidence))
    if made.letter is None:
        yield Reason("no origin is known, so no letter is given", everybody)
        return
    chosen = next((x for x in considered if x.dated is not None and x.dated.letter is made.letter), None)
    yield Reason(
        f"reliability {made.letter} ({RELIABILITY_WORDS[made.letter]}): "
        + ("the best certain origin's" if sure else "the worst of those that may be the origin"),
        _some(chosen.evidence) if chosen is not None else everybody,
    )


def _letter_line(letter: Letter) -> str:
    dated, name = letter.dated, letter.voice.label
    if dated is None:
        return f"reliability of {name}: nobody in particular speaks"
    since = f", since {dated.since}" if dated.since else ""
    by = f", by {dated.by}" if dated.by else ""
    return f"reliability of {name}: {dated.letter} ({dated.reason}{since}{by})"


def _folded(ratios: Ratios, counted: Sequence[Bearing]) -> list[Factor]:
    """One factor a bearing; beyond the first of each side one for all the others."""
    factors: list[Factor] = []
    for saying in (True, False):
        side = [x for x in counted if x.weight.saying is saying]
        factors += [_factor(x) for x in side[:_LINES]]
        rest = side[_LINES:]
        if rest:
            together = update(ratios.prior, [_factor(x) for x in rest])
            prior = ratios.prior
            factors.append(
                Factor(
                    f"{len(rest)} more {'origins' if saying else 'that say the contrary'}",
                    "multiplied in one line",
                    _odds(together.low) / prior.low,
                    _odds(together.high) / prior.high,
                    _some(i for x in rest for i in x.ids),
                )
            )
    return factors


def _odds(probability: float) -> float:
    return probability / (1 - probability)


def _factor(bearing: Bearing) -> Factor:
    row, weight = bearing.row, bearing.weight
    against = "" if weight.saying else ", the contrary"
    if bearing.torn:
        why = f"{row.name}{against}; says both"
    elif weight.certain:
        why = f"{row.name}{against}"
    else:
        why = f"{row.name}{against}; may depend on another"
    return Factor(bearing.label, why, weight.low, weight.high, _some(bearing.ids))


def _likelihood_line(made: Verdict, ratios: Ratios) -> str:
    """The derived range and the word that it gives; confidence is told in a line of its own."""
    word = made.likelihood.value if made.likelihood is not None else "no word of likelihood"
    prior = ratios.prior
    return (
        f"{word}: {percent(made.low, made.high)}, from odds of {prior.low:g} to {prior.high:g} before anybody is heard "
        f"and one ratio an origin; {made.likelihood_because}"
    )


_STANDING = {
    "named": "a named voice, counted as certain",
    "outlet": "an outlet in its own voice or cited; whom it retells is not known",
    "described": "without a name; may be one of the others",
    "vague": "nobody in particular; may be any of the others",
    "unknown outlet": "an outlet that the case does not know",
}


def _discordance(made: Verdict) -> Iterator[str]:
    """A flag where letter and number are far apart, where only one of them judges, or where number and word differ."""
    letter, number = made.letter, made.number
    if letter is Reliability.F and number != 6:  # noqa: PLR2004 - "cannot be judged"
        yield f"discordant pair: F{number}; the number rests on agreement, not on the source"
    elif letter is not None and letter is not Reliability.F and number == 6:  # noqa: PLR2004
        yield f"discordant pair: {letter}6; the source is judged, the truth is not"
    elif letter is not None and letter is not Reliability.F:
        apart = abs("ABCDE".index(letter) - (number - 1))
        if apart >= _DISCORDANT:
            yield f"discordant pair: {letter}{number} lie {apart} steps apart"
    yield from number_against_odds(number, made.likelihood)


def number_against_odds(number: Credibility, likelihood: Likelihood | None) -> Iterator[str]:
    """A flag where the number says one thing and the word of likelihood another."""
    if likelihood is None:
        return
    speaks_for = LIKELIHOOD_BANDS[likelihood][0] > LIKELIHOOD_BANDS[Likelihood.ROUGHLY_EVEN][0]
    if (speaks_for and number in (4, 5)) or (not speaks_for and number in (1, 2, 3)):
        yield f"number and odds differ: {number} ({CREDIBILITY_WORDS[number].lower()}), yet {likelihood.value}"
