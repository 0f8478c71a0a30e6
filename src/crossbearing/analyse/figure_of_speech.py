"""Round distances and numbers that are figures of speech, not measurements.

A round number is a figure only in an idiom ("a thousand times", "light years ahead", "110 percent committed"), or as a
distance that nothing is measured from ("rather than a thousand kilometres away"). "A hundred kilometres from the
border" is measured, roughly, and so is everything in digits. Source: METHODS.md section 3; judged on news text, see
`quality/checks.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Document, Finding, Statement, World

_ROUND = r"a\s(?:hundred|thousand|million|billion|zillion)"
_FIGURE = re.compile(
    rf"\b{_ROUND}\stimes\b"
    rf"|\b{_ROUND}\s(?:reasons|ways|excuses|pieces|questions)\b"
    rf"|\b{_ROUND}\s(?:kilomet(?:er|re)s?|kilometres|miles)\saway\b"
    r"|\b(?:hundreds|thousands|millions)\sof\s(?:kilomet(?:er|re)s|miles)\saway\b"
    r"|\blight[- ]years\s(?:away|ahead|behind|apart|beyond)\b"
    r"|\b(?:miles|worlds)\s(?:apart|ahead|better)\b"
    r"|\b(?:a stone['’]s throw|nine times out of ten|a thousand and one|a (?:zillion|gazillion)|umpteen)\b"
    r"|\b(?:a\s)?(?:110|120|150|200|1,?000)\s?(?:%|per ?cent)\s(?:certain|sure|committed|behind|convinced"
    r"|support\w*|loyal|effort|confident)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"^\s*(?:,\s*)?(?:from|north|south|east|west|off|inland|to the|in\s+[A-Z]|at\s+[A-Z])\b|^\s*(?:,\s*)?on\s+[A-Z]"
)
"""A distance from somewhere is an estimate, not a figure."""
_DISTANCE = re.compile(r"\b(?:kilomet|miles)", re.IGNORECASE)
_CLOSENESS = re.compile(
    r"\b(?:rather than|instead of|next to|not|as if|might as well|seem\w*|feels?|felt|better|prefer\w*)\b",
    re.IGNORECASE,
)
_SPACE = re.compile(
    r"\b(?:star|planet|galax\w+|telescope|astronom\w+|spacecraft|nasa|orbit\w*|solar|moon|asteroid|comet)\b",
    re.IGNORECASE,
)
_AROUND_CHARS = 160


def find(world: World) -> Iterator[Finding]:
    """One finding a document and figure; its evidence is the statement that bears it, else the document."""
    by_document: defaultdict[str, list[tuple[str, Statement]]] = defaultdict(list)
    for identifier, statement in world.statements.items():
        by_document[statement.locator.document].append((identifier, statement))
    for identifier, document in world.documents.items():
        seen: set[str] = set()
        for match in _FIGURE.finditer(document.text):
            words = " ".join(match[0].split())
            if words.lower() in seen or not _is_figure(document, match):
                continue
            seen.add(words.lower())
            yield _finding(world, words, match, by_document[identifier], (identifier, document))


def _is_figure(document: Document, match: re.Match[str]) -> bool:
    """Whether the words are an idiom here, and no distance that is measured from somewhere or out in space."""
    before = document.text[max(0, match.start() - _AROUND_CHARS) : match.start()]
    after = document.text[match.end() : match.end() + _AROUND_CHARS]
    if re.search(r"light[- ]years", match[0], re.IGNORECASE):
        return not (_SPACE.search(before) or _SPACE.search(after))
    if not _DISTANCE.search(match[0]) or re.search(r"apart|ahead|better", match[0]):
        return True
    return not _MEASURED.match(after) and bool(_CLOSENESS.search(re.split(r"[.!?]\s", before)[-1]))


def _finding(
    world: World,
    words: str,
    match: re.Match[str],
    statements: list[tuple[str, Statement]],
    text: tuple[str, Document],
) -> Finding:
    no_number = f"“{words}” is no measured number, and nothing is computed from it."
    bearing = next(
        ((i, s) for i, s in statements if s.locator.start <= match.start() and match.end() <= s.locator.end), None
    )
    if bearing is None:
        identifier, document = text
        said = f"It stands in {document.path}."
    else:
        identifier, statement = bearing
        said = f"{said_by(world, statement)}: {quoted(statement)}"
    return Finding("figure_of_speech", f"A figure of speech: {words}", f"{no_number} {said}", (identifier,))


ANALYSIS = Analysis("figure_of_speech", "Which numbers are figures of speech?", find)
