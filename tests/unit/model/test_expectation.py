"""An event turned into what the tracks should show."""

from datetime import date

from crossbearing.model import Expectation, Medium, SensorTest


def _test(medium: Medium, low: float = 1.0) -> SensorTest:
    wanted = Expectation(
        event="event-1",
        medium=medium,
        text="",
        types=(),
        flags=(),
        origin="",
        origins=(),
        destination="",
        destinations=(),
        through=(),
        start=date(2025, 1, 1),
        end=date(2025, 1, 2),
        least=1,
        most=None,
    )
    return SensorTest("event-1", wanted, "inconclusive", (), 0.0, 0.0, low, 1.0, ())


def test_an_event_has_one_test_a_medium() -> None:
    """What comes out does not change the id; the other medium is another test."""
    assert _test("air").id == _test("air", 0.5).id
    assert _test("air").id != _test("sea").id
