"""The analyst's hand: what was ruled on an event or a document, and the list of everything that was ruled."""

from collections.abc import Iterable

from crossbearing.model import Document, Event, Note, Rejection, Ruling, Status, Target, in_words
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, shortened

REASON_CHARACTERS = 600
CLAUSE_CHARACTERS = 300
CITED = 3

STATUS_WORDS: dict[Status, str] = {
    "holds": "in force",
    "undone": "taken back",
    "overruled": "overruled by a newer ruling",
    "set aside": "set aside: it cannot hold together with other rulings",
    "idle": "without effect: other rulings have taken away what it is on",
    "no object": "without an object: what it is on is not in the case any more",
}


def rulings_on(edition: Edition, event: Event) -> Html:
    """What analysts ruled on an event or on its statements, as far as it was not taken back."""
    here = edition.docket
    inside = (r for s in event.statements for r in here.holding("statement", s))
    return _listed(edition, (*here.holding("event", event.id), *inside))


def notes_on(edition: Edition, document: Document) -> Html:
    """The remarks of analysts on a document."""
    found = [x for x in edition.docket.holding("document", document.id) if isinstance(x.what, Note)]
    return join(el("p", {"class": "note"}, _said(x)) for x in found)


def rulings(edition: Edition) -> Section | None:
    """Everything that analysts ruled, what was taken back included, from the oldest to the newest."""
    world = edition.world
    if not world.rulings:
        return None
    found = [(world.rulings[x], outcome) for x, outcome in edition.became.items()]
    numbers = {ruling.id: number for number, (ruling, _) in enumerate(found, 1)}
    shown = found[-edition.limits.rows :]
    rows = []
    for ruling, outcome in shown:
        because = [numbers[x] for x in outcome.because if x in numbers]
        against = f" ({', '.join(f'no. {x}' for x in because)})" if because else ""
        rows.append(
            el(
                "li",
                {"value": numbers[ruling.id], "class": None if outcome.status == "holds" else "gone"},
                _said(ruling),
                edition.notes.cite(_evidence(edition, ruling.targets), CITED),
                el("span", {"class": "grade"}, f" {capital(STATUS_WORDS[outcome.status])}{against}."),
            )
        )
    left_out = len(found) - len(shown)
    tail = el("p", {"class": "small"}, f"And {left_out} older ones, in the case.") if left_out else NOTHING
    return Section(
        "rulings",
        "What analysts ruled",
        join(
            [
                el("p", None, "Rulings change nothing that was stored. What was computed stands beside them, and each "
                   "can be taken back."),
                el("ol", {"class": "key-list rulings"}, join(rows)),
                tail,
                _rejected(edition),
            ]
        ),
    )  # fmt: skip


def _rejected(edition: Edition) -> Html:
    """The statements that count for nothing, with their words."""
    world = edition.world
    found = [(world.statements[s], r) for s, r in sorted(edition.docket.rejected.items()) if s in world.statements]
    if not found:
        return NOTHING
    rows = [
        el(
            "li",
            None,
            "“",
            bdi(shortened(statement.locator.quote, CLAUSE_CHARACTERS)),
            "”, in ",
            bdi(shortened(edition.outlet(statement), 80)),
            edition.notes.cite([statement.id]),
            ". Rejected by ",
            bdi(shortened(ruling.by, 60)),
            ", because “",
            bdi(shortened(ruling.reason, REASON_CHARACTERS)),
            "”.",
        )
        for statement, ruling in found[: edition.limits.rows]
    ]
    left_out = len(found) - len(rows)
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out else NOTHING
    return join([el("h3", None, "Rejected statements"), el("ul", {"class": "plain"}, join(rows)), tail])


def _listed(edition: Edition, found: Iterable[Ruling]) -> Html:
    ordered = sorted({x.id: x for x in found}.values(), key=lambda x: (x.recorded, x.id))
    rows = [x for x in ordered if not isinstance(x.what, Rejection)]
    if not rows:
        return NOTHING
    items = (
        el("li", None, _said(x), edition.notes.cite(_evidence(edition, x.targets), CITED), _unless_held(edition, x))
        for x in rows
    )
    return el(
        "div",
        {"class": "words"},
        el("h4", None, "What analysts ruled"),
        el("ul", {"class": "reasons"}, join(items)),
    )


def _unless_held(edition: Edition, ruling: Ruling) -> Html:
    """What became of a ruling that does not count."""
    status = edition.became[ruling.id].status
    return NOTHING if status == "holds" else el("span", {"class": "grade"}, f" {capital(STATUS_WORDS[status])}.")


def _said(ruling: Ruling) -> Html:
    """Who ruled what and why. Names and reasons may hold anything, as every text of a case may."""
    by, reason = bdi(shortened(ruling.by, 60)), bdi(shortened(ruling.reason, REASON_CHARACTERS))
    if isinstance(ruling.what, Note):
        return join([by, " notes on ", bdi(shortened(in_words(ruling).removeprefix("a note on "), CLAUSE_CHARACTERS)),
                     ": “", reason, "”."])  # fmt: skip
    clause = bdi(shortened(in_words(ruling), CLAUSE_CHARACTERS))
    return join([by, " ruled that ", clause, ", because “", reason, "”."])


def _evidence(edition: Edition, targets: Iterable[Target]) -> list[str]:
    """The statements, mentions and documents that a ruling is on."""
    return [x for t in targets for x in (*edition.docket.statements(t)[:CITED], t.id)]
