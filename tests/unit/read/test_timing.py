"""How long, how often, and the days that hang on a time named before."""

from datetime import date

import pytest

from crossbearing.model import Interval, Span
from crossbearing.read.timing import Timing, timing
from unit.read.conftest import Read

REPORT = date(2024, 12, 18)


def _last(text: str, reference: date | None = REPORT) -> Timing:
    """The timing of the last sentence of a text; sentences stand on lines."""
    return timing(text, Span(text.rfind("\n") + 1, len(text)), reference)


def _interval(text: str, reference: date | None = REPORT) -> Interval | None:
    return next((d.interval for d in _last(text, reference).days), None)


def test_days_count_from_the_time_named_before() -> None:
    """ "A day later" counts from the last date of the sentences before, as finely as its words say."""
    assert _interval("They met on 3 May 2024.\nA day later they left.") == Interval(
        date(2024, 5, 4), date(2024, 5, 5), "day", "A day later"
    )
    assert _interval("War broke out in 2011.\nThey left later that year.") == Interval(
        date(2011, 1, 1), date(2012, 1, 1), "year", "later that year"
    )


def test_without_a_time_named_before_there_is_nothing_to_count_from() -> None:
    """ "A day later" with nothing before it has no days, though the report's day is known."""
    assert _interval("A day later they left.") is None


def test_an_undated_report_gives_only_what_hangs_on_no_report() -> None:
    """Without the report's day a date counted from another date is known, one counted from the report is not."""
    assert _interval("They met on 3 May 2024.\nThe following day they left.", None) is not None
    assert _interval("They met on Monday.\nThe following day they left.", None) is None


@pytest.mark.parametrize("year", [1, 999, 9999])
def test_a_damaged_report_date_is_none(year: int) -> None:
    """A report of an impossible year counts as undated."""
    assert _interval("They met on Monday.\nThe following day they left.", date(year, 5, 1)) is None


@pytest.mark.parametrize("text", ["They left recently.", "They left at that time.", "They left in the past."])
def test_vague_times_have_no_days(text: str) -> None:
    """What has no place on the calendar gives nothing."""
    assert _last(text) == Timing()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They fought for three days.", "P3D"),
        ("A three-month blockade began.", "P3M"),
        ("The talks lasted two hours.", "PT2H"),
    ],
)
def test_lengths(text: str, value: str) -> None:
    """A length says how long something lasts."""
    assert [x.value for x in _last(text).lengths] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They left three days before the vote.",
        "They must leave within three days.",
        "He was jailed in the past two years.",
        "They fought for years.",
        "The 25-year-old left.",
    ],
)
def test_what_is_no_length(text: str) -> None:
    """A distance, a deadline, a window of time, an unknown number and an age are no lengths."""
    assert not _last(text).lengths


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fly there twice a week.", [("P1W", "twice a week")]),
        ("They patrol every day.", [("XXXX-XX-XX", "every day")]),
        ("It ships 15,000 barrels a day.", []),
        ("It costs £1.8bn a year.", []),
        ("It disrupts daily life.", []),
    ],
)
def test_repetitions(text: str, found: list[tuple[str, str]]) -> None:
    """A repetition says how often; a rate of an amount does not."""
    assert [(x.value, x.text) for x in _last(text).repetitions] == found


def test_a_statement_bears_its_length(read: Read) -> None:
    """The statement in whose clause a length stands has it as an option, with its words; a deadline it has not."""
    (shelled,) = read("Russian forces shelled Kharkiv for three days.")
    options = dict(shelled.frame.options)
    assert (options["duration"], options["duration_text"]) == ("P3D", "three days")
    assert all("duration" not in dict(s.frame.options) for s in read("Iran sent drones to Sudan within three days."))


def test_a_statement_bears_its_frequency(read: Read) -> None:
    """How often something is done is an option of the statement that says so."""
    (sends,) = read("Russia sends aircraft to Khmeimim twice a week.")
    assert dict(sends.frame.options)["frequency"] == "P1W"


def test_a_statement_takes_its_day_from_the_one_before(read: Read) -> None:
    """A date of its own decides; only a clause without one takes the days that count from the time named before."""
    sent, later = read("Russia sent tanks to Libya on 3 May 2024. A day later Turkey sent drones to Tripoli.")
    assert sent.frame.time == Interval(date(2024, 5, 3), date(2024, 5, 4), "day", "3 May 2024")
    assert later.frame.time == Interval(date(2024, 5, 4), date(2024, 5, 5), "day", "A day later")
