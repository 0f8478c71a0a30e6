"""Months under a drawing."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from crossbearing.render.html import join
from crossbearing.render.svg.months import LABEL_PX, months
from unit.render.pages import parsed

FIRST = date(2024, 10, 28)


@pytest.mark.parametrize("days", [1, 40, 126, 900, 9000, 90_000])
@pytest.mark.parametrize("width", [330.0, 950.0])
def test_names_never_overlap(days: int, width: float) -> None:
    """However long the time and however narrow the page: a label has its room, and lies within the drawing."""
    last = min(FIRST + timedelta(days=days), date(2270, 1, 1))
    page = parsed(join(months(FIRST, last, 0.0, width, 100.0)))
    at = [float(x.attributes["x"]) for x in page.all("text", "axis") if not x.text.isdigit()]
    assert all(b - a >= LABEL_PX * 0.8 for a, b in pairwise(at))
    assert all(0 <= x <= width - LABEL_PX / 2 for x in at)


def test_a_year_is_named_where_it_begins() -> None:
    """The first month of the drawing and the first of a new year have it."""
    page = parsed(join(months(FIRST, FIRST + timedelta(days=126), 0.0, 900.0, 100.0)))
    assert [x.text for x in page.all("text")] == ["Nov", "2024", "Dec", "Jan", "2025", "Feb"]
