"""The strip of days with hearing."""

from datetime import date
from xml.etree.ElementTree import fromstring

import pytest

from crossbearing.render.svg.hearing_strip import Strip, draw_hearing
from unit.render.pages import parsed

FIRST = date(2024, 10, 28)


def test_days_without_anybody_are_hatched() -> None:
    """Each run of silent days is one box; days with hearing are none."""
    strip = Strip("In the air", (0.5, 0.0, 0.0, 1.0, 0.0))
    page = parsed(draw_hearing([strip], FIRST, 900.0, "Heard", "In words.", "h"))
    boxes = [(float(x.attributes["x"]), float(x.attributes["width"])) for x in page.all("rect", "unheard")]
    assert boxes == [(180.0, 360.0), (720.0, 180.0)]
    assert page.all("path", "hearing")[0].attributes["d"].count("M") == 2


def test_two_media_stand_under_each_other() -> None:
    """Each with its name; the drawing has a name and a description."""
    strips = [Strip("In the air", (1.0,)), Strip("At sea", (0.0,))]
    page = parsed(draw_hearing(strips, FIRST, 344.0, "Heard", "In words.", "h"))
    assert [x.text for x in page.all("text", "lane-name")] == ["In the air", "At sea"]
    assert page.all("svg")[0].attributes["aria-label"] == "Heard"
    assert page.all("desc")[0].text == "In words."


@pytest.mark.parametrize("days", [1, 365, 4000])
def test_many_days_stay_small(days: int) -> None:
    """Ten years are as many bars as a page can show, not as many as there are days."""
    drawn = draw_hearing([Strip("In the air", (0.3,) * days)], FIRST, 344.0, "Heard", "", "h")
    fromstring(drawn)  # noqa: S314 - our own output
    assert len(drawn) < 20_000


def test_no_day_no_drawing() -> None:
    """Nothing is drawn of nothing."""
    assert draw_hearing([], FIRST, 900.0, "Heard", "", "h") == ""
