"""Who has it from whom: origins as full dots at the left, beneath each those who have it from there, to the right."""

from collections.abc import Mapping, Sequence

from crossbearing.model import Relation
from crossbearing.render.html import NOTHING, Attributes, Html, el, join
from crossbearing.render.lineage_tree import Row
from crossbearing.render.svg.labels import text_width
from crossbearing.render.words import shortened

ROW_PX = 27.0
STEP_PX = 26.0
LEFT_PX = 11.0
TOP_PX = 17.0
TURN_PX = 9.0
DOT_PX = 4.6
ORIGIN_PX = 6.2
SIZE_PX = 13.0
SMALL_PX = 11.5
DEEPEST = 9
"""Steps to the right; what lies deeper stands under each other."""
_CLASSES: Mapping[Relation, str] = {
    "cites": "cites",
    "syndicates": "copies",
    "retells": "retells",
    "quotes": "quotes",
    "same-anonymous-source": "shares",
    "same-owner": "shares",
}


def draw_lineage(rows: Sequence[Row], width_px: float, title: str, description: str, mark: str) -> Html:
    """The tree as an SVG element; its height follows from the rows. ``mark`` begins its ids."""
    height = 2 * TOP_PX + ROW_PX * (len(rows) - 1)
    return el(
        "svg",
        {
            "viewBox": f"0 0 {width_px:g} {height:g}",
            "class": "lineage",
            "role": "img",
            "aria-labelledby": f"{mark}-t {mark}-d",
        },
        el("title", {"id": f"{mark}-t"}, title),
        el("desc", {"id": f"{mark}-d"}, description),
        join(_line(rows, i) for i in reversed(range(len(rows)))),
        join(_knot(row, i, width_px) for i, row in enumerate(rows)),
    )


def _x(row: Row) -> float:
    return LEFT_PX + STEP_PX * min(row.depth, DEEPEST)


def _y(number: int) -> float:
    return TOP_PX + ROW_PX * number


def _line(rows: Sequence[Row], number: int) -> Html:
    """From the row above that it has it from: down, a rounded corner, and to the right."""
    row = rows[number]
    if row.above is None or row.relation is None:
        return NOTHING
    x0, y0, x1, y1 = _x(rows[row.above]), _y(row.above), _x(row), _y(number)
    reach = x1 - DOT_PX
    path = f"M{x0:g} {y0:g}V{y1 - TURN_PX:g}Q{x0:g} {y1:g} {x0 + TURN_PX:g} {y1:g}H{max(reach, x0 + TURN_PX):g}"
    return el("path", {"class": f"thread {_CLASSES[row.relation]}", "d": path})


def _knot(row: Row, number: int, width_px: float) -> Html:
    x, y = _x(row), _y(number)
    left = x + 14
    if row.knot is None:
        return el("text", {"class": "beside", "x": left - 8, "y": y + 4, "font-size": SMALL_PX}, row.text)
    origin = row.relation is None
    css = " ".join(("knot", *(["origin"] if origin else []), *([] if row.knot.collected else ["absent"])))
    published = row.knot.published
    day = f"{published.day} {published:%b} {published.year}" if published else ""
    room = width_px - left - (text_width(day, SMALL_PX) + 14 if day else 4)
    name, beside = _fitting(row, room, bold=origin)
    middle = y + 4.5
    css_name = "knot-name origin" if origin else "knot-name"
    label: Attributes = {"class": css_name, "x": left, "y": middle, "font-size": SIZE_PX}
    aside = el("tspan", {"class": "beside", "dx": 9.0, "font-size": SMALL_PX}, beside) if beside else NOTHING
    end_px = width_px - 2
    at_end: Attributes = {"class": "beside", "x": end_px, "y": middle, "font-size": SMALL_PX, "text-anchor": "end"}
    return join(
        [
            el("circle", {"class": css, "cx": x, "cy": y, "r": ORIGIN_PX if origin else DOT_PX}),
            el("text", label, name, aside),
            el("text", at_end, day) if day else NOTHING,
        ]
    )


def _fitting(row: Row, room_px: float, *, bold: bool) -> tuple[str, str]:
    """The name and what stands beside it, each cut to the room that there is."""
    name = row.knot.name if row.knot else ""
    wide = 1.06 if bold else 1.0
    for most in (48, 36, 28, 20, 14):
        short = shortened(name, most)
        left = room_px - text_width(short, SIZE_PX) * wide - 12
        if left >= 0:
            break
    beside = row.text
    while beside and text_width(beside, SMALL_PX) > left:
        beside = shortened(beside, len(beside) - 4) if len(beside) > 14 else ""  # noqa: PLR2004 - of less nothing is left
    return short, beside
