"""The map of a case: sites with honest radii, countries as areas, movements as great circles."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossbearing.geo.geodesy import MEAN_RADIUS_M, LonLat, circle, great_circle
from crossbearing.geo.projection import View, fit
from crossbearing.model import Position
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.ground import draw_ground
from crossbearing.render.svg.labels import Label, Placed, Sheet, text_width
from crossbearing.render.svg.shapes import XY, Box, bounds, path, thinned
from crossbearing.render.words import shortened

LEAST_SPAN_DEG = 5.0
"""A single base is shown with the coast or border by which a reader knows where it is."""
DOT_PX = 3.6
ARROW_PX = 9.0
LANE_PX = 3.0
"""Movements there and back keep to the right of their line, so that both can be seen."""
LARGEST_RING_M = 900_000.0
"""A circle larger than this lies over everything and tells nothing: a sea or a continent is only named."""
NAME_CHARACTERS = 34
"""A third of a wide map."""
WHAT_IT_IS = re.compile(r"^port of | (air ?base|airport|airfield|naval base|port)$", re.IGNORECASE)
"""What a reader of a small map can do without."""
SMALLEST_RING_PX = 7.0
"""A radius circle below this would lie under its own dot."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place that can be pointed at."""

    name: str
    position: Position
    events: tuple[int, ...]
    weight: int
    """How many statements name it: the heavier is labelled first."""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A country or region of which nothing nearer is known."""

    name: str
    code: str | None
    """Two letters of a whole country; None for a region, which is drawn as its circle."""
    position: Position
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """From somewhere to somewhere."""

    start: Position
    end: Position
    start_is_area: bool
    end_is_area: bool
    events: tuple[int, ...]
    firm: bool
    """Whether some statement says flatly that it was so; what is only possible or unconfirmed is drawn dashed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be drawn."""

    sites: tuple[Site, ...]
    areas: tuple[Area, ...]
    movements: tuple[Movement, ...]
    focus: tuple[LonLat, ...]
    """The points that must be in the picture."""


def draw_map(plan: Plan, width_px: float, height_px: float, title: str) -> Html:
    """The map as an SVG element of the given size."""
    view = fit(plan.focus, width_px, height_px, margin=0.1, min_span_deg=LEAST_SPAN_DEG)
    frame = Box(0, 0, width_px, height_px)
    sheet = Sheet(frame.grown(-4))
    small = width_px < 500  # noqa: PLR2004 - a phone
    bar = draw_scale_bar(view, sheet)
    arcs = [_arc(view, m) for m in plan.movements]
    sheet.lines += [p for line, _ in arcs for p in line]
    marks = [(s, xy) for s in plan.sites if (xy := _page(view, s.position)) and frame.holds(xy)]
    for _, xy in marks:
        sheet.occupy(Box(xy.x - DOT_PX, xy.y - DOT_PX, xy.x + DOT_PX, xy.y + DOT_PX))
    labelled = [(s, xy, _site_label(sheet, s, xy, 11.5 if small else 12.5)) for s, xy in _heaviest(marks)]
    # a dot that has neither a name nor an event tells a reader nothing
    labelled = [(s, xy, name) for s, xy, name in labelled if name or s.events]
    numbers = [_number(sheet, m, line) for m, (line, _) in zip(plan.movements, arcs, strict=True) if line]
    regions = [_region(view, a, sheet) for a in plan.areas if a.code is None]
    ground = draw_ground(view, {a.code: a for a in plan.areas if a.code}, sheet, small=small)
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height_px:g}", "class": "map", "role": "img", "aria-label": title},
        el("rect", {"width": width_px, "height": height_px, "class": "sea"}),
        ground.shapes,
        join(circle_ for circle_, _ in regions),
        join(_ring(view, s) for s, _, _ in labelled),
        ground.names,
        join(name for _, name in regions),
        join(_stroke(line, head, m) for m, (line, head) in zip(plan.movements, arcs, strict=True)),
        join(_dot(s, xy) for s, xy, _ in labelled),
        join(name for _, _, name in labelled),
        join(numbers),
        bar,
    )


def event_numbers(events: Sequence[int]) -> str:
    """The numbers of events as the map shows them."""
    return " ".join(str(n) for n in events[:5]) + (" …" if len(events) > 5 else "")  # noqa: PLR2004


def _page(view: View, position: Position) -> XY | None:
    at = view.to_page(position.lon_deg, position.lat_deg)
    return XY(*at) if at else None


def _projected(view: View, line: Iterable[LonLat]) -> list[XY]:
    return [XY(*at) for p in line if (at := view.to_page(p.lon_deg, p.lat_deg))]


def _heaviest(marks: list[tuple[Site, XY]]) -> list[tuple[Site, XY]]:
    return sorted(marks, key=lambda m: (-len(m[0].events), -m[0].weight, m[0].name))


def _site_label(sheet: Sheet, site: Site, at: XY, size_px: float) -> Html:
    """The name of a site with its events; where that finds no room the bare name, then the events alone."""
    numbers = event_numbers(site.events)
    doubt = "?" if site.doubtful else ""
    whole = shortened(site.name, NAME_CHARACTERS) + doubt
    bare = shortened(WHAT_IT_IS.sub("", site.name) or site.name, NAME_CHARACTERS) + doubt
    for shown, crossing in ((whole, 6), (bare, 12), (bare, 99), ("", 99)):
        if not shown and not numbers:
            break
        placed = sheet.place(Label(f"{shown} {numbers}".strip(), at, size_px, DOT_PX + 4), crossing=crossing)
        if placed:
            refs = el("tspan", {"class": "ref"}, f" {numbers}".strip() if not shown else f" {numbers}")
            return _text(placed, "name", join([shown, refs] if numbers else [shown]))
    return NOTHING


def _text(placed: Placed, css: str, content: str) -> Html:
    return el(
        "text",
        {
            "x": round(placed.x, 1),
            "y": round(placed.y, 1),
            "text-anchor": placed.anchor,
            "font-size": placed.label.size_px,
            "class": css,
        },
        content,
    )


def _dot(site: Site, at: XY) -> Html:
    css = "dot doubtful" if site.doubtful else "dot"
    title = el("title", None, f"{site.name}, to within {site.position.radius_m / 1000:,.0f} km")
    return el("circle", {"cx": round(at.x, 1), "cy": round(at.y, 1), "r": DOT_PX, "class": css}, title)


def _ring(view: View, site: Site) -> Html:
    """The circle in which a site lies, where it is large enough to be seen."""
    p = site.position
    at = _page(view, p)
    if at is None or p.radius_m / MEAN_RADIUS_M * view.scale_px < SMALLEST_RING_PX:
        return NOTHING
    points = _projected(view, circle(p.lon_deg, p.lat_deg, p.radius_m))
    return el("path", {"d": path(points, closed=True), "class": "radius"}) if points else NOTHING


def _region(view: View, area: Area, sheet: Sheet) -> tuple[Html, Html]:
    p = area.position
    points = _projected(view, circle(p.lon_deg, p.lat_deg, p.radius_m))
    at = _page(view, p)
    if not points or at is None or not bounds(points).overlaps(sheet.frame):
        return NOTHING, NOTHING
    numbers = event_numbers(area.events)
    placed = sheet.place(Label(f"{area.name} {numbers}", at, 12, 4, centred=True), crossing=10)
    refs = el("tspan", {"class": "ref"}, f" {numbers}") if numbers else NOTHING
    name = _text(placed, "region", join([area.name, refs])) if placed else NOTHING
    if p.radius_m > LARGEST_RING_M:
        return NOTHING, name
    return el("path", {"d": path(points, closed=True), "class": "radius area"}), name


def _arc(view: View, movement: Movement) -> tuple[list[XY], list[XY]]:
    """The line of a movement on the page, and the arrowhead at its end."""
    start = LonLat(movement.start.lon_deg, movement.start.lat_deg)
    end = LonLat(movement.end.lon_deg, movement.end.lat_deg)
    # a line cut at the antimeridian is drawn by its longer part only: both edges of the map show the rest
    parts = [_projected(view, part) for part in great_circle(start, end, 96)]
    line = _beside(max(parts, key=len, default=[]))
    total = sum(math.dist(a, b) for a, b in pairwise(line))
    if len(line) < 2 or total < 3 * ARROW_PX:  # noqa: PLR2004 - too short for an arrow
        return [], []
    line = _shortened(line, 0 if movement.start_is_area else DOT_PX + 3)
    line = _shortened(line[::-1], 0 if movement.end_is_area else DOT_PX + 3)[::-1]
    return thinned(line), _head(line)


def _beside(line: list[XY]) -> list[XY]:
    """The line a little to the right of itself in the middle, its ends where they are."""
    if len(line) < 3:  # noqa: PLR2004
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = math.hypot(bx - ax, by - ay) or 1.0
    nx, ny = -(by - ay) / length, (bx - ax) / length
    bow = LANE_PX + length * 0.035
    last = len(line) - 1
    return [XY(p.x + nx * bow * math.sin(math.pi * i / last), p.y + ny * bow * math.sin(math.pi * i / last))
            for i, p in enumerate(line)]  # fmt: skip


def _shortened(line: list[XY], by: float) -> list[XY]:
    """The line without its first ``by`` pixels."""
    left = list(line)
    while len(left) > 2 and by > 0:  # noqa: PLR2004
        step = math.dist(left[0], left[1])
        if step > by:
            f = by / step
            left[0] = XY(left[0].x + (left[1].x - left[0].x) * f, left[0].y + (left[1].y - left[0].y) * f)
            break
        by -= step
        left.pop(0)
    return left


def _head(line: list[XY]) -> list[XY]:
    tip = line[-1]
    back = next((p for p in reversed(line) if math.dist(p, tip) >= ARROW_PX), line[0])
    length = math.dist(back, tip) or 1.0
    ux, uy = (tip.x - back.x) / length, (tip.y - back.y) / length
    bx, by = tip.x - ux * ARROW_PX, tip.y - uy * ARROW_PX
    half = ARROW_PX * 0.42
    return [tip, XY(bx - uy * half, by + ux * half), XY(bx + uy * half, by - ux * half)]


def _stroke(line: list[XY], head: list[XY], movement: Movement) -> Html:
    if not line:
        return NOTHING
    css = "move" if movement.firm else "move maybe"
    return join(
        [
            el("path", {"d": path(line), "class": css}),
            el("path", {"d": path(head, closed=True), "class": "head"}),
        ]
    )


def _number(sheet: Sheet, movement: Movement, line: list[XY]) -> Html:
    for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2):
        at = line[int((len(line) - 1) * share)]
        placed = sheet.place(Label(event_numbers(movement.events), at, 13, 5), crossing=0)
        if placed:
            return _text(placed, "ref big", event_numbers(movement.events))
    return NOTHING


def draw_scale_bar(view: View, sheet: Sheet) -> Html:
    """A round number of kilometres in the lower left corner; none for the world, whose scale is not one."""
    if view.projection.name == "equal-earth":
        return NOTHING
    px_per_m = view.scale_px / MEAN_RADIUS_M
    if view.projection.name == "mercator":
        px_per_m /= math.cos(math.radians(view.projection.centre.lat_deg))
    most_km = view.width_px * 0.22 / px_per_m / 1000
    power = 10 ** math.floor(math.log10(most_km))
    km = max(n * power for n in (1, 2, 5) if n * power <= most_km)
    length = km * 1000 * px_per_m
    x, y = 14.0, view.height_px - 16.0
    text = f"{km:,.0f} km"
    sheet.occupy(Box(x - 6, y - 22, x + max(length, text_width(text, 11)) + 8, y + 8))
    return join(
        [
            el("path", {"d": f"M{x:g} {y - 4:g}v4h{length:.1f}v-4", "class": "scale"}),
            el("text", {"x": x, "y": y - 8, "font-size": 11, "class": "scale-text"}, text),
        ]
    )
