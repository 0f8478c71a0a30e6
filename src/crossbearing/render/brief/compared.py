"""Two passages side by side, with the words marked in which a finding shows."""

from collections.abc import Sequence

from crossbearing.language.sentences import split_sentences
from crossbearing.model import Document, Finding, Span
from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.footnotes import described
from crossbearing.render.html import NOTHING, Html, bdi, el, escaped, join
from crossbearing.render.words import shortened, thousands

MOST_CHARACTERS = 600
"""Of a passage; one that is longer is cut behind its last mark."""


def side_by_side(edition: Edition, finding: Finding) -> Html:
    """A saying and its retelling, each in its own words with what changed marked; nothing where neither is known."""
    sides = [x for e in finding.evidence[:2] if (x := _side(edition, finding, e)) is not NOTHING]
    return el("div", {"class": "sides"}, *(el("div", {"class": "quotes"}, x) for x in sides))


def _side(edition: Edition, finding: Finding, evidence: str) -> Html:
    statement = edition.world.statements.get(evidence)
    document = edition.world.documents.get(statement.locator.document if statement else evidence)
    marks = [Span(*x) for x in finding.marked(evidence)]
    if document is None or (statement is None and not marks):
        return NOTHING
    start, end = (statement.locator.start, statement.locator.end) if statement else (marks[0].start, marks[-1].end)
    here = passage(document, Span(start, end), marks, whole=statement is None)
    outlet = bdi(shortened(document.metadata.outlet, 80)) if document.metadata.outlet else Html("outlet unknown")
    chain = [bdi(shortened(x.name, 80)) for x in statement.attribution] if statement else []
    return el(
        "figure",
        {"class": "card"},
        el("blockquote", {"dir": "auto"}, marked(document, here, marks)),
        el(
            "figcaption",
            None,
            el("p", {"class": "chain"}, outlet, *(x for name in chain for x in (", citing ", name))),
            el("p", {"class": "from"}, described(document, outlet=False),
               f", {thousands(here.start)}\u2013{thousands(here.end)}"),
        ),
    )  # fmt: skip


def passage(document: Document, quote: Span, marks: Sequence[Span], *, whole: bool) -> Span:
    """The characters to show: the quote and every mark, or the ``whole`` sentence where nothing was read in it."""
    start, end = min([quote.start, *(m.start for m in marks)]), max([quote.end, *(m.end for m in marks)])
    if whole:
        around = [s for s in split_sentences(document.text) if s.start < end and s.end > start]
        start, end = min([start, *(s.start for s in around)]), max([end, *(s.end for s in around)])
    return Span(start, min(end, max([start + MOST_CHARACTERS, *(m.end for m in marks)])))


def marked(document: Document, here: Span, marks: Sequence[Span]) -> Html:
    """A passage of a document with some of its characters inside ``mark``; no character is added or left out."""
    pieces: list[Html] = []
    at = here.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, here.end)
        if start < end:
            pieces += [escaped(document.text[at:start]), el("mark", {"class": "changed"}, document.text[start:end])]
            at = end
    return join([*pieces, escaped(document.text[at : here.end])])
