"""The comparer: an original and its retelling, aligned, and every change of meaning between them."""

from collections.abc import Callable, Iterator

from crossbearing.analyse.changes import certainty, extent, particulars
from crossbearing.analyse.changes.change import Change, Pair
from crossbearing.analyse.changes.sayings import Saying
from crossbearing.language.alignment import Alignment, align

_COMPARERS: tuple[Callable[[Pair], Iterator[Change]], ...] = (certainty.changes, extent.changes, particulars.changes)
"""In the order in which the changes of one pair are told."""
LEAST_CLOSE = 0.34
"""Share of common content words below which two sayings are not compared: nothing shows what stands for what."""

VERBATIM = 0.7
"""Share of the content words of both sentences from which they are the same sentence, edited."""


def compare(original: Saying, retelling: Saying) -> tuple[Change, ...]:
    """The changes of meaning from an original to its retelling, each with the words in which it shows on both sides.

    What is said otherwise without another meaning is no change: synonyms, another order, an alias of one entity, a
    number that is rounded and says so, the same day in other words, a detail that one side adds.
    """
    if _same_words(original, retelling):
        return ()
    alignment = align(original.words, retelling.words)
    close = closeness(original, retelling, alignment)
    if close < LEAST_CLOSE:
        return ()
    pair = Pair(original, retelling, alignment, close, _whole(original, retelling, alignment) >= VERBATIM)
    return tuple(change for comparer in _COMPARERS for change in comparer(pair))


def _same_words(a: Saying, b: Saying) -> bool:
    return [w.low for w in a.words] == [w.low for w in b.words] and a.document.metadata.published == (
        b.document.metadata.published
    )


def closeness(original: Saying, retelling: Saying, alignment: Alignment) -> float:
    """Share of the content words of the shorter clause (sentence, where nothing was read) that the other sentence has."""
    clause = original.statement is not None and retelling.statement is not None
    ranges = [x.clause() if clause else range(len(x.words)) for x in (original, retelling)]
    mine = [i for i in ranges[0] if original.words[i].content]
    other = [j for j in ranges[1] if retelling.words[j].content]
    if not mine or not other:
        return 0.0
    left = sum(i in alignment.left for i in mine) / len(mine)
    right = sum(j in alignment.right for j in other) / len(other)
    return left if len(mine) <= len(other) else right


def _whole(original: Saying, retelling: Saying, alignment: Alignment) -> float:
    """Share of the content words of both sentences that have a match; of the shorter one where one was cut."""
    mine = [i for i, w in enumerate(original.words) if w.content]
    other = [j for j, w in enumerate(retelling.words) if w.content]
    if not mine or not other:
        return 0.0
    return max(sum(i in alignment.left for i in mine) / len(mine), sum(j in alignment.right for j in other) / len(other))
