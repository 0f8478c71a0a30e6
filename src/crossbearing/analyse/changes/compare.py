"""The comparer: an original and its retelling, aligned, and every change of meaning between them."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from crossbearing.analyse.changes import certainty, counts, extent, particulars
from crossbearing.analyse.changes.change import Change, ChangeKind, Pair
from crossbearing.analyse.changes.sayings import SPEECH, Saying
from crossbearing.language.alignment import Alignment, Word, align
from crossbearing.language.names import similarity
from crossbearing.model import Span

_COMPARERS: tuple[Callable[[Pair], Iterator[Change]], ...] = (
    certainty.changes,
    extent.changes,
    counts.changes,
    particulars.changes,
)
"""In the order in which the changes of one pair are told."""
COURSE: frozenset[ChangeKind] = frozenset({"planned became done", "ongoing became completed"})
PARTICULARS: frozenset[ChangeKind] = frozenset({"number changed", "place changed", "date changed", "actor changed"})
_WORDS_OF_ONE = 6
"""Content words in common from which a sentence with another date is the same sentence; "final terms will be set on
Monday" is said of many things."""
_SPEAKER_NEAR = 4
"""Words between a verb of saying and the name of who says it."""
_ALIKE = 0.75
"""Similarity of two spellings of one name."""
LEAST_CLOSE = 0.34
"""Share of common content words below which two sayings are not compared: nothing shows what stands for what."""

_EDITED, _CUT = 0.65, 0.85
"""Shares of the content words from which two sentences are one: of both, or of the shorter where one was cut."""
_NEARLY_ALL = 0.8
_RUN, _LEAST = 5, 4
"""So many words in a row stand in both, and so many content words: sentences on one happening seldom share as much
unless one was made from the other."""


def compare(original: Saying, retelling: Saying, alignment: Alignment | None = None) -> tuple[Change, ...]:
    """The changes of meaning from an original to its retelling, each with the words in which it shows on both sides.

    What is said otherwise without another meaning is no change: synonyms, another order, an alias of one entity, a
    number that is rounded and says so, the same day in other words, a detail that one side adds.
    """
    if _same_words(original, retelling):
        return ()
    alignment = alignment or align(original.words, retelling.words)
    close = closeness(original, retelling, alignment)
    if close < LEAST_CLOSE:
        return ()
    pair = Pair(original, retelling, alignment, close, is_edited(original, retelling, alignment))
    found = tuple(change for comparer in _COMPARERS for change in comparer(pair))
    return () if _is_another(pair, found) else found


def _is_another(pair: Pair, found: Sequence[Change]) -> bool:
    """Whether the second sentence tells of something else in the words of the first.

    Of two particulars that differ (a place and a number, two figures) none was changed in retelling: the same words
    were filled with another happening, or with another state of it.
    """
    particulars = [x for x in found if x.kind in PARTICULARS]
    if not particulars:
        return False
    if len({x.original for x in particulars}) > 1:
        return True
    change = particulars[0]
    if change.kind == "date changed" and sum(pair.original.words[i].content for i in pair.words.left) < _WORDS_OF_ONE:
        return True
    mine = _alone(pair.original, pair.words.left, change.original)
    other = _alone(pair.retelling, pair.words.right, change.retelling)
    mine, other = (
        [w for w in here if not any(similarity(w.text, x.text) >= _ALIKE for x in there)]
        for here, there in ((mine, other), (other, mine))
    )
    return bool(mine and other)


def _alone(side: Saying, matched: Mapping[int, int], changed: Sequence[Span]) -> list[Word]:
    """The figures and names of one side that the other has not, without those that changed and whoever speaks."""
    speech = [i for i, w in enumerate(side.words) if w.lemma in SPEECH or w.low == "according"]
    return [
        w
        for i, w in enumerate(side.words)
        if i not in matched
        and not any(abs(i - k) <= _SPEAKER_NEAR for k in speech)
        and (w.low[0].isdigit() or (i > 0 and w.text[0].isupper() and not w.text.isupper()))
        and not any(s.start < w.end and w.start < s.end for s in changed)
    ]


def _same_words(a: Saying, b: Saying) -> bool:
    return [w.low for w in a.words] == [w.low for w in b.words] and a.document.metadata.published == (
        b.document.metadata.published
    )


def closeness(original: Saying, retelling: Saying, alignment: Alignment) -> float:
    """Share of the content words of the shorter clause (sentence, where nothing was read) that the other side has."""
    clause = original.statement is not None and retelling.statement is not None
    ranges = [x.clause() if clause else range(len(x.words)) for x in (original, retelling)]
    mine = [i for i in ranges[0] if original.words[i].content]
    other = [j for j in ranges[1] if retelling.words[j].content]
    if not mine or not other:
        return 0.0
    left = sum(i in alignment.left for i in mine) / len(mine)
    right = sum(j in alignment.right for j in other) / len(other)
    return left if len(mine) <= len(other) else right


def is_edited(original: Saying, retelling: Saying, alignment: Alignment) -> bool:
    """Whether two sentences are one, edited or cut: most of their words, and a long run of them, stand in both."""
    mine = [i for i, w in enumerate(original.words) if w.content]
    other = [j for j, w in enumerate(retelling.words) if w.content]
    shared = sum(i in alignment.left for i in mine)
    if not mine or not other or shared < min(_LEAST, len(mine), len(other)):
        return False
    dice = 2 * shared / (len(mine) + len(other))
    if dice >= _NEARLY_ALL:
        return True
    cut = shared > _LEAST and shared / min(len(mine), len(other)) >= _CUT
    return (dice >= _EDITED or cut) and _longest_run(alignment) >= _RUN


def _longest_run(alignment: Alignment) -> int:
    longest = run = 0
    before = (-2, -2)
    for here in sorted(alignment.left.items()):
        run = run + 1 if here == (before[0] + 1, before[1] + 1) else 1
        longest, before = max(longest, run), here
    return longest
