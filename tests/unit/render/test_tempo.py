"""The tempo in words and as a line of text."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.model import ChangePoint, Week
from crossbearing.render.tempo import (
    BLOCKS,
    QUIET,
    UNHEARD,
    bayes_words,
    change_words,
    condensed,
    hearing_words,
    rate_words,
    sparkline,
    totals,
)
from moved import DEAF, flights, weeks_of

MONDAY = date(2024, 1, 1)
WEEKS = st.lists(
    st.builds(lambda count, more, hours: (count, count + more, hours), st.integers(0, 40),
              st.floats(0, 5), st.sampled_from([0.0, 12.0, 168.0])), max_size=400,
).map(lambda told: tuple(Week(MONDAY + timedelta(weeks=n), *x) for n, x in enumerate(told)))  # fmt: skip


@given(WEEKS)
def test_a_week_without_hearing_is_never_a_zero(weeks: tuple[Week, ...]) -> None:
    """One character a week: a block where something moved, · where others were heard, × where nobody was."""
    line = sparkline(weeks)
    assert len(line) == len(weeks)
    for mark, week in zip(line, weeks, strict=True):
        if week.expected > 0:
            assert mark in BLOCKS
        else:
            assert mark == (UNHEARD if week.heard_hours <= 0 else QUIET)


@given(WEEKS, st.integers(1, 60))
def test_condensing_loses_no_movement(weeks: tuple[Week, ...], most: int) -> None:
    """Several weeks as one have the same sums, at most so many, and hours of one week."""
    shown, together = condensed(weeks, most)
    assert len(shown) <= most
    assert totals(shown)[0] == totals(weeks)[0]
    assert abs(totals(shown)[1] - totals(weeks)[1]) < 1e-6
    assert all(0 <= x.heard_hours <= 168 for x in shown)
    assert together == 1 or len(weeks) > most


def test_weeks_in_which_nobody_was_heard_are_named() -> None:
    """The two deaf weeks stand in the sentence, and that nothing is known of them."""
    words = hearing_words(weeks_of(flights()))
    assert words.startswith("others were heard there in 16 of 18 weeks")
    assert f"the two weeks from {DEAF[0].day} January 2025" in words
    assert words.endswith("is not known")


def test_many_deaf_stretches_are_counted() -> None:
    """Beyond four the rest is a number."""
    weeks = [Week(MONDAY + timedelta(weeks=n), 0, 0.0, 168.0 * (n % 2)) for n in range(20)]
    assert "six weeks more" in hearing_words(weeks)
    assert hearing_words(weeks[1:2]) == "others were heard there in every week"


def test_a_change_says_both_rates_and_how_sure() -> None:
    """Which way, from what to what, and the Bayes factor with no more digits than it has."""
    words = change_words(ChangePoint(date(2024, 12, 9), 1.2, 4.5, 310.4))
    assert words == (
        "in the week of 9 December 2024 the tempo rose from 1.2 to 4.5 a week at full hearing (Bayes factor 310)"
    )
    assert "fell from 4.5 to 0.25" in change_words(ChangePoint(date(2024, 12, 9), 4.5, 0.25, 40.0))
    assert [bayes_words(x) for x in (3.0, 12.4, 5e9)] == ["3.0", "12", "more than 10,000"]
    assert rate_words(0.0) == "0"
