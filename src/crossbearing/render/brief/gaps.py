"""What was not understood, and how the rest was made: sentences on gaps and method say what was searched."""

from collections import Counter

from crossbearing.language.codes import not_read
from crossbearing.model import CREDIBILITY_WORDS, LIKELIHOOD_BANDS, RELIABILITY_WORDS, Document, Problem
from crossbearing.render.brief.edition import Edition, Section, documents_in_order
from crossbearing.render.brief.footnotes import described
from crossbearing.render.brief.quotes import hash_mark
from crossbearing.render.brief.rulings import notes_on
from crossbearing.render.brief.track_files import track_files, tracks_method, tracks_searched
from crossbearing.render.brief.unread import unread
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.svg.ground import has_outlines
from crossbearing.render.svg.outlines import natural_earth
from crossbearing.render.words import capital, count, shortened, thousands

READING = (
    "Crossbearing reads what documents say, clause by clause, and keeps for each clause who says it through whom, "
    "how sure they are, and the exact characters. Statements on one happening become an event."
)
GRADING = (
    "Origins are counted by explicit attribution: an outlet that cites another adds an outlet and no origin; where "
    "the lineage is unknown the count is a range. How sure a speaker is never becomes our grade. The letter is that "
    "of a source behind the event, the number says how well the statements bear each other out, and 1 is never given "
    "on fewer than two independent origins. Likelihood is about the happening, and is derived from prior odds and one "
    "ratio an origin, at a cautious end and at another; the ratios are conventions of a table that may be changed. "
    "Confidence is about what the judgement rests on; the two never share a sentence."
)
FOOTNOTES = (
    "Footnotes lead to a quote: the characters that are named, counted in the decoded text of the document whose "
    "bytes have the SHA-256 that is named. Nothing in the quotes was repaired."
)

PROBLEMS_A_KIND = 8
"""Eight examples show what a problem is like; the listing has them all."""


def gaps(edition: Edition) -> Section:
    """Problems, documents without statements, and what is not known of documents."""
    world = edition.world
    said = Counter(s.locator.document for s in world.statements.values())
    documents = documents_in_order(world)
    not_understood = world.not_read()
    parts = [
        _documents("without any statement that could be made out",
                   [d for d in documents if not said[d.id] and d.id not in not_understood]),
        unread(edition),
        _documents("without a known outlet", [d for d in documents if not d.metadata.outlet]),
        _documents("without a known date, so that “on Wednesday” stays open in them",
                   [d for d in documents if not d.metadata.published]),
        _problems(world.problems),
    ]  # fmt: skip
    unplaced = sum(not (e.place or e.origin or e.destination) for e in world.events.values())
    if unplaced:
        parts.append(el("p", None, f"{capital(count(unplaced, 'event'))} without a place."))
    counted = {s for e in world.events.values() for s in e.statements}
    alone = len(world.statements.keys() - counted - edition.docket.rejected.keys())
    if alone > 0:
        parts.append(el("p", None, f"{capital(count(alone, 'statement'))} that belong to no event."))
    if not has_outlines(natural_earth()):
        parts.append(el("p", None, "This copy of Crossbearing was built without coasts and borders for its map."))
    body = join(p for p in parts if p)
    return Section("gaps", "What was not understood", body or el("p", None, "Nothing was left over."))


def method(edition: Edition) -> Section:
    """How grades are made, on which scales, by which version, from which files."""
    return Section(
        "method",
        "Method",
        join(
            [
                *(el("p", None, words) for words in (READING, GRADING, FOOTNOTES)),
                tracks_method(edition),
                el("div", {"class": "scales"}, _scale_table("Reliability of the source",
                   [(letter.value, words) for letter, words in RELIABILITY_WORDS.items()]),
                   _scale_table("Credibility of the information",
                   [(str(number), words) for number, words in CREDIBILITY_WORDS.items()]),
                   _scale_table("Likelihood",
                   [(f"{a:02}–{b:02}%", x.value) for x, (a, b) in LIKELIHOOD_BANDS.items()])),
                el("p", {"class": "small"}, "Admiralty scales: NATO AJP-2.1. Likelihood: ICD 203 (2015). A source that "
                   "nobody has judged stands at F."),
                el("p", {"class": "small"}, _versions(edition), f" {_searched(edition)} ",
                   tracks_searched(edition)),
                _register(edition),
                track_files(edition),
            ]
        ),
    )  # fmt: skip


def _versions(edition: Edition) -> Html:
    readers = sorted({s.reader for s in edition.world.statements.values()})
    return join([f"Crossbearing {edition.version}; read by ", bdi(", ".join(readers) or "nobody"), "."])


def _searched(edition: Edition) -> str:
    documents = edition.world.documents.values()
    characters = sum(len(d.text) for d in documents)
    return f"Searched: {count(len(documents), 'document')} with {thousands(characters)} characters in all, listed here."


def _documents(what: str, documents: list[Document]) -> Html:
    if not documents:
        return NOTHING
    shown = [_named(d) for d in documents[:PROBLEMS_A_KIND]]
    more = len(documents) - len(shown)
    tail = f"; and {more} more" if more else ""
    return el("p", None, f"{capital(count(len(documents), 'document'))} {what}: ", join(shown, "; "), f"{tail}.")


def _named(document: Document) -> Html:
    title = document.metadata.title
    named = join([el("cite", None, bdi(shortened(title, 100))), ", "]) if title else NOTHING
    return join([named, _path(document)])


def _problems(problems: tuple[Problem, ...]) -> Html:
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for p in problems:
        kinds.setdefault((p.stage, p.code), []).append(p)
    rows = []
    for (stage, code), found in sorted(kinds.items())[:60]:
        examples = [
            el("li", None, bdi(shortened(p.where, 120)), ": ", bdi(shortened(p.message, 240)))
            for p in found[:PROBLEMS_A_KIND]
        ]
        more = len(found) - len(examples)
        rows.append(
            el(
                "div",
                {"class": "problem"},
                el(
                    "h4",
                    None,
                    f"{capital(stage)}: {shortened(code, 60)}",
                    el("span", {"class": "grade"}, f" {len(found)}"),
                ),
                el("ul", None, join(examples), el("li", None, f"and {more} more") if more else NOTHING),
            )
        )
    if not rows:
        return NOTHING
    return join([el("p", None, f"{capital(count(len(problems), 'problem'))} with what was taken in:"), *rows])


def _scale_table(title: str, rows: list[tuple[str, str]]) -> Html:
    cells = (el("tr", None, el("th", {"scope": "row"}, a), el("td", None, b)) for a, b in rows)
    return el("table", None, el("caption", None, title), el("tbody", None, join(cells)))


def _register(edition: Edition) -> Html:
    """Every document with its hash: what the footnotes lead to."""
    documents = documents_in_order(edition.world)
    not_understood = edition.world.not_read()
    said = Counter(s.locator.document for s in edition.world.statements.values())
    rows = [
        el(
            "tr",
            None,
            el("th", {"scope": "row"}, described(d), el("br"), _path(d), el("br"), hash_mark(d.artifact), _link(d),
               notes_on(edition, d)),
            el("td", {"class": "n"}, thousands(len(d.text))),
            el("td", {"class": "n"},
               not_read(d.metadata.language) if d.id in not_understood else thousands(said[d.id])),
        )
        for d in documents[: edition.limits.listed]
    ]  # fmt: skip
    left_out = len(documents) - len(rows)
    head = ("Document", "Characters", "Statements")
    return join(
        [
            el("h3", None, "Register of documents"),
            el(
                "table",
                {"class": "register"},
                el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, h) for h in head))),
                el("tbody", None, join(rows)),
            ),
            el("p", {"class": "small"}, f"And {thousands(left_out)} more, in the case.") if left_out else NOTHING,
        ]
    )


def _path(document: Document) -> Html:
    part = f" {shortened(document.part, 60)}" if document.part else ""
    return el("span", {"class": "path"}, bdi(shortened(document.path, 120)), part)


def _link(document: Document) -> Html:
    url = document.metadata.url
    if not url or not url.startswith(("https://", "http://")):
        return NOTHING
    attributes = {"href": url, "rel": "noopener noreferrer", "class": "url"}
    return join([el("br"), el("a", attributes, bdi(shortened(url, 100)))])
