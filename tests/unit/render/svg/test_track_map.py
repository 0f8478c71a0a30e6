"""The map of what was heard."""

import re
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest

from crossbearing.geo.geodesy import LonLat
from crossbearing.render.hearing import Run
from crossbearing.render.svg.track_map import Fan, Place, TrackPlan, Way, cells_together, draw_track_map
from unit.render.pages import Element, parsed

BASE, FIELD, OTHER = LonLat(35.9, 35.4), LonLat(21.2, 32.0), LonLat(20.3, 32.1)
HALF = LonLat(28.5, 33.9)
WAY = Way(((BASE, HALF, FIELD),), (), None, None, "A", arrow=True, title="RA-78842 from here to there")
PLAN = TrackPlan(
    (WAY,), (Place("Hmeimim", BASE, 5), Place("Al Khadim", FIELD, 5)), (Run(20.0, 31.0, 8),), (BASE, FIELD), ""
)


def _drawn(plan: TrackPlan, width: float = 960, height: float = 600) -> Element:
    svg = draw_track_map(plan, width, height, "Map", "In words.", "m")
    fromstring(svg)  # noqa: S314 - our own output
    return parsed(svg)


def test_a_leg_is_a_line_with_its_direction_letter_and_words() -> None:
    """One line, one arrowhead, the letter of its bridge, and a title for who points at it."""
    page = _drawn(PLAN)
    assert len(page.all("path", "way")) == 1
    assert len(page.all("path", "way-head")) == 1
    assert [x.text for x in page.all("text", "route")] == ["A"]
    assert WAY.title in [x.text for x in page.all("title")]
    assert not page.all("text", "ask")


def test_the_arrow_points_from_start_to_end() -> None:
    """A flight to the west has its tip west of its barbs; turned round, east."""

    def tip(way: Way) -> list[float]:
        d = _drawn(replace(PLAN, ways=(way,))).all("path", "way-head")[0].attributes["d"]
        return [float(x) for x in re.findall(r"-?\d+\.?\d*", d)]

    west = tip(WAY)
    east = tip(replace(WAY, heard=((FIELD, HALF, BASE),)))
    assert west[2] > 0 > east[2]


def test_a_silence_is_dashed() -> None:
    """What was not heard is a line of its own kind between the two fixes."""
    broken = replace(WAY, heard=((BASE, HALF), (LonLat(25.0, 33.0), FIELD)), silent=((HALF, LonLat(25.0, 33.0)),))
    page = _drawn(replace(PLAN, ways=(broken,)))
    assert len([x for x in page.all("path", "way") if "silent" in x.attributes["class"]]) == 1


def test_an_end_that_is_not_known_has_a_question_mark_and_its_candidates() -> None:
    """The more probable the candidate, the stronger its line; without any the line fades out."""
    lost = replace(WAY, heard=((BASE, HALF),), end=Fan(((FIELD, 0.62), (OTHER, 0.21))))
    page = _drawn(replace(PLAN, ways=(lost,)))
    strong, faint = (float(x.attributes["stroke-opacity"]) for x in page.all("path", "fan"))
    assert strong > faint
    assert [x.text for x in page.all("text", "ask")] == ["?"]
    nowhere = _drawn(replace(PLAN, ways=(replace(lost, end=Fan(())),)))
    fading = [float(x.attributes["stroke-opacity"]) for x in nowhere.all("path", "stub")]
    assert fading == sorted(fading, reverse=True)
    assert len(fading) == 3
    assert not nowhere.all("path", "fan")


def test_many_lost_ends_at_one_place_have_one_question_mark() -> None:
    """They would be a blot otherwise."""
    lost = replace(WAY, heard=((BASE, HALF),), end=Fan(()), letter="")
    assert len(_drawn(replace(PLAN, ways=(lost,) * 20)).all("text", "ask")) == 1


def test_hatching_leaves_out_the_cells_that_were_heard() -> None:
    """The frame and one ring for each run of cells; with none heard the whole map is hatched."""
    (deaf,) = _drawn(PLAN).all("path", "unheard")
    assert deaf.attributes["fill-rule"] == "evenodd"
    assert deaf.attributes["d"].count("M") == 2
    (whole,) = _drawn(replace(PLAN, cells=())).all("path", "unheard")
    assert whole.attributes["d"] == "M0 0H960V600H0z"


@pytest.mark.parametrize("size", [(960, 600), (360, 400)])
def test_over_the_antimeridian_and_round_the_world_no_line_leaps(size: tuple[float, float]) -> None:
    """A leg from Kamchatka to Alaska never crosses the page from edge to edge, on a near map or on one of the world."""
    points = tuple(LonLat((170.0 + n + 180) % 360 - 180, 55.0 + n * 0.2) for n in range(41))
    for focus in (points, (*points, LonLat(20.0, -30.0), LonLat(-60.0, 20.0), LonLat(100.0, 60.0))):
        plan = replace(PLAN, ways=(replace(WAY, heard=(points,)),), places=(), focus=focus)
        for d in (x.attributes["d"] for x in _drawn(plan, *size).all("path", "way")):
            steps = [abs(float(x)) for x in re.findall(r"l(-?\d+\.?\d*) ", d)]
            assert steps
            assert max(steps) < size[0] / 2


def test_what_is_simulated_says_so_in_the_drawing() -> None:
    """A picture that is cut out of the page keeps the word."""
    page = _drawn(replace(PLAN, simulated="simulated tracks"))
    assert [x.text for x in page.all("text", "made-up")] == ["simulated tracks"]
    assert page.all("svg")[0].attributes["aria-label"] == "Map"
    assert page.all("desc")[0].text == "In words."


def test_cells_are_taken_together_where_one_cannot_be_seen() -> None:
    """A theatre shows each cell; the world shows several as one, which divide the globe evenly."""
    assert cells_together((BASE, FIELD), 960) == 1
    world = (LonLat(-170.0, -50.0), LonLat(170.0, 60.0), LonLat(0.0, 0.0), LonLat(90.0, 0.0), LonLat(-90.0, 0.0))
    together = cells_together(world, 360)
    assert together > 1
    assert 720 % together == 360 % together == 0


def test_a_leg_of_one_fix_is_no_line() -> None:
    """There is nothing to draw of it, and nothing breaks."""
    page = _drawn(replace(PLAN, ways=(replace(WAY, heard=((BASE,),), end=Fan(()), start=Fan(())),)))
    assert not page.all("path", "way")
