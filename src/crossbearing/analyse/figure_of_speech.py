"""Round distances and numbers that are figures of speech, not measurements."""

import re
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Finding, World

_FIGURE = re.compile(
    r"\b(?:a|one)\s(?:hundred|thousand|million)\s(?:kilomet\w+|miles?|times|years|reasons|ways)\b(?:\saway)?",
    re.IGNORECASE,
)


def find(world: World) -> Iterator[Finding]:
    """One finding a document and figure."""
    seen: set[tuple[str, str]] = set()
    for identifier, statement in world.statements.items():
        for match in _FIGURE.finditer(statement.locator.quote):
            words = " ".join(match[0].split())
            key = (statement.locator.document, words.lower())
            if key not in seen:
                seen.add(key)
                yield Finding(
                    "figure_of_speech",
                    f"A figure of speech: {words}",
                    f"“{words}” is no measured number, and nothing is computed from it. "
                    f"{said_by(world, statement)}: {quoted(statement)}",
                    (identifier,),
                )


ANALYSIS = Analysis("figure_of_speech", "Which numbers are figures of speech?", find)
