"""Who retells whom among the statements of an event: edges with the evidence for each.

A statement's chain is read outermost first; a cited source that is not in the case is a name all the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.corroborate.copies import near_identical, pairs, quotations
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.voices import Voice, Voices
from crossbearing.model import LineageEdge, Statement

_COMPARED = 12
"""Near-identical sentences are looked for among so many earlier ones; the copies of one text meet in the first."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an event with the voices behind it."""

    id: str
    statement: Statement
    outlet: Voice
    chain: tuple[Voice, ...]
    """Outermost first."""

    @property
    def origin(self) -> Voice:
        """The innermost voice: who is said to know it."""
        return self.chain[-1] if self.chain else self.outlet


def told(known: Known, voices: Voices, ids: Sequence[str]) -> tuple[Told, ...]:
    """The statements of an event, from the earliest document on."""
    found = []
    for identifier in ids:
        statement = known.world.statements[identifier]
        document = known.world.documents.get(statement.locator.document)
        chain = tuple(voices.of_speaker(statement, speaker) for speaker in statement.attribution)
        found.append((known.age(statement.locator.document), statement.locator.start, identifier,
                      Told(identifier, statement, voices.of_outlet(document), chain)))  # fmt: skip
    return tuple(x[3] for x in sorted(found, key=lambda x: x[:3]))


def edges(tellings: Sequence[Told], copies: Mapping[str, tuple[str, float]]) -> Iterator[LineageEdge]:
    """Every edge between the statements of an event, and to sources outside the case."""
    yield from _citations(tellings)
    yield from _same_text(tellings, copies)
    yield from _same_quotation(tellings)
    yield from _same_anonymous(tellings)
    yield from _same_owner(tellings)


def _citations(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """Explicit attribution; the cited outlet's own statement is the parent where the case has it."""
    published: defaultdict[str, list[Told]] = defaultdict(list)
    for telling in tellings:
        published[telling.outlet.key].append(telling)
    for telling in tellings:
        for voice, speaker in zip(telling.chain, telling.statement.attribution, strict=True):
            cue = f' ("{speaker.cue}")' if speaker.cue else ""
            reason = f"{telling.outlet.label} attributes it to {voice.label}{cue}"
            own = [x for x in published.get(voice.key, ()) if x.id != telling.id]
            yield LineageEdge(telling.id, own[0].id if own else voice.label, "cites", (reason,))


def _same_text(tellings: Sequence[Told], copies: Mapping[str, tuple[str, float]]) -> Iterator[LineageEdge]:
    """Near-identical documents, and near-identical sentences of different outlets."""
    firsts: dict[str, Told] = {}
    recent: list[tuple[Told, frozenset[tuple[str, str]]]] = []
    for telling in tellings:
        here = telling.statement.locator.document
        parent, share = copies.get(here, ("", 0.0))
        original = firsts.get(parent)
        words = pairs(telling.statement.locator.quote)
        same = next((t for t, w in recent if t.statement.locator.document != here and near_identical(words, w)), None)
        reason = f"{share:.0%} of the shorter text stands in both documents" if share else ""
        if same is not None:
            reasons = ("the sentence is near-identical", *((reason,) if reason else ()))
            yield LineageEdge(telling.id, same.id, "syndicates", reasons)
        elif original is not None:
            yield LineageEdge(telling.id, original.id, "syndicates", (reason,))
        elif len(recent) < _COMPARED:
            recent.append((telling, words))
        firsts.setdefault(here, telling)


def _same_quotation(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """The same words between quotation marks in two documents."""
    first: dict[str, Told] = {}
    for telling in tellings:
        for quotation in quotations(telling.statement.locator.quote):
            earlier = first.setdefault(quotation, telling)
            if earlier.statement.locator.document != telling.statement.locator.document:
                yield LineageEdge(telling.id, earlier.id, "quotes", (f"the same quotation: {quotation}",))


def _same_anonymous(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """The same description of a speaker without a name, in different documents."""
    first: dict[str, Told] = {}
    for telling in tellings:
        if telling.origin.firmness != "described":
            continue
        described = telling.origin.key.rpartition(":")[2]
        if " " not in described:
            continue
        earlier = first.setdefault(described, telling)
        if earlier.statement.locator.document != telling.statement.locator.document:
            yield LineageEdge(
                telling.id, earlier.id, "same-anonymous-source", (f"both rest on: {telling.origin.label}",)
            )


def _same_owner(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """Outlets of one publisher."""
    first: dict[str, Told] = {}
    for telling in tellings:
        if not telling.outlet.owner:
            continue
        earlier = first.setdefault(telling.outlet.owner, telling)
        if earlier.outlet.key != telling.outlet.key:
            yield LineageEdge(telling.id, earlier.id, "same-owner", (f"both belong to {telling.outlet.owner}",))
