"""The pages of what tracks show: a movement, a bridge, arrivals, a platform, each down to its records."""

from collections.abc import Iterable, Iterator

from crossbearing.cli.page import Page
from crossbearing.cli.tables import counted, short_id
from crossbearing.cli.terminal import one_line
from crossbearing.cli.track_wording import SPARK_LEGEND, tempo_cell
from crossbearing.model import (
    Activity,
    Anomaly,
    Bridge,
    Leg,
    LegEnd,
    Movements,
    Overflight,
    Platform,
    Silence,
    TrackSlice,
    Visit,
    Week,
    World,
)
from crossbearing.render.sensor_tests import in_order
from crossbearing.render.tempo import change_words, hearing_words, totals
from crossbearing.render.tracks import (
    KM_M,
    Shown,
    all_shown,
    at_words,
    end_state_words,
    fleet_words,
    found_in,
    lasting_words,
    moment_words,
    noun_of,
    place_name,
    platform_name,
    platform_slices,
    platforms_in,
    share_words,
    shown_words,
    simulated,
    slices_of,
    span_of,
    span_words,
    what_words,
)
from crossbearing.render.words import capital

LISTED = 40
"""Rows of a long list on a page; the lists of the command line give all."""
LOADS = "not known: tracks do not show what is aboard"


def show_movement(page: Page, world: World, shown: Shown) -> None:
    """A leg, visit, silence and so on: what it is, what is known of it, and the records that it rests on."""
    movements = world.movements
    page.heading(noun_of(shown), shown.id, capital(what_words(movements, shown)))
    start, end = span_of(shown)
    page.values(
        [
            *(("who", f"{platform_name(movements, x)} [{x}]") for x in platforms_in(shown)),
            ("made up", made_up(simulated(movements, platforms_in(shown)))),
            ("when", span_words(start, end)),
            ("how long", lasting_words(end - start)),
            *_own(movements, shown),
        ]
    )
    if isinstance(shown, Leg):
        _show_end(page, movements, "Where it began", shown.start, starts=True)
        _show_end(page, movements, "Where it ended", shown.end, starts=False)
        _show_beside(page, world, shown)
    show_slices(page, world, shown.slices)


def show_bridge(page: Page, world: World, bridge: Bridge) -> None:
    """A bridge: its fleet, its tempo with changes and weeks without hearing, its legs."""
    movements = world.movements
    page.heading(
        "bridge",
        bridge.id,
        f"{place_name(movements, bridge.origin)} → {place_name(movements, bridge.destination)}",
    )
    named, expected = totals(bridge.weeks)
    page.values(
        [
            ("medium", bridge.medium),
            ("made up", made_up(simulated(movements, bridge.fleet))),
            ("legs", f"{len(bridge.legs):,}; {named:,} with both ends named, {expected:.1f} expected"),
            ("fleet", "; ".join(f"{platform_name(movements, x)} [{x}]" for x in bridge.fleet[:LISTED])),
            ("load", LOADS),
        ]
    )
    _show_tempo(page, bridge)
    page.section("Legs")
    show_listed(page, movements, bridge.legs)
    show_slices(page, world, slices_of(movements, bridge.id))


def show_activity(page: Page, world: World, activity: Activity) -> None:
    """Arrivals at a place: who came, how often, in which weeks."""
    movements = world.movements
    page.heading("activity", activity.id, f"Arrivals at {place_name(movements, activity.facility)}")
    page.values(
        [
            ("place", f"{place_name(movements, activity.facility)} [{activity.facility}]"),
            ("made up", made_up(simulated(movements, activity.platforms))),
            ("arrivals", f"{len(activity.visits):,}"),
            ("by", fleet_words(movements, activity.platforms, 12)),
        ]
    )
    _show_tempo(page, activity)
    page.section("Visits")
    show_listed(page, movements, activity.visits)
    show_slices(page, world, slices_of(movements, activity.id))


def show_platform(page: Page, world: World, platform: Platform) -> None:
    """An aircraft or a ship: what is told of it and by what, and everything that its tracks show."""
    page.heading("platform", platform.id, platform.label)
    military = {True: "yes", False: "no", None: ""}[platform.military]
    page.values(
        [
            ("medium", platform.medium),
            ("made up", made_up("simulated" if platform.simulated else "")),
            ("registration", platform.registration or ""),
            ("name", platform.name or ""),
            ("type", platform.type or ""),
            ("operator", platform.operator or ""),
            ("country", platform.country or ""),
            ("military", military),
            ("fixes", f"{platform.fixes:,}, {span_words(platform.first, platform.last)}"),
        ]
    )
    if platform.known:
        page.section("Told of it")
        page.items(_told(platform))
    movements = world.movements
    own = sorted(
        (x for x in all_shown(movements) if platform.id in platforms_in(x)), key=lambda x: (span_of(x)[0], x.id)
    )
    if own:
        page.section(f"Its tracks show {counted(len(own), 'thing')}")
        _show_lines(page, movements, own)
    show_slices(page, world, platform_slices(movements).get(platform.id, ()))


def _own(movements: Movements, shown: Shown) -> list[tuple[str, str]]:
    match shown:
        case Leg():
            distance = f"{shown.distance_m / KM_M:,.0f} km along {shown.fixes:,} fixes"
            return [("callsign", shown.callsign or ""), ("way", distance), ("load", LOADS)]
        case Visit():
            return [
                ("place", f"{place_name(movements, shown.facility)} [{shown.facility}]" if shown.facility else ""),
                ("where", at_words(shown.lon_deg, shown.lat_deg)),
                ("arrived", moment_words(shown.arrived) if shown.arrived else "not seen"),
                ("departed", moment_words(shown.departed) if shown.departed else "not seen"),
                ("probability", f"{shown.probability:.0%}"),
            ]
        case Silence():
            last, first = (shown.start_lon_deg, shown.start_lat_deg), (shown.end_lon_deg, shown.end_lat_deg)
            return [("last heard at", at_words(*last)), ("heard again at", at_words(*first))]
        case Overflight():
            return [("answer", shown.answer), ("area", f"{shown.area_name} [{shown.area}]"), ("leg", shown.leg)]
        case Anomaly():
            return [("fixes", f"{shown.fixes:,}")]
        case _:
            return []


def _show_end(page: Page, movements: Movements, title: str, end: LegEnd, *, starts: bool) -> None:
    """An end with every facility that comes into question."""
    page.section(title)
    height = f", at {end.altitude_m:,.0f} m" if end.altitude_m is not None else ""
    page.values(
        [
            ("named", place_name(movements, end.facility) if end.facility else "no: none is probable enough"),
            ("how", f"{end_state_words(end, starts=starts)}, {moment_words(end.time)}"),
            ("fix", f"{at_words(end.lon_deg, end.lat_deg)}{height}"),
        ]
    )
    page.items(
        f"{share_words(x.probability)}  {place_name(movements, x.facility)} [{x.facility}]"
        if x.facility
        else f"{share_words(x.probability)}  not known"
        for x in end.candidates
    )


def _show_beside(page: Page, world: World, leg: Leg) -> None:
    """What else concerns a leg: silences on its way, what it crossed, bridges, tests."""
    movements = world.movements
    beside: list[Shown] = [
        x
        for x in movements.silences.values()
        if x.platform == leg.platform and x.start < leg.end.time and x.end > leg.start.time
    ]
    beside += [x for x in movements.overflights.values() if x.leg == leg.id]
    lines = [f"{short_id(x.id)}  {one_line(what_words(movements, x))}" for x in beside]
    lines += [
        f"{short_id(x.id)}  of the bridge {place_name(movements, x.origin)} → {place_name(movements, x.destination)}"
        for x in movements.bridges.values()
        if leg.id in x.legs
    ]
    lines += [
        f"{short_id(x.id)}  in a test that {x.outcome}: {one_line(x.expectation.text)}"
        for x in in_order(world.tests.values())
        if leg.id in x.legs
    ]
    if lines:
        page.section("On this leg")
        page.items(lines[:LISTED])


def _show_tempo(page: Page, told: Bridge | Activity) -> None:
    weeks = told.weeks
    if not weeks:
        return
    page.section("Week by week")
    page.items([tempo_cell(weeks, 72), SPARK_LEGEND, f"{capital(hearing_words(weeks))}."])
    page.items(f"{capital(change_words(x))}." for x in told.changes)
    page.values(_week(x) for x in weeks[-LISTED:])
    if len(weeks) > LISTED:
        page.items([f"the last {LISTED} of {counted(len(weeks), 'week')}; all of them: crossbearing bridges --json"])


def _week(week: Week) -> tuple[str, str]:
    return (
        week.monday.isoformat(),
        f"{week.count} named, {week.expected:.1f} expected, others heard in {week.heard_hours:.0f} of 168 hours",
    )


def show_listed(page: Page, movements: Movements, identifiers: Iterable[str]) -> None:
    """Movements by id, one a line."""
    _show_lines(page, movements, [x for i in identifiers if (x := found_in(movements, i)) is not None])


def _show_lines(page: Page, movements: Movements, found: list[Shown]) -> None:
    page.items(f"{short_id(x.id)}  {one_line(shown_words(movements, x))}" for x in found[:LISTED])
    if len(found) > LISTED:
        page.items([f"and {len(found) - LISTED:,} more"])


def show_slices(page: Page, world: World, slices: Iterable[TrackSlice]) -> None:
    """Which records of which files, with their hashes."""
    found = tuple(dict.fromkeys(slices))
    if not found:
        return
    page.section("The records (counted from 0)")
    for s in found[:LISTED]:
        artifact = world.artifacts.get(s.artifact)
        fixes = f", {counted(s.fixes, 'fix').replace('fixs', 'fixes')}" if s.fixes else ""
        page.values(
            [
                ("file", artifact.path if artifact else "not in this case"),
                ("records", f"{s.first_row:,} to {s.last_row:,} of {s.platform}{fixes}"),
                ("from, to", span_words(s.start, s.end)),
                ("sha256", s.artifact),
            ]
        )
    if len(found) > LISTED:
        page.items([f"and {len(found) - LISTED:,} more"])


def _told(platform: Platform) -> Iterator[str]:
    for x in platform.known:
        when = f", {span_words(x.since, x.until)}" if x.since and x.until else ""
        yield one_line(f"{x.what}: {x.value}{when} ({counted(len(x.artifacts), 'file')}: {x.artifacts[0][:12]}…)" if
                       x.artifacts else f"{x.what}: {x.value}{when}")  # fmt: skip


def made_up(words: str) -> str:
    """The value beside "made up"; nothing where it is not."""
    return f"yes: {words}" if words else ""
