"""The drawn timeline."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from crossbearing.model import Interval
from crossbearing.render.svg.timeline import Bar, HeardLane, draw_timeline


def _bar(start: date | None, end: date | None, number: int = 1, *, firm: bool = True) -> Bar:
    return Bar(number, "flights", "Tobruk", Interval(start, end, "open", ""), firm)


def _drawn(*bars: Bar, published: tuple[date, ...] = (), width: float = 960) -> ET.Element:
    return ET.fromstring(draw_timeline(bars, published, width, "A timeline"))  # noqa: S314 (our own output)


def _of(svg: ET.Element, css: str) -> list[ET.Element]:
    return [e for e in svg.iter() if css in e.get("class", "").split()]


DAY = _bar(date(2025, 1, 16), date(2025, 1, 17))
MONTH = _bar(date(2025, 1, 1), date(2025, 2, 1), 2)


def test_a_day_is_dark_and_a_month_is_pale() -> None:
    """A month is a time within which something happened, not one that it filled."""
    bars = _of(_drawn(DAY, MONTH), "bar")
    assert sorted(len(b.get("class", "").split()) for b in bars) == [1, 2]
    assert len(_of(_drawn(DAY, MONTH), "within")) == 1


def test_an_open_end_fades() -> None:
    """A bar whose end is not known is filled with a fade, not cut off."""
    svg = _drawn(DAY, _bar(date(2025, 1, 5), None))
    fills = [e.get("fill") for e in svg.iter() if (e.get("fill") or "").startswith("url")]
    assert fills == ["url(#out-w)"]


def test_what_nobody_states_flatly_is_outlined() -> None:
    """Possible and unconfirmed events have another look."""
    assert len(_of(_drawn(_bar(date(2025, 1, 5), date(2025, 1, 6), firm=False)), "maybe")) == 1


def test_one_event_long_ago_does_not_squeeze_the_others() -> None:
    """The axis shows the bulk; the old event stands at its edge with its year."""
    bars = [_bar(date(2025, 1, n), date(2025, 1, n + 1), n) for n in range(1, 12)]
    svg = _drawn(_bar(date(1983, 1, 1), date(1984, 1, 1), 20), *bars)
    assert any((t.text or "").startswith("◂ 1983") for t in svg.iter())


def test_publication_is_marked_apart_from_events() -> None:
    """When it was said is not when it was."""
    assert len(_of(_drawn(DAY, published=(date(2025, 2, 1), date(2025, 2, 3))), "published")) == 1


@pytest.mark.parametrize("width", [960.0, 344.0])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(1, 1, 1), date(9999, 12, 31)),
        (None, date(1, 1, 2)),
        (date(9999, 12, 30), None),
        (date(2025, 1, 5), date(2025, 1, 1)),
    ],
)
def test_odd_dates_do_no_harm(start: date | None, end: date | None, width: float) -> None:
    """The ends of the calendar and an end before its start are drawn somehow."""
    assert _drawn(_bar(start, end), width=width).get("viewBox")


LANE = HeardLane(
    "A Hmeimim → Al Khadim", (date(2025, 1, 10), date(2025, 1, 20)), ((date(2025, 1, 13), date(2025, 1, 20)),)
)


@pytest.mark.parametrize("width", [960.0, 344.0])
def test_what_was_heard_stands_below_what_is_told(width: float) -> None:
    """A lane with a stroke for each movement on the axis, and hatching where nobody was heard."""
    svg = ET.fromstring(draw_timeline([MONTH], (), width, "A timeline", [LANE]))  # noqa: S314 (our own output)
    (strokes,) = _of(svg, "moved")
    assert (strokes.get("d") or "").count("M") == 2
    (box,) = _of(svg, "unheard")
    pattern = [e.get("id") for e in svg.iter("pattern")]
    assert box.get("fill") == f"url(#{pattern[0]})"


def test_movements_beyond_the_axis_are_counted() -> None:
    """The axis is that of the events; what lies outside is said in the title of the lane."""
    far = HeardLane("A", (date(2020, 1, 1), date(2025, 1, 10)), ())
    svg = ET.fromstring(draw_timeline([MONTH], (), 960.0, "A timeline", [far]))  # noqa: S314 (our own output)
    assert "A: one movement on this axis, 1 beyond it" in [t.text for t in svg.iter("title")]


def test_tracks_alone_make_a_timeline() -> None:
    """Without an event the axis is that of the movements."""
    svg = ET.fromstring(draw_timeline([], (), 960.0, "A timeline", [LANE]))  # noqa: S314 (our own output)
    assert _of(svg, "moved")


def test_without_tracks_nothing_changes() -> None:
    """No pattern, no lane: the same bytes."""
    assert draw_timeline([DAY], (), 960.0, "T") == draw_timeline([DAY], (), 960.0, "T", ())
    assert "pattern" not in draw_timeline([DAY], (), 960.0, "T")
