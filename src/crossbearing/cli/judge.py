"""``crossbearing judge``: what an analyst decides, with name and reason; nothing is ever changed, only taken back."""

import functools
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment
from crossbearing.cli.terminal import Unusable

if TYPE_CHECKING:
    from crossbearing.model import What, World

ANALYST = "CROSSBEARING_ANALYST"
"""The environment variable that names the analyst where ``--by`` does not."""

MOST_CHARACTERS = 4_000
"""Of a reason or a note: a page. It stands in lists, in findings and in the brief."""

LETTERS = ("A", "B", "C", "D", "E", "F")
NUMBERS = ("1", "2", "3", "4", "5", "6")
LIKELIHOODS = (
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
)
"""Source: ICD 203 (2015), section D.6.e(2); a test holds them equal to the model's."""
CONFIDENCES = ("low", "moderate", "high")

Decided: TypeAlias = "Callable[[World, str], What]"


class _InOrder(click.Group):
    """A group that lists its commands in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in order."""
        del ctx
        return list(self.commands)


@click.group(
    cls=_InOrder,
    context_settings=CONTEXT,
    short_help="Record what an analyst decides; list it, take it back.",
    epilog="""\b
Examples:
  export CROSSBEARING_ANALYST="Ann Lee"
  crossbearing judge not-same libya.case 1a2b3c4d 5e6f7a8b --reason "two convoys, a day apart"
  crossbearing judge letter libya.case "Harbour Dispatch" B --since 2024-01-01 --reason "right on 9 of 10 port calls"
  crossbearing judge grade libya.case 1a2b3c4d --number 4 --reason "the pier cannot take that ship"
  crossbearing judge undo libya.case 9c0d1e2f --reason "seen the second photograph"
  crossbearing judge list libya.case
""",
)
def judge() -> None:
    """Record what an analyst decides of a case: who, what, and why.

    What was stored or computed is never changed: a ruling stands beside it, is shown wherever it matters, and can be
    taken back by another one. Grades, events and names are made again at once. --as-of shows the case as it was before.

    An ID is any beginning of an id, as the lists and show print it.
    """


def _analyst(by: str | None, reason: str | None) -> tuple[str, str]:
    """Name and reason, asked for where somebody can answer."""
    asked = sys.stdin.isatty()
    if not by and asked:
        by = click.prompt("Who rules so (your name)", err=True)
    if not by or not by.strip():
        raise Unusable("A ruling needs a name.", f"Give --by NAME, or set {ANALYST} in the environment.")
    if not reason and asked:
        reason = click.prompt("Why", err=True)
    if not reason or not reason.strip():
        raise Unusable("A ruling needs a reason.", "Give --reason TEXT; it is shown wherever the ruling counts.")
    if len(reason) > MOST_CHARACTERS:
        raise Unusable(
            f"The reason has {len(reason):,} characters; at most {MOST_CHARACTERS:,} fit.",
            "Take a longer text in as a document of its own: crossbearing build CASE FILE",
        )
    return by.strip(), reason.strip()


def _signed(function: Callable[..., Decided]) -> Callable[..., None]:
    """Give a command the case, --by and --reason; record what it decides."""

    @case_argument
    @functools.wraps(function)
    def recorded(case: Path, *, by: str | None, reason: str | None, **given: object) -> None:
        name, why = _analyst(by, reason)
        decided = function(**given)

        from crossbearing.cli.judging import record

        record(case, decided, name, why)

    options = (
        click.option("--by", metavar="NAME", envvar=ANALYST, help=f"Who rules so; by default ${ANALYST}."),
        click.option("--reason", metavar="TEXT", help="Why; needed, and shown wherever the ruling counts."),
    )
    decorated: Callable[..., None] = recorded
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def _pair(one: str, other: str, *, same: bool) -> Decided:
    def decided(world: "World", case: str) -> "What":
        from crossbearing.cli.judging import sameness

        return sameness(world, case, one, other, same=same)

    return decided


@judge.command(
    "same",
    context_settings=CONTEXT,
    short_help="Two names are one thing, or two reports one happening.",
    epilog="""\b
Examples:
  crossbearing judge same libya.case 1a2b3c4d 5e6f7a8b --reason "one flight, told twice"       events or statements
  crossbearing judge same libya.case actor:lna "name:organisation:the eastern army" --reason "so called since 2014"
""",
)
@_signed
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
def same(one: str, other: str) -> Decided:
    """Two names (entities or mentions) are one thing, or two statements or events are of one happening.

    A ruling on an entity is on all that bears its name, one on a mention on that mention alone, which is then read as
    the other. The events of two statements become one.

    Of rulings on one pair the newest counts. What is held apart by not-same stays apart: of a chain of rulings that
    would join it, the oldest is set aside, and a finding names all of them.
    """
    return _pair(one, other, same=True)


@judge.command(
    "not-same",
    context_settings=CONTEXT,
    short_help="Two names are two things, or two reports two happenings.",
    epilog="""\b
Examples:
  crossbearing judge not-same libya.case 1a2b3c4d 5e6f7a8b --reason "another ship of that name"
""",
)
@_signed
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
def not_same(one: str, other: str) -> Decided:
    """Two names (entities or mentions) are not one thing, or two statements or events are of two happenings.

    An event in which both stand is split: what is not named goes with the side that it resembles most, in doubt with
    the larger one. A mention that is not what it was read as belongs to nothing until same says to what.
    """
    return _pair(one, other, same=False)


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write 2024-01-01.") from error


@judge.command(
    "letter",
    context_settings=CONTEXT,
    short_help="How reliable a source is, from a day on.",
    epilog="""\b
Examples:
  crossbearing judge letter libya.case "Harbour Dispatch" B --since 2024-01-01 --reason "right on 9 of 10 port calls"
""",
)
@_signed
@click.argument("source", metavar="SOURCE")
@click.argument("letter", metavar="A..F", type=click.Choice(LETTERS, case_sensitive=False))
@click.option("--since", callback=_day, metavar="DAY", help="From this day on; by default always.")
def letter_(source: str, letter: str, since: date | None) -> Decided:
    """How reliable a source is: A completely, B usually, C fairly, D not usually, E not, F cannot be judged.

    SOURCE is the name of an outlet or speaker as the case writes it, or an unmistakable part of it. The letter counts
    for what was published from that day on; of two letters from one day on the newer ruling counts.
    """

    def decided(world: "World", case: str) -> "What":
        from crossbearing.cli.judging import source_named
        from crossbearing.model import Letter, Reliability

        return Letter(source_named(world, case, source), Reliability(letter), since)

    return decided


@judge.command(
    "grade",
    context_settings=CONTEXT,
    short_help="An event's grade as you see it.",
    epilog="""\b
Examples:
  crossbearing judge grade libya.case 1a2b3c4d --number 4 --reason "the pier cannot take that ship"
  crossbearing judge grade libya.case 1a2b3c4d --letter B --number 2 --likelihood likely --confidence moderate \\
      --reason "seen on the image of 3 March"
""",
)
@_signed
@click.argument("event", metavar="EVENT")
@click.option(
    "--letter", metavar="A..F", type=click.Choice(LETTERS, case_sensitive=False), help="How reliable its sources are."
)
@click.option(
    "--number",
    metavar="1..6",
    type=click.Choice(NUMBERS),
    help="How credible it is: 1 confirmed, 5 improbable, 6 unknown.",
)
@click.option("--likelihood", metavar="WORDS", type=click.Choice(LIKELIHOODS), help="; ".join(LIKELIHOODS) + ".")
@click.option("--confidence", type=click.Choice(CONFIDENCES), help="How firm the judgement is.")
def grade(
    event: str, letter: str | None, number: str | None, likelihood: str | None, confidence: str | None
) -> Decided:
    """Grade an event otherwise than computed; what is not given stays as computed, and both are shown side by side.

    The ruling knows the event by its statements: when more come in, it holds for the event that has most of them.
    """
    if not (letter or number or likelihood or confidence):
        raise Unusable("Nothing of the grade is given.", "Give at least one of --letter, --number, --likelihood, ...")

    def decided(world: "World", case: str) -> "What":
        from crossbearing.cli.judging import regrading

        return regrading(world, case, event, (letter, number, likelihood, confidence))

    return decided


@judge.command(
    "reject",
    context_settings=CONTEXT,
    short_help="A statement counts for nothing, but stays listed.",
    epilog="""\b
Examples:
  crossbearing judge reject libya.case 1a2b3c4d --reason "the caption, not the report"
""",
)
@_signed
@click.argument("statement", metavar="STATEMENT")
def reject(statement: str) -> Decided:
    """A statement is to count for nothing: misread, a joke, a caption. It stays listed, marked as rejected and why."""

    def decided(world: "World", case: str) -> "What":
        from crossbearing.cli.judging import target
        from crossbearing.model import Rejection

        return Rejection(target(world, case, statement, ("statement",)))

    return decided


@judge.command(
    "note",
    context_settings=CONTEXT,
    short_help="A remark on anything.",
    epilog="""\b
Examples:
  crossbearing judge note libya.case 1a2b3c4d "asked the harbour master, no answer yet"
""",
)
@case_argument
@click.argument("record_id", metavar="ID")
@click.argument("text", metavar="TEXT")
@click.option("--by", metavar="NAME", envvar=ANALYST, help=f"Whose remark it is; by default ${ANALYST}.")
def note_(case: Path, record_id: str, text: str, by: str | None) -> None:
    """Write a remark beside anything that has an id; it changes no grade, and is shown with it and in the brief."""
    name, words = _analyst(by, text)

    from crossbearing.cli.judging import record, target
    from crossbearing.model import Note

    record(case, lambda world, folder: Note(target(world, folder, record_id)), name, words)


@judge.command(
    "undo",
    context_settings=CONTEXT,
    short_help="Take a ruling back, or bring one back.",
    epilog="""\b
Examples:
  crossbearing judge undo libya.case 9c0d1e2f --reason "seen the second photograph"
  crossbearing judge undo libya.case 3a4b5c6d --reason "it was a third one"       3a4b5c6d: the undoing itself
""",
)
@_signed
@click.argument("ruling", metavar="RULING")
def undo(ruling: str) -> Decided:
    """Take a ruling back: the case is again as if it had not been made. Undoing the undoing brings it back.

    Both stay stored and listed, with who and why.
    """

    def decided(world: "World", case: str) -> "What":
        from crossbearing.cli.judging import undoing

        return undoing(world, case, ruling)

    return decided


@judge.command(
    "list",
    context_settings=CONTEXT,
    short_help="List what was ruled, and what became of it.",
    epilog="""\b
Examples:
  crossbearing judge list libya.case
  crossbearing judge list libya.case --json | jq 'select(.status == "set aside")'
""",
)
@case_argument
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def list_(case: Path, *, limit: int | None, as_of: datetime | None, as_json: bool) -> None:
    """List the rulings from the oldest to the newest: who ruled what and why, and whether it holds."""
    from crossbearing.cli.judging import print_rulings

    print_rulings(case, limit=limit, as_of=as_of, as_json=as_json)
