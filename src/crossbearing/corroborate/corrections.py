"""What was held to be so on a day, and what later reports made of it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from crossbearing.corroborate.states import states
from crossbearing.model import Correction, Standing, State, World

_STANDS: frozenset[Standing] = frozenset({"holds", "may hold", "last known"})


def corrections(world: World, day: date, horizon_days: int | None = None) -> Iterator[Correction]:
    """Each state that stood on a day by what was public by its end, and that all that is known now corrects.

    Corrected is what now had ended, had not begun, or holds no longer without doubt; what was merely learned later is
    no correction.
    """
    now: defaultdict[tuple[object, ...], list[State]] = defaultdict(list)
    for held in world.states.values():
        now[_about(held)].append(held)
    for then in states(world, known_by=day):
        stood = then.standing(day, horizon_days)
        if stood not in _STANDS:
            continue
        better = sorted(now[_about(then)], key=lambda s: (s.standing(day, horizon_days) not in _STANDS, s.id))
        state = better[0] if better else None
        stands: Standing = state.standing(day, horizon_days) if state is not None else "ended"
        later = {c for s in better for c in s.changes if not _known(c.published, day)}
        enders = {c for c in later if c.does in ("terminates", "shakes", "unseats", "denies")}
        denials = {x for s in better for c in s.changes for x in c.against} - {
            x for c in then.changes for x in c.against
        }
        by = {c.statement for c in enders} | {x for x in denials if not _known(_published(world, x), day)}
        doubted = state is not None and then.flat and not state.flat
        firm = any(c.does in ("terminates", "denies") and c.doubt is None for c in enders)
        if stands not in _STANDS or (doubted and by) or (firm and state is not None and state.time != then.time):
            yield Correction(then, stood, state, stands, tuple(sorted(by)))


def _known(public: date | None, day: date) -> bool:
    return public is not None and public <= day


def _published(world: World, statement: str) -> date | None:
    said = world.statements.get(statement)
    return world.published(said) if said is not None else None


def _about(state: State) -> tuple[object, ...]:
    agreement = state.what if state.kind != "agreement" else ""
    return state.kind, state.sign, state.holder, state.object, agreement
