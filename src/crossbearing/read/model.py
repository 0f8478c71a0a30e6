"""The trained reading model at run time: sentences in; words with all that is known of them, and attributions, out.

The graph is quantised to 8 bits with scales taken from the batch it sees. Sentences of one document are therefore
batched among themselves, in an order that depends on them alone: a document reads the same alone, among others, after
an interruption, and on any number of workers.
"""

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossbearing.language.lemmas import lemma
from crossbearing.language.tokens import tokenize
from crossbearing.model.span import Span
from crossbearing.read.attribution import Attributed, DocumentScores, attributions, places_of
from crossbearing.read.hints import hints, is_country
from crossbearing.read.pieces import CLS, PIECES_A_WINDOW, SEP, WORDS_A_WINDOW, Pieces, load_pieces, sentence_shapes
from crossbearing.read.syntax import Negation, Sentence, Token
from crossbearing.read.trees import best_tags, best_tree, followers, is_tree

# Padded pieces a batch: with more, the activations leave the second-level cache (measured; see the model card).
_PIECES_A_BATCH: Final = 320
# Windows that are sorted by length together; bounds the memory that a very long document needs.
_WINDOWS_A_ROUND: Final = 512
# Where a sentence too long for one window is cut, if such a word is among the last 40 of the window.
_CUTS: Final = frozenset({";", ",", ":", ".", "!", "?", "—", "–", "|", "•"})
_CUT_ROOM: Final = 40
# Words that the document network sees at once: four times as many as in training, and a bound on memory.
_WORDS_A_COURSE: Final = 2_500
_CUE, _FURTHER, _AFFIX = 1, 2, 3
# Names that may be made of common words: "the 2001 general election", "the civil war", "communism".
_WITHOUT_PROPER_NOUN: Final = frozenset({"election", "event", "misc"})


@dataclass(frozen=True, slots=True)
class Reader:
    """The loaded model. Not to be shared between threads; every worker process loads its own."""

    session: onnxruntime.InferenceSession
    course: onnxruntime.InferenceSession
    pieces: Pieces
    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    names: tuple[str, ...]
    may_follow: NDArray[np.bool_]
    name_may_follow: NDArray[np.bool_]
    source_distance: NDArray[np.float32]
    cue_distance: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Parse:
    """A document as the model reads it. Words of the attributions count through all its sentences."""

    sentences: tuple[Sentence, ...]
    attributions: tuple[Attributed, ...]


@dataclass(frozen=True, slots=True)
class _Window:
    """A sentence, or a part of one that is too long."""

    sentence: int
    words: tuple[str, ...]
    pieces: tuple[tuple[int, ...], ...]
    cues: tuple[tuple[int, bool], ...] | None

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
    names: list[str]
    factuality: list[list[float]]  # of every word: how far the text commits itself, and whether it has happened
    negations: tuple[Negation, ...]
    memory: NDArray[np.float32] | None


def load_reader(folder: Traversable | None = None) -> Reader:
    """The model that ships with the package, or one that `training.export` wrote into a folder, on one thread."""
    weights = folder or files("crossbearing.read").joinpath("weights")
    labels = json.loads(weights.joinpath("labels.json").read_text(encoding="utf8"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    # the graphs are stored as they are to run: fused ahead, see training/export.py
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    sentence, document = (
        onnxruntime.InferenceSession(weights.joinpath(name).read_bytes(), options, providers=["CPUExecutionProvider"])
        for name in ("reader.onnx", "document.onnx")
    )
    entities, names = tuple(labels["entities"]), tuple(labels["names"])
    return Reader(
        sentence,
        document,
        load_pieces(weights),
        tuple(labels["upos"]),
        tuple(labels["deprels"]),
        entities,
        names,
        followers(entities),
        followers(names),
        np.array(labels["source_distance"], dtype=np.float32),
        np.array(labels["cue_distance"], dtype=np.float32),
    )


def parse(reader: Reader, text: str, spans: Sequence[Span]) -> Parse:
    """The document whose sentences are `spans` of `text`: those that have a word, in order, and attributions."""
    found = [(span, tokenize(text, span.start, span.end)) for span in spans]
    kept = [(span, words) for span, words in found if words]
    said = [[text[a:b] for a, b in words] for _, words in kept]
    breaks = [i == 0 or "\n" in text[kept[i - 1][0].end : span.start] for i, (span, _) in enumerate(kept)]
    sentences: list[Sentence] = []
    attributed: list[Attributed] = []
    course = _Course(reader, [], [], 0)
    for i, analysis in enumerate(_analyse(reader, said)):
        if analysis.memory is not None:
            if course.size and course.size + len(said[i]) > _WORDS_A_COURSE:
                attributed += course.attributions()
                course = _Course(reader, [], [], course.begin + course.size)
            course.add(said[i], analysis.memory, paragraph=breaks[i])
        span, words = kept[i]
        sentences.append(Sentence(span.start, span.end, _tokens(text, words, analysis), analysis.negations))
    attributed += course.attributions()
    return Parse(tuple(sentences), tuple(attributed))


def parse_sentences(reader: Reader, text: str, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """One `Sentence` for every span of `text` that has a word, in order; `spans` are the sentences of one document."""
    return parse(reader, text, spans).sentences


def parse_tokens(
    reader: Reader, sentences: Sequence[Sequence[str]], cues: Sequence[Sequence[tuple[int, bool]]] | None = None
) -> tuple[Sentence, ...]:
    """Sentences whose words are given; offsets count in the words joined by blanks, sentence by sentence.

    `cues`: of every sentence the words at which a negation begins, and whether as an affix, where that is known.
    Raises `ValueError` for a sentence without words.
    """
    if not all(sentences):
        raise ValueError("a sentence without words cannot be read")
    out = []
    for words, analysis in zip(sentences, _analyse(reader, sentences, cues), strict=True):
        spans, at = [], 0
        for word in words:
            spans.append(Span(at, at + len(word)))
            at += len(word) + 1
        joined = " ".join(words)
        out.append(Sentence(0, len(joined), _tokens(joined, spans, analysis), analysis.negations))
    return tuple(out)


@dataclass(slots=True)
class _Course:
    """A stretch of a document for the document network; local to one call."""

    reader: Reader
    words: list[Sequence[str]]
    memory: list[NDArray[np.float32]]
    begin: int
    paragraphs: list[int] = field(default_factory=list)
    size: int = 0

    def add(self, words: Sequence[str], memory: NDArray[np.float32], *, paragraph: bool) -> None:
        """One more sentence."""
        if paragraph:
            self.paragraphs.append(self.size)
        self.words.append(words)
        self.memory.append(memory)
        self.size += len(words)

    def attributions(self) -> Iterator[Attributed]:
        """What is attributed in the stretch, in words of the document."""
        if not self.size:
            return
        starts = np.cumsum([0, *(len(w) for w in self.words)])[:-1].tolist()
        places = places_of([w for words in self.words for w in words], starts, self.paragraphs)
        found = self.reader.course.run(
            None, {"memory": np.concatenate(self.memory), "places": np.array(places, dtype=np.int64)}
        )
        source, cue, content, cue_asks, source_answers, content_asks, cue_answers = found
        scores = DocumentScores(
            source,
            cue,
            content,
            cue_asks,
            source_answers,
            content_asks,
            cue_answers,
            self.reader.source_distance,
            self.reader.cue_distance,
        )
        for one in attributions(scores, self.paragraphs):
            yield one.moved(self.begin)


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
                analysis.names[i],
                *analysis.factuality[i],
            )
        )
    return tuple(tokens)


def _analyse(
    reader: Reader, sentences: Sequence[Sequence[str]], cues: Sequence[Sequence[tuple[int, bool]]] | None = None
) -> Iterator[_Analysis]:
    """One analysis a sentence, in order; never more than a round of windows is held."""
    held: list[_Window] = []
    for i, words in enumerate(sentences):
        held.extend(_windows(reader.pieces, i, words, cues[i] if cues is not None else None))
        if len(held) >= _WINDOWS_A_ROUND or i == len(sentences) - 1:
            analysed = zip(held, _round(reader, held), strict=True)
            for _, parts in itertools.groupby(analysed, key=lambda pair: pair[0].sentence):
                yield _join([analysis for _, analysis in parts])
            held = []


def _windows(
    pieces: Pieces, sentence: int, words: Sequence[str], cues: Sequence[tuple[int, bool]] | None
) -> Iterator[_Window]:
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
        here = None if cues is None else tuple((i - begin, affix) for i, affix in cues if begin <= i < end)
        yield _Window(sentence, tuple(words[begin:end]), tuple(known[begin:end]), here)
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
            names=whole.names + part.names,
            factuality=whole.factuality + part.factuality,
            negations=whole.negations
            + tuple(
                Negation(tuple(base + i for i in n.cue), tuple(base + i for i in n.scope), n.affix)
                for n in part.negations
            ),
            memory=np.concatenate([whole.memory, part.memory]) if whole.memory is not None else None,
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
    first, known = (np.zeros((len(windows), int(words.max())), dtype=np.int64) for _ in range(2))
    for row, window in enumerate(windows):
        counts = np.array([len(p) for p in window.pieces])
        flat = [piece for word in window.pieces for piece in word]
        pieces[row, : len(flat) + 2] = [CLS, *flat, SEP]
        shapes[row, 1 : len(flat) + 1] = np.repeat(sentence_shapes(window.words), counts)
        first[row, : len(counts)] = 1 + np.cumsum(counts) - counts
        known[row, : len(counts)] = hints(window.words)
    upos, arcs, heads, deprels, inner, scores, names, judged, cues, scope_cues, scope_words, memory = (
        reader.session.run(None, {"pieces": pieces, "shapes": shapes, "first": first, "hints": known})
    )
    for row, window in enumerate(windows):
        if window.cues is not None:
            cues[row] = 0
            for i, affix in window.cues:
                cues[row, i] = _AFFIX if affix else _CUE
    trees = is_tree(heads, words)
    tags = best_tags(scores, reader.may_follow)
    named = best_tags(names, reader.name_may_follow)
    negated = (cues > 0).any(axis=1)
    for row, count in enumerate(words.tolist()):
        chosen = heads[row, :count].tolist() if trees[row] else best_tree(arcs[row, :count, : count + 1])
        labels = [
            "root" if head == 0 else reader.deprels[best if reader.deprels[best] != "root" else other]
            for head, best, other in zip(chosen, deprels[row].tolist(), inner[row].tolist(), strict=False)
        ]
        _one_subject(labels, chosen)
        _mended(labels, chosen, [reader.upos[u] for u in upos[row, :count].tolist()])
        yield _Analysis(
            [reader.upos[u] for u in upos[row, :count].tolist()],
            [head - 1 for head in chosen],
            labels,
            [reader.entities[t] for t in tags[row, :count].tolist()],
            _proper(
                [reader.names[t] for t in named[row, :count].tolist()],
                [reader.upos[u] for u in upos[row, :count].tolist()],
                windows[row].words,
            ),
            judged[row, :count].tolist(),
            _negations(cues[row, :count], scope_cues[row], scope_words[row, :count]) if negated[row] else (),
            memory[row, :count],
        )


def _one_subject(labels: list[str], heads: Sequence[int]) -> None:
    """A word has one subject: a second one, behind it, is its object. `heads`: 0 = root, else 1 + an index."""
    before: set[int] = set()
    for i, (label, head) in enumerate(zip(labels, heads, strict=True)):
        if label != "nsubj":
            continue
        if i + 1 < head:
            before.add(head)
        elif head in before:
            labels[i] = "obj"


def _mended(labels: list[str], heads: list[int], upos: Sequence[str]) -> None:
    """Slips of the parser that no tree of its grammar holds, put right in place. `heads`: 0 = root, 1 + an index.

    A verb is no part of a name, a name runs forward and holds no preposition: what is called `flat` against that is a
    phrase of its own ("moved to Port Sudan"). An oblique phrase has a preposition, else it is the object. A preposition
    belongs to the noun before the next preposition, not to one beyond it.
    """
    parents = frozenset(heads)
    led = {head for label, head in zip(labels, heads, strict=True) if label == "case"}
    taken = {head for label, head in zip(labels, heads, strict=True) if label in {"obj", "iobj", "ccomp", "xcomp"}}
    for i, (label, head) in enumerate(zip(labels, heads, strict=True)):
        if upos[i] not in {"PROPN", "NOUN"} or head == 0:
            continue
        if label == "flat":
            astray = head > i + 1 or i + 1 in led
            if astray and heads[head - 1] not in {0, i + 1}:
                heads[i] = heads[head - 1]
                labels[i] = "obl" if upos[heads[i] - 1] == "VERB" else "nmod"
            elif upos[head - 1] == "VERB":
                labels[i] = "obl"
        elif label == "obl" and head <= i and upos[head - 1] == "VERB" and i + 1 not in led and head not in taken:
            labels[i] = "obj"
    for i, (label, head) in enumerate(zip(labels, heads, strict=True)):
        if label != "case" or upos[i] != "ADP" or head <= i + 1 or i + 1 in parents:
            continue
        following = next((k for k in range(i + 1, head - 1) if upos[k] == "ADP" and labels[k] == "case"), None)
        inside = range(i + 1, following if following is not None else i + 1)
        tops = [k for k in inside if upos[k] in _NOMINAL and not i + 1 < heads[k] <= inside.stop]
        if len(tops) == 1 and not any(upos[k] in {"VERB", "AUX"} for k in inside):
            heads[i] = tops[0] + 1


_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def _proper(names: list[str], upos: Sequence[str], words: Sequence[str]) -> list[str]:
    """The tags without addresses of mail and web, and without persons, bodies and places that hold no proper noun.

    A place that the tables know as a state is a country, and an election is named up to that word.
    """
    kept = list(names)
    start = 0
    for end in range(1, len(names) + 1):
        if end < len(names) and names[end].startswith("I-"):
            continue
        span = range(start, end)
        common = names[start][2:] not in _WITHOUT_PROPER_NOUN and not any(upos[i] == "PROPN" for i in span)
        if common or any("@" in words[i] or "www." in words[i] for i in span):
            kept[start:end] = ["O"] * len(span)
        elif names[start] == "B-location" and is_country(words[start:end]):
            kept[start:end] = ["B-country", *["I-country"] * (len(span) - 1)]
        elif names[start] == "B-election":
            last = next((i for i in span if words[i].lower() in _ELECTIONS), end)
            if last + 1 < end and words[last + 1].lower() not in {"in", "of", "for", "to"}:
                kept[last + 1 : end] = ["O"] * (end - last - 1)
        start = end
    return kept


_ELECTIONS = frozenset({"election", "elections", "by-election"})
"""With which the name of an election ends."""


def _negations(
    cues: NDArray[np.int32], scope_cues: NDArray[np.float32], scope_words: NDArray[np.float32]
) -> tuple[Negation, ...]:
    """Every word where a cue begins takes the further cue words up to the next, and what lies in its scope."""
    found = []
    begins = [i for i, c in enumerate(cues.tolist()) if c in {_CUE, _AFFIX}]
    for n, i in enumerate(begins):
        end = begins[n + 1] if n + 1 < len(begins) else len(cues)
        cue = (i, *(j for j in range(i + 1, end) if cues[j] == _FURTHER))
        inside = scope_words @ scope_cues[i] > 0
        scope = tuple(j for j in np.flatnonzero(inside).tolist() if j not in cue or cues[i] == _AFFIX)
        found.append(Negation(cue, scope, bool(cues[i] == _AFFIX)))
    return tuple(found)
