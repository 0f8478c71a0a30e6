"""The map of the case, what is on it, and what could not be put on it."""

from collections.abc import Iterable

from crossbearing.geo.geodesy import LonLat, distance_m
from crossbearing.model import Entity, Event, Modality, Position, World
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.sentences import sides
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.places import PLACE_ROLES, is_area, placed
from crossbearing.render.svg.map import Area, Movement, Plan, Site, draw_map
from crossbearing.render.words import capital, shortened

WIDE_PX = (960.0, 600.0)
NARROW_PX = (360.0, 430.0)
HUGE_RADIUS_M = 900_000.0
"""An area of this size (Mali has 750 km) would push everything else into a corner: its arrows may leave the picture."""
MOST_SITES = 60
FAR_SHARE = 0.12
"""Places of at most this share of the weight are left outside the picture where it can then be half as wide."""


def where(edition: Edition) -> Section:
    """The map, its legend, and the events that are drawn, each with its footnotes."""
    plan = _plan(edition)
    if plan is None:
        return Section(
            "map", "Map", el("p", None, "No place of this case has a position, so there is nothing to draw.")
        )
    title = "Map of the places and movements of this case"
    figure = el(
        "figure",
        {"class": "full"},
        el("div", {"class": "wide"}, draw_map(plan, *WIDE_PX, title)),
        el("div", {"class": "narrow"}, draw_map(plan, *NARROW_PX, title)),
        el("figcaption", None, _legend(), _caption()),
    )
    return Section("map", "Map", join([figure, _key(edition, plan)]))


def is_firm(world: World, event: Event) -> bool:
    """Whether some statement says flatly that it was so."""
    return any(s.modality in {Modality.ASSERTED, Modality.PROBABLE} for s in sides(world, event).supporting)


def _plan(edition: Edition) -> Plan | None:
    world = edition.world
    weights = _weights(world)
    numbers: dict[str, set[int]] = {}
    movements: dict[tuple[str, str], list[Event]] = {}
    for event in edition.pages:
        ends = placed(world, event.origin), placed(world, event.destination)
        if ends[0] and ends[1] and ends[0][0].id != ends[1][0].id and not event.negative:
            movements.setdefault((ends[0][0].id, ends[1][0].id), []).append(event)
        for entity_id in {event.place, event.origin, event.destination} - {None}:
            numbers.setdefault(str(entity_id), set()).add(edition.numbers[event.id])
    shown = _positioned(world, set(weights) | set(numbers))
    sites = [e for e in shown if not is_area(e)]
    sites = sorted(sites, key=lambda e: (e.id not in numbers, -weights.get(e.id, 0), e.id))[:MOST_SITES]
    areas = [e for e in shown if is_area(e) and e.id in numbers]
    focus = _focus(sites, areas, weights)
    if not focus:
        return None

    def refs(entity: Entity) -> tuple[int, ...]:
        return tuple(sorted(numbers.get(entity.id, ())))

    return Plan(
        tuple(
            Site(e.canonical, p, refs(e), weights.get(e.id, 0), _is_doubtful(world, e))
            for e in sites
            if (p := e.position)
        ),
        tuple(Area(e.canonical, _whole_country(e), p, refs(e)) for e in areas if (p := e.position)),
        tuple(_movement(edition, *ends, events) for ends, events in sorted(movements.items())),
        focus,
    )


def _weights(world: World) -> dict[str, int]:
    """How many statements name each place in a role that says where."""
    weights: dict[str, int] = {}
    for statement in world.statements.values():
        for filler in statement.frame.fillers:
            entity = world.entity_of(filler.mention) if filler.role in PLACE_ROLES else None
            if entity:
                weights[entity.id] = weights.get(entity.id, 0) + 1
    return weights


def _positioned(world: World, ids: Iterable[str]) -> list[Entity]:
    return [world.entities[i] for i in sorted(ids) if i in world.entities and world.entities[i].position]


def _is_doubtful(world: World, entity: Entity) -> bool:
    judgements = [world.judgements[m] for m in entity.mentions if m in world.judgements]
    return bool(judgements) and all(j.doubt for j in judgements)


def _whole_country(entity: Entity) -> str | None:
    return entity.country if entity.kind == "state" or entity.id.startswith(("state:", "country:")) else None


def _movement(edition: Edition, origin: str, destination: str, events: list[Event]) -> Movement:
    entities = edition.world.entities
    start, end = entities[origin], entities[destination]
    assert start.position  # noqa: S101 - only placed entities come here
    assert end.position  # noqa: S101
    return Movement(
        start.position,
        end.position,
        is_area(start),
        is_area(end),
        tuple(sorted(edition.numbers[e.id] for e in events)),
        any(is_firm(edition.world, e) for e in events),
    )


def _focus(sites: list[Entity], areas: list[Entity], weights: dict[str, int]) -> tuple[LonLat, ...]:
    """The points that must be in the picture, without the few that would make it twice as wide."""
    chosen = [e for e in [*sites, *areas] if e.position and e.position.radius_m < HUGE_RADIUS_M]
    chosen = chosen or areas
    points = [(_lonlat(e.position), 1 + weights.get(e.id, 0)) for e in chosen if e.position]
    total = sum(w for _, w in points)
    while len(points) > 3:  # noqa: PLR2004 - two points make a picture, a third its shape
        middle = LonLat(
            sum(p.lon_deg * w for p, w in points) / sum(w for _, w in points),
            sum(p.lat_deg * w for p, w in points) / sum(w for _, w in points),
        )
        far = max(points, key=lambda x: distance_m(*middle, *x[0]))
        rest = [x for x in points if x is not far]
        before, after = distance_m(*middle, *far[0]), max(distance_m(*middle, *p) for p, _ in rest)
        if after * 1.6 > before or sum(w for _, w in rest) < total * (1 - FAR_SHARE):
            break
        points = rest
    return tuple(p for p, _ in points)


def _lonlat(position: Position) -> LonLat:
    return LonLat(position.lon_deg, position.lat_deg)


def _legend() -> Html:
    def item(css: str, words: str, drawing: Html) -> Html:
        svg = el("svg", {"viewBox": "0 0 34 12", "class": f"map key {css}", "aria-hidden": "true"}, drawing)
        return el("li", None, svg, words)

    line = "M1 6H26"
    head = el("path", {"d": "M33 6L25 9.4V2.6z", "class": "head"})
    return el(
        "ul",
        {"class": "legend"},
        item("", "site", el("circle", {"cx": 17, "cy": 6, "r": 3.6, "class": "dot"})),
        item(
            "",
            "only the area is known",
            el("rect", {"x": 4, "y": 1, "width": 26, "height": 10, "class": "land tinted"}),
        ),
        item(
            "", "lies somewhere within", el("ellipse", {"cx": 17, "cy": 6, "rx": 13, "ry": 5, "class": "radius area"})
        ),
        item("", "movement", join([el("path", {"d": line, "class": "move"}), head])),
        item("", "possible or unconfirmed", join([el("path", {"d": line, "class": "move maybe"}), head])),
    )


def _caption() -> Html:
    return el(
        "p",
        None,
        "Numbers are those of the events. Arrows follow great circles and say from where to where, not by which way; "
        "one that begins or ends without a dot knows only the area. A question mark stands behind a doubtful reading "
        "of a name. Coasts and borders: Natural Earth 1:50m, which take no side in any dispute.",
    )


def _key(edition: Edition, plan: Plan) -> Html:
    marks = [*(s.events for s in plan.sites), *(a.events for a in plan.areas), *(m.events for m in plan.movements)]
    drawn = {n for events in marks for n in events}
    items = [
        el(
            "li",
            {"value": edition.numbers[e.id]},
            el("a", {"href": f"#e{edition.numbers[e.id]}"}, bdi(shortened(capital(e.headline), 110))),
            edition.notes.cite(e.statements, 3),
        )
        for e in edition.pages
        if edition.numbers[e.id] in drawn
    ]
    return el("ol", {"class": "key-list"}, join(items)) if items else NOTHING
