"""The pages of a test: an event put to the tracks, and what came of it."""

from crossbearing.cli.page import Page
from crossbearing.cli.shown_tracks import made_up, show_listed, show_slices
from crossbearing.cli.tables import short_id
from crossbearing.cli.terminal import one_line
from crossbearing.model import Event, SensorTest, World
from crossbearing.render.derivation import ratio
from crossbearing.render.sensor_tests import OUTCOME_MARKS, in_order, outcome_sentence, ratio_words, seen_words
from crossbearing.render.tracks import slices_of
from crossbearing.render.words import capital


def show_test(page: Page, world: World, test: SensorTest) -> None:
    """A test of an event: what was expected, what was seen, why it comes to this, and the legs that made it."""
    event = world.events.get(test.event)
    page.heading("test", test.id, f"{OUTCOME_MARKS[test.outcome]} {test.outcome}: {test.expectation.text}")
    page.values(
        [
            ("event", f"{event.headline} [{short_id(event.id)}]" if event else test.event),
            ("made up", made_up("simulated tracks" if test.simulated else "")),
            *_measured(test),
        ]
    )
    page.section("Why")
    page.items([outcome_sentence(test), *(one_line(capital(x)) for x in test.reasons)])
    if test.legs:
        page.section("The legs that made it")
        show_listed(page, world.movements, test.legs)
        show_slices(page, world, [s for x in test.legs for s in slices_of(world.movements, x)])


def show_tests_of(page: Page, world: World, event: Event) -> None:
    """On the page of an event: what the tracks say of it."""
    for test in in_order(x for x in world.tests.values() if x.event == event.id):
        medium = "ships" if test.expectation.medium == "sea" else "aircraft"
        page.section(f"Put to the tracks of {medium}: {OUTCOME_MARKS[test.outcome]} {test.outcome}")
        page.values(
            [
                ("test", short_id(test.id)),
                ("made up", made_up("simulated tracks" if test.simulated else "")),
                ("expected", test.expectation.text),
                *_measured(test),
            ]
        )
        page.items([outcome_sentence(test), *(one_line(capital(x)) for x in test.reasons)])
        show_listed(page, world.movements, test.legs)


def _measured(test: SensorTest) -> list[tuple[str, str]]:
    return [
        ("seen", seen_words(test)),
        ("hours covered", f"{test.coverage:.0%} of the time told"),
        ("likelihood ratio", f"{ratio(test.low)} to {ratio(test.high)}: {ratio_words(test)}"),
    ]
