"""States of the world in plain English: what holds, since when, how well it is known."""

from crossbearing.model import ASIDE, Bound, Change, Event, State, World
from crossbearing.render.places import is_area

STATE_TITLES = {
    "presence": "Who is present where",
    "control": "Who controls what",
    "agreement": "Who has agreed with whom",
    "alignment": "Who backs or opposes whom",
    "truce": "Where fighting rests",
}
"""The kinds of state in the order in which they are listed."""

_WHAT = {"": "forces", "air defence": "air defence systems"}


def state_clause(world: World, state: State) -> str:
    """What holds, as a clause: "Russia has forces at Hmeimim air base"."""
    other = state.object_name
    match state.kind:
        case "presence":
            place = world.entities.get(state.object) if state.object else None
            at = "in" if place is not None and is_area(place) else "at"
            return f"{state.holder_name} has {_WHAT.get(state.what, state.what)} {at} {other}"
        case "control":
            return f"{state.holder_name} controls {other}"
        case "alignment":
            return f"{state.holder_name} {'opposes' if state.sign < 0 else 'backs'} {other}"
        case "agreement":
            topic = f" ({state.what})" if state.what else ""
            if other is None:
                return f"{state.holder_name} has an agreement, with whom is not said{topic}"
            return f"{state.holder_name} and {other} have an agreement{topic}"
        case "truce":
            parties = f"{state.holder_name}, {other}" if other else state.holder_name
            return f"fighting rests ({parties})"


def since(state: State) -> str:
    """From when: "since 2017-01-01", "by 2024-12-16", "not known"."""
    return _day(state.time.start, "since", "by")


def until(state: State) -> str:
    """Until when: the end as far as it is known; empty while none is reported."""
    end = state.time.end
    ended = any(c.does in ("terminates", "denies") and c.doubt is None for c in state.changes)
    return _day(end, "ended", "ended by") if ended else ""


def doubts(world: World, state: State) -> tuple[str, ...]:
    """What a reader has to know before they rely on it; each once, the gravest first."""
    said: list[str] = []
    if not state.flat:
        said += sorted({c.doubt for c in state.changes if c.doubt and c.does not in ASIDE}, key=lambda d: (-len(d), d))
    said += [c.note for c in state.changes if c.does in ("shakes", "unseats", "terminates") and c.note]
    said += [f"denied by {_speaker(world, c)}" for c in state.changes if c.does == "denies"]
    said += [
        f"against it: {state_clause(world, other)}" for x in state.against if (other := world.states.get(x)) is not None
    ]
    return tuple(dict.fromkeys(said))


def supporting(state: State) -> tuple[Change, ...]:
    """The changes that show that it held, those without doubt first."""
    shown = [c for c in state.changes if c.does not in ASIDE]
    return tuple(sorted(shown, key=lambda c: c.doubt is not None))


def best_event(world: World, state: State) -> Event | None:
    """Of the events that the state rests on, the one that is graded best."""
    events = {c.event for c in supporting(state) if c.event is not None} & world.events.keys()
    return min(
        (world.events[x] for x in events),
        key=lambda e: (e.assessment.credibility, -e.origins.minimum, e.id),
        default=None,
    )


def _speaker(world: World, change: Change) -> str:
    statement = world.statements.get(change.statement)
    if statement is None:
        return "a report"
    if statement.attribution:
        return statement.attribution[-1].name
    document = world.documents.get(statement.locator.document)
    return (document.metadata.outlet or document.path) if document is not None else "a report"


def _day(bound: Bound, exact: str, by: str) -> str:
    if bound.exact:
        return f"{exact} {bound.earliest}"
    if bound.latest is None:
        return f"{exact} {bound.earliest} or later" if bound.earliest is not None else "not known"
    if bound.earliest is None:
        return f"{by} {bound.latest}"
    return f"{exact} {bound.earliest} to {bound.latest}"
