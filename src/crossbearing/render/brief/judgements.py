"""Key judgements: what is judged, how likely, on how many origins; and, apart from it, with what confidence."""

from collections.abc import Sequence

from crossbearing.model import Event
from crossbearing.render.brief.edition import HARD_KINDS, Edition, Section
from crossbearing.render.brief.footnotes import illustrative_tag
from crossbearing.render.brief.grades import stamp
from crossbearing.render.brief.sentences import clause, judged, origin_name, sides
from crossbearing.render.brief.tested import tracks_in_a_line
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, count, origins_in_words

STRONGEST = 5
CONTESTED = 3
ENOUGH = 3
CANNOT_BE_JUDGED = 6
POSSIBLY_TRUE = 3
"""Credibility from which on nothing is a key judgement unless it is contested. Source: AJP-2.1."""
NAMED_ORIGINS = 3


def judgements(edition: Edition) -> Section:
    """The strongest events, then the most contested."""
    strongest, contested = _chosen(edition)
    if not strongest and not contested:
        body = el("p", None, _nothing(edition))
    else:
        body = join(
            [
                el("ol", {"class": "judgements"}, join(_judgement(edition, e) for e in strongest)),
                *(
                    [
                        el("h3", None, "Contested"),
                        el("ol", {"class": "judgements"}, join(_judgement(edition, e) for e in contested)),
                    ]
                    if contested
                    else []
                ),
            ]
        )
    return Section("judgements", "Key judgements", body)


def against(edition: Edition, event: Event) -> list[str]:
    """The statements that speak against what is judged of an event: its own, and those of other events."""
    known = edition.world.statements
    own = [s.id for s in sides(edition.world, event).against]
    supporting = {s.id for s in sides(edition.world, event).supporting}
    disputes = [c for c in event.contradictions if c.disputes]
    ends = [x for c in disputes for x in (c.statement, c.other) if x in known and x not in supporting]
    return list(dict.fromkeys([*own, *ends]))


def _chosen(edition: Edition) -> tuple[list[Event], list[Event]]:
    # what is said to lead to what is no happening, and stands in its own section
    pages = [e for e in edition.pages if e.kind != "effect" and sides(edition.world, e).supporting]
    fit = [e for e in pages if _is_borne_out(e) and clause(edition.world, e)]
    hard = [e for e in fit if e.kind in HARD_KINDS]
    # what is said, meant or foreseen becomes a key judgement only where little is known to have happened
    chosen = {e.id for e in (hard if len(hard) >= ENOUGH else [*hard, *(e for e in fit if e not in hard)])[:STRONGEST]}
    strongest = [e for e in pages if e.id in chosen]
    quarrels = sorted(
        (e for e in pages if against(edition, e) and e not in strongest),
        key=lambda e: (-len(e.outlets), -len(against(edition, e)), edition.numbers[e.id]),
    )
    return strongest, quarrels[:CONTESTED]


def _is_borne_out(event: Event) -> bool:
    """Whether an event can be a key judgement: possible at least, or told by several where nothing can be judged."""
    number = event.assessment.credibility
    return number <= POSSIBLY_TRUE or (number == CANNOT_BE_JUDGED and len(event.outlets) > 1)


def _judgement(edition: Edition, event: Event) -> Html:
    both = sides(edition.world, event)
    supporting = [s.id for s in both.supporting]
    tag = join([" ", illustrative_tag()]) if edition.is_illustrative(supporting) else NOTHING
    number = edition.numbers[event.id]
    link = el("a", {"href": f"#e{number}", "class": "on"}, f"Reasons and quotes: event {number}")
    sure = f"Confidence in this judgement is {event.assessment.confidence}."
    # likelihood and confidence never share a sentence. Source: ICD 203 (2015), section D.6.e(2)
    return el(
        "li",
        {"class": "judgement"},
        el(
            "div",
            {"class": "words"},
            el("p", {"class": "claim"}, judged(edition.world, event), ".", edition.notes.cite(supporting), tag),
            el("p", None, *_rests(edition, event, supporting)),
            tracks_in_a_line(edition, event),
            el("p", None, sure, edition.notes.cite(supporting), " ", link),
        ),
        stamp(event),
    )  # fmt: skip


def _rests(edition: Edition, event: Event, supporting: Sequence[str]) -> list[str]:
    judged_at_all = event.assessment.likelihood is not None
    names = [origin_name(n) for n in event.origins.names[:NAMED_ORIGINS]] if judged_at_all else []
    more = len(event.origins.names) - len(names)
    if more > 0 and names:
        names.append(bdi(f"{more} more"))
    tail = join([": ", join(names, ", ")]) if names else NOTHING
    reporting = {edition.outlet(edition.world.statements[s]) for s in supporting}
    outlets = count(len(reporting), "outlet")
    verb = "reports" if len(reporting) == 1 else "report"
    one = event.origins.maximum == 1
    parts: list[str] = [
        f"{capital(outlets)} {verb} it, on ",
        origins_in_words(event.origins),
        tail,
        "." if judged_at_all else "; no likelihood can be given.",
        edition.notes.cite(supporting),
    ]
    contrary = against(edition, event)
    if contrary:
        says = "says" if len(contrary) == 1 else "say"
        parts += [f" {capital(count(len(contrary), 'statement'))} {says} otherwise.", edition.notes.cite(contrary)]
    elif one and len(reporting) > 1:
        parts += [" The outlets are not independent of each other.", edition.notes.cite(supporting)]
    return parts


def _nothing(edition: Edition) -> str:
    if not edition.world.documents:
        return "This case holds no documents yet. Take some in with: crossbearing build CASE PATH"
    return "No event could be made out from these documents. What was not understood is told below."
