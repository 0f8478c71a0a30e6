"""The events, one after another: the judgement, why it is graded so, and the quotes side by side."""

from collections.abc import Sequence

from crossbearing.model import Contradiction, Event, Modality, Polarity, Statement
from crossbearing.render.brief.derivation import derivation
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.footnotes import QUOTE_CHARACTERS, described
from crossbearing.render.brief.grades import stamp
from crossbearing.render.brief.judgements import against
from crossbearing.render.brief.quotes import quote_text
from crossbearing.render.brief.rulings import rulings_on
from crossbearing.render.brief.sentences import judged, sides
from crossbearing.render.brief.tested import put_to_the_tracks
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.lineage_tree import lineage_rows
from crossbearing.render.places import doubt_of, event_place
from crossbearing.render.svg.lineage import draw_lineage
from crossbearing.render.words import (
    capital,
    count,
    dated,
    letter_and_number,
    origins_named,
    shortened,
    thousands,
)

LINEAGE_PX = 460.0
LINEAGE_LISTED = 12
LINEAGE_DESCRIBED = 20

MODALITY_WORDS = {
    Modality.ASSERTED: "stated as fact",
    Modality.PROBABLE: "put as probable",
    Modality.POSSIBLE: "put as possible",
    Modality.PREDICTED: "said of the future",
    Modality.UNCONFIRMED: "unconfirmed",
    Modality.DENIED: "denied",
}


def events(edition: Edition) -> Section:
    """The strongest events in full, the rest as a list."""
    if not edition.ranked:
        return Section("events", "Events", el("p", None, "There are none."))
    parts = [_page(edition, e) for e in edition.pages]
    if edition.others:
        shown = edition.others[: edition.limits.listed]
        more = len(edition.others) - len(shown)
        parts.append(
            el(
                "div",
                {"class": "rest"},
                el("h3", None, "Further events"),
                el(
                    "p",
                    None,
                    f"The {len(edition.pages)} strongest of {len(edition.ranked)} events are told in full; ",
                    f"here are the {'next ' if more else 'other '}{len(shown)}",
                    f", and {more} more are in the case only." if more else ".",
                ),
                el("ol", {"class": "key-list"}, join(_line(edition, e) for e in shown)),
            )
        )
    return Section("events", "Events", join(parts))


def card(edition: Edition, statement: Statement, *, full: bool = True) -> Html:
    """One statement: its words, who says it through whom, where it stands, what is doubtful in it."""
    locator = statement.locator
    document = edition.world.documents.get(locator.document)
    language = document.metadata.language if document else None
    known = language if language and language.isascii() and language.isalpha() and len(language) <= 3 else None  # noqa: PLR2004
    contrary = " contrary" if statement.polarity is Polarity.NEGATIVE else ""
    doubts = [d for f in statement.frame.fillers if (d := doubt_of(edition.world, f))] if full else []
    return el(
        "figure",
        {"class": f"card{contrary}"},
        el(
            "blockquote",
            {"dir": "auto", "lang": known},
            quote_text(locator.quote, statement.hedges, QUOTE_CHARACTERS),
        ),
        el(
            "figcaption",
            None,
            _chain(edition, statement),
            el("p", {"class": "how"}, _how(statement), edition.notes.cite([statement.id])),
            el(
                "p",
                {"class": "from"},
                described(document, outlet=False),
                f", {thousands(locator.start)}–{thousands(locator.end)}",
            ),
            *(el("p", {"class": "doubt"}, bdi(d)) for d in dict.fromkeys(doubts)),
        ),
    )


def _page(edition: Edition, event: Event) -> Html:
    number = edition.numbers[event.id]
    both = sides(edition.world, event)
    supporting = [s.id for s in both.supporting]
    contrary = [edition.world.statements[s] for s in against(edition, event)]
    return el(
        "article",
        {"class": "event", "id": f"e{number}"},
        el("h3", None, el("span", {"class": "number"}, str(number)), " ", bdi(shortened(capital(event.headline), 160))),
        el(
            "div",
            {"class": "words"},
            el("p", {"class": "facts"}, _facts(edition, event)),
            el(
                "p",
                {"class": "claim"},
                judged(edition.world, event),
                ".",
                edition.notes.cite(supporting or event.statements),
            ),
        ),
        stamp(event),
        el(
            "div",
            {"class": "why" if event.lineage else "why alone"},
            derivation(edition, event),
            _lineage(edition, event),
        ),
        put_to_the_tracks(edition, event),
        _quotes(edition, both.supporting, contrary),
        _contradictions(edition, event),
        rulings_on(edition, event),
    )


def _facts(edition: Edition, event: Event) -> Html:
    found = event_place(edition.world, event)
    pieces: list[Html] = [bdi(event.kind.replace("_", " ")), bdi(dated(event.time))]
    if found:
        entity, position = found
        pieces.append(join([bdi(entity.canonical), f" (within {position.radius_m / 1000:,.0f} km)"]))
    else:
        pieces.append(Html("no place known"))
    return join(pieces, Html(' <span class="dot-between">·</span> '))


def _quotes(edition: Edition, supporting: Sequence[Statement], contrary: Sequence[Statement]) -> Html:
    most = edition.limits.quotes
    if not contrary:
        return _column(edition, supporting, "", most, "quotes many" if len(supporting) > 1 else "quotes")
    return el(
        "div",
        {"class": "sides"},
        _column(edition, supporting, f"For it: {count(len(supporting), 'statement')}", most, "quotes"),
        _column(edition, contrary, f"Against it: {count(len(contrary), 'statement')}", most, "quotes"),
    )


def _column(edition: Edition, statements: Sequence[Statement], title: str, most: int, css: str) -> Html:
    left_out = statements[most:]
    return el(
        "div",
        {"class": css},
        el("h4", None, title) if title else NOTHING,
        join(card(edition, s) for s in statements[:most]),
        el("p", {"class": "small"}, f"And {count(len(left_out), 'statement')} more, in the case.")
        if left_out
        else NOTHING,
    )


def _chain(edition: Edition, statement: Statement) -> Html:
    """The way of the words to the reader, outermost first: outlet, then each speaker within the one before."""
    document = edition.world.documents.get(statement.locator.document)
    outlet = document.metadata.outlet if document else None
    links = [el("span", {"class": "outlet"}, bdi(shortened(outlet or "Outlet unknown", 60)))]
    links += [el("span", {"class": "speaker"}, bdi(shortened(s.name, 80))) for s in statement.attribution]
    return el("p", {"class": "chain"}, join(links, Html(' <span class="to" aria-label="quotes">›</span> ')))


def _how(statement: Statement) -> str:
    words = MODALITY_WORDS[statement.modality]
    if statement.polarity is Polarity.NEGATIVE and statement.modality is not Modality.DENIED:
        words += ", as not so"
    if statement.aspect:
        words += f"; {statement.aspect.value}"
    if statement.frame.condition:
        words += f"; if: {shortened(statement.frame.condition, 120)}"
    return words


def _lineage(edition: Edition, event: Event) -> Html:
    """Who has it from whom: a drawing, the origins named beneath it, and the evidence of each edge to unfold."""
    rows = lineage_rows(edition.world, event)
    if not rows:
        return NOTHING
    mark = f"lineage-{edition.numbers[event.id]}"
    title = f"Who has it from whom: {shortened(event.headline, 80)}"
    described = "; ".join(f"{r.knot.name}: {r.text or 'an origin'}" for r in rows[:LINEAGE_DESCRIBED] if r.knot)
    return el(
        "div",
        None,
        el("h4", None, "Who has it from whom"),
        el("div", {"class": "lineage-drawing"}, draw_lineage(rows, LINEAGE_PX, title, described, mark)),
        el("p", {"class": "small"}, bdi(origins_named(event.origins))),
        _edges(edition, event),
    )


def _edges(edition: Edition, event: Event) -> Html:
    """The evidence of each edge, the firmest relations first; what is too much is counted."""
    rows = []
    for edge in sorted(event.lineage, key=lambda e: (e.parent, e.child, e.relation))[:LINEAGE_LISTED]:
        evidence = "; ".join(shortened(e, 140) for e in edge.evidence)
        rows.append(
            el(
                "li",
                None,
                _end(edition, edge.child),
                f" {edge.relation.replace('-', ' ')} ",
                _end(edition, edge.parent),
                join([": ", bdi(evidence)]) if evidence else NOTHING,
                f" ({edge.score:.0%})",
                edition.notes.cite([x for x in (edge.child, edge.parent) if x in edition.world.statements]),
            )
        )
    left = len(event.lineage) - len(rows)
    if left:
        rows.append(el("li", None, f"and {left:,} more, in the case"))
    return el(
        "details",
        {"class": "small"},
        el("summary", None, "What shows it, and how probable each link is"),
        el("ul", {"class": "reasons"}, join(rows)),
    )


def _end(edition: Edition, end: str) -> Html:
    statement = edition.world.statements.get(end)
    return bdi(shortened(edition.outlet(statement) if statement else end, 60))


def _contradictions(edition: Edition, event: Event) -> Html:
    if not event.contradictions:
        return NOTHING
    rows = [
        el(
            "li",
            None,
            el("strong", None, capital(c.label)),
            ": ",
            bdi(c.why),
            _elsewhere(edition, event, c),
            edition.notes.cite([x for x in (c.statement, c.other) if x in edition.world.statements]),
        )
        for c in event.contradictions[:12]
    ]
    return el(
        "div",
        {"class": "words"},
        el("h4", None, "What does not fit together"),
        el("ul", {"class": "reasons"}, join(rows)),
    )


def _elsewhere(edition: Edition, event: Event, contradiction: Contradiction) -> Html:
    """The event on the other side, where it is another one, and its words."""
    other = edition.world.statements.get(contradiction.other)
    if other is None or contradiction.other in event.statements:
        return NOTHING
    return join(
        [" (", bdi(shortened(edition.outlet(other), 60)), ": “", bdi(shortened(other.locator.quote, 160)), "”)"]
    )


def _line(edition: Edition, event: Event) -> Html:
    grade = event.assessment
    likelihood = f", {grade.likelihood.value}" if grade.likelihood else ""
    return el(
        "li",
        {"value": edition.numbers[event.id], "id": f"e{edition.numbers[event.id]}"},
        bdi(shortened(capital(event.headline), 120)),
        el("span", {"class": "grade"}, f" {letter_and_number(grade)}{likelihood}"),
        edition.notes.cite(event.statements, 2),
    )
