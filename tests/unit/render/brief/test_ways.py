"""The plan of the map of tracks."""

from dataclasses import replace

from crossbearing.model import Leg, Movements
from crossbearing.render.brief.bridges import letters_of
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.ways import MOST_WAYS, split_at_silences, track_map
from crossbearing.render.relevance import Relevance
from moved import moved, silence_of, with_movements
from unit.render.pages import Element, parsed
from unit.render.worlds import rich_world


def _drawn(movements: Movements, limits: Limits | None = None) -> Element:
    of = edition(with_movements(rich_world(), movements), "x", "1", limits or Limits())
    return parsed(track_map(of, letters_of(Relevance.of(of.world))))


def _leg() -> Leg:
    return next(x for x in moved().legs.values() if x.end.facility)


def test_a_leg_without_silence_is_one_stretch() -> None:
    """Every fix of its path, in order."""
    leg = _leg()
    (whole,), gaps = split_at_silences(leg, ())
    assert [(p.lon_deg, p.lat_deg) for p in whole] == [p[:2] for p in leg.path]
    assert gaps == ()


def test_a_silence_cuts_a_leg_in_two() -> None:
    """Both stretches end at the fixes around it, no fix is lost or drawn twice, and the gap joins them."""
    leg = _leg()
    quiet = silence_of(leg, 9, 14, "transponder gap")
    (before, after), (gap,) = split_at_silences(leg, (quiet,))
    assert gap == (before[-1], after[0])
    assert (before[0].lon_deg, after[-1].lon_deg) == (leg.path[0][0], leg.path[-1][0])
    assert before[-1][:2] == leg.path[9][:2]
    assert after[0][:2] == leg.path[14][:2]


def test_two_silences_make_three_stretches_in_any_order() -> None:
    """The order in which they are given changes nothing."""
    leg = _leg()
    first, second = silence_of(leg, 3, 6, "no coverage"), silence_of(leg, 12, 18, "transponder gap")
    assert split_at_silences(leg, (first, second)) == split_at_silences(leg, (second, first))
    heard, gaps = split_at_silences(leg, (second, first))
    assert (len(heard), len(gaps)) == (3, 2)


def test_a_silence_of_another_time_cuts_nothing() -> None:
    """Only what lies within the leg."""
    leg = _leg()
    other = [*moved().legs.values()][-1]
    heard, gaps = split_at_silences(leg, (silence_of(other, 3, 6, "no coverage"),))
    assert (len(heard), gaps) == (1, ())


def test_each_bridge_has_its_letter_in_both_widths() -> None:
    """The letter of its heading."""
    assert [x.text for x in _drawn(moved()).all("text", "route")] == ["A", "A"]


def test_legend_and_drawings_say_that_they_are_simulated() -> None:
    """And a map of real tracks does not."""
    page = _drawn(moved())
    assert "heard, simulated" in page.all("ul", "legend")[0].text
    assert [x.text for x in page.all("text", "made-up")] == ["simulated tracks"] * 2
    assert "simulated" not in _drawn(moved(simulated=False)).text


def test_the_legs_of_bridges_are_drawn_before_the_others() -> None:
    """What finds no room on the map is counted."""
    tracks = moved()
    one = _leg()
    many = {f"leg-{n}": replace(one, callsign=str(n)) for n in range(3 * MOST_WAYS)}
    page = _drawn(replace(tracks, legs={**many, **tracks.legs}))
    assert f"{len(many) + len(tracks.legs) - MOST_WAYS} further legs are in the case" in page.text
    assert page.all("text", "route")


def test_without_legs_there_is_no_map() -> None:
    """Nothing is drawn of nothing."""
    assert track_map(edition(rich_world(), "x", "1", Limits()), {}) == ""
