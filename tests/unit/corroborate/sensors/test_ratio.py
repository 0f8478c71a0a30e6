"""What a number of movements seen says of the number that was told."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.corroborate.sensors.ratio import STRONGEST, ratio_of_counts, ratio_of_rise

SHARES = st.floats(0.0, 1.0)


def test_nobody_listening_says_nothing() -> None:
    """With no coverage nothing seen is no evidence, whatever was told."""
    assert ratio_of_counts(0, 0.0, 1, None, 0.0) == (1.0, 1.0)
    assert ratio_of_counts(0, 0.0, 12, 12, 3.0) == (1.0, 1.0)


def test_one_seen_where_none_is_usual_speaks_for_it() -> None:
    """A flight that fits, where there are none otherwise, is more than three times as probable if the event is true."""
    low, high = ratio_of_counts(1, 0.8, 1, None, 0.0)
    assert 3 < low < high <= STRONGEST


def test_none_seen_where_everybody_is_heard_speaks_against_it() -> None:
    """And more so the more flights were told."""
    one = ratio_of_counts(0, 0.95, 1, None, 0.0)
    ten = ratio_of_counts(0, 0.95, 10, None, 0.0)
    assert one[1] < 0.5
    assert ten[1] < one[1]


def test_what_is_usual_proves_nothing() -> None:
    """One flight seen where four in as long a time are usual hardly speaks for the one that was told."""
    low, high = ratio_of_counts(1, 0.8, 1, 1, 4.0)
    assert low < 1.2
    assert high < 2


def test_fewer_than_told_is_less_than_as_many() -> None:
    """Of at least three that were told one seen speaks less for it than three do."""
    assert ratio_of_counts(1, 0.9, 3, None, 0.0)[1] < ratio_of_counts(3, 0.9, 3, None, 0.0)[0]


@given(st.integers(0, 60), SHARES, st.integers(1, 500), st.none() | st.integers(0, 500), st.floats(0, 50))
def test_both_ends_stay_within_bounds(seen: int, share: float, least: int, more: int | None, background: float) -> None:
    """No count, however large, makes one sensor settle anything; the cautious end comes first."""
    low, high = ratio_of_counts(seen, share, least, None if more is None else least + more, background)
    assert 1 / STRONGEST <= low <= high <= STRONGEST


@given(SHARES, SHARES, st.integers(1, 6))
def test_the_more_was_heard_the_more_silence_says(one: float, other: float, least: int) -> None:
    """Nothing seen speaks the more against an event the more hours were heard; it never speaks for it."""
    less, more = sorted((one, other))
    for end in (0, 1):
        lighter = ratio_of_counts(0, less, least, None, 0.0)[end]
        assert ratio_of_counts(0, more, least, None, 0.0)[end] <= lighter + 1e-3
        assert lighter <= 1.0


def test_more_hearing_is_no_rise() -> None:
    """Four times the flights in four times the heard hours is no rise; in as many hours it is."""
    low, high = ratio_of_rise(5, 500, 20, 2000)
    assert low > 0.5
    assert high < 2.5
    assert ratio_of_rise(5, 1000, 20, 1000)[0] > 5


def test_a_rise_turned_round_is_a_fall() -> None:
    """Few after many speaks against a rise; without hearing on one side nothing is said."""
    assert ratio_of_rise(20, 1000, 5, 1000)[1] < 0.2
    assert ratio_of_rise(5, 0, 20, 1000) == (1.0, 1.0)
