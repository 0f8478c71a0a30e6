"""``crossbearing state``: what held on a day, as it was known at a moment."""

from datetime import date, datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment
from crossbearing.cli.wanted import day

KINDS = ("presence", "control", "agreement", "alignment", "truce")
"""Kinds of state. Source: ``crossbearing.model.StateKind``, which a test compares."""


@click.command(
    context_settings=CONTEXT,
    short_help="Show what held on a day, as known then.",
    epilog="""\b
Examples:
  crossbearing state libya.case --at 2024-12-20 --as-of 2024-12-15
  crossbearing state libya.case --kind presence --place Libya --json
""",
)
@case_argument
@click.option("--at", callback=day, metavar="DAY", help="The day in the world; the latest report's where left out.")
@click.option(
    "--as-of", callback=moment, metavar="MOMENT", help="As known then; before the case began: as public then."
)
@click.option("--published-by", callback=day, metavar="DAY", help="Only documents that were public by that day.")
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only this kind of state; repeatable.")
@click.option("--actor", help="Only of or with this actor (part of a name, any script).")
@click.option("--place", help="Only at this place or within it (part of a name).")
@click.option(
    "--horizon", type=click.IntRange(min=0), metavar="DAYS", help="How long inertia carries what is not reported again."
)
@click.option("--all", "every", is_flag=True, help="Also what had ended or had not yet begun.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def state(  # noqa: PLR0913 - click hands each option over by its name
    case: Path,
    *,
    at: date | None,
    as_of: datetime | None,
    published_by: date | None,
    kind: tuple[str, ...],
    actor: str | None,
    place: str | None,
    horizon: int | None,
    every: bool,
    as_json: bool,
) -> None:
    """Show who was present where, controlled what, had agreed and stood with whom on a day, as it was known then.

    Two clocks: --at is a day in the world, --as-of a moment of knowledge. If the case had recorded anything by that
    moment, what it recorded later takes no part. If it had not, documents count that were published by the end of that
    day; one without a date does not. A state goes on until a report ends it, or until its last report lies further
    back than inertia carries it: then it is shown as last known. What was held to stand on the day and was corrected
    by reports that came later is listed apart.
    """
    from crossbearing.cli.opening import opened
    from crossbearing.cli.state_page import Asked, answer, explained, print_answer
    from crossbearing.cli.terminal import note, print_lines
    from crossbearing.known_then import known_then
    from crossbearing.render.state_lines import state_lines

    with opened(case) as held:
        known = known_then(held, as_of, published_by)
    found = answer(known.world, Asked(at, kind, actor, place, horizon, every))
    if as_json:
        note("\n".join(explained(known, found)))
        print_lines(state_lines(known.world, found.states, found.day, horizon, found.corrected))
        return
    print_answer(known, found, case)
