"""Labels that lie on nothing."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.render.svg.labels import Label, Placed, Sheet, text_width
from crossbearing.render.svg.shapes import XY, Box


def _box(placed: Placed) -> Box:
    label = placed.label
    w = text_width(label.text, label.size_px)
    left = {"start": placed.x, "middle": placed.x - w / 2, "end": placed.x - w}[placed.anchor]
    top = placed.y - label.size_px * 0.82
    return Box(left, top, left + w, top + label.size_px * 1.15)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300), st.integers(1, 20)), max_size=25))
def test_no_two_labels_overlap_and_none_leaves_the_frame(points: list[tuple[float, float, int]]) -> None:
    """Whatever the points, every label that is set lies free and inside."""
    frame = Box(0, 0, 400, 300)
    sheet = Sheet(frame)
    placed = [p for x, y, n in points if (p := sheet.place(Label("x" * n, XY(x, y), 12, 5)))]
    boxes = [_box(p) for p in placed]
    for i, a in enumerate(boxes):
        assert frame.grown(0.01).left <= a.left
        assert a.right <= frame.grown(0.01).right
        assert not any(a.overlaps(b) for b in boxes[i + 1 :])


def test_a_label_beside_a_point_prefers_the_right() -> None:
    """As cartographers do; at the right edge it goes to the left."""
    sheet = Sheet(Box(0, 0, 400, 300))
    assert (placed := sheet.place(Label("Tobruk", XY(100, 100), 12, 5)))
    assert placed.anchor == "start"
    assert (placed := sheet.place(Label("Tobruk", XY(395, 200), 12, 5)))
    assert placed.anchor == "end"


def test_a_label_avoids_lines() -> None:
    """A place that crosses no line is better than one that does."""
    sheet = Sheet(Box(0, 0, 400, 300))
    sheet.lines += [XY(x, 100) for x in range(105, 200, 5)]
    assert (placed := sheet.place(Label("Tobruk", XY(100, 100), 12, 5)))
    assert placed.anchor == "end"


def test_where_there_is_no_room_there_is_no_label() -> None:
    """A label that fits nowhere is left out."""
    assert Sheet(Box(0, 0, 30, 10)).place(Label("A long name indeed", XY(10, 5), 12, 5)) is None


def test_scripts_have_their_widths() -> None:
    """East Asian characters fill the em, combining marks take nothing."""
    assert text_width("基地", 10) == 20
    assert text_width("e\u0301", 10) == text_width("e", 10)
