"""Retellings that changed what they retell: a hedge lost, a part told as the whole, a speaker dropped, a plan as done.

Source: METHODS.md section 2, meaning drift. What is compared and what counts as no change stands in ``changes``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.changes import SEVERITY, Change, Saying, Sayings
from crossbearing.analyse.changes.retold import retellings
from crossbearing.analyse.wording import counted, said_by
from crossbearing.model import Finding, Mark, Span, World
from crossbearing.model.memory import Memory

_GRAVITY = ("note", "caution", "warning")


@dataclass(frozen=True, slots=True)
class _Told:
    """An original, its retelling, and what changed."""

    original: Saying
    retelling: Saying
    changes: tuple[Change, ...]

    def age(self) -> tuple[str, ...]:
        """The earliest of equal retellings first, by date and then by id."""
        days = (x.document.metadata.published for x in (self.original, self.retelling))
        return (*(day.isoformat() if day else "9999" for day in days), self.original.identifier,
                self.retelling.identifier)  # fmt: skip


def find(world: World) -> Iterator[Finding]:
    """One finding an original and the words in which it was retold, however many documents have those words."""
    return remember(world, Memory())


def remember(world: World, memory: Memory) -> Iterator[Finding]:
    """The same; what two documents had is not looked for again while nothing is otherwise with them."""
    alike: defaultdict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    sayings = Sayings(world)
    for found in retellings(world, sayings, memory):
        if found.changes:
            original, retelling = sayings.at(found.original), sayings.at(found.retelling)
            key = (original.quote, retelling.quote, "; ".join(x.text for x in found.changes))
            alike[key].append(_Told(original, retelling, found.changes))
    for same in alike.values():
        yield _finding(world, sorted(same, key=_Told.age))


def _finding(world: World, same: Sequence[_Told]) -> Finding:
    first = same[0]
    original, retelling, changes = first.original, first.retelling, first.changes
    others = sorted({x.retelling.identifier for x in same} - {retelling.identifier, original.identifier})
    also = f", and in the same words by {counted(len(others), 'more retelling')}" if others else ""
    kinds = dict.fromkeys(x.kind for x in changes)
    told = "; ".join(x.text for x in changes)
    marks = [Mark(original.identifier, *span) for span in _joined(s for x in changes for s in x.original)]
    marks += [Mark(retelling.identifier, *span) for span in _joined(s for x in changes for s in x.retelling)]
    return Finding(
        "drift",
        f"Changed in retelling: {', '.join(kinds)}",
        f"{told[:1].upper()}{told[1:]}. "
        f"Told by {_teller(world, original)}; retold by {_teller(world, retelling)}{also}.",
        (original.identifier, retelling.identifier, *others),
        max((SEVERITY[k] for k in kinds), key=_GRAVITY.index),
        tuple(marks),
    )


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in the order of the text, those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is None or span.start >= last.end:
            if last is not None:
                yield last
            last = span
        else:
            last = Span(last.start, max(last.end, span.end))
    if last is not None:
        yield last


def _teller(world: World, saying: Saying) -> str:
    if saying.statement is not None:
        return said_by(world, saying.statement)
    return saying.document.metadata.outlet or saying.document.path


ANALYSIS = Analysis("drift", "Did a retelling change what it retells?", find, remember)
