"""State of play: who is present, controls, has agreed and stands with whom on the day of the latest report."""

from datetime import date

from crossbearing.language.days import day
from crossbearing.model import HORIZON_DAYS, Standing, State
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.states import STATE_TITLES, best_event, doubts, state_clause, supporting
from crossbearing.render.words import capital, letter_and_number, shortened

STANDING: tuple[Standing, ...] = ("holds", "may hold", "undated", "last known")
"""What is shown, in this order; what had ended stands apart, what had not begun is not in play."""
MOST_ENDED = 12
"""Of what has ended, the latest: what is long over is history."""
MOST = 24
"""States of one kind in one brief: more than a screen and a half is no overview."""


def state_of_play(edition: Edition) -> Section | None:
    """Every state that stands, kind by kind, with its doubts and its reports; None where none does."""
    world = edition.world
    on = max((d.metadata.published for d in world.documents.values() if d.metadata.published), default=None)
    parts: list[Html] = []
    for kind, title in STATE_TITLES.items():
        standing = [s for s in world.states.values() if s.kind == kind and s.standing(on) in STANDING]
        if standing:
            standing.sort(key=lambda s: _order(s, on))
            shown = standing[: min(MOST, edition.limits.rows)]
            more = len(standing) - len(shown)
            rest = el("p", {"class": "small"}, f"And {more} more: crossbearing state.") if more else NOTHING
            rows = join(_row(edition, s, on) for s in shown)
            parts.append(join([el("h3", None, title), el("ul", {"class": "plain play"}, rows), rest]))
    over = sorted((s for s in world.states.values() if s.standing(on) == "ended" and s.flat), key=_by_end)[:MOST_ENDED]
    if over:
        rows = join(_row(edition, s, on) for s in over)
        parts.append(join([el("h3", None, "Reported to have ended"), el("ul", {"class": "plain play"}, rows)]))
    if not parts:
        return None
    return Section("play", "State of play", join([el("p", {"class": "small"}, _opening(on)), *parts]))


def _opening(on: date | None) -> str:
    when = (
        f"As of {day(on)}, the day of the latest report, by all that the case knows."
        if on
        else "The reports are undated: what follows held when they were written, and nothing says when that was."
    )
    lasting = ", ".join(f"{kind} {days}" for kind, days in HORIZON_DAYS.items())
    return (
        f"{when} It is told as the reports have it. A state goes on until a report ends it; so many days after its "
        f"last report it is only last known: {lasting}. The grade is that of the best event that it rests on."
    )


def _order(state: State, on: date | None) -> tuple[object, ...]:
    standing = STANDING.index(state.standing(on))
    return standing, not state.flat, state.holder_name, state.object_name or "", state.what, state.id


def _by_end(state: State) -> tuple[object, ...]:
    """The latest ending first; one without a day last."""
    end = state.time.end.latest
    return -(end.toordinal() if end else 0), state.holder_name, state.object_name or "", state.id


def _row(edition: Edition, state: State, on: date | None) -> Html:
    event = best_event(edition.world, state)
    told = [shortened(d, 160) for d in doubts(edition.world, state)]
    clause = shortened(state_clause(edition.world, state), 200)
    return el(
        "li",
        {"class": None if state.flat else "doubtful"},
        bdi(capital(clause) if state.flat else f"It is said, with doubt, that {clause}"),
        bdi(_times(state, on)),
        ".",
        edition.notes.cite(x.statement for x in supporting(state)),
        el("span", {"class": "grade"}, f" {letter_and_number(event.assessment)}") if event else NOTHING,
        *([el("p", {"class": "small"}, bdi(capital("; ".join(told))), ".", _against(edition, state))] if told else []),
    )


def _against(edition: Edition, state: State) -> Html:
    """The reports behind the doubts: those that shake, unseat or deny it, and those that deny what began it."""
    shown = dict.fromkeys(x.statement for x in supporting(state))  # in their order: a set has another in every process
    own = [x.statement for x in state.changes if x.statement not in shown or x.does == "shakes"]
    denials = [y for x in state.changes for y in x.against]
    return edition.notes.cite([*own, *denials, *shown])


def _times(state: State, on: date | None) -> str:
    """Since when, and when it was last reported: ", since 2017 at the latest, last reported on 3 March 2025"."""
    start = state.time.start
    words = []
    if start.exact and start.latest:
        words.append(f"since {day(start.latest)}")
    elif start.earliest and start.latest:
        words.append(f"since some day from {day(start.earliest)} to {day(start.latest)}")
    elif start.latest and start.latest != state.last:
        words.append(f"since {day(start.latest)} at the latest")
    standing = state.standing(on)
    end = state.time.end.latest
    if standing == "ended":
        words.append(f"ended by {day(end)}" if end else "ended, when is not known")
    elif state.last:
        words.append(f"{'last known' if standing == 'last known' else 'last reported'} on {day(state.last)}")
    if standing == "may hold":
        words.append("whether it still did on that day is not known")
    return "".join(f", {x}" for x in words)
