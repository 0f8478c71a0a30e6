"""``crossbearing tests``: what came of putting events to the tracks."""

from datetime import datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment

OUTCOMES = ("supports", "refutes", "inconclusive", "no coverage")
"""Outcomes of a test. Source: ``render.sensor_tests.OUTCOMES``, which a test compares."""


@click.command(
    context_settings=CONTEXT,
    short_help="List the events that were put to the tracks.",
    epilog="""\b
Examples:
  crossbearing tests libya.case
  crossbearing tests libya.case --outcome refutes --outcome supports
  crossbearing tests libya.case --json | jq -c '[.outcome, .likelihood_ratio, .expectation.text]'
\b
Outcomes:
  ✓ supports       what was seen fits what is told
  ✗ refutes        it does not fit, though it could have been seen
  ○ inconclusive   it fits both that it is so and that it is not
  × no coverage    nobody was heard there and then: the tracks can say nothing
""",
)
@case_argument
@click.option("--outcome", multiple=True, type=click.Choice(OUTCOMES), help="Only this outcome; may be given again.")
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def tests(case: Path, *, outcome: tuple[str, ...], as_of: datetime | None, as_json: bool) -> None:
    """List the events that were put to the tracks: what was expected, what was seen, and what it says of the event.

    The ratio says how much more probable what was seen is if the event is as it is told than if it is not, at a
    cautious end and at another; it enters the grade of the event as that of an origin does.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import note, print_lines
    from crossbearing.cli.track_selection import say_no_tracks
    from crossbearing.cli.track_wording import TEST_COLUMNS, sensor_test_row
    from crossbearing.render.jsonl import line
    from crossbearing.render.jsonl_tracks import sensor_test_object
    from crossbearing.render.sensor_tests import in_order

    world = world_of(case, as_of)
    if not world.movements.any:
        say_no_tracks(case)
        return
    found = [x for x in in_order(world.tests.values()) if not outcome or x.outcome in outcome]
    if as_json:
        print_lines(line(sensor_test_object(x)) for x in found)
        return
    if not world.tests:
        note("No event of this case tells of movements that tracks could show: flights, voyages, transfers with a way.")
        return
    print_table(
        TEST_COLUMNS,
        [sensor_test_row(world, x) for x in found],
        f"One with its legs and reasons: crossbearing show {case} ID",
    )
    print_counted(len(found), len(world.tests), "test")
