"""The drawn lineage."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from crossbearing.render.lineage_tree import Knot, Row
from crossbearing.render.svg.lineage import draw_lineage

PAPER = Knot("d1", "The Wall Street Journal", None, collected=False)
POST = Knot("d2", "Harbour Post", date(2025, 1, 10), collected=True)
ROWS = (
    Row(0, PAPER, None, "not collected", None),
    Row(1, POST, "cites", "cites it", 0),
    Row(1, None, "syndicates", "+ 37 copies", 0),
)


def _drawn(rows: tuple[Row, ...] = ROWS, width: float = 460) -> ET.Element:
    return ET.fromstring(draw_lineage(rows, width, "Who has it from whom", "A cites B", "lineage-1"))  # noqa: S314 (our own output)


def _of(svg: ET.Element, css: str) -> list[ET.Element]:
    return [e for e in svg.iter() if css in e.get("class", "").split()]


def test_an_origin_that_was_not_collected_is_dashed_and_emphasised() -> None:
    """It is an origin, and it is absent; the paper beneath it is neither."""
    dots = _of(_drawn(), "knot")
    assert [d.get("class") for d in dots] == ["knot origin absent", "knot"]


def test_each_relation_has_its_line() -> None:
    """From the dot above to the dot of who depends on it, also to those that are only counted."""
    assert [p.get("class") for p in _of(_drawn(), "thread")] == ["thread copies", "thread cites"]


def test_title_and_description_are_read_aloud() -> None:
    """A drawing without eyes is a sentence."""
    svg = _drawn()
    ids = (svg.get("aria-labelledby") or "").split()
    texts = {e.get("id"): e.text for e in svg.iter() if e.get("id")}
    assert [texts[i] for i in ids] == ["Who has it from whom", "A cites B"]


@pytest.mark.parametrize("width", [300, 460])
def test_long_names_are_cut_and_markup_is_text(width: float) -> None:
    """Whatever a report calls its outlet, it stays within its row."""
    name = "<script>The Most Honourable Gazette of the Upper and Lower Harbour and all its Quays and Piers</script>"
    svg = _drawn((Row(0, Knot("d", name, date(2025, 1, 1), collected=True), None, "", None),), width)
    (label,) = _of(svg, "knot-name")
    assert (label.text or "").startswith("<script>")
    assert len(label.text or "") < 60


def test_forty_rows_grow_downwards() -> None:
    """The height follows from the rows, and deep chains stay within the width."""
    rows = tuple(Row(n, POST, "cites" if n else None, "", n - 1 if n else None) for n in range(40))
    svg = _drawn(rows)
    height = float((svg.get("viewBox") or "").split()[3])
    assert height > 1000
    assert max(float(d.get("cx") or 0) for d in _of(svg, "knot")) < 300
