"""Contradictions and tensions across events: what each rule of `exclusions` finds, block by block.

Near-linear: a rule sees a statement only if its kind and words can take a side, only in the blocks of its site, country
and parties, and only a few statements of an event in each; a block that is still large is sorted by time and compared
within a window, because what lies far apart in time hardly ever excludes each other.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from crossbearing.corroborate.bearing import Bearing
from crossbearing.corroborate.claims import Claim
from crossbearing.corroborate.conflicts import account, same_voice
from crossbearing.corroborate.exclusions import RULES, Answer, Rule, Side
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.lineage import Told, told
from crossbearing.corroborate.voices import Voices
from crossbearing.model import Contradiction, Statement

_OF_EVENT = 4
"""Statements of one event on one side of a block, each of another speaker or outlet: more of them add no pair."""
_FULL = 1_024
"""Pairs of a block up to which all are compared."""
_WINDOW = 12
"""Neighbours in time with which a statement of a larger block is compared, on each side."""
_SENTENCE_CHARS = 300
_ENDS = (". ", "! ", "? ", "\n")

Block: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    """The statements of one block, by side."""

    one: list[Bearing] = field(default_factory=list)
    other: list[Bearing] = field(default_factory=list)
    between: list[Bearing] = field(default_factory=list)

    def of(self, side: Side) -> list[Bearing]:
        """The list of a side."""
        return {"one": self.one, "other": self.other, "between": self.between}[side]


def across(
    known: Known, voices: Voices, claim_of: Mapping[str, Claim], groups: Sequence[Sequence[str]]
) -> Mapping[str, tuple[Contradiction, ...]]:
    """What stands against the statements of each event elsewhere, by the first statement of the event.

    ``groups`` holds the ids of each event's statements, sorted. Every pair is given twice, once to each of the two
    events; the first statement of a contradiction is the event's own.
    """
    bearings = list(_bearings(known, claim_of, groups))
    found: defaultdict[str, dict[tuple[str, ...], Contradiction]] = defaultdict(dict)
    for rule in RULES:
        pairs: dict[tuple[str, str], tuple[Bearing, Bearing, Answer]] = {}
        for sides in _blocks(rule, bearings):
            for one, other in _compared(rule, sides):
                pair = (one.group, other.group)
                if pair in pairs:
                    continue
                answer = rule.meets(known, one, other, sides.between)
                if answer is not None:
                    pairs[pair] = one, other, answer
        for one, other, answer in pairs.values():
            mine, theirs = told(known, voices, [one.id])[0], told(known, voices, [other.id])[0]
            made = _contradiction(known, rule, mine, theirs, answer)
            if made is None:
                continue
            key = (rule.name, *sorted((one.id, other.id)))
            passing = [x.claim.kind not in rule.about if rule.about else False for x in (one, other)]
            mirrored = replace(made, statement=made.other, other=made.statement, in_passing=passing[1])
            found[one.group].setdefault(key, replace(made, in_passing=passing[0]))
            found[other.group].setdefault(key, mirrored)
    return {group: tuple(items[k] for k in sorted(items)) for group, items in sorted(found.items())}


def _bearings(known: Known, claim_of: Mapping[str, Claim], groups: Sequence[Sequence[str]]) -> Iterator[Bearing]:
    """Every statement with its event, in the order of the events and their statements."""
    named = _Named(known)
    for ids in groups:
        for identifier in ids:
            statement = known.world.statements[identifier]
            claim = claim_of[identifier]
            nowhere = claim.kind == "truce" and not (claim.where or claim.place or claim.actors or claim.recipients)
            yield Bearing(
                identifier,
                ids[0],
                statement,
                claim,
                known.world.published(statement),
                named.around(statement) if nowhere else frozenset(),
            )


@dataclass(slots=True)
class _Named:
    """The countries that a sentence names; the index of mentions is made when it is first asked for."""

    known: Known
    by_document: dict[str, list[tuple[int, str]]] | None = None

    def around(self, statement: Statement) -> frozenset[str]:
        """The countries of the names in a statement's sentence."""
        document = self.known.world.documents.get(statement.locator.document)
        if document is None:
            return frozenset()
        if self.by_document is None:
            self.by_document = {}
            for mention in self.known.world.mentions.values():
                entity = self.known.entity(mention)
                if entity is not None and entity.country:
                    self.by_document.setdefault(mention.document, []).append((mention.start, entity.country))
        here = statement.locator
        before = document.text[max(0, here.start - _SENTENCE_CHARS) : here.start]
        after = document.text[here.end : here.end + _SENTENCE_CHARS]
        start = here.start - len(before) + max((before.rfind(x) + len(x) for x in _ENDS if x in before), default=0)
        end = here.end + min((after.find(x) for x in _ENDS if x in after), default=len(after))
        met = self.by_document.get(statement.locator.document, ())
        return frozenset(country for at, country in met if start <= at < end)


def _blocks(rule: Rule, bearings: Sequence[Bearing]) -> Iterator[_Sides]:
    """The blocks in which both sides of a rule stand, in the order of their keys."""
    blocks: defaultdict[Block, _Sides] = defaultdict(_Sides)
    rest: list[tuple[Side, Bearing]] = []
    for bearing in bearings:
        side = rule.side(bearing)
        if side == "one":
            for key in rule.keys(bearing):
                blocks[key].one.append(bearing)
        elif side is not None:
            rest.append((side, bearing))
    for side, bearing in rest:
        for key in rule.keys(bearing):
            if key in blocks:
                blocks[key].of(side).append(bearing)
    for _, sides in sorted(blocks.items()):
        if len(sides.one) > 1 if rule.symmetric else sides.other:
            days = {x.when: x for x in sides.between}
            yield _Sides(_few(sides.one), _few(sides.other), list(days.values()))


def _few(bearings: Sequence[Bearing]) -> list[Bearing]:
    """A few statements of each event, of different speakers, sorted by their time."""
    taken: defaultdict[str, set[tuple[object, ...]]] = defaultdict(set)
    kept = []
    for bearing in sorted(bearings, key=_by_time):
        voice = (*(s.name for s in bearing.statement.attribution),) or (bearing.statement.locator.document,)
        seen = taken[bearing.group]
        if voice not in seen and len(seen) < _OF_EVENT:
            seen.add(voice)
            kept.append(bearing)
    return kept


def _by_time(x: Bearing) -> tuple[date, str]:
    when = x.when
    return (when[0] if when else date.max), x.id


def _compared(rule: Rule, sides: _Sides) -> Iterator[tuple[Bearing, Bearing]]:
    """The pairs of a block that are worth a comparison."""
    others = sides.one if rule.symmetric else sides.other
    whole = len(sides.one) * len(others) <= _FULL
    times = [] if whole else [_by_time(x) for x in others]
    for one in sides.one:
        at = 0 if whole else bisect_left(times, _by_time(one))
        near = others if whole else others[max(0, at - _WINDOW) : at + _WINDOW]
        for other in near:
            if other.id != one.id and _may_meet(rule, one, other):
                yield one, other


def _may_meet(rule: Rule, one: Bearing, other: Bearing) -> bool:
    if one.group == other.group and not rule.within_event:
        return False
    one_text = one.statement.locator.document == other.statement.locator.document
    return rule.within_text or not one_text or _speakers(one) != _speakers(other)


def _speakers(x: Bearing) -> tuple[str, ...]:
    return tuple(s.name for s in x.statement.attribution)


def _contradiction(known: Known, rule: Rule, mine: Told, theirs: Told, answer: Answer) -> Contradiction | None:
    """The pair with its sentence; where one source stands on both sides, it is a change of account."""
    kind, strength, why = answer
    why = why.replace("{one}", mine.origin.label)
    if mine.origin.key == theirs.origin.key and not rule.within_text:
        if not same_voice(mine, theirs) or kind == "no evidence":
            return None
        if kind not in ("modality", "alignment"):
            return Contradiction(
                mine.id, theirs.id, f"{why}; {account(known, mine, theirs)}", "change of account", strength
            )
    return Contradiction(mine.id, theirs.id, why, kind, strength)
