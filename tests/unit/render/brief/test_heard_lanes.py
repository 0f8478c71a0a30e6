"""What tracks show beside the events of the timeline."""

from dataclasses import replace
from datetime import timedelta

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.heard_lanes import LANES, deaf_weeks, heard_lanes
from crossbearing.render.brief.when import timeline
from moved import DEAF, flights, moved, moved_world, weeks_of, with_movements
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def test_each_leg_stands_in_one_lane() -> None:
    """Those of bridges in their own, the others by medium."""
    world = moved_world()
    lanes = heard_lanes(edition(world, "x", "1", Limits()))
    assert [x.label for x in lanes] == [
        "A Hmeimim air base → Al Khadim air base (simulated)",
        "Other flights heard (simulated)",
        "Other voyages heard (simulated)",
    ]
    assert sum(len(x.days) for x in lanes) == len(world.movements.legs)


def test_legs_of_further_bridges_are_among_the_others() -> None:
    """Beyond the lanes that there is room for, no leg is lost."""
    tracks = moved()
    one = next(iter(tracks.bridges.values()))
    made = [replace(one, destination=f"site:X{n}", legs=one.legs[n * 5 : n * 5 + 5]) for n in range(8)]
    world = with_movements(rich_world(), replace(tracks, bridges={x.id: x for x in made}))
    lanes = heard_lanes(edition(world, "x", "1", Limits()))
    assert len(lanes) == LANES + 2
    assert sum(len(x.days) for x in lanes) == len(tracks.legs)


def test_deaf_weeks_in_a_row_are_one_stretch() -> None:
    """From the Monday of the first to that after the last."""
    assert deaf_weeks(weeks_of(flights())) == ((DEAF[0], DEAF[1] + timedelta(days=7)),)


def test_the_timeline_draws_them() -> None:
    """A stroke for each leg on the axis, hatching where nobody else was heard, and words for both."""
    page = parsed(timeline(edition(moved_world(), "x", "1", Limits())).body)
    assert len(page.all("path", "moved")) == 6
    assert page.all("rect", "unheard")
    assert "no stroke is no sign of quiet" in page.text


def test_no_tracks_no_lanes() -> None:
    """The timeline is as it was."""
    assert heard_lanes(edition(rich_world(), "x", "1", Limits())) == ()
