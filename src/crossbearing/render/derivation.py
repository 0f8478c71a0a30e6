"""How a likelihood was derived, in words and ratios that a reader can check. Letters and words are the judgement."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossbearing.model import Assessment, Update, Without, likelihood_band


@dataclass(frozen=True, slots=True)
class OddsLine:
    """One line of the table: what it is, why, both ends, and what it rests on."""

    name: str
    why: str
    low: str
    high: str
    evidence: tuple[str, ...]


def odds_lines(update: Update, everything: tuple[str, ...]) -> Iterator[OddsLine]:
    """Prior, one line an origin, and what they come to; ``everything`` is what first and last line rest on."""
    yield OddsLine("before anybody is heard", "prior odds", odds(update.prior_low), odds(update.prior_high), everything)
    for factor in update.factors:
        yield OddsLine(factor.name, factor.why, ratio(factor.low), ratio(factor.high), factor.evidence)
    yield OddsLine(
        "together", range_in_words(update), f"{100 * update.low:.0f}%", f"{100 * update.high:.0f}%", everything
    )


def ratio(value: float) -> str:
    """A likelihood ratio: above one it multiplies the odds, below one it divides them.

    >>> ratio(2.5), ratio(0.25), ratio(1.0)
    ('× 2.5', '÷ 4', '× 1')
    """
    return f"× {value:.3g}" if value >= 1 else f"÷ {1 / value:.3g}"


def odds(value: float) -> str:
    """Odds as people say them.

    >>> odds(0.5), odds(1.0), odds(3.0)
    ('1 to 2', '1 to 1', '3 to 1')
    """
    return f"{value:.3g} to 1" if value >= 1 else f"1 to {1 / value:.3g}"


def range_in_words(update: Update) -> str:
    """The words of both ends: "unlikely to likely", or one word where they share a band."""
    low, high = likelihood_band(update.low).value, likelihood_band(update.high).value
    return low if low == high else f"{low} to {high}"


def pair(grade: Assessment | Without) -> str:
    """The Admiralty pair as it is written: B2; a dash for a letter that does not apply."""
    return f"{grade.reliability.value if grade.reliability else '–'}{grade.credibility}"


def left_out(without: Without) -> str:
    """The grade without one origin; its confidence is a sentence of its own.

    >>> left_out(Without("Karl Weiss", None, 6, None, "low", 0.3, 0.5, ()))
    'without Karl Weiss: –6, no word of likelihood (30 to 50%)'
    """
    if without.alone:
        return f"without {without.origin} nobody would say so"
    word = without.likelihood.value if without.likelihood else "no word of likelihood"
    return f"without {without.origin}: {pair(without)}, {word} ({100 * without.low:.0f} to {100 * without.high:.0f}%)"
