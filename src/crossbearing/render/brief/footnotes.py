"""Every sentence that says something of the world ends here: in a quote, or in records of a track, with its hash."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from crossbearing.language.days import day
from crossbearing.model import Document, TextSpan, World
from crossbearing.render.brief.quotes import hash_mark, quote_text
from crossbearing.render.brief.track_notes import TrackEvidence, track_note
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import shortened, thousands

CITED_AT_ONCE = 5
"""More numbers than this behind a sentence are not followed up by anybody; the event page has them all."""

QUOTE_CHARACTERS = 600
"""A clause is rarely longer than this; of a longer quote the beginning is shown and the rest counted."""


@dataclass(slots=True)
class Footnotes:
    """Numbers for pieces of evidence, in the order in which they are first cited. Lives while one brief is drawn."""

    world: World
    numbers: dict[str, int] = field(default_factory=dict)
    tracks: TrackEvidence = field(init=False)

    def __post_init__(self) -> None:
        self.tracks = TrackEvidence(self.world)

    def cite(self, evidence: Iterable[str], at_once: int = CITED_AT_ONCE) -> Html:
        """The raised numbers of statements, mentions, documents or tracks; what the case does not hold is not cited."""
        known = [e for e in dict.fromkeys(evidence) if self._locator(e) is not None or self.tracks.slices(e)]
        links = [self._link(e) for e in known[:at_once]]
        more = len(known) - at_once
        rest = [el("span", {"class": "more"}, f"+{more}")] if more > 0 else []
        return el("sup", {"class": "cite"}, join([*links, *rest], " ")) if links else NOTHING

    def number(self, evidence: str) -> int:
        """The number of a piece of evidence, given on first use."""
        return self.numbers.setdefault(evidence, len(self.numbers) + 1)

    def _link(self, evidence: str) -> Html:
        first = evidence not in self.numbers
        n = self.number(evidence)
        return el("a", {"href": f"#n{n}", "id": f"c{n}" if first else None}, str(n))

    def _locator(self, evidence: str) -> TextSpan | Document | None:
        statement = self.world.statements.get(evidence)
        if statement:
            return statement.locator
        mention = self.world.mentions.get(evidence)
        document = self.world.documents.get(mention.document if mention else evidence)
        if mention and document:
            return document.quote(mention.start, mention.end)
        return document

    def section(self) -> Html:
        """The list of all footnotes, in their order."""
        return el("ol", {"class": "notes"}, join(self._note(e, n) for e, n in self.numbers.items()))

    def _note(self, evidence: str, n: int) -> Html:
        found = self._locator(evidence)
        if found is None:
            return _entry(n, track_note(self.tracks, evidence))
        if isinstance(found, TextSpan):
            document = self.world.documents.get(found.document)
            statement = self.world.statements.get(evidence)
            said = quote_text(found.quote, statement.hedges if statement else (), QUOTE_CHARACTERS)
            language = document.metadata.language if document else None
            body = el("q", {"dir": "auto", "lang": _lang(language)}, said)
            place = f"characters {thousands(found.start)}–{thousands(found.end)}"
            artifact = found.artifact
        else:
            document, body, place = found, el("span", None, "The whole document."), ""
            artifact = found.artifact
        place = f", {place}" if place else ""
        return _entry(
            n,
            join([body, " ", el("span", {"class": "from"}, described(document), place, ". ", hash_mark(artifact))]),
        )


def _entry(n: int, body: Html) -> Html:
    back = el("a", {"class": "back", "href": f"#c{n}", "title": "back to the sentence"}, "↩")
    return el("li", {"id": f"n{n}"}, body, " ", back)


def described(document: Document | None, *, outlet: bool = True) -> Html:
    """Title, outlet (unless it has been said) and date of a document; what is not known is said not to be."""
    if document is None:
        return el("span", None, "a document that is not in this case")
    metadata = document.metadata
    name = shortened(metadata.title or document.path, 140)
    # scripts without an italic are slanted by the browser, which makes them hard to read
    title = el("cite", {"class": None if name.isascii() or max(name) < "\u0590" else "upright"}, bdi(name))
    publisher = bdi(shortened(metadata.outlet, 80)) if metadata.outlet else Html("outlet unknown")
    published = day(metadata.published) if metadata.published else "date unknown"
    tag = join([" ", illustrative_tag()]) if metadata.illustrative else NOTHING
    return join([title, *([", ", publisher] if outlet else []), ", ", published, tag])


def illustrative_tag() -> Html:
    """The mark on everything made up to show how things work."""
    return el("span", {"class": "illustrative"}, "illustrative")


def _lang(language: str | None) -> str | None:
    plausible = language is not None and 2 <= len(language) <= 8 and language.isascii() and language.isalpha()  # noqa: PLR2004
    return language if plausible else None
