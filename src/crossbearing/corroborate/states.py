"""From statements to states of the world: who is present where, controls what, agreed and stands with whom.

Each relation is a fluent. What initiates or confirms it begins an episode; inertia carries the episode on until
something terminates it; doubtful reports stay in it as doubts. A wider ending reaches what lies within: who left Syria
left the base in Syria, but who left the base may still be in Syria. What ends without ever having been reported held
before. Nothing is settled by majority: what contradicts is kept on both sides.

Source: Kowalski & Sergot (1986), A logic-based calculus of events; METHODS.md section 7.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crossbearing.corroborate.claims import content_words
from crossbearing.corroborate.fluents import MATERIEL, Bearing, Relation, bearings, setting
from crossbearing.corroborate.known import known
from crossbearing.corroborate.ties import Ties, ties
from crossbearing.model import NOT_KNOWN, ONE_DAY, Bound, Change, Does, State, Stretch, World, may_share

_RANK: Mapping[Does, int] = {
    "initiates": 0, "confirms": 1, "hints": 2, "shakes": 3, "unseats": 4, "denies": 5, "terminates": 6
}  # fmt: skip
"""The order of what is said of one day: what held on it held before it ended on it."""
_POSITIVE = frozenset({"initiates", "confirms", "hints"})
_GENERIC = frozenset(
    {"agreem", "deal", "pact", "treaty", "memora", "accord", "contra", "unders", "new", "milita", "signed"}
)


def states(world: World, known_by: date | None = None) -> Iterator[State]:
    """Every state of a world, by id. With ``known_by``, of what was public by the end of that day alone.

    The result depends on statements, documents, judgements, entities and events alone, never on their order.
    """
    here = known(world)
    bonds = ties(here)
    around = setting(here, bonds, known_by)
    said: defaultdict[Relation, list[Bearing]] = defaultdict(list)
    for identifier, statement in world.statements.items():
        for bearing in bearings(around, identifier, statement):
            public = bearing.change.published
            if known_by is None or (public is not None and public <= known_by):
                said[bearing.relation].append(bearing)
    found = [s for relation, here_said in _spread(bonds, said).items() for s in _folded(relation, here_said)]
    yield from sorted(_with_rivals(bonds, found), key=lambda s: s.id)


# -- which endings reach which states


def _spread(bonds: Ties, said: Mapping[Relation, Sequence[Bearing]]) -> dict[Relation, list[Bearing]]:
    """What bears on each relation: its own statements, and the endings of wider ones."""
    held = {r: [b for b in found if b.change.does in _POSITIVE] for r, found in said.items()}
    spread: dict[Relation, list[Bearing]] = {r: list(found) for r, found in held.items() if found}
    held_by: defaultdict[tuple[str, int], defaultdict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    at_place: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in spread:
        held_by[relation.kind, relation.sign][relation.holder].append(relation)
        if relation.kind == "control":
            at_place[relation.object].append(relation)
    for relation in sorted(said):
        enders = [b for b in said[relation] if b.change.does not in _POSITIVE]
        if not enders:
            continue
        targets = [t for t in _candidates(bonds, relation, held_by) if _reaches(bonds, relation, enders, t, spread[t])]
        for target in targets:
            spread[target] += enders
        if not targets and relation.kind != "any":
            own = [b for b in enders if b.change.does in ("terminates", "shakes")]
            if own:
                spread.setdefault(relation, []).extend(own)
    for relation, reached in said.items():
        taken = [
            b for b in reached if relation.kind == "control" and b.change.does == "initiates" and not b.change.doubt
        ]
        for other in at_place[relation.object] if taken else ():
            if not bonds.one_side(other.holder, relation.holder):
                began = min((b.day for b in held[other] if b.day is not None), default=None)
                # Who holds it only later does not lose it here, and nothing says that they held it before.
                spread[other] += [_as_ending(b) for b in taken if began and b.day is not None and b.day >= began]
    return spread


def _candidates(
    bonds: Ties, ender: Relation, held_by: Mapping[tuple[str, int], Mapping[str, Sequence[Relation]]]
) -> Iterator[Relation]:
    """The relations of the same kind, and of holders of the same side, that an ending may reach."""
    for kind, sign in sorted(held_by):
        if ender.kind not in ("any", kind) or (ender.kind != "any" and ender.sign != sign):
            continue
        for holder, relations in held_by[kind, sign].items():
            if (kind == "agreement" and ender.kind == kind) or bonds.one_side(ender.holder, holder):
                yield from relations


def _reaches(
    bonds: Ties, ender: Relation, enders: Sequence[Bearing], target: Relation, held: Sequence[Bearing]
) -> bool:
    """Whether what ends or shakes one relation does so to another."""
    match ender.kind:
        case "any":
            return bonds.one_side(ender.holder, target.holder)
        case "presence" | "control":
            covers = ender.what in ("", target.what) or (ender.what == MATERIEL and target.what != "")
            return covers and bonds.one_side(ender.holder, target.holder) and bonds.within(target.object, ender.object)
        case "agreement":
            parties = {ender.holder, ender.object} - {""}
            if not parties <= {target.holder, target.object}:
                return False
            mine = {w for b in enders for w in content_words(b.words)} - _GENERIC
            theirs = {w for b in held for w in content_words(b.words)} - _GENERIC
            return not mine or not theirs or bool(mine & theirs)
        case "alignment" | "truce":
            return (ender.holder, ender.object) == (target.holder, target.object)


def _as_ending(taking: Bearing) -> Bearing:
    """That somebody takes a place, as the end of another's control of it."""
    note = f"taken by {taking.holder_name}"
    return replace(taking, change=replace(taking.change, does="terminates", note=note))


# -- from bearings to episodes


@dataclass(slots=True)
class _Episode:
    """One stretch of a relation while it is put together."""

    start: Bound
    end: Bound | None = None
    last: date | None = None
    flat: bool = False
    resumed: bool = False
    """Whether it is said to hold after it was said to have ended, by nobody who says that it began again."""
    changes: list[Change] = field(default_factory=list)


def _folded(relation: Relation, said: Sequence[Bearing]) -> list[State]:
    """The episodes of one relation; two that contradict each other name each other."""
    ordered = sorted(said, key=_order)
    episodes: list[_Episode] = []
    for bearing in ordered:
        if bearing.day is not None:
            _take(episodes, bearing)
    for bearing in ordered:
        if bearing.day is None:
            _take_undated(episodes, bearing)
    named = min((b for b in ordered), key=lambda b: (b.change.does not in _POSITIVE, b.holder_name, b.object_name))
    words = sorted(
        {b.words for b in ordered if b.words}, key=lambda w: (-sum(b.words == w for b in ordered), len(w), w)
    )
    made = [
        State(
            kind=relation.kind,
            sign=relation.sign,
            holder=relation.holder,
            holder_name=named.holder_name,
            object=relation.object or None,
            object_name=named.object_name or None,
            what=words[0] if words else "",
            time=_stretch(e),
            last=e.last,
            changes=tuple(dict.fromkeys(e.changes)),
        )
        for e in episodes
        if relation.kind != "any" and any(c.does != "hints" for c in e.changes)
    ]
    pairs = [(a, b) for a, b, e in zip(made, made[1:], episodes[1:], strict=False) if e.resumed]
    return [_against(s, {x.id for pair in pairs if s in pair for x in pair} - {s.id}) for s in made]


def _order(bearing: Bearing) -> tuple[str, int, str, str, str]:
    change = bearing.change
    day = bearing.day
    return str(day), _RANK[change.does], str(change.published), change.statement, str(change.note)


def _take(episodes: list[_Episode], bearing: Bearing) -> None:
    """One dated bearing, later than all before it."""
    change = bearing.change
    now = episodes[-1] if episodes and episodes[-1].end is None else None
    flat = change.doubt is None
    match change.does:
        case "initiates" | "confirms":
            if now is None:
                now = _Episode(_after(episodes, bearing.start), resumed=bool(episodes) and change.does == "confirms")
                episodes.append(now)
            _support(now, bearing, flat=flat)
        case "terminates":
            _end(episodes, now, bearing)
        case "shakes":
            if now is None and not episodes:
                now = _Episode(Bound(None, bearing.day), last=bearing.day, flat=flat)
                episodes.append(now)
            _attach(now or episodes[-1], change)
        case "denies" if now is not None and flat and now.last is not None and _later(bearing, now.last):
            now.end = Bound(now.last + ONE_DAY, bearing.day)
            now.changes.append(change)
        case _:
            if episodes:
                _attach(episodes[-1], change)


def _support(now: _Episode, bearing: Bearing, *, flat: bool) -> None:
    """A report that it began or held. Flat reports decide its days; doubtful ones only while there is no flat one."""
    first = not now.changes or (flat and not now.flat)
    if first:
        now.start = bearing.start if not now.resumed else now.start
    elif flat == now.flat:
        latest = min((x for x in (now.start.latest, bearing.start.latest) if x is not None), default=None)
        begun = [
            x.earliest for x in (now.start, bearing.start) if x.earliest and (latest is None or x.earliest <= latest)
        ]
        now.start = Bound(min(begun, default=None), latest)
    if flat or not now.flat:
        days = [x for x in (now.last if not first or now.last else None, bearing.last) if x is not None]
        now.last = max(days, default=None)
    now.flat = now.flat or flat
    now.changes.append(bearing.change)


def _end(episodes: list[_Episode], now: _Episode | None, bearing: Bearing) -> None:
    """A report that it is over. What was never reported to hold held before it ended."""
    on = bearing.change.on
    if now is None and episodes:
        ended = episodes[-1]
        latest = min((x for x in (ended.end.latest if ended.end else None, on.latest) if x is not None), default=None)
        begun = ended.start.earliest
        if ended.end is not None and latest is not None and (begun is None or begun < latest):
            earliest = ended.end.earliest
            ended.end = Bound(min(earliest, latest) if earliest is not None else None, latest)
        ended.changes.append(bearing.change)
        return
    if now is None:
        now = _Episode(NOT_KNOWN, flat=True)
        episodes.append(now)
    begun = now.start.earliest
    if begun is not None and on.latest is not None and begun >= on.latest:
        _attach(now, replace(bearing.change, does="shakes", note="said to have ended before it is said to have begun"))
        return
    earliest = on.earliest
    if now.last is not None and on.latest is not None and now.last < on.latest:
        earliest = max(earliest or now.last + ONE_DAY, now.last + ONE_DAY)
    if begun is not None and earliest is not None and earliest <= begun:
        earliest = None
    now.end = Bound(earliest, on.latest)
    now.changes.append(bearing.change)


def _take_undated(episodes: list[_Episode], bearing: Bearing) -> None:
    """One bearing of which no day is known: it stands beside the last episode, and moves none of its days."""
    if bearing.change.does in ("hints", "denies", "unseats") and not episodes:
        return
    if not episodes:
        episodes.append(_Episode(NOT_KNOWN, flat=bearing.change.doubt is None))
    _attach(episodes[-1], bearing.change)


def _attach(episode: _Episode, change: Change) -> None:
    episode.changes.append(change)


def _after(episodes: Sequence[_Episode], start: Bound) -> Bound:
    """The start of an episode that follows another: not before that one ended."""
    over = episodes[-1].end.earliest if episodes and episodes[-1].end is not None else None
    if over is None or (start.earliest is not None and start.earliest >= over):
        return start
    return Bound(min(over, start.latest) if start.latest is not None else over, start.latest)


def _later(bearing: Bearing, day: date) -> bool:
    return bearing.day is not None and bearing.day > day


def _stretch(episode: _Episode) -> Stretch:
    end = episode.end
    if end is None:
        end = Bound(episode.last + ONE_DAY) if episode.last is not None and episode.flat else NOT_KNOWN
    start = episode.start
    if start.earliest is not None and end.latest is not None and start.earliest >= end.latest:
        start = Bound(None, start.latest)
    return Stretch(start, end)


# -- what can hardly hold together


def _with_rivals(bonds: Ties, found: Sequence[State]) -> Iterator[State]:
    """States with the ids of those that contradict them: two sides in control, or backing and opposing at once."""
    control: defaultdict[str | None, list[State]] = defaultdict(list)
    stance: defaultdict[tuple[str, str | None], list[State]] = defaultdict(list)
    for state in found:
        if state.kind == "control":
            control[state.object].append(state)
        elif state.kind == "alignment":
            stance[state.holder, state.object].append(state)
    rivals: defaultdict[str, set[str]] = defaultdict(set)
    for group in control.values():
        _rival(rivals, group, lambda a, b: not bonds.one_side(a.holder, b.holder))
    for group in stance.values():
        _rival(rivals, group, lambda a, b: a.sign != b.sign)
    for state in found:
        yield _against(state, rivals[state.id])


def _rival(rivals: defaultdict[str, set[str]], group: Sequence[State], differ: Callable[[State, State], bool]) -> None:
    for n, a in enumerate(group):
        for b in group[n + 1 :]:
            if differ(a, b) and may_share(a.time, b.time):
                rivals[a.id].add(b.id)
                rivals[b.id].add(a.id)


def _against(state: State, ids: Iterable[str]) -> State:
    return replace(state, against=tuple(sorted({*state.against, *ids})))
