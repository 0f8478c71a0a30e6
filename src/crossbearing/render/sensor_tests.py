"""What a test of an event by the tracks came to, in plain sentences."""

from collections.abc import Iterable

from crossbearing.model import SensorTest, TestOutcome

OUTCOMES: tuple[TestOutcome, ...] = ("supports", "refutes", "inconclusive", "no coverage")
OUTCOME_MARKS: dict[TestOutcome, str] = {"supports": "✓", "refutes": "✗", "inconclusive": "○", "no coverage": "×"}
"""Signs beside the words, so that a glance down a column is enough; × is also the week in which nobody was heard."""

_SENTENCES: dict[TestOutcome, str] = {
    "supports": "What was seen fits what is told.",
    "refutes": "What was seen does not fit what is told, though it could have been seen.",
    "inconclusive": "What was seen fits both that it is so and that it is not.",
    "no coverage": "Nobody was heard there and then, so that the tracks can say nothing of it.",
}
LOOKED_FOR = "looked for: "
_FIRM = 3.0
"""A ratio within 3 and 1/3 moves even odds by less than one word of ICD 203."""


def in_order(tests: Iterable[SensorTest]) -> list[SensorTest]:
    """Those that say something first, then by event and medium."""
    return sorted(tests, key=lambda x: (OUTCOMES.index(x.outcome), x.event, x.expectation.medium))


def outcome_sentence(test: SensorTest) -> str:
    """The outcome as a sentence."""
    return _SENTENCES[test.outcome]


def expected_words(test: SensorTest) -> tuple[str, tuple[str, ...]]:
    """What was looked for, and the other reasons: the first reason says it with why it was looked for then."""
    first = test.reasons[0] if test.reasons else ""
    if first.startswith(LOOKED_FOR):
        return first.removeprefix(LOOKED_FOR), test.reasons[1:]
    return test.expectation.text, test.reasons


def told_words(least: int, most: int | None) -> str:
    """The number that an event tells of: "at least 3", "3", "3 to 5".

    >>> told_words(3, None), told_words(3, 3), told_words(3, 5)
    ('at least 3', '3', '3 to 5')
    """
    if most is None:
        return f"at least {least}"
    return str(least) if most == least else f"{least} to {most}"


def seen_words(test: SensorTest) -> str:
    """How many movements fit, and how many were told: "7.4 that fit, 9.1 with those whose ends are open; 4 told"."""
    possible = (
        f", {number_words(test.possible)} with those whose ends are open" if test.possible > test.seen + 0.05 else ""
    )
    expected = test.expectation
    trend = {"rise": "a rise told", "fall": "a fall told"}.get(expected.trend or "", "")
    number = f"{told_words(expected.least, expected.most)} told"
    return f"{number_words(test.seen)} that fit{possible}; {'none told' if expected.denies else trend or number}"


def ratio_words(test: SensorTest) -> str:
    """Which way the ratio speaks: for, against, or neither."""
    if test.low >= 1 and test.high > 1:
        return "speaks for it" if test.low >= _FIRM else "speaks for it, weakly at the cautious end"
    if test.high <= 1 and test.low < 1:
        return "speaks against it" if test.high <= 1 / _FIRM else "speaks against it, weakly at one end"
    return "speaks neither way" if test.low == test.high else "may speak either way"


def number_words(value: float) -> str:
    """A weighted number, to a tenth where it is not whole."""
    return f"{value:.0f}" if abs(value - round(value)) < 0.05 else f"{value:.1f}"  # noqa: PLR2004 - rounds to a tenth
