"""How a person reads movements, tests and bridges: the cells of a table and the words in them."""

from crossbearing.cli.tables import Column, short_id
from crossbearing.cli.terminal import one_line
from crossbearing.model import Activity, Bridge, Movements, SensorTest, Week, World
from crossbearing.render.derivation import ratio
from crossbearing.render.sensor_tests import OUTCOME_MARKS, number_words, told_words
from crossbearing.render.tempo import condensed, rate_words, sparkline, totals
from crossbearing.render.tracks import (
    Shown,
    fleet_words,
    noun_of,
    place_name,
    platforms_in,
    simulated,
    span_of,
    what_words,
    who_words,
)

MOVEMENT_COLUMNS = (
    Column("id"),
    Column("kind"),
    Column("when (UTC)"),
    Column("who", 2),
    Column("what", 5),
    Column("made up"),
)
TEST_COLUMNS = (
    Column("id"),
    Column("outcome"),
    Column("event", 3),
    Column("expected in the tracks", 3),
    Column("seen, told", 2),
    Column("covered", justify="right"),
    Column("ratio"),
    Column("made up"),
)
BRIDGE_COLUMNS = (
    Column("id"),
    Column("from → to", 3),
    Column("legs", justify="right"),
    Column("expected", justify="right"),
    Column("by", 3),
    Column("week by week"),
    Column("changes", 2),
    Column("made up"),
)
ARRIVAL_COLUMNS = (
    Column("id"),
    Column("arrivals at", 3),
    Column("visits", justify="right"),
    Column("by", 3),
    Column("week by week"),
    Column("changes", 2),
    Column("made up"),
)
SPARK_CHARACTERS = 26
"""Half a year of weeks: on a terminal of 120 columns room is left for the names beside it."""
SPARK_LEGEND = "Week by week: ▁ to █ how many, · none seen though others were heard, × nobody else heard: not known."


def movement_row(movements: Movements, shown: Shown) -> tuple[str, ...]:
    """A movement as cells of ``MOVEMENT_COLUMNS``."""
    return (
        short_id(shown.id),
        noun_of(shown),
        when_cell(shown),
        one_line(who_words(movements, shown)),
        one_line(what_words(movements, shown)),
        simulated(movements, platforms_in(shown)),
    )


def when_cell(shown: Shown) -> str:
    """From when to when, as short as it can be sorted: "2024-12-14 03:12–06:40"."""
    start, end = span_of(shown)
    if start.date() == end.date():
        return f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}"
    return f"{start:%Y-%m-%d %H:%M}–{end:%m-%d %H:%M}"


def sensor_test_row(world: World, test: SensorTest) -> tuple[str, ...]:
    """A test as cells of ``TEST_COLUMNS``."""
    event = world.events.get(test.event)
    return (
        short_id(test.id),
        f"{OUTCOME_MARKS[test.outcome]} {test.outcome}",
        one_line(event.headline if event else test.event),
        one_line(test.expectation.text),
        seen_cell(test),
        f"{test.coverage:.0%}",
        f"{ratio(test.low)} to {ratio(test.high)}",
        "simulated" if test.simulated else "",
    )


def seen_cell(test: SensorTest) -> str:
    """How many fit, with those whose ends are open, of how many told: "7.4 to 9.1 of at least 4"."""
    low, high = number_words(test.seen), number_words(max(test.seen, test.possible))
    expected = test.expectation
    told = "none" if expected.denies else expected.trend or told_words(expected.least, expected.most)
    return f"{low if low == high else f'{low} to {high}'} of {told}"


def bridge_row(movements: Movements, bridge: Bridge) -> tuple[str, ...]:
    """A bridge as cells of ``BRIDGE_COLUMNS``."""
    _, expected = totals(bridge.weeks)
    return (
        short_id(bridge.id),
        one_line(f"{place_name(movements, bridge.origin)} → {place_name(movements, bridge.destination)}"),
        f"{len(bridge.legs):,}",
        f"{expected:.1f}",
        one_line(fleet_words(movements, bridge.fleet, 3)),
        tempo_cell(bridge.weeks),
        changes_cell(bridge),
        simulated(movements, bridge.fleet),
    )


def arrival_row(movements: Movements, activity: Activity) -> tuple[str, ...]:
    """A place with its arrivals as cells of ``ARRIVAL_COLUMNS``."""
    return (
        short_id(activity.id),
        one_line(place_name(movements, activity.facility)),
        f"{len(activity.visits):,}",
        one_line(fleet_words(movements, activity.platforms, 3)),
        tempo_cell(activity.weeks),
        changes_cell(activity),
        simulated(movements, activity.platforms),
    )


def tempo_cell(weeks: tuple[Week, ...], most: int = SPARK_CHARACTERS) -> str:
    """The tempo as a line of text; several weeks a character where there are too many, which is said."""
    shown, together = condensed(weeks, most)
    return sparkline(shown) + (f" ({together} weeks each)" if together > 1 else "")


def changes_cell(told: Bridge | Activity) -> str:
    """When the tempo changed, and from what to what."""
    return "; ".join(f"{x.monday}: {rate_words(x.before)} → {rate_words(x.after)} a week" for x in told.changes)
