"""Statements that rest on nobody who could be asked, and quoted phrases whose source is not cited."""

import re
from collections import defaultdict
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import counted, quoted, said_by
from crossbearing.model import Finding, Statement, World

_UNNAMED = "(unnamed)"
_VAGUE = re.compile(
    r"\b(?:reports?|rumou?rs?|sources|experts|analysts|observers|critics|media|speculation|claims?|allegations?)"
    r"\s*\(unnamed\)$",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"[“\"]([a-z][^“”\"]{3,40})[”\"]")
_MOST_WORDS = 5
"""Between quotation marks, so many words are a phrase that somebody used; more are a quotation of what was said."""


def find(world: World) -> Iterator[Finding]:
    """One finding a document and speaker, and one a phrase."""
    yield from _vague(world)
    yield from _phrases(world)


def _vague(world: World) -> Iterator[Finding]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier, statement in world.statements.items():
        if statement.attribution and _VAGUE.search(statement.attribution[-1].name):
            found[statement.locator.document, statement.attribution[-1].name].append(identifier)
    for (document, speaker), ids in sorted(found.items()):
        name = speaker.removesuffix(_UNNAMED).strip()
        path = world.documents[document].path if document in world.documents else document
        rest = "rests" if len(ids) == 1 else "rest"
        yield Finding(
            "unsourced",
            f"Nobody to ask: {name}",
            f"In {path}, {counted(len(ids), 'statement')} {rest} on “{name}”, which names nobody who could be asked; "
            "how many origins stand behind it is not known.",
            tuple(sorted(ids)),
        )


def _phrases(world: World) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for identifier, statement in world.statements.items():
        for match in _PHRASE.finditer(statement.locator.quote):
            phrase = match[1].strip(" ,.")
            key = (statement.locator.document, phrase)
            if key in seen or len(phrase.split()) > _MOST_WORDS or _is_cited(world, statement):
                continue
            seen.add(key)
            yield Finding(
                "unsourced",
                f"Quoted without a citation: “{phrase}”",
                f"The phrase stands between quotation marks, but no person or document is named that used it. "
                f"{said_by(world, statement)}: {quoted(statement)}",
                (identifier,),
            )


def _is_cited(world: World, statement: Statement) -> bool:
    """Whether a person, a document or an outlet is named that the words can be asked of."""
    if not statement.attribution:
        return False
    speaker = statement.attribution[-1]
    entity = world.entity_of(speaker.mention) if speaker.mention is not None else None
    return entity is None or entity.kind not in ("state", "organisation")


ANALYSIS = Analysis("unsourced", "What rests on nobody who could be asked?", find)
