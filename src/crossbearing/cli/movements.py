"""``crossbearing movements``: what the tracks show."""

from datetime import date, datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment
from crossbearing.cli.wanted import day

KINDS = ("leg", "visit", "silence", "encounter", "loitering", "overflight", "anomaly")
"""Kinds of movement. Source: ``track_selection.KINDS``, which a test compares."""


@click.command(
    context_settings=CONTEXT,
    short_help="List what the tracks of aircraft and ships show.",
    epilog="""\b
Examples:
  crossbearing movements libya.case --from Hmeimim --to "Al Khadim"      every leg that began and may have ended so
  crossbearing movements libya.case --platform RA-78842 --since 2024-12-01
  crossbearing movements libya.case --kind silence --kind anomaly        who fell silent, and what cannot be so
  crossbearing movements libya.case --kind leg --json | jq -c '[.names[0], .start.facility.name, .end.candidates]'
\b
How to read an end:
  Al Khadim air base                          it was seen on the ground there
  Al Khadim air base (97%, lost in descent)   the descent was heard, the landing was not
  a place that is not known (Al Khadim 62%, Benina 21%, not known 17%; lost in descent)
""",
)
@case_argument
@click.option("--platform", help="Only this aircraft or ship (part of an id, registration, name, type or callsign).")
@click.option("--from", "origin", metavar="PLACE", help="Only legs that began, or may have, at this airfield or port.")
@click.option("--to", "destination", metavar="PLACE", help="Only legs that ended, or may have, at this place.")
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only this kind of movement; repeatable.")
@click.option("--since", callback=day, metavar="DAY", help="Only what went on on or after this day (UTC).")
@click.option("--until", callback=day, metavar="DAY", help="Only what began before this day (UTC).")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def movements(  # noqa: PLR0913 - click hands each option over by its name
    case: Path,
    *,
    platform: str | None,
    origin: str | None,
    destination: str | None,
    kind: tuple[str, ...],
    since: date | None,
    until: date | None,
    limit: int | None,
    as_of: datetime | None,
    as_json: bool,
) -> None:
    """List legs, visits, silences, meetings, loitering, overflights and anomalies, in the order of time.

    Nothing here is taken from reports. An end of a leg is a distribution over airfields or ports, with "not known" as
    one answer. A silence is a transponder gap only where others were heard on the way; elsewhere it is no coverage and
    says nothing. Tracks that say of themselves that they are made up are marked simulated.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import print_lines
    from crossbearing.cli.track_selection import AskedMovements, chosen, say_no_tracks
    from crossbearing.cli.track_wording import MOVEMENT_COLUMNS, movement_row
    from crossbearing.render.jsonl_tracks import shown_lines
    from crossbearing.render.tracks import all_shown

    world = world_of(case, as_of)
    if not world.movements.any:
        say_no_tracks(case)
        return
    found = chosen(world, AskedMovements(kind, platform, origin, destination, since, until, limit))
    if as_json:
        print_lines(shown_lines(world, found))
        return
    print_table(
        MOVEMENT_COLUMNS,
        [movement_row(world.movements, x) for x in found],
        f"One with its files and records: crossbearing show {case} ID",
    )
    print_counted(len(found), sum(1 for _ in all_shown(world.movements)), "movement")
