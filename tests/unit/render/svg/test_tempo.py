"""The drawing of the weekly tempo."""

from dataclasses import replace
from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest

from crossbearing.model import ChangePoint, Week
from crossbearing.render.svg.tempo import HEAD_PX, PLOT_PX, STRIP_PX, Tempo, draw_tempo
from moved import BEGAN, CHANGED, flights, weeks_of
from unit.render.pages import Element, parsed

TEMPO = Tempo(
    weeks_of(flights()), (ChangePoint(CHANGED, 1.1, 4.4, 310.0),), "Flights a week", "In words.", "t", "simulated"
)
FLOOR = HEAD_PX + PLOT_PX


def _boxes(page: Element, css: str) -> list[tuple[float, float]]:
    """Height and lower edge of each box."""
    sides = [(float(x.attributes["height"]), float(x.attributes["y"])) for x in page.all("rect", css)]
    return [(height, y + height) for height, y in sides]


def test_bars_stand_on_the_floor_and_are_as_high_as_their_numbers() -> None:
    """Four in a week are four times as high as one."""
    bars = _boxes(parsed(draw_tempo(TEMPO, 960)), "named")
    assert len(bars) == sum(x.count > 0 for x in TEMPO.weeks)
    assert all(low == pytest.approx(FLOOR, abs=0.2) for _, low in bars)
    heights = sorted({round(h) for h, _ in bars})
    assert heights[-1] == pytest.approx(4 * heights[0], abs=2)


def test_a_week_of_lost_ends_is_hollow() -> None:
    """What only the weights expect is drawn apart from what is named."""
    page = parsed(draw_tempo(TEMPO, 960))
    hollow = [x for x in TEMPO.weeks if x.expected > x.count + 0.1]
    assert len(page.all("rect", "weighted")) == len(hollow)


def test_deaf_weeks_are_hatched_and_have_no_bar() -> None:
    """One box over both weeks from the top to below the strip of hours, with its words; no hours stand in the strip."""
    page = parsed(draw_tempo(TEMPO, 960))
    (box,) = page.all("rect", "unheard")
    assert box.attributes["fill"] == "url(#unheard-t)"
    assert float(box.attributes["height"]) > PLOT_PX + STRIP_PX
    assert [x.text for x in page.all("text", "unheard-name")] == ["not heard"]
    assert len(page.all("rect", "hearing")) == len(TEMPO.weeks) - 2


def test_a_change_has_its_day_and_both_rates() -> None:
    """In words over a line, and as two steps."""
    page = parsed(draw_tempo(TEMPO, 960))
    assert [x.text for x in page.all("text", "change-name")] == ["9 Dec: 1.1 → 4.4 a week"]
    assert len(page.all("path", "rate")) == 2
    assert len(page.all("path", "change")) == 1


def test_who_does_not_see_it_hears_it() -> None:
    """The drawing has a name and a description, and each bar its own words."""
    page = parsed(draw_tempo(TEMPO, 960))
    svg = page.all("svg", "tempo")[0]
    assert svg.attributes["aria-label"] == "Flights a week"
    assert svg.all("desc")[0].text == "In words."
    assert any(x.text.startswith("Week from 28 October 2024: 1 with both ends named") for x in svg.all("title"))


def test_what_is_simulated_says_so_in_the_drawing() -> None:
    """A picture that is cut out of the page keeps the word."""
    assert [x.text for x in parsed(draw_tempo(TEMPO, 344)).all("text", "made-up")] == ["simulated"]
    assert not parsed(draw_tempo(replace(TEMPO, simulated=""), 344)).all("text", "made-up")


@pytest.mark.parametrize("width", [344, 960])
@pytest.mark.parametrize("count", [1, 30, 2000])
def test_everything_lies_within_the_picture(width: float, count: int) -> None:
    """However many weeks and however high the numbers, nothing leaves the frame; the drawing is XML."""
    weeks = tuple(Week(BEGAN + timedelta(weeks=n), n * 7, n * 9.0, n % 169) for n in range(count))
    changes = tuple(ChangePoint(BEGAN + timedelta(weeks=n), 0.2, 18_000.0, 13.0) for n in (0, count // 2, count + 5))
    drawn = draw_tempo(replace(TEMPO, weeks=weeks, changes=changes), width)
    root = fromstring(drawn)  # noqa: S314 - our own output
    height = float(root.attrib["viewBox"].split()[3])
    for box in root.iter("rect"):
        x, y = float(box.attrib.get("x", 0)), float(box.attrib.get("y", 0))
        assert -0.5 <= x <= x + float(box.attrib["width"]) <= width + 1
        assert -0.5 <= y <= y + float(box.attrib["height"]) <= height + 0.5
    for text in root.iter("text"):
        assert -1 <= float(text.attrib["x"]) <= width
        assert 0 <= float(text.attrib["y"]) <= height


def test_no_week_no_drawing() -> None:
    """Nothing is drawn of nothing; weeks without any movement have an empty plot."""
    assert draw_tempo(replace(TEMPO, weeks=()), 960) == ""
    quiet = tuple(replace(x, count=0, expected=0.0) for x in TEMPO.weeks)
    assert not parsed(draw_tempo(replace(TEMPO, weeks=quiet, changes=()), 960)).all("rect", "named")
