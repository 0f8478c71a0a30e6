"""Which words of one sentence stand again in another: an alignment in order, then of what has moved.

Words meet through their keys: the form, its lemmas, its number, its other spelling, and whatever the caller knows of it
(an entity). Source of the method: Needleman & Wunsch (1970), with a weight for each match and none for a gap.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossbearing.language.lemmas import lemma
from crossbearing.language.numbers import NUMERALS, quantity
from crossbearing.language.tokens import tokenize

LONGEST_WORDS = 120
"""Words of a sentence that are compared; longer ones are lists. The work is the product of both lengths."""
_CONTENT, _FUNCTION, _NEXT = 2.0, 0.5, 0.2
"""A content word counts as four of the closed classes; a match beside another one a little more."""

FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but of in on at to from by for with as into over about after before than "
    "then it its he his him she her they their them we our i you your who whom whose which what when where while be is "
    "are was were been being am have has had having do does did done will would shall should can could may might must "
    "'s ’s s not n't n’t no nor so if also there here up out off all any some each more most such only own very just "
    "said says say".split()
)
"""Words of the closed classes, and the plainest verb of saying."""

_SAME: Mapping[str, str] = {
    "would": "will", "'ll": "will", "’ll": "will", "wo": "will", "shall": "will", "could": "can", "ca": "can",
    "might": "may", "is": "be", "are": "be", "was": "be", "were": "be", "'re": "be", "’re": "be", "am": "be",
    "been": "be", "being": "be", "has": "have", "had": "have", "'ve": "have", "’ve": "have", "n't": "not", "n’t": "not",
    "an": "a", "per": "percent", "%": "percent", "these": "those", "does": "do", "did": "do",
}  # fmt: skip
"""Forms of one word that speech reported in the past exchanges: "will" and "would" are one."""
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e[ds]?|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=[a-z]*$)"), "or"),
    (re.compile(r"(?<=[a-z])ence(?=(?:s|less)?$)"), "ense"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
)
"""British and American spellings levelled; both sides are, so that it does not matter whether the word exists."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with the keys through which it may meet another."""

    start: int
    end: int
    text: str
    low: str
    keys: frozenset[str]
    lemma: str
    """Of the noun or the verb that the form can be: what differs from the form, else the form."""
    content: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Words between two neighbouring matches that stand on one side only; half-open ranges of indices."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    bounded: bool
    """Whether a match stands directly on each side of it in both sentences."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which word of the left meets which of the right."""

    left: Mapping[int, int]
    right: Mapping[int, int]
    gaps: tuple[Gap, ...]


def words(text: str, start: int, end: int, extra: Mapping[int, frozenset[str]] | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]`` without punctuation; ``extra`` gives further keys by a word's first character.

    >>> [w.lemma for w in words("Two ships were moved.", 0, 21)]
    ['two', 'ship', 'be', 'move']
    """
    found: list[Word] = []
    for span in tokenize(text, start, end):
        form = text[span.start : span.end]
        if not any(c.isalnum() or c == "%" for c in form):
            continue
        found.append(_word(form, span.start, span.end, (extra or {}).get(span.start, frozenset())))
        if len(found) == LONGEST_WORDS:
            break
    return tuple(found)


def _word(form: str, start: int, end: int, extra: frozenset[str]) -> Word:
    low = form.lower()
    plain = _SAME.get(low, low)
    noun, verb = lemma(low, "NOUN"), lemma(low, "VERB")
    keys = {plain, noun, verb, _levelled(plain), _levelled(noun), _levelled(verb), *extra}
    if low[0].isdigit() or low in NUMERALS:
        number = quantity(f"{form} things")
        keys |= {f"#{number.minimum:g}"} if number is not None and number.minimum is not None else set()
    base = noun if noun != low else verb
    return Word(start, end, form, low, frozenset(keys), _SAME.get(low, base), low not in FUNCTION_WORDS)


def _levelled(word: str) -> str:
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    return word


def align(left: Sequence[Word], right: Sequence[Word]) -> Alignment:
    """The heaviest matches in order, then content words that have moved; near-linear in neither: it is quadratic."""
    pairs = _in_order(left, right)
    to_right = dict(pairs)
    to_left = {j: i for i, j in pairs}
    loose = [j for j in range(len(right)) if j not in to_left and right[j].content]
    for i, word in enumerate(left):
        if i in to_right or not word.content:
            continue
        at = next((j for j in loose if not word.keys.isdisjoint(right[j].keys)), None)
        if at is not None:
            to_right[i], to_left[at] = at, i
            loose.remove(at)
    return Alignment(to_right, to_left, tuple(_gaps(pairs, len(left), len(right), to_right, to_left)))


def _in_order(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[int, int]]:
    rows, columns = len(left), len(right)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    matched = [[False] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        keys, weight, row, below = left[i].keys, _CONTENT if left[i].content else _FUNCTION, best[i], best[i + 1]
        for j in range(columns - 1, -1, -1):
            best_here = max(below[j], row[j + 1])
            if not keys.isdisjoint(right[j].keys):
                score = weight + below[j + 1] + (_NEXT if matched[i + 1][j + 1] else 0.0)
                if score >= best_here:
                    best_here = score
                    matched[i][j] = True
            row[j] = best_here
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if matched[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _gaps(
    pairs: Sequence[tuple[int, int]], rows: int, columns: int, to_right: Mapping[int, int], to_left: Mapping[int, int]
) -> list[Gap]:
    found: list[Gap] = []
    before = (-1, -1)
    for here in (*pairs, (rows, columns)):
        inner_left, inner_right = range(before[0] + 1, here[0]), range(before[1] + 1, here[1])
        alone_left = tuple(i for i in inner_left if i not in to_right)
        alone_right = tuple(j for j in inner_right if j not in to_left)
        if alone_left or alone_right:
            bounded = len(alone_left) == len(inner_left) and len(alone_right) == len(inner_right)
            found.append(Gap(alone_left, alone_right, bounded))
        before = here
    return found
