"""Who is said to have said what: spans of source, cue and content over a whole document, and which belong together.

The document network gives scores word by word; here they become spans (Viterbi over the tag scheme BIOES) and spans
become attributions (every content goes to a cue, every cue to a source, each by the network's own link scores).
Training and running import this same file, so that they cannot drift apart.

Source: the scheme is that of PolNeAR (Newell, Margolin and Ruths 2018). Different here: links are scored by pointers
from the first word of one span to the first word of the other, with "none" as one answer.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

O, B, I, E, S = range(5)  # noqa: E741 - the names of the scheme
TAGS: Final = 5
REACH: Final = 100
"""Words to either side of a span within which its partner is sought. Of 18,352 sources in PolNeAR's training part three
lie over 400 characters from their cue."""
_SURE: Final = np.log(0.9)
"""A word that is outside every span with this probability is not reconsidered."""
_NEARLY: Final = 2.0
_PARTED: Final = 4
"""Both chosen on the development part of PolNeAR, where other values near them do as well."""
DISTANCES: Final = 24
PLACES: Final = 12  # three positions, four states of quotation
_OPENING, _CLOSING, _EITHER = frozenset("“«"), frozenset("”»"), frozenset({'"', "``", "''"})
# What may follow what: a span begins with B or S and ends with E or S.
_FOLLOWS: Final = np.array(
    [
        [True, True, False, False, True],
        [False, False, True, True, False],
        [False, False, True, True, False],
        [True, True, False, False, True],
        [True, True, False, False, True],
    ]
)


@dataclass(frozen=True, slots=True)
class DocumentScores:
    """What the document network says of the words of one document."""

    source: Floats  # [words, TAGS]
    cue: Floats  # [words, TAGS]
    content: Floats  # [words, TAGS]
    cue_asks: Floats  # [words, link width]: a cue looks for its source ...
    source_answers: Floats  # ... among these
    content_asks: Floats  # a content looks for its cue ...
    cue_answers: Floats  # ... among these
    source_distance: Floats  # [DISTANCES]: cue to source; the last is "none"
    cue_distance: Floats  # [DISTANCES]: content to cue; the last is "none"


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution, in words of the document, ends exclusive; `source` is None where nobody is named."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    contents: tuple[tuple[int, int], ...]

    def moved(self, by: int) -> "Attributed":
        """The same, that many words further on."""
        source = (self.source[0] + by, self.source[1] + by) if self.source else None
        contents = tuple((a + by, b + by) for a, b in self.contents)
        return Attributed(source, (self.cue[0] + by, self.cue[1] + by), contents)


def places_of(words: Sequence[str], sentence_starts: Sequence[int], paragraph_starts: Sequence[int]) -> list[int]:
    """One class a word, 0..11: beginning of a sentence or paragraph, and inside or at the marks of a quotation.

    A quotation ends with its paragraph, whether it is closed or not.
    """
    sentences, paragraphs = frozenset(sentence_starts), frozenset(paragraph_starts)
    found: list[int] = []
    inside = False
    for i, word in enumerate(words):
        if i in paragraphs:
            inside = False
        position = 2 if i in paragraphs else 1 if i in sentences else 0
        opens = word in _OPENING or (word in _EITHER and not inside)
        closes = word in _CLOSING or (word in _EITHER and inside)
        state = 1 if opens else 3 if closes else 2 if inside else 0
        inside = opens or (inside and not closes)
        found.append(4 * position + state)
    return found


def distance_class(ask: int, answer: int) -> int:
    """The class of a signed distance in words: 0..10 before, 11 the same word, 12..22 after."""
    gap = answer - ask
    size = min(10, int(np.log2(abs(gap)) * 1.6) if gap else 0)
    return 11 if gap == 0 else 10 - size if gap < 0 else 12 + size


def spans_of(scores: Floats) -> list[tuple[int, int]]:
    """The best spans for the log-probabilities [words, TAGS] of one role.

    Where the best tags already keep the scheme they stand; between two words that are surely outside of every span,
    tags that break it are replaced by the best path (Viterbi 1967).
    """
    if not len(scores):
        return []
    tags = np.concatenate([[O], scores.argmax(axis=1), [O]])
    broken = np.flatnonzero(~_FOLLOWS[tags[:-1], tags[1:]])
    if len(broken):
        outside = np.concatenate([[True], (tags[1:-1] == O) & (scores[:, O] >= _SURE), [True]])
        sure = np.flatnonzero(outside)
        for before in np.unique(np.searchsorted(sure, broken, side="right") - 1).tolist():
            begin, end = int(sure[before]) + 1, int(sure[before + 1])
            tags[begin:end] = _best_path(scores[begin - 1 : end - 1])
    return list(_spans(tags[1:-1].tolist()))


def _best_path(scores: Floats) -> list[int]:
    blocked = np.where(_FOLLOWS, 0.0, -np.inf)
    best = scores[0] + blocked[O]
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        paths = best[:, None] + blocked
        back[i] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[i]
    tag = int((best + blocked[:, O]).argmax())
    path = [tag]
    for i in range(len(scores) - 1, 0, -1):
        tag = int(back[i, tag])
        path.append(tag)
    return path[::-1]


def _spans(tags: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, tag in enumerate(tags):
        if tag in {B, S}:
            start = i
        if tag in {E, S}:
            yield start, i + 1


def attributions(scores: DocumentScores, paragraphs: Collection[int] = ()) -> list[Attributed]:
    """The attributions of a document, in the order of their cues. A cue to which no content goes is none.

    Contents choose their cues, the surest first. A cue that is taken admits a further content only where the two are
    parts of one utterance, parted by little more than who says it (``"No," he said, "never."``); else the content goes
    to its next best cue, if that is nearly as good, or to none. ``paragraphs`` are the words at which one begins.
    """
    sources, cues, contents = spans_of(scores.source), spans_of(scores.cue), spans_of(scores.content)
    said_by = [
        _best(_ranked(cue[0], sources, scores.cue_asks, scores.source_answers, scores.source_distance), scores)
        for cue in cues
    ]
    wishes = [_ranked(c[0], cues, scores.content_asks, scores.cue_answers, scores.cue_distance) for c in contents]
    held: dict[int, list[tuple[int, int]]] = {}
    for n in sorted((n for n, wish in enumerate(wishes) if wish), key=lambda n: -wishes[n][0][0]):
        top = wishes[n][0][0]
        for rank, (score, cue) in enumerate(wishes[n]):
            if score < top - _NEARLY:
                break
            who = said_by[cue]
            tellers = [cues[cue]] if who is None else [cues[cue], sources[who]]
            if cue not in held or (rank == 0 and _one_utterance([*held[cue], contents[n]], tellers, paragraphs)):
                held.setdefault(cue, []).append(contents[n])
                break
    found = []
    for cue, parts in sorted(held.items()):
        who = said_by[cue]
        found.append(Attributed(None if who is None else sources[who], cues[cue], tuple(sorted(parts))))
    return found


def _one_utterance(
    parts: Sequence[tuple[int, int]], tellers: Sequence[tuple[int, int]], paragraphs: Collection[int]
) -> bool:
    """Whether the parts stand in one paragraph, and hardly a word between them but those of who tells it, and how."""
    between = min(b for _, b in parts), max(a for a, _ in parts)
    if any(between[0] <= at <= between[1] for at in paragraphs):
        return False
    told = [*parts, *tellers]
    return sum(not any(a <= w < b for a, b in told) for w in range(*between)) <= _PARTED


def _ranked(
    ask: int, spans: Sequence[tuple[int, int]], asks: Floats, answers: Floats, distance: Floats
) -> list[tuple[float, int]]:
    """Scores and numbers of the spans within reach of the word `ask`, the best first."""
    near = [(i, start) for i, (start, _) in enumerate(spans) if abs(start - ask) <= REACH]
    found = [(float(asks[ask] @ answers[w]) + float(distance[distance_class(ask, w)]), i) for i, w in near]
    return sorted(found, reverse=True)


def _best(ranked: list[tuple[float, int]], scores: DocumentScores) -> int | None:
    """The best source of a cue, or None where "nobody" scores higher."""
    return ranked[0][1] if ranked and ranked[0][0] > float(scores.source_distance[-1]) else None


@dataclass(frozen=True, slots=True)
class Voiced:
    """What one attribution means for one sentence: whose words some of its words are.

    `source` and `cue`: number of the sentence and first and last-but-one word there; `content`: words of the sentence.
    """

    source: tuple[int, int, int]
    cue: tuple[int, int, int]
    content: frozenset[int]


def by_sentence(found: Sequence[Attributed], lengths: Sequence[int]) -> dict[int, list[Voiced]]:
    """Attributions with a source, by the number of each sentence that holds some of their content.

    `lengths`: words of every sentence of the document.
    """
    starts = np.cumsum([0, *lengths])

    def local(span: tuple[int, int]) -> tuple[int, int, int]:
        sentence = int(np.searchsorted(starts, span[0], side="right")) - 1
        begin = int(starts[sentence])
        return sentence, span[0] - begin, min(span[1] - begin, lengths[sentence])

    out: dict[int, list[Voiced]] = {}
    for one in found:
        if one.source is None:
            continue
        held: dict[int, set[int]] = {}
        for start, end in one.contents:
            first, last = (int(np.searchsorted(starts, w, side="right")) - 1 for w in (start, end - 1))
            for sentence in range(first, last + 1):
                begin = int(starts[sentence])
                inside = range(max(start - begin, 0), min(end - begin, lengths[sentence]))
                held.setdefault(sentence, set()).update(inside)
        for sentence, words in held.items():
            out.setdefault(sentence, []).append(Voiced(local(one.source), local(one.cue), frozenset(words)))
    return out
