"""Why an event is graded as it is: the reasons line by line, then the odds origin by origin."""

from crossbearing.model import Event, Reason
from crossbearing.render.brief.edition import Edition
from crossbearing.render.derivation import odds_lines
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, letter_and_number, shortened

MOST_ORIGINS = 12
"""Lines of the table in a brief; a case tells them all."""

DEPENDENT = "may depend on another"
NOTE = "An origin that may depend on another earns nothing at the cautious end."


def derivation(edition: Edition, event: Event) -> Html:
    """The whole derivation of a grade, each line with its footnotes."""
    return el(
        "div",
        None,
        el("h4", None, f"Why {letter_and_number(event.computed or event.assessment)}"),
        _reasons(edition, event),
        _odds(edition, event),
    )


def _reasons(edition: Edition, event: Event) -> Html:
    lines = event.assessment.reasons or (Reason("Nobody gave a reason"),)
    return el(
        "ul",
        {"class": "reasons"},
        *(el("li", None, bdi(capital(x.text)), edition.notes.cite(x.evidence or event.statements)) for x in lines),
    )


def _odds(edition: Edition, event: Event) -> Html:
    """The likelihood ratios: one line an origin, the cautious end beside the other."""
    update = event.assessment.update
    if update is None:
        return NOTHING
    first, *origins, last = odds_lines(update, event.statements)
    shown = origins[:MOST_ORIGINS]
    rows = [
        el(
            "tr",
            {"class": "sum"} if x is last else None,
            el("th", {"scope": "row"}, bdi(shortened(x.name, 60)), edition.notes.cite(x.evidence)),
            el("td", None, bdi(shortened(x.why, 120))),
            el("td", {"class": "ratio"}, x.low),
            el("td", {"class": "ratio"}, x.high),
        )
        for x in (first, *shown, last)
    ]
    heads = ("Origin", "Row of the table of ratios", "Cautious", "Otherwise")
    more = len(origins) - len(shown)
    return el(
        "div",
        {"class": "odds"},
        el("h5", None, "The odds, origin by origin"),
        el(
            "table",
            None,
            el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, x) for x in heads))),
            el("tbody", None, join(rows)),
        ),
        el("p", {"class": "small"}, f"And {more} more, in the case.") if more else NOTHING,
        el("p", {"class": "small"}, NOTE) if any(DEPENDENT in x.why for x in shown) else NOTHING,
    )
