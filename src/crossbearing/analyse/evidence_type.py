"""Images from above that are cited for what no such image can show: nationality, identity, intent.

Source: METHODS.md section 3 (evidence of an impossible type); Berkeley Protocol (2022), on what an item can show.
"""

import re
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Finding, Statement, World

_FROM_ABOVE = re.compile(r"\b(?:satellite|aerial|overhead|space)\b.*\b(?:imag|photo|pictur|footage)", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:sources?|reports?|witness\w*|officials?|experts?|intelligence)\b", re.IGNORECASE)
_UNSEEN_KINDS = {
    "intent": "what somebody intends",
    "agreement": "what was agreed",
    "realignment": "with whom somebody sides",
    "role": "who holds an office",
    "opposition": "who opposes whom",
}
"""Kinds whose content leaves no trace that a camera above could see."""
_PEOPLE = re.compile(
    r"\b[A-Z]\w+(?:n|i|sh|ese|ch)\s+(?:\w+\s)?"
    r"(?:defectors?|mercenar\w+|fighters|soldiers|troops|personnel|citizens|nationals|officers|recruits|advis[eo]rs)\b"
)
"""People with a nationality: "Syrian defectors"."""
_SENTENCE_CHARS = 240
"""How far behind the clause the rest of its sentence is looked at."""


def find(world: World) -> Iterator[Finding]:
    """One finding a document and impossible content."""
    found: dict[tuple[str, str], list[str]] = {}
    for identifier, statement in world.statements.items():
        if statement.attribution and _from_above_alone(statement.attribution[-1].name):
            shown = _cannot_show(world, statement)
            if shown:
                found.setdefault((statement.locator.document, shown), []).append(identifier)
    for (_, shown), ids in found.items():
        statement = world.statements[ids[0]]
        speaker = statement.attribution[-1].name.removesuffix("(unnamed)").strip()
        yield Finding(
            "evidence_type",
            f"Not to be seen from above: {shown}",
            f"“{speaker}” is cited for {shown}, which an image from above cannot show; another source must stand "
            f"behind it. {said_by(world, statement)}: {quoted(statement)}",
            tuple(ids),
            "caution",
        )


def _from_above_alone(speaker: str) -> bool:
    """Whether images alone are cited; "imagery and open sources" may show anything."""
    return bool(_FROM_ABOVE.search(speaker)) and not _OTHER.search(speaker)


def _cannot_show(world: World, statement: Statement) -> str | None:
    people = _PEOPLE.search(_sentence(world, statement))
    if people:
        return f"the nationality of people ({' '.join(people[0].split())})"
    return _UNSEEN_KINDS.get(statement.frame.kind)


def _sentence(world: World, statement: Statement) -> str:
    """The clause and what follows it in its sentence."""
    document = world.documents.get(statement.locator.document)
    if document is None:
        return statement.locator.quote
    tail = document.text[statement.locator.end : statement.locator.end + _SENTENCE_CHARS]
    return statement.locator.quote + re.split(r"[.!?\n]", tail, maxsplit=1)[0]


ANALYSIS = Analysis("evidence_type", "Is an image cited for what no image can show?", find)
