"""What a build says when it ends: what the case holds now, what went wrong, what to do next."""

from collections import Counter
from pathlib import Path

from crossbearing.cli.tables import counted
from crossbearing.cli.terminal import note
from crossbearing.model import World

SHOWN_CODES = 5
"""Codes of problems that the summary names; the rest is in the list of problems."""


def print_summary(world: World, case: Path) -> None:
    """Say on standard error what the case holds, its problems by code, and the next commands."""
    held = ", ".join(
        (
            counted(len(world.documents), "document"),
            counted(len(world.statements), "statement"),
            counted(len(world.events), "event"),
            counted(len(world.entities), "entity"),
            counted(len(world.findings), "finding"),
        )
    )
    note(f"{case} holds {held}.")
    movements = world.movements
    if movements.any:
        shown = ", ".join(
            (
                f"{movements.fixes:,} fixes of {counted(len(movements.platforms), 'platform')}",
                counted(len(movements.legs), "leg"),
                counted(len(movements.visits), "visit"),
                counted(len(movements.bridges), "bridge"),
                f"{counted(len(world.tests), 'event')} put to the tracks",
            )
        )
        note(f"Its tracks: {shown}.")
    if world.problems:
        codes = Counter(p.code for p in world.problems).most_common()
        named = ", ".join(f"{n:,} {code}" for code, n in codes[:SHOWN_CODES])
        more = ", ..." if len(codes) > SHOWN_CODES else ""
        note(f"{counted(len(world.problems), 'problem')} ({named}{more}); each says what to do:")
        note(f"  crossbearing problems {case}")
    if not world.documents and movements.any:
        note("Next:")
        note(f"  crossbearing movements {case}               what the tracks show")
        note(f"  crossbearing bridges {case}                 repeated movements, week by week")
        return
    if not world.documents:
        note("No document could be read. Give .txt, .md, .html, .pdf, .docx, .eml, RSS, Atom or WARC files.")
        return
    note("Next:")
    note(f"  crossbearing brief {case} -o brief.html     the dossier, every sentence with its footnote")
    note(f"  crossbearing events {case}                  what happened, and how well it is known")
    note(f"  crossbearing statements {case}              who says so, in which words")
    if movements.any:
        note(f"  crossbearing movements {case}               what the tracks show")
        note(f"  crossbearing tests {case}                   events put to the tracks")
