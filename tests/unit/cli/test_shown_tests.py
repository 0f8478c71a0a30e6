"""``show`` for tests of events, and the tests on the page of an event."""

import pytest

from crossbearing.model import World
from crossbearing.render.sensor_tests import in_order
from unit.cli.running import Run


def test_a_test_is_shown_with_all_that_made_it(run: Run, tracked: World) -> None:
    """Event, expectation, numbers, reasons, legs, and the records they rest on."""
    test = in_order(tracked.tests.values())[0]
    out = run("show", "x.case", test.id).out
    for part in (
        "✓ supports: flights of Il-76",
        "yes: simulated tracks",
        "71% of the time told",
        "× 2.1 to × 14",
        "Seven legs fit",
        "The legs that made it",
        "The records (counted from 0)",
    ):
        assert part in out
    leg = tracked.movements.legs[test.legs[0]]
    assert leg.slices[0].artifact in out


@pytest.mark.usefixtures("tracked")
def test_an_event_tells_what_the_tracks_say_of_it(run: Run) -> None:
    """On its page, before the statements."""
    out = run("show", "x.case", "event-flights").out
    assert "Put to the tracks of aircraft: ✓ supports" in out
    assert out.index("Put to the tracks") < out.index("Said by")


@pytest.mark.usefixtures("tracked")
def test_a_test_without_legs_has_no_list(run: Run, tracked: World) -> None:
    """Where nobody was heard nothing made it."""
    none = next(x for x in tracked.tests.values() if x.outcome == "no coverage")
    out = run("show", "x.case", none.id).out
    assert "Nobody was heard there and then" in out
    assert "The legs that made it" not in out


@pytest.mark.usefixtures("world")
def test_an_event_without_a_test_is_as_it_was(run: Run) -> None:
    """No part on tracks."""
    assert "tracks" not in run("show", "x.case", "event-flights").out
