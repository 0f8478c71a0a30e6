"""Retellings that changed what they retell: a hedge lost, a part told as the whole, a speaker dropped, a plan as done.

Source: METHODS.md section 2, meaning drift. What is compared and what counts as no change stands in ``changes``.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.changes import SEVERITY, Change, Sayings, compare
from crossbearing.analyse.changes.retold import pairs
from crossbearing.analyse.wording import counted, quoted, said_by
from crossbearing.model import Finding, Mark, World

_GRAVITY = ("note", "caution", "warning")


def find(world: World) -> Iterator[Finding]:
    """One finding an original and the words in which it was retold, however many documents have those words."""
    sayings = Sayings(world)
    alike: defaultdict[tuple[str, str, str], list[tuple[str, str, tuple[Change, ...]]]] = defaultdict(list)
    for original, retelling in pairs(world, sayings):
        changes = compare(sayings.of(original), sayings.of(retelling))
        if changes:
            key = (_words(world, original), _words(world, retelling), "; ".join(x.text for x in changes))
            alike[key].append((original, retelling, changes))
    for same in alike.values():
        yield _finding(world, same)


def _words(world: World, identifier: str) -> str:
    return " ".join(world.statements[identifier].locator.quote.split())


def _finding(world: World, same: Sequence[tuple[str, str, tuple[Change, ...]]]) -> Finding:
    original, retelling, changes = min(same, key=lambda x: _by_age(world, x))
    first, then = world.statements[original], world.statements[retelling]
    others = [child for _, child, _ in same if child != retelling]
    also = f" {counted(len(others), 'more document')} in the same words." if others else ""
    kinds = dict.fromkeys(x.kind for x in changes)
    told = "; ".join(x.text for x in changes)
    marks = [Mark(original, *span) for span in sorted({s for x in changes for s in x.original})]
    marks += [Mark(retelling, *span) for span in sorted({s for x in changes for s in x.retelling})]
    return Finding(
        "drift",
        f"Changed in retelling: {', '.join(kinds)}",
        f"{told[:1].upper()}{told[1:]}. {said_by(world, first)}: {quoted(first)} "
        f"{said_by(world, then)}: {quoted(then)}{also}",
        (original, retelling, *sorted(others)),
        max((SEVERITY[k] for k in kinds), key=_GRAVITY.index),
        tuple(marks),
    )


def _by_age(world: World, told: tuple[str, str, tuple[Change, ...]]) -> tuple[str, str, str, str]:
    """The earliest of equal retellings, by date and then by id."""
    days = [world.document_of(world.statements[x]).metadata.published for x in told[:2]]
    return (*(day.isoformat() if day else "9999" for day in days), *told[:2])  # type: ignore[return-value]


ANALYSIS = Analysis("drift", "Did a retelling change what it retells?", find)
