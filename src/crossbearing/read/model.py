"""The trained reading model at run time: sentences in, words with part of speech, tree and entities out.

The graph is quantised to 8 bits with scales taken from the batch it sees. Sentences of one document are therefore
batched among themselves, in an order that depends on them alone: a document reads the same alone, among others, after
an interruption, and on any number of workers.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossbearing.language.lemmas import lemma
from crossbearing.language.tokens import tokenize
from crossbearing.model.span import Span
from crossbearing.read.pieces import CLS, PIECES_A_WINDOW, SEP, WORDS_A_WINDOW, Pieces, load_pieces, sentence_shapes
from crossbearing.read.syntax import Sentence, Token
from crossbearing.read.trees import best_tags, best_tree, followers, is_tree

# Padded pieces a batch: with more, the activations leave the second-level cache (measured; see the model card).
_PIECES_A_BATCH: Final = 320
# Windows that are sorted by length together; bounds the memory that a very long document needs.
_WINDOWS_A_ROUND: Final = 512
# Where a sentence too long for one window is cut, if such a word is among the last 40 of the window.
_CUTS: Final = frozenset({";", ",", ":", ".", "!", "?", "—", "–", "|", "•"})
_CUT_ROOM: Final = 40


@dataclass(frozen=True, slots=True)
class Reader:
    """The loaded model. Not to be shared between threads; every worker process loads its own."""

    session: onnxruntime.InferenceSession
    pieces: Pieces
    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    may_follow: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Window:
    """A sentence, or a part of one that is too long."""

    sentence: int
    words: tuple[str, ...]
    pieces: tuple[tuple[int, ...], ...]

    @property
    def length(self) -> int:
        return 2 + sum(map(len, self.pieces))


@dataclass(frozen=True, slots=True)
class _Analysis:
    """Of one window: head -1 = root, else an index in the window."""

    upos: list[str]
    heads: list[int]
    deprels: list[str]
    entities: list[str]


def load_reader() -> Reader:
    """The model that ships with the package, on one thread."""
    weights = files("crossbearing.read").joinpath("weights")
    labels = json.loads(weights.joinpath("labels.json").read_text(encoding="utf8"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        weights.joinpath("reader.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    entities = tuple(labels["entities"])
    return Reader(
        session, load_pieces(), tuple(labels["upos"]), tuple(labels["deprels"]), entities, followers(entities)
    )


def parse_sentences(reader: Reader, text: str, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """One `Sentence` for every span of `text` that has a word, in order; `spans` are the sentences of one document."""
    found = [(span, tokenize(text, span.start, span.end)) for span in spans]
    kept = [(span, words) for span, words in found if words]
    analyses = _analyse(reader, [[text[a:b] for a, b in words] for _, words in kept])
    return tuple(
        Sentence(span.start, span.end, _tokens(text, words, analysis))
        for (span, words), analysis in zip(kept, analyses, strict=True)
    )


def parse_tokens(reader: Reader, sentences: Sequence[Sequence[str]]) -> tuple[Sentence, ...]:
    """Sentences whose words are given; offsets count in the words joined by blanks, sentence by sentence.

    Raises `ValueError` for a sentence without words.
    """
    if not all(sentences):
        raise ValueError("a sentence without words cannot be read")
    out = []
    for words, analysis in zip(sentences, _analyse(reader, sentences), strict=True):
        spans, at = [], 0
        for word in words:
            spans.append(Span(at, at + len(word)))
            at += len(word) + 1
        joined = " ".join(words)
        out.append(Sentence(0, len(joined), _tokens(joined, spans, analysis)))
    return tuple(out)


def _tokens(text: str, words: Sequence[Span], analysis: _Analysis) -> tuple[Token, ...]:
    tokens = []
    for i, (start, end) in enumerate(words):
        form, upos = text[start:end], analysis.upos[i]
        tokens.append(
            Token(
                start,
                end,
                form,
                lemma(form, upos),
                upos,
                analysis.heads[i],
                analysis.deprels[i],
                analysis.entities[i],
            )
        )
    return tuple(tokens)


def _analyse(reader: Reader, sentences: Sequence[Sequence[str]]) -> list[_Analysis]:
    windows = [w for i, words in enumerate(sentences) for w in _windows(reader.pieces, i, words)]
    analyses: list[_Analysis] = []
    for begin in range(0, len(windows), _WINDOWS_A_ROUND):
        analyses.extend(_round(reader, windows[begin : begin + _WINDOWS_A_ROUND]))
    joined: list[list[_Analysis]] = [[] for _ in sentences]
    for window, analysis in zip(windows, analyses, strict=True):
        joined[window.sentence].append(analysis)
    return [_join(parts) for parts in joined]


def _windows(pieces: Pieces, sentence: int, words: Sequence[str]) -> Iterator[_Window]:
    """The sentence whole where it fits, else in parts that end at a mark where one is near."""
    known = [pieces.of(word) for word in words]
    begin = 0
    while begin < len(words):
        end, room = begin, PIECES_A_WINDOW
        while end < len(words) and end - begin < WORDS_A_WINDOW and room >= len(known[end]):
            room -= len(known[end])
            end += 1
        if end < len(words):
            marks = [i for i in range(max(begin + 1, end - _CUT_ROOM), end) if words[i] in _CUTS]
            end = marks[-1] + 1 if marks else end
        yield _Window(sentence, tuple(words[begin:end]), tuple(known[begin:end]))
        begin = end


def _join(parts: list[_Analysis]) -> _Analysis:
    """The parts of a long sentence as one tree: later roots hang on the first."""
    whole = parts[0]
    for part in parts[1:]:
        base, root = len(whole.upos), whole.heads.index(-1)
        whole = replace(
            whole,
            upos=whole.upos + part.upos,
            heads=whole.heads + [root if h < 0 else base + h for h in part.heads],
            deprels=whole.deprels
            + ["parataxis" if h < 0 else d for h, d in zip(part.heads, part.deprels, strict=True)],
            entities=whole.entities + part.entities,
        )
    return whole


def _round(reader: Reader, windows: list[_Window]) -> list[_Analysis]:
    """Sorts windows by length into batches, and gives the analyses back in the order of the windows."""
    order = sorted(range(len(windows)), key=lambda i: windows[i].length)
    analyses: dict[int, _Analysis] = {}
    batch: list[int] = []
    for i in order:
        if batch and windows[i].length * (len(batch) + 1) > _PIECES_A_BATCH:
            analyses.update(zip(batch, _run(reader, [windows[j] for j in batch]), strict=True))
            batch = []
        batch.append(i)
    if batch:
        analyses.update(zip(batch, _run(reader, [windows[j] for j in batch]), strict=True))
    return [analyses[i] for i in range(len(windows))]


def _run(reader: Reader, windows: list[_Window]) -> Iterator[_Analysis]:
    words = np.array([len(w.words) for w in windows], dtype=np.int32)
    shape = (len(windows), max(w.length for w in windows))
    pieces, shapes = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    first = np.zeros((len(windows), int(words.max())), dtype=np.int64)
    for row, window in enumerate(windows):
        counts = np.array([len(p) for p in window.pieces])
        flat = [piece for word in window.pieces for piece in word]
        pieces[row, : len(flat) + 2] = [CLS, *flat, SEP]
        shapes[row, 1 : len(flat) + 1] = np.repeat(sentence_shapes(window.words), counts)
        first[row, : len(counts)] = 1 + np.cumsum(counts) - counts
    upos, arcs, heads, deprels, inner, scores = reader.session.run(
        None, {"pieces": pieces, "shapes": shapes, "first": first}
    )
    trees = is_tree(heads, words)
    tags = best_tags(scores, reader.may_follow)
    for row, count in enumerate(words.tolist()):
        chosen = heads[row, :count].tolist() if trees[row] else best_tree(arcs[row, :count, : count + 1])
        labels = [
            "root" if head == 0 else reader.deprels[best if reader.deprels[best] != "root" else other]
            for head, best, other in zip(chosen, deprels[row].tolist(), inner[row].tolist(), strict=False)
        ]
        yield _Analysis(
            [reader.upos[u] for u in upos[row, :count].tolist()],
            [head - 1 for head in chosen],
            labels,
            [reader.entities[t] for t in tags[row, :count].tolist()],
        )
