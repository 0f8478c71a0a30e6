"""What lies under the marks of a map: land, coasts, borders, and the names of countries."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from crossbearing.geo.geodesy import LonLat
from crossbearing.geo.projection import View
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.labels import Label, Sheet, text_width
from crossbearing.render.svg.outlines import Outlines, Reach, joined, natural_earth
from crossbearing.render.svg.shapes import XY, Box, area, bounds, centroid, cut_line, cut_ring, path, thinned

SMALLEST_AREA_PX2 = 6.0
"""An island of less than this is not to be seen."""
FAR_STEP = 24
"""Of arcs out of sight every 24th point is enough to close the rings they belong to."""


class Named(Protocol):
    """What is known of a whole country: the events that happened somewhere in it."""

    @property
    def events(self) -> tuple[int, ...]:
        """The numbers of the events."""
        ...


@dataclass(frozen=True, slots=True)
class Ground:
    """Shapes, and the names that lie over everything but the marks."""

    shapes: Html
    names: Html


def draw_ground(view: View, tinted: Mapping[str | None, Named], sheet: Sheet, *, small: bool) -> Ground:
    """Land within the view; a country of ``tinted`` (by its two letters) is shown as an area."""
    frame = Box(-2, -2, view.width_px + 2, view.height_px + 2)
    earth = natural_earth()
    flat: Sequence[Sequence[LonLat]] = earth.arcs
    if view.projection.name != "equal-earth":
        reach = reach_of(view)
        flat = [thinned_beyond(reach, arc, of_arc) for arc, of_arc in zip(earth.arcs, earth.reaches, strict=True)]
    page = [_on_page(view, arc) for arc in flat]
    plain: list[str] = []
    shaded: list[Html] = []
    names: list[tuple[float, str, XY, Box, Named | None]] = []
    for country in earth.countries:
        pieces = [p for ring in country.rings() for p in _pieces(view, flat, page, ring, frame)]
        if not pieces:
            continue
        text = "".join(path(p, closed=True) for p in pieces)
        largest = max(pieces, key=area)
        mark = tinted.get(country.code)
        if mark:
            shaded.append(el("path", {"d": text, "class": "land tinted"}, el("title", None, country.name)))
        else:
            plain.append(text)
        names.append((area(largest), country.name, centroid(largest), bounds(largest), mark))
    uses = earth.uses()
    return Ground(
        join(
            [
                el("path", {"d": "".join(plain), "class": "land"}),
                *shaded,
                _lines(view, [page[n] for n, times in uses.items() if times == 1], frame, "coast"),
                _lines(view, [page[n] for n, times in uses.items() if times > 1], frame, "border"),
            ]
        ),
        join(_names(names, sheet, small=small)),
    )


def has_outlines(earth: Outlines) -> bool:
    """Whether the package was built with outlines."""
    return bool(earth.countries)


def reach_of(view: View) -> Reach:
    """How far from its middle a view shows anything, with a margin for one not centred on its projection."""
    half = math.hypot(view.width_px, view.height_px) / 2 / view.scale_px
    return Reach(view.projection.centre, math.degrees(2 * math.asin(min(1.0, half / 2))) * 1.5 + 1)


def thinned_beyond(reach: Reach, arc: Sequence[LonLat], of_arc: Reach) -> Sequence[LonLat]:
    """The arc as it is where it comes within reach, else a few of its points, both ends among them."""
    return arc if reach.meets(of_arc) else [*arc[:-1:FAR_STEP], arc[-1]]


def _on_page(view: View, points: Iterable[LonLat]) -> list[XY | None]:
    """Where points lie on the page; None where the map does not show them."""
    return [XY(*at) if (at := view.to_page(p.lon_deg, p.lat_deg)) else None for p in points]


def _pieces(
    view: View, flat: Sequence[Sequence[LonLat]], page: Sequence[Sequence[XY | None]], ring: Sequence[int], frame: Box
) -> Iterable[list[XY]]:
    """The parts of a ring of arcs within the frame, as they lie on the page."""
    if view.projection.name == "equal-earth":
        candidates = [_on_page(view, part) for part in _unrolled(view, joined(flat, ring))]
    else:
        candidates = [joined(page, ring)]
    for candidate in candidates:
        points = [p for p in candidate if p is not None]
        if len(points) < 3 or not bounds(points).overlaps(frame):  # noqa: PLR2004 - no polygon has fewer corners
            continue
        cut = cut_ring(points, frame)
        if len(cut) > 2 and area(cut) >= SMALLEST_AREA_PX2:  # noqa: PLR2004
            yield thinned(cut)


def _unrolled(view: View, ring: Sequence[LonLat]) -> list[Sequence[LonLat]]:
    """The ring cut where the edge of a map of the world cuts it."""
    middle = view.projection.centre.lon_deg
    lons = [ring[0].lon_deg]
    for p in ring[1:]:
        lons.append(p.lon_deg - 360 * round((p.lon_deg - lons[-1]) / 360))
    parts: list[Sequence[LonLat]] = []
    for turn in (-360, 0, 360):
        shifted = [XY(lon + turn - middle, p.lat_deg) for lon, p in zip(lons, ring, strict=True)]
        kept = cut_ring(shifted, Box(-179.99, -90, 179.99, 90))
        if kept:
            parts.append([LonLat(p.x + middle, p.y) for p in kept])
    return parts


def _lines(view: View, arcs: Iterable[Sequence[XY | None]], frame: Box, css: str) -> Html:
    text: list[str] = []
    for arc in arcs:
        # where the map ends between two points, the line would run through the whole picture
        run: list[XY] = []
        for p in arc:
            if p is None or (run and abs(p.x - run[-1].x) > view.width_px / 2):
                text += _strokes(run, frame)
                run = []
            if p is not None:
                run.append(p)
        text += _strokes(run, frame)
    return el("path", {"d": "".join(text), "class": css}) if text else NOTHING


def _strokes(run: Sequence[XY], frame: Box) -> list[str]:
    return [path(thinned(piece)) for piece in cut_line(run, frame)] if len(run) > 1 else []


def _names(names: list[tuple[float, str, XY, Box, Named | None]], sheet: Sheet, *, small: bool) -> Iterable[Html]:
    """The names of countries, shaded ones first, then the largest; one that does not fit its country is left out."""
    size = 9.5 if small else 11.0
    for _, name, middle, box, mark in sorted(names, key=lambda n: (n[4] is None, -n[0], n[1])):
        numbers = " ".join(str(n) for n in mark.events[:5]) if mark else ""
        text = f"{name} {numbers}".strip()
        width = text_width(text, size) * 1.12
        if mark is None and width > (box.right - box.left) * 0.96:
            continue
        placed = sheet.place(Label(text, middle, size * 1.1, 3, centred=True), crossing=0 if mark is None else 12)
        if placed is None:
            continue
        refs = el("tspan", {"class": "ref"}, f" {numbers}") if numbers else NOTHING
        css = "country" if mark is None else "country shaded"
        yield el(
            "text",
            {
                "x": round(placed.x, 1),
                "y": round(placed.y, 1),
                "text-anchor": "middle",
                "font-size": size,
                "class": css,
            },
            name,
            refs,
        )
