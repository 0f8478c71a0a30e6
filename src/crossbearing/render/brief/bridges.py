"""Pairs of places with repeated movements, and arrivals at one place: the tempo week by week, drawn and in words."""

from collections.abc import Mapping, Sequence

from crossbearing.language.days import day
from crossbearing.model import Activity, Bridge, ChangePoint, Leg, Movements, Week
from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.relevance import DRAWN_ANYWAY, Relevance
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.svg.tempo import Tempo, draw_tempo
from crossbearing.render.tempo import change_words, hearing_words, totals
from crossbearing.render.tracks import (
    end_words,
    fleet_words,
    place_name,
    platform_name,
    simulated,
    span_words,
)
from crossbearing.render.words import capital, count, thousands

WIDE_PX = 960.0
NARROW_PX = 344.0
DRAWN = 6
"""Bridges that are drawn at most; the others are told in a line."""
LETTERS = "ABCDEF"
ROWS = 60
"""Legs of one bridge that a brief lists."""
LISTED = 12
ACTIVITIES = 3
LEAST_VISITS = 3
SAME_STORY = 0.8
"""Where a bridge makes this share of a place's arrivals, its drawing has told them already."""
MOVED = {"air": ("flight", "air bridge"), "sea": ("voyage", "sea bridge")}


def letters_of(relevance: Relevance) -> Mapping[str, str]:
    """The letter of each bridge that is drawn, by id."""
    return {x.id: letter for x, letter in zip(drawn_bridges(relevance), LETTERS, strict=False)}


def drawn_bridges(relevance: Relevance) -> list[Bridge]:
    """Those that are drawn: what bears on the case, or a few where nothing does."""
    listed = relevance.bridges()
    return [x for x in listed if relevance.of_bridge(x)][:DRAWN] or listed[:DRAWN_ANYWAY]


def bridges(edition: Edition) -> Html:
    """Each bridge with its tempo; then places with their arrivals."""
    movements, relevance = edition.world.movements, Relevance.of(edition.world)
    letters = letters_of(relevance)
    drawn = drawn_bridges(relevance)
    parts = [_bridge(edition, x, letters.get(x.id, "")) for x in drawn]
    others = [x for x in relevance.bridges() if x not in drawn]
    shown = others[: min(LISTED, edition.limits.rows)]
    rows = [
        el("li", None, _title(movements, x, ""), f": {_count_words(x)}.",
           edition.notes.cite(x.legs, 2))
        for x in shown
    ]  # fmt: skip
    if rows:
        more = len(others) - len(shown)
        title = "Further bridges, of which no report tells" if relevance.tested else "Further bridges"
        rest = f"And {more} more, in the case: crossbearing bridges."
        parts += [
            el("h3", None, title),
            el("ul", {"class": "plain shown"}, join(rows)),
            el("p", {"class": "small"}, rest) if more else NOTHING,
        ]
    parts += _activities(edition, relevance, drawn)
    return join([_legend(movements), *parts]) if parts else NOTHING


def _title(movements: Movements, bridge: Bridge, letter: str) -> Html:
    number = [el("span", {"class": "number"}, letter), " "] if letter else []
    origin, destination = place_name(movements, bridge.origin), place_name(movements, bridge.destination)
    to = el("span", {"class": "to", "aria-label": "to"}, " → ")
    return join([*number, bdi(origin), to, bdi(destination), simulated_tag(simulated(movements, bridge.fleet))])


def _count_words(bridge: Bridge) -> str:
    """ "46 flights in 18 weeks; 37 with both ends named, or 41.6 with every end weighted by its probability"."""
    named, expected = totals(bridge.weeks)
    what = count(len(bridge.legs), MOVED[bridge.medium][0])
    return (
        f"{what} in {count(len(bridge.weeks), 'week')}; {thousands(named)} with both ends named, or {expected:.1f} "
        "with every end weighted by its probability"
    )


def _bridge(edition: Edition, bridge: Bridge, letter: str) -> Html:
    movements = edition.world.movements
    noun, kind = MOVED[bridge.medium]
    mark = simulated(movements, bridge.fleet)
    fleet = count(len(bridge.fleet), *(("aircraft", "aircraft") if bridge.medium == "air" else ("ship", "ships")))
    origin, destination = place_name(movements, bridge.origin), place_name(movements, bridge.destination)
    title = f"{capital(noun)}s a week from {origin} to {destination}{f', {mark}' if mark else ''}"
    return el(
        "div",
        {"class": "bridge"},
        el("h3", None, _title(movements, bridge, letter)),
        el(
            "p",
            None,
            f"{capital(_count_words(bridge))}; by {fleet}: ",
            bdi(fleet_words(movements, bridge.fleet)),
            ". ",
            el("strong", None, "What was aboard is not known."),
            edition.notes.cite(bridge.legs),
        ),
        _changes(edition, bridge.weeks, bridge.changes, bridge.legs),
        _figure(Tempo(bridge.weeks, bridge.changes, title, _described(bridge.weeks, bridge.changes), bridge.id, mark)),
        _legs(edition, bridge, kind),
    )  # fmt: skip


def _changes(edition: Edition, weeks: Sequence[Week], changes: Sequence[ChangePoint], legs: Sequence[str]) -> Html:
    """The changes in words, each resting on the legs around it, and in which weeks nobody listened."""
    sentences = [
        join([f"{capital(change_words(x))}.", edition.notes.cite(_around(edition.world.movements, x, legs), 4), " "])
        for x in changes
    ]
    steady = [] if changes or not weeks else ["No change of tempo stands out from chance. "]
    return el("p", None, *sentences, *steady, f"{capital(hearing_words(weeks))}.", edition.notes.cite(legs, 2))


def _around(movements: Movements, change: ChangePoint, legs: Sequence[str]) -> list[str]:
    """The legs, or visits, nearest to a change: two before it and two after."""
    times = []
    for x in legs:
        leg, visit = movements.legs.get(x), movements.visits.get(x)
        found = leg.start.time if leg else visit.seen_from if visit else None
        if found is not None:
            times.append((found, x))
    before = [x for time, x in sorted(times) if time.date() < change.monday]
    after = [x for time, x in sorted(times) if time.date() >= change.monday]
    return [*before[-2:], *after[:2]]


def _figure(tempo: Tempo) -> Html:
    def drawing(width: float, suffix: str) -> Html:
        return draw_tempo(
            Tempo(tempo.weeks, tempo.changes, tempo.title, tempo.described, f"{tempo.mark}-{suffix}", tempo.simulated),
            width,
        )

    if not tempo.weeks:
        return NOTHING
    return el(
        "figure",
        {"class": "full tempo-figure"},
        el("div", {"class": "wide"}, drawing(WIDE_PX, "w")),
        el("div", {"class": "narrow"}, drawing(NARROW_PX, "n")),
        el("figcaption", None, el("p", None, f"{tempo.title}.")),
    )


def _legend(movements: Movements) -> Html:
    """How to read the drawings of a tempo: once for all of them."""

    def item(words: str, *drawing: Html) -> Html:
        svg = el("svg", {"viewBox": "0 0 34 12", "class": "tempo key", "aria-hidden": "true"}, *drawing)
        return el("li", None, svg, words)

    def box(css: str) -> Html:
        return el("rect", {"x": 11.5, "y": 1.5, "width": 11, "height": 10, "class": css})

    told: list[Bridge | Activity] = [*movements.bridges.values(), *movements.activities.values()]
    wide: dict[str, str | float | None] = {"x": 2, "width": 30}
    parts = [
        item("a week's movements with both ends named", box("named")),
        item("expected beyond them, ends weighted", box("weighted")),
        item("hours in which others were heard", el("rect", {**wide, "y": 4, "height": 6, "class": "hearing"})),
    ]
    if any(w.heard_hours <= 0 for x in told for w in x.weeks):
        deaf = el("rect", {**wide, "y": 0.5, "height": 11, "fill": hatched("tempo-key"), "class": "unheard"})
        parts.append(item("nobody else heard: not known, not none", hatch("tempo-key"), deaf))
    if any(x.changes for x in told):
        parts.append(item("tempo before and after a change", el("path", {"d": "M2 9H17V3H32", "class": "rate"})))
    return el("ul", {"class": "legend tempo-legend"}, *parts)


def _described(weeks: Sequence[Week], changes: Sequence[ChangePoint]) -> str:
    """The drawing for those who do not see it."""
    named, expected = totals(weeks)
    told = [f"{capital(change_words(x))}." for x in changes] or ["No change of tempo stands out."]
    most = max(weeks, key=lambda x: (x.expected, x.count), default=None)
    peak = [f"Most in the week of {day(most.monday)}: {max(most.count, most.expected):.1f}."] if most else []
    return " ".join([f"{named} named, {expected:.1f} expected.", *told, *peak, f"{capital(hearing_words(weeks))}."])


def _legs(edition: Edition, bridge: Bridge, kind: str) -> Html:
    """Each leg in a line, to unfold: when, who, where each end is, with its footnote."""
    movements = edition.world.movements
    found = [x for identifier in bridge.legs if (x := movements.legs.get(identifier))]
    shown = found[: min(ROWS, edition.limits.rows)]
    rows = [_row(edition, x) for x in shown]
    more = len(found) - len(rows)
    head = ("When", "Who", "From", "To")
    return el(
        "details",
        {"class": "small legs"},
        el("summary", None, f"The {count(len(found), MOVED[bridge.medium][0])} of this {kind}"),
        el(
            "div",
            {"class": "scroll"},
            el(
                "table",
                None,
                el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, x) for x in head))),
                el("tbody", None, join(rows)),
            ),
        ),
        el("p", None, f"And {thousands(more)} more, in the case.") if more else NOTHING,
    )


def _row(edition: Edition, leg: Leg) -> Html:
    movements = edition.world.movements
    who = [bdi(platform_name(movements, leg.platform)), simulated_tag(simulated(movements, [leg.platform]))]
    return el(
        "tr",
        None,
        el("th", {"scope": "row"}, span_words(leg.start.time, leg.end.time), edition.notes.cite([leg.id])),
        el("td", None, *who),
        el("td", None, bdi(end_words(movements, leg.start, starts=True))),
        el("td", None, bdi(end_words(movements, leg.end, starts=False))),
    )


def _activities(edition: Edition, relevance: Relevance, drawn: Sequence[Bridge]) -> list[Html]:
    """Places with their arrivals that bear on the case, where no bridge has told them already."""
    told: dict[str, int] = {}
    for bridge in drawn:
        told[bridge.destination] = max(told.get(bridge.destination, 0), len(bridge.legs))
    listed = [x for x in relevance.activities() if len(x.visits) >= LEAST_VISITS]
    found = [x for x in listed if relevance.of_activity(x)] or ([] if drawn else listed[:DRAWN_ANYWAY])
    new = [x for x in found if told.get(x.facility, 0) < SAME_STORY * len(x.visits)]
    return [_activity(edition, x) for x in new[:ACTIVITIES]]


def _activity(edition: Edition, activity: Activity) -> Html:
    movements = edition.world.movements
    mark = simulated(movements, activity.platforms)
    name = place_name(movements, activity.facility)
    title = f"Arrivals a week at {name}{f', {mark}' if mark else ''}"
    described = _described(activity.weeks, activity.changes)
    return el(
        "div",
        {"class": "bridge"},
        el("h3", None, "Arrivals at ", bdi(name), simulated_tag(mark)),
        el(
            "p",
            None,
            f"{capital(count(len(activity.visits), 'arrival'))} of {count(len(activity.platforms), 'platform')} in "
            f"{count(len(activity.weeks), 'week')}: ",
            bdi(fleet_words(movements, activity.platforms)),
            ".",
            edition.notes.cite(activity.visits),
        ),
        _changes(edition, activity.weeks, activity.changes, activity.visits),
        _figure(Tempo(activity.weeks, activity.changes, title, described, activity.id, mark)),
    )
