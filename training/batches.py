"""Examples as tensors: label sets, pieces, padding, and the batches of a round."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from crossbearing.read.attribution import places_of
from crossbearing.read.hints import hints
from crossbearing.read.pieces import (
    CAPITAL,
    CAPITALS,
    CLS,
    LOWER,
    MIXED,
    PIECES_A_WINDOW,
    SEP,
    TITLE,
    Pieces,
    opened,
    sentence_shapes,
)
from training.corpora import Article, Link
from training.data import UNKNOWN, Example

HEAD_OF_TAGS = {"re3d": "re3d", "own": "re3d", "mapped": "re3d", "gum": "gum", "mentions": "mentions"}
NAME_SOURCES = ("politics", "uner", "wnut")
# What a tag of a coarser scheme leaves open in the names of CrossNER; an absent tag of it may be any of the rest.
# Persons of mails, reviews and posts are no politicians: else nothing would ever speak against that name.
COARSER: dict[str, dict[str, tuple[str, ...]]] = {
    "uner": {
        "PRIVATE": ("person",),
        "PER": ("politician", "person"),
        "LOC": ("location", "country"),
        "ORG": ("organisation", "politicalparty"),
        "": ("election", "event", "misc"),
    },
    "wnut": {
        "person": ("person",),
        "location": ("location", "country"),
        "corporation": ("organisation",),
        "group": ("organisation", "politicalparty"),
        "": ("election", "event", "misc"),
    },
}
PIECES_A_BATCH = 1_000
WORDS_A_CHUNK = 640
OPENED_SHARE, TITLED_SHARE = 0.12, 0.04
MISSING = -100


@dataclass(frozen=True, slots=True)
class Labels:
    """The closed vocabularies, in the order of the network's outputs."""

    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: dict[str, tuple[str, ...]]

    def name_classes(self) -> tuple[dict[tuple[str, str], int], Tensor]:
        """Every (source, tag) as a row of a mask over the tags of names that it leaves open."""
        names = self.entities["names"]
        kinds = [t[2:] for t in names if t.startswith("B-")]
        rows: dict[tuple[str, str], int] = {}
        masks: list[list[bool]] = []

        def add(source: str, tag: str, allowed: set[str]) -> None:
            rows[source, tag] = len(masks)
            masks.append([t in allowed for t in names])

        for tag in names:
            add("politics", tag, {tag})
        for source, table in COARSER.items():
            free = {f"{b}-{k}" for b in "BI" for k in table[""]}
            add(source, "O", {"O"} | free)
            for coarse, fine in table.items():
                for b in "BI" if coarse else "":
                    add(source, f"{b}-{coarse}", {f"{b}-{k}" for k in fine if k in kinds})
        return rows, torch.tensor(masks)


def collect_labels(examples: Sequence[Example]) -> Labels:
    """Every label that occurs in training; BIO tags are completed to pairs."""
    kinds: dict[str, set[str]] = {head: set() for head in HEAD_OF_TAGS.values()}
    kinds["names"] = set()
    for example in examples:
        for source, tags in example.entities.items():
            head = HEAD_OF_TAGS.get(source, "names" if source == "politics" else "")
            if head:
                kinds[head].update(tag[2:] for tag in tags if tag[2:])
    return Labels(
        tuple(sorted({u for e in examples for u in e.upos})),
        tuple(sorted({d for e in examples for d in e.deprels})),
        {h: ("O", *(f"{b}-{k}" for k in sorted(ks) for b in "BI")) for h, ks in kinds.items()},
    )


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example as numbers; `shapes` of the words before any is opened."""

    example: Example
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    hints: tuple[int, ...]

    @property
    def length(self) -> int:
        """Pieces with both marks."""
        return 2 + sum(map(len, self.pieces))


def encode(example: Example, pieces: Pieces) -> Encoded:
    """Looks up pieces, case and hints."""
    words = example.words
    return Encoded(example, tuple(pieces.of(w) for w in words), tuple(sentence_shapes(words)), tuple(hints(words)))


def bare(encoded: Encoded) -> Encoded:
    """The same without case."""
    shapes = opened([s - 11 if s > 11 else s for s in encoded.shapes])  # noqa: PLR2004
    return Encoded(encoded.example, encoded.pieces, tuple(shapes), encoded.hints)


def _varied_shapes(shapes: Sequence[int], chance: random.Random) -> list[int]:
    """Now and then a sentence without case, or a headline with every word capitalised."""
    draw = chance.random()
    if draw < OPENED_SHARE:
        return opened([s - 11 if s > 11 else s for s in shapes])  # noqa: PLR2004
    if draw < OPENED_SHARE + TITLED_SHARE:
        return [TITLE if s in {LOWER, CAPITAL, CAPITALS, MIXED} and chance.random() > 0.2 else s for s in shapes]  # noqa: PLR2004
    return list(shapes)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the network sees. `words` is the number of real words."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    hints: Tensor
    words: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one step."""

    inputs: Inputs
    upos: Tensor
    heads: Tensor
    deprels: Tensor
    entities: dict[str, Tensor]
    names: Tensor  # rows of the mask of `Labels.name_classes`
    factuality: Tensor  # [batch, words, 2]: NaN where nobody judged
    cues: Tensor
    scopes: list[tuple[int, int, Tensor]]  # row, first word of the cue, [words] in its scope or not


def make_inputs(group: Sequence[Encoded], chance: random.Random | None) -> Inputs:
    """Pads a group of sentences; `chance` (training only) varies their case and hides some hints."""
    length, width = max(e.length for e in group), max(len(e.pieces) for e in group)
    pieces = torch.zeros(len(group), length, dtype=torch.long)
    shapes = torch.zeros(len(group), length, dtype=torch.long)
    first = torch.zeros(len(group), width, dtype=torch.long)
    known = torch.zeros(len(group), width, dtype=torch.long)
    for row, encoded in enumerate(group):
        seen = _varied_shapes(encoded.shapes, chance) if chance else encoded.shapes
        flat, flat_shapes, starts = [CLS], [0], []
        for word, case in zip(encoded.pieces, seen, strict=True):
            starts.append(len(flat))
            flat.extend(word)
            flat_shapes.extend([case] * len(word))
        flat.append(SEP)
        pieces[row, : len(flat)] = torch.tensor(flat)
        shapes[row, : len(flat_shapes)] = torch.tensor(flat_shapes)
        first[row, : len(starts)] = torch.tensor(starts)
        if chance is None or chance.random() > 0.2:  # noqa: PLR2004 - read without the tables too
            known[row, : len(starts)] = torch.tensor(encoded.hints)
    return Inputs(pieces, shapes, first, known, sum(len(e.pieces) for e in group))


def make_batch(group: Sequence[Encoded], labels: Labels, chance: random.Random | None) -> Batch:
    """A group of sentences with all that is known of them."""
    inputs = make_inputs(group, chance)
    count, width = inputs.first.shape
    upos_of = {u: i for i, u in enumerate(labels.upos)}
    deprel_of = {d: i for i, d in enumerate(labels.deprels)}
    tag_of = {s: {t: i for i, t in enumerate(labels.entities[h])} for s, h in HEAD_OF_TAGS.items()}
    classes, _ = labels.name_classes()
    upos, heads, deprels, names, cues = (torch.full((count, width), MISSING) for _ in range(5))
    entities = {source: torch.full((count, width), MISSING) for source in HEAD_OF_TAGS}
    factuality = torch.full((count, width, 2), float("nan"))
    scopes = []
    for row, encoded in enumerate(group):
        example = encoded.example
        words = len(example.words)
        if example.heads:
            upos[row, :words] = torch.tensor([upos_of.get(u, MISSING) for u in example.upos])
            heads[row, :words] = torch.tensor(example.heads) + 1
            deprels[row, :words] = torch.tensor([deprel_of.get(d, MISSING) for d in example.deprels])
        for source, tags in example.entities.items():
            if source in HEAD_OF_TAGS:
                found = [MISSING if t == UNKNOWN else tag_of[source].get(t, 0) for t in tags]
                entities[source][row, :words] = torch.tensor(found)
            elif source in NAME_SOURCES:
                names[row, :words] = torch.tensor([classes.get((source, t), MISSING) for t in tags])
        for sense, values in enumerate((example.factuality, example.happened)):
            if values:
                factuality[row, :words, sense] = torch.tensor([float("nan") if v is None else v for v in values])
        if example.negations is not None:
            cues[row, :words] = 0
            for negation in example.negations:
                cues[row, list(negation.cue)] = 2
                cues[row, negation.cue[0]] = 3 if negation.affix else 1
                inside = torch.zeros(words)
                inside[list(negation.scope)] = 1.0
                scopes.append((row, negation.cue[0], inside))
    return Batch(inputs, upos, heads, deprels, entities, names, factuality, cues, scopes)


def groups(sentences: list[Encoded], chance: random.Random) -> list[list[Encoded]]:
    """Sentences of similar length together, at most `PIECES_A_BATCH` padded pieces, in random order."""
    ordered = sorted(sentences, key=lambda e: e.length + chance.uniform(-2, 2))
    out: list[list[Encoded]] = [[]]
    longest = 0
    for sentence in ordered:
        longest = max(longest, sentence.length)
        if out[-1] and longest * (len(out[-1]) + 1) > PIECES_A_BATCH:
            out.append([])
            longest = sentence.length
        out[-1].append(sentence)
    chance.shuffle(out)
    return [g for g in out if g]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive sentences of an article; links count in words of the chunk."""

    sentences: tuple[Encoded, ...]
    places: tuple[int, ...]
    links: tuple[Link, ...]


def _short(encoded: Encoded) -> Encoded:
    """Within one window even if the words are hashes: three pieces a word."""
    if encoded.length <= PIECES_A_WINDOW:
        return encoded
    return Encoded(encoded.example, tuple(p[:3] for p in encoded.pieces), encoded.shapes, encoded.hints)


def chunks(article: Article, pieces: Pieces, limit: int = WORDS_A_CHUNK) -> Iterator[Chunk]:
    """The article in parts of at most `limit` words; a link that crosses a border keeps what lies in its part."""
    encoded = [
        _short(encode(Example(words[i : i + 100]), pieces))
        for words in article.sentences
        for i in range(0, len(words), 100)
    ]
    starts, total = [], 0
    for words in article.sentences:
        starts.append(total)
        total += len(words)
    flat = [w for s in article.sentences for w in s]
    places = places_of(flat, starts, sorted(article.paragraphs))
    begin = at = 0
    held: list[Encoded] = []
    for sentence in [*encoded, None]:
        if sentence is None or at - begin + len(sentence.pieces) > limit:
            if held:
                yield Chunk(tuple(held), tuple(places[begin:at]), tuple(_moved(article.links, begin, at)))
            held, begin = [], at
        if sentence is not None:
            held.append(sentence)
            at += len(sentence.pieces)


def _moved(links: Sequence[Link], begin: int, end: int) -> Iterator[Link]:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        if span is None or span[1] <= begin or span[0] >= end:
            return None
        return max(span[0], begin) - begin, min(span[1], end) - begin

    for link in links:
        contents = tuple(m for c in link.contents if (m := moved(c)))
        source, cue = moved(link.source), moved(link.cue)
        if source or cue or contents:
            yield Link(source, cue, contents)


def batches_of(chunk: Chunk) -> Iterator[tuple[list[int], list[Encoded]]]:
    """The sentences of a chunk by length, with their numbers, in batches of bounded size."""
    order = sorted(range(len(chunk.sentences)), key=lambda i: chunk.sentences[i].length)
    held: list[int] = []
    for i in order:
        if held and chunk.sentences[i].length * (len(held) + 1) > PIECES_A_BATCH:
            yield held, [chunk.sentences[j] for j in held]
            held = []
        held.append(i)
    if held:
        yield held, [chunk.sentences[j] for j in held]
