"""What lies under the marks of a map: land, coasts, borders, and the names of countries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from crossbearing.geo.geodesy import LonLat
from crossbearing.geo.projection import View
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.labels import Label, Sheet, text_width
from crossbearing.render.svg.outlines import Outlines, natural_earth
from crossbearing.render.svg.shapes import XY, Box, area, bounds, centroid, cut_line, cut_ring, path, thinned

SMALLEST_AREA_PX2 = 6.0
"""An island of less than this is not to be seen."""
HALF_TURN_DEG = 180.0


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
    plain: list[str] = []
    shaded: list[Html] = []
    names: list[tuple[float, str, XY, Box, Named | None]] = []
    for country in earth.countries:
        pieces = [p for ring in earth.rings(country) for p in _pieces(view, ring, frame)]
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
    return Ground(
        join(
            [
                el("path", {"d": "".join(plain), "class": "land"}),
                *shaded,
                _lines(view, earth.coasts(), frame, "coast"),
                _lines(view, earth.borders(), frame, "border"),
            ]
        ),
        join(_names(names, sheet, small=small)),
    )


def has_outlines(earth: Outlines) -> bool:
    """Whether the package was built with outlines."""
    return bool(earth.countries)


def _pieces(view: View, ring: Sequence[LonLat], frame: Box) -> Iterable[list[XY]]:
    """The parts of a ring within the frame, as they lie on the page."""
    for part in _unrolled(view, ring):
        flat = [XY(*at) for p in part if (at := view.to_page(p.lon_deg, p.lat_deg))]
        if len(flat) < 3 or not bounds(flat).overlaps(frame):  # noqa: PLR2004 - no polygon has fewer corners
            continue
        cut = cut_ring(flat, frame)
        if len(cut) > 2 and area(cut) >= SMALLEST_AREA_PX2:  # noqa: PLR2004
            yield thinned(cut)


def _unrolled(view: View, ring: Sequence[LonLat]) -> list[Sequence[LonLat]]:
    """The ring as it is; for the whole world cut where the map's own edge cuts it."""
    if view.projection.name != "equal-earth":
        return [ring]
    middle = view.projection.centre.lon_deg
    lons = [ring[0].lon_deg]
    for p in ring[1:]:
        leap = p.lon_deg - lons[-1]
        lons.append(p.lon_deg - 360 * round(leap / 360))
    parts: list[Sequence[LonLat]] = []
    for turn in (-360, 0, 360):
        shifted = [XY(lon + turn - middle, p.lat_deg) for lon, p in zip(lons, ring, strict=True)]
        kept = cut_ring(shifted, Box(-179.99, -90, 179.99, 90))
        if kept:
            parts.append([LonLat(p.x + middle, p.y) for p in kept])
    return parts


def _lines(view: View, arcs: Iterable[Sequence[LonLat]], frame: Box, css: str) -> Html:
    text: list[str] = []
    for arc in arcs:
        # where the map ends between two points, the line would run through the whole picture
        run: list[XY] = []
        for p in arc:
            at = view.to_page(p.lon_deg, p.lat_deg)
            if at is None or (run and abs(at[0] - run[-1].x) > view.width_px / 2):
                text += _strokes(run, frame)
                run = []
            if at is not None:
                run.append(XY(*at))
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
