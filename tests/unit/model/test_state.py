"""How a state stands on a day: inertia, horizon, and what stops it."""

from dataclasses import replace
from datetime import date

from crossbearing.model import ONE_DAY, Bound, Change, State, Stretch

SEEN = date(2024, 12, 16)
REPORT = Change("confirms", "statement-1", None, Bound(None, SEEN), SEEN)
STATE = State(
    "presence", 0, "actor:russia", "Russia", "site:khadim", "Al Khadim", "",
    Stretch(Bound(None, SEEN), Bound(SEEN + ONE_DAY)), SEEN, (REPORT,),
)  # fmt: skip


def test_inertia_carries_a_state_as_far_as_the_horizon() -> None:
    """After the last report it goes on; beyond the horizon it is only last known."""
    assert STATE.standing(SEEN) == "holds"
    assert STATE.standing(date(2025, 3, 1)) == "holds"
    assert STATE.standing(date(2025, 3, 1), horizon_days=30) == "last known"
    assert STATE.standing(date(2026, 3, 1)) == "last known"


def test_before_the_first_report_nobody_knows() -> None:
    """Reported "by" a day: it may have begun long before."""
    assert STATE.standing(date(2024, 12, 1)) == "may hold"


def test_an_ending_ends_it_on_its_day() -> None:
    """Half-open: on the day of the ending it no longer holds."""
    over = Change("terminates", "statement-2", None, Bound(date(2025, 1, 5), date(2025, 1, 5)), date(2025, 1, 6))
    ended = replace(
        STATE, time=Stretch(STATE.time.start, Bound(over.on.latest, over.on.latest)), changes=(REPORT, over)
    )
    assert ended.standing(date(2025, 1, 4)) == "holds"
    assert ended.standing(date(2025, 1, 5)) == "ended"


def test_the_fall_of_the_holder_stops_inertia_and_ends_nothing() -> None:
    """What a fallen government held is last known, not ended: who holds it now nobody said."""
    fell = Change("unseats", "statement-2", None, Bound(None, date(2024, 12, 20)), date(2024, 12, 20))
    assert replace(STATE, changes=(REPORT, fell)).standing(date(2024, 12, 21)) == "last known"


def test_undated_reports_place_nothing_in_time() -> None:
    """Where no report says when, the answer is that nobody knows when."""
    undated = replace(STATE, time=Stretch(), last=None, changes=(replace(REPORT, on=Bound(), published=None),))
    assert undated.standing(SEEN) == "undated"
    assert undated.known is None
