"""Phrases that the findings share: who says it, in which words."""

from crossbearing.model import Statement, World

LONGEST_QUOTE = 300
"""Characters of a quote in a finding; the whole stands behind its evidence."""


def quoted(statement: Statement) -> str:
    """The statement's words between quotation marks, on one line."""
    words = " ".join(statement.locator.quote.split())
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def said_by(world: World, statement: Statement) -> str:
    """The publication and the chain of speakers, outermost first."""
    document = world.documents.get(statement.locator.document)
    outlet = (document.metadata.outlet or document.path) if document else "an unknown document"
    return ", citing ".join((outlet, *(speaker.name for speaker in statement.attribution)))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "outlet"), counted(3, "outlet")
    ('1 outlet', '3 outlets')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
