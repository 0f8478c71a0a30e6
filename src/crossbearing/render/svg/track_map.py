"""The map of what was heard: legs as they were flown or sailed, with what is not known of them left open."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossbearing.geo.geodesy import LonLat, great_circle
from crossbearing.geo.projection import View, fit
from crossbearing.render.hearing import Run
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.ground import draw_ground
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.svg.labels import Label, Placed, Sheet, text_width
from crossbearing.render.svg.map import LEAST_SPAN_DEG, draw_scale_bar
from crossbearing.render.svg.shapes import XY, Box, bounds, cut_line, path
from crossbearing.render.words import shortened

DOT_PX = 3.2
HEAD_PX = 8.0
COARSE_PX = 2.2
"""Points of a track nearer than this to the one before are left out: hundreds of tracks lie over each other."""
STUB_PX = 9.0
STUBS = 3
"""An end that is not known fades out in so many strokes."""
APART_PX = 14.0
"""Question marks nearer to each other than this would be one blot."""
NAME_CHARACTERS = 30
WHAT_IT_IS = re.compile(r"( \(.*\))?( international)? airport$| air ?base$|^port of ", re.IGNORECASE)
"""What a reader of a map can do without."""
EDGE_CELLS = 3
"""Every third corner along a run of cells is drawn: the edge of a cell bends by less than a pixel between."""


@dataclass(frozen=True, slots=True)
class Fan:
    """Where an end may have been: facilities, each with its probability; nothing where none comes into question."""

    candidates: tuple[tuple[LonLat, float], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One leg."""

    heard: tuple[tuple[LonLat, ...], ...]
    """Stretches of fixes, in the order of time."""
    silent: tuple[tuple[LonLat, LonLat], ...]
    """From the last fix before a silence to the first after it."""
    start: Fan | None
    """None where the facility is named."""
    end: Fan | None
    letter: str
    """Of the bridge that it shows, on one leg of the bridge; else empty."""
    arrow: bool
    """Whether it bears an arrowhead: one leg of each direction does."""
    title: str
    aside: bool = False
    """Whether it does not bear on the case, and is drawn faintly."""


@dataclass(frozen=True, slots=True)
class Place:
    """A facility."""

    name: str
    at: LonLat
    weight: int
    """How many legs end there: the heavier is labelled first."""
    bears: bool = True
    """Whether a leg that bears on the case ends there."""


@dataclass(frozen=True, slots=True)
class TrackPlan:
    """What is to be drawn."""

    ways: tuple[Way, ...]
    places: tuple[Place, ...]
    cells: tuple[Run, ...]
    """Where anybody was ever heard."""
    focus: tuple[LonLat, ...]
    simulated: str
    """What stands in the drawing itself where tracks are made up."""


def draw_track_map(plan: TrackPlan, width_px: float, height_px: float, title: str, described: str, mark: str) -> Html:
    """The map as an SVG element of the given size; ``mark`` makes its ids unlike those of any other drawing."""
    view = fit(plan.focus, width_px, height_px, margin=0.09, min_span_deg=LEAST_SPAN_DEG)
    small = width_px < 500  # noqa: PLR2004 - a phone
    sheet = Sheet(Box(0, 0, width_px, height_px).grown(-4))
    bar = draw_scale_bar(view, sheet)
    stamp = _stamp(plan, sheet)
    marks = [(x, xy) for x in plan.places if (xy := _page(view, x.at)) and sheet.frame.holds(xy)]
    for _, xy in marks:
        sheet.occupy(Box(xy.x - DOT_PX, xy.y - DOT_PX, xy.x + DOT_PX, xy.y + DOT_PX))
    lines = [[run for stretch in x.heard for run in _runs(view, stretch)] for x in plan.ways]
    sheet.lines += [p for x, runs in zip(plan.ways, lines, strict=True) if x.arrow for run in runs for p in run]
    names = [_name(sheet, x, xy, small=small) for x, xy in sorted(marks, key=lambda m: (-m[0].weight, m[0].name))]
    letters = [_letter(sheet, x, runs) for x, runs in zip(plan.ways, lines, strict=True) if x.letter]
    asked = _questions(view, plan.ways, lines)
    ground = draw_ground(view, {}, sheet, small=small)
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height_px:g}", "class": "map tracks", "role": "img", "aria-label": title},
        el("desc", None, described),
        hatch(mark),
        el("rect", {"width": width_px, "height": height_px, "class": "sea"}),
        ground.shapes,
        _deaf(view, plan.cells, mark),
        ground.names,
        join(_way(view, x, runs) for x, runs in zip(plan.ways, lines, strict=True)),
        join(_head(runs, x) for x, runs in zip(plan.ways, lines, strict=True) if x.arrow),
        join(_dot(x, xy) for x, xy in marks),
        join(asked),
        join(names),
        join(letters),
        bar,
        stamp,
    )


def cells_together(focus: Sequence[LonLat], width_px: float, least_px: float = 3.0) -> int:
    """How many cells must be taken as one for its side to be seen on such a map: 1, 2, 4 or 10."""
    view = fit(focus, width_px, width_px, margin=0.09, min_span_deg=LEAST_SPAN_DEG)
    side_px = math.radians(0.5) * view.scale_px
    return next((n for n in (1, 2, 4) if n * side_px >= least_px), 10)


def _page(view: View, p: LonLat) -> XY | None:
    at = view.to_page(p.lon_deg, p.lat_deg)
    return XY(*at) if at else None


def _runs(view: View, line: Iterable[LonLat]) -> list[list[XY]]:
    """A line on the page, cut where the map ends or begins anew at its other edge, without what is too fine."""
    runs: list[list[XY]] = [[]]
    last: XY | None = None
    for p in line:
        at = _page(view, p)
        if at is None or (last is not None and abs(at.x - last.x) > view.width_px / 2):
            _close(runs, last)
            runs.append([])
        if at is not None and (not runs[-1] or math.dist(at, runs[-1][-1]) >= COARSE_PX):
            runs[-1].append(at)
        last = at
    _close(runs, last)
    return [x for x in runs if len(x) > 1]


def _close(runs: list[list[XY]], last: XY | None) -> None:
    """Keep the last point of a run, however near it lies to the one before."""
    if last is not None and runs[-1] and runs[-1][-1] != last:
        runs[-1].append(last)


def _way(view: View, way: Way, runs: Sequence[Sequence[XY]]) -> Html:
    frame = Box(-4, -4, view.width_px + 4, view.height_px + 4)
    heard = "".join(path(piece) for run in runs for piece in cut_line(run, frame))
    silent = "".join(path(run) for a, b in way.silent for part in great_circle(a, b, 24) for run in _runs(view, part))
    parts = [el("title", None, way.title)] if way.title else []
    parts += [el("path", {"d": heard, "class": "way"})] if heard else []
    parts += [el("path", {"d": silent, "class": "way silent"})] if silent else []
    parts += _open_end(view, way.end, [x for run in runs for x in run])
    parts += _open_end(view, way.start, [x for run in reversed(runs) for x in reversed(run)])
    return el("g", {"class": "aside" if way.aside else None}, *parts) if heard or silent else NOTHING


def _open_end(view: View, fan: Fan | None, line: Sequence[XY]) -> list[Html]:
    """What is not known of an end: strokes that fade, or faint lines to where it may have been."""
    if fan is None or len(line) < 2:  # noqa: PLR2004 - no line
        return []
    tip, ux, uy = _tip(line)
    found = []
    for xy, probability in _candidates(view, fan, tip):
        opacity = f"{0.25 + 0.65 * probability:.2f}"
        found.append(el("path", {"d": path([tip, xy]), "class": "way fan", "stroke-opacity": opacity}))
    if not found:
        for n in range(STUBS):
            a, b = n * STUB_PX + 2, (n + 1) * STUB_PX - 2
            stroke = path([XY(tip.x + ux * a, tip.y + uy * a), XY(tip.x + ux * b, tip.y + uy * b)])
            found.append(el("path", {"d": stroke, "class": "way stub", "stroke-opacity": f"{0.7 - 0.25 * n:.2f}"}))
    return found


def _candidates(view: View, fan: Fan, tip: XY) -> list[tuple[XY, float]]:
    """Where on the page the end may have been; none beyond the edge of a map of the world."""
    found = ((_page(view, at), share) for at, share in fan.candidates)
    return [(xy, share) for xy, share in found if xy is not None and math.dist(xy, tip) < view.width_px / 2]


def _tip(line: Sequence[XY]) -> tuple[XY, float, float]:
    """The last point of a line, and its direction there."""
    tip = line[-1]
    back = next((p for p in reversed(line) if math.dist(p, tip) >= STUB_PX), line[0])
    length = math.dist(back, tip) or 1.0
    return tip, (tip.x - back.x) / length, (tip.y - back.y) / length


def _questions(view: View, ways: Sequence[Way], lines: Sequence[Sequence[Sequence[XY]]]) -> Iterator[Html]:
    """A question mark at each end that is not known; one where many lie together."""
    taken: list[XY] = []
    for way, runs in zip(ways, lines, strict=True):
        forth = [p for run in runs for p in run]
        for fan, line in ((way.end, forth), (way.start, forth[::-1])):
            if fan is None or way.aside or len(line) < 2:  # noqa: PLR2004 - no line
                continue
            tip, ux, uy = _tip(line)
            reach = 8 if _candidates(view, fan, tip) else STUBS * STUB_PX + 5
            at = XY(tip.x + ux * reach, tip.y + uy * reach + 4)
            if all(math.dist(at, x) > APART_PX for x in taken):
                taken.append(at)
                place = {"x": f"{at.x:.1f}", "y": f"{at.y:.1f}", "text-anchor": "middle", "font-size": "13"}
                yield el("text", {**place, "class": "ask"}, "?")


def _head(runs: Sequence[Sequence[XY]], way: Way) -> Html:
    """An arrowhead a little behind the middle of the longest run."""
    line = max(runs, key=_length, default=[])
    half, at = _length(line) * 0.58, 0.0
    for a, b in pairwise(line):
        step = math.dist(a, b)
        if at + step >= half and step > 0:
            share = (half - at) / step
            tip = XY(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
            ux, uy = (b.x - a.x) / step, (b.y - a.y) / step
            wide = HEAD_PX * 0.45
            bx, by = tip.x - ux * HEAD_PX, tip.y - uy * HEAD_PX
            corners = [tip, XY(bx - uy * wide, by + ux * wide), XY(bx + uy * wide, by - ux * wide)]
            css = "way-head aside" if way.aside else "way-head"
            return el("path", {"d": path(corners, closed=True), "class": css})
        at += step
    return NOTHING


def _length(line: Sequence[XY]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


def _letter(sheet: Sheet, way: Way, runs: Sequence[Sequence[XY]]) -> Html:
    line = max(runs, key=_length, default=[])
    for share in (0.42, 0.5, 0.34, 0.66, 0.26, 0.74):
        if not line:
            break
        placed = sheet.place(Label(way.letter, line[int((len(line) - 1) * share)], 15, 7), crossing=2)
        if placed:
            return _text(placed, "route", way.letter)
    return NOTHING


def _name(sheet: Sheet, place: Place, at: XY, *, small: bool) -> Html:
    text = shortened(WHAT_IT_IS.sub("", place.name) or place.name, NAME_CHARACTERS)
    for crossing in (6, 99):
        placed = sheet.place(Label(text, at, 11.5 if small else 12.5, DOT_PX + 4), crossing=crossing)
        if placed:
            return _text(placed, "name" if place.bears else "name aside", text)
    return NOTHING


def _text(placed: Placed, css: str, words: str) -> Html:
    at: dict[str, str | float | None] = {"x": round(placed.x, 1), "y": round(placed.y, 1)}
    return el("text", {**at, "text-anchor": placed.anchor, "font-size": placed.label.size_px, "class": css}, words)


def _dot(place: Place, at: XY) -> Html:
    return el(
        "circle",
        {"cx": round(at.x, 1), "cy": round(at.y, 1), "r": DOT_PX, "class": "dot"},
        el("title", None, place.name),
    )


def _deaf(view: View, cells: Iterable[Run], mark: str) -> Html:
    """Everything but the cells in which somebody was heard, hatched."""
    frame = Box(0, 0, view.width_px, view.height_px)
    holes = [path(ring, closed=True) for run in cells for ring in _rings(view, run, frame)]
    whole = f"M0 0H{view.width_px:g}V{view.height_px:g}H0z"
    return el("path", {"d": whole + "".join(holes), "fill": hatched(mark), "fill-rule": "evenodd", "class": "unheard"})


def _rings(view: View, run: Run, frame: Box) -> Iterator[list[XY]]:
    """A run of cells as a ring on the page; none where it lies outside, or over the edge of a map of the world."""
    steps = [*range(0, run.cells, EDGE_CELLS), run.cells]
    lons = [run.west_deg + n * run.side_deg for n in steps]
    south, north = run.south_deg, run.south_deg + run.side_deg
    corners = [LonLat(x, south) for x in lons] + [LonLat(x, north) for x in reversed(lons)]
    points = [at for p in corners if (at := _page(view, p)) is not None]
    if len(points) < len(corners):
        return
    box = bounds(points)
    if box.overlaps(frame) and box.right - box.left < view.width_px * 1.5:
        yield points


def _stamp(plan: TrackPlan, sheet: Sheet) -> Html:
    if not plan.simulated:
        return NOTHING
    width = text_width(plan.simulated, 12) + 14
    sheet.occupy(Box(4, 4, 14 + width, 30))
    return join(
        [
            el("rect", {"x": 8, "y": 8, "width": round(width, 1), "height": 20, "class": "made-up-box"}),
            el("text", {"x": 15, "y": 22.5, "font-size": 12, "class": "made-up"}, plan.simulated),
        ]
    )
