"""The map of what was heard, its legend, and what is left open in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from crossbearing.geo.geodesy import LonLat
from crossbearing.model import Bridge, Leg, LegEnd, Movements, Silence
from crossbearing.render.brief.edition import Edition
from crossbearing.render.hearing import heard_cells
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.relevance import Relevance
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.svg.track_map import Fan, Place, TrackPlan, Way, cells_together, draw_track_map
from crossbearing.render.tracks import LEAST_SHARE, place_name, shown_words, simulated
from crossbearing.render.words import count, thousands

WIDE_PX = (960.0, 600.0)
NARROW_PX = (360.0, 400.0)
MOST_WAYS = 240
"""More tracks than this are a smear; those of bridges go before the others."""
TITLED = 60
"""Of more tracks than this a title on each would only swell the page."""
FOCUS_POINTS = 400
BEARING_WEIGHT = 1_000_000
"""More than all legs of a map that do not bear on the case."""


def track_map(edition: Edition, letters: Mapping[str, str]) -> Html:
    """The map with legend and caption; nothing where no leg was heard. ``letters`` are those of bridges by id."""
    movements, relevance = edition.world.movements, Relevance.of(edition.world)
    ranked = relevance.legs(movements.legs.values())[: min(MOST_WAYS, edition.limits.listed)]
    legs = sorted(ranked, key=lambda x: (x.start.time, x.id))
    if not legs:
        return NOTHING
    mark = simulated(movements, dict.fromkeys(x.platform for x in legs))
    title = f"Map of what the tracks show{f' ({mark})' if mark else ''}"
    described = _described(movements, legs)
    drawings = []
    for css, size, name in (("wide", WIDE_PX, "ways-w"), ("narrow", NARROW_PX, "ways-n")):
        plan = _plan(relevance, legs, letters, size[0], mark)
        drawings.append(el("div", {"class": css}, draw_track_map(plan, *size, title, described, name)))
    left_out = len(movements.legs) - len(legs)
    aside = 0 < sum(relevance.of_leg(x) for x in legs) < len(legs)
    return el("figure", {"class": "full"}, *drawings, el("figcaption", None, _legend(mark, aside), _caption(left_out)))


def _plan(
    relevance: Relevance, legs: Sequence[Leg], letters: Mapping[str, str], width_px: float, mark: str
) -> TrackPlan:
    movements = relevance.movements
    silent: dict[str, list[Silence]] = {}
    for silence in movements.silences.values():
        silent.setdefault(silence.platform, []).append(silence)
    lettered = _lettered(movements, legs, letters)
    arrows = _arrows(legs)
    # where nothing bears on the case, everything does
    bearing = {x.id for x in legs if relevance.of_leg(x)} or {x.id for x in legs}
    ways = tuple(
        _way(movements, x, silent.get(x.platform, ()), lettered.get(x.id, ""), arrow=x.id in arrows or x.id in lettered,
             titled=len(legs) <= TITLED, aside=x.id not in bearing)
        for x in sorted(legs, key=lambda x: x.id in bearing)
    )  # fmt: skip
    places = _places(movements, legs, bearing)
    points = [LonLat(lon, lat) for x in legs if x.id in bearing for lon, lat, _ in x.path]
    ends = [x.at for x in places if x.bears]
    focus = (*points[:: max(1, len(points) // FOCUS_POINTS)], *ends)
    cells = heard_cells(movements, cells_together(focus, width_px))
    return TrackPlan(ways, places, cells, focus, f"{mark} tracks" if mark else "")


def _way(
    movements: Movements,
    leg: Leg,
    silences: Iterable[Silence],
    letter: str,
    *,
    arrow: bool,
    titled: bool,
    aside: bool,
) -> Way:
    heard, silent = split_at_silences(leg, silences)
    title = shown_words(movements, leg) if titled or letter else ""
    ends = [None if x.facility else Fan(()) if aside else _fan(movements, x) for x in (leg.start, leg.end)]
    return Way(heard, silent, ends[0], ends[1], letter, arrow, title, aside)


def split_at_silences(
    leg: Leg, silences: Iterable[Silence]
) -> tuple[tuple[tuple[LonLat, ...], ...], tuple[tuple[LonLat, LonLat], ...]]:
    """The stretches of a leg that were heard, and the ends of those that were not."""
    within = sorted(
        (x for x in silences if x.start < leg.end.time and x.end > leg.start.time), key=lambda x: (x.start, x.end)
    )
    heard: list[tuple[LonLat, ...]] = []
    run: list[LonLat] = []
    left = list(within)
    for lon, lat, seconds in leg.path:
        moment = datetime.fromtimestamp(seconds, UTC)
        while left and moment >= left[0].end:
            gone = left.pop(0)
            run.append(LonLat(gone.start_lon_deg, gone.start_lat_deg))
            heard.append(tuple(run))
            run = [LonLat(gone.end_lon_deg, gone.end_lat_deg)]
        if not left or moment <= left[0].start:
            run.append(LonLat(lon, lat))
    heard.append(tuple(run))
    gaps = tuple(
        (LonLat(x.start_lon_deg, x.start_lat_deg), LonLat(x.end_lon_deg, x.end_lat_deg))
        for x in within[: len(within) - len(left)]
    )
    return tuple(x for x in heard if x), gaps


def _fan(movements: Movements, end: LegEnd) -> Fan:
    """Where an end that is not named may have been."""
    found = (
        (movements.facilities[x.facility], x.probability)
        for x in end.candidates
        if x.facility is not None and x.facility in movements.facilities and x.probability >= LEAST_SHARE
    )
    return Fan(tuple((LonLat(place.lon_deg, place.lat_deg), share) for place, share in found))


def _lettered(movements: Movements, legs: Sequence[Leg], letters: Mapping[str, str]) -> dict[str, str]:
    """For each bridge one of its drawn legs: with both ends named, of the middle length, to bear its letter."""
    drawn = {x.id: x for x in legs}
    found: dict[str, str] = {}
    for identifier, letter in letters.items():
        bridge: Bridge = movements.bridges[identifier]
        here = [drawn[x] for x in bridge.legs if x in drawn]
        named = [x for x in here if x.start.facility and x.end.facility] or here
        if named:
            middle = sorted(named, key=lambda x: (x.distance_m, x.id))[len(named) // 2]
            found[middle.id] = letter
    return found


def _arrows(legs: Sequence[Leg]) -> set[str]:
    """One leg of each pair of ends; where an end is not known, of each pair of degrees."""
    first: dict[tuple[str, str], str] = {}
    for leg in legs:
        first.setdefault((_nearly(leg.start), _nearly(leg.end)), leg.id)
    return set(first.values())


def _nearly(end: LegEnd) -> str:
    return end.facility or f"{end.lon_deg:.0f} {end.lat_deg:.0f}"


def _places(movements: Movements, legs: Sequence[Leg], bearing: set[str]) -> tuple[Place, ...]:
    """The facilities that are an end; of legs that bear on the case, which weigh most, also those that may be one."""
    weights: dict[str, int] = {}
    for leg in legs:
        bears = leg.id in bearing
        for end in (leg.start, leg.end):
            named = (
                {end.facility}
                if end.facility or not bears
                else {x.facility for x in end.candidates if x.probability >= LEAST_SHARE}
            )
            for facility in named:
                if facility is not None and facility in movements.facilities:
                    weights[facility] = weights.get(facility, 0) + (BEARING_WEIGHT if bears else 1)
    found = ((movements.facilities[x], weights[x]) for x in sorted(weights))
    return tuple(
        Place(place_name(movements, x.id), LonLat(x.lon_deg, x.lat_deg), weight, weight >= BEARING_WEIGHT)
        for x, weight in found
    )


def _described(movements: Movements, legs: Sequence[Leg]) -> str:
    """The drawing for those who do not see it: the pairs of ends with most legs."""
    pairs: dict[tuple[str, str], int] = {}
    for leg in legs:
        ends = place_name(movements, leg.start.facility), place_name(movements, leg.end.facility)
        pairs[ends] = pairs.get(ends, 0) + 1
    told = [f"{n} from {a} to {b}" for (a, b), n in sorted(pairs.items(), key=lambda x: (-x[1], x[0]))[:8]]
    return f"{count(len(legs), 'leg')}: {'; '.join(told)}."


def _caption(left_out: int) -> Html:
    more = f" {thousands(left_out)} further legs are in the case." if left_out > 0 else ""
    return el(
        "p",
        None,
        "Lines run through the fixes that were heard and follow the great circle where they were not. Letters are "
        "those of the bridges below. Where the hatching lies nobody was ever heard in these tracks: an empty area "
        f"there is no sign of quiet.{more} Coasts and borders: Natural Earth 1:50m, which take no side in any dispute.",
    )


def _legend(mark: str, aside: bool) -> Html:  # noqa: FBT001 - one thing more or less in a list
    line = "M1 6H26"
    head = el("path", {"d": "M19 6L12 9V3z", "class": "way-head"})
    stubs = join(
        el("path", {"d": f"M{a} 6h6", "class": "way stub", "stroke-opacity": o})
        for a, o in ((2, "0.7"), (11, "0.45"), (20, "0.2"))
    )
    ask = el("text", {"x": "30", "y": "10", "font-size": "11", "text-anchor": "middle", "class": "ask"}, "?")
    return el(
        "ul",
        {"class": "legend"},
        _item(f"heard{f', {mark}' if mark else ''}", join([el("path", {"d": line, "class": "way"}), head])),
        _item("other traffic", el("path", {"d": line, "class": "way aside"})) if aside else NOTHING,
        _item("not heard between two fixes", el("path", {"d": "M1 6H33", "class": "way silent"})),
        _item("end not known", join([stubs, ask])),
        _item("where it may have ended", el("path", {"d": "M1 6H33", "class": "way fan", "stroke-opacity": "0.7"})),
        _item(
            "nobody was ever heard",
            join([hatch("ways-key"),
                  el("rect", {"x": 2, "y": 0.5, "width": 30, "height": 11, "fill": hatched("ways-key"),
                              "class": "unheard"})]),
        ),
    )  # fmt: skip


def _item(words: str, drawing: Html) -> Html:
    svg = el("svg", {"viewBox": "0 0 34 12", "class": "map key", "aria-hidden": "true"}, drawing)
    return el("li", None, svg, words)
