"""The network: a MiniLM encoder that also sees case, with heads at the first piece of every word.

Source: Devlin et al. 2019 (encoder), Wang et al. 2020 (MiniLM), Dozat & Manning 2017 (biaffine parser). Different
here: the case of a word enters as an embedding beside its (uncased) pieces and again before the heads; the mark at
the beginning of the sentence stands for the root; a label is scored for one head alone; attention weights are not
dropped out (a sixth of the time).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from crossbearing.read.attribution import DISTANCES, PLACES, TAGS
from crossbearing.read.hints import HINTS
from crossbearing.read.pieces import SHAPES


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the encoder (fixed by its weights) and of the heads."""

    vocabulary: int = 30_522
    width: int = 384
    inner: int = 1_536
    layers: int = 6
    attention_heads: int = 12
    positions: int = 512
    shape: int = 32
    arc: int = 320
    label: int = 96
    entity: int = 192
    hint: int = 16
    factuality: int = 128
    scope: int = 64
    memory: int = 192
    place: int = 16
    course: int = 128
    link: int = 64
    dropout: float = 0.1
    head_dropout: float = 0.3


class Layer(nn.Module):
    """One transformer layer with its normalisation after each sum, as in BERT."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.width = sizes.width
        self.attention_heads = sizes.attention_heads
        self.dropout = sizes.dropout
        self.qkv = nn.Linear(sizes.width, 3 * sizes.width)
        self.out = nn.Linear(sizes.width, sizes.width)
        self.norm_1 = nn.LayerNorm(sizes.width, eps=1e-12)
        self.up = nn.Linear(sizes.width, sizes.inner)
        self.down = nn.Linear(sizes.inner, sizes.width)
        self.norm_2 = nn.LayerNorm(sizes.width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` [batch, pieces, width]; `bias` [batch, 1, 1, pieces] is very negative at padding."""
        batch, length = x.shape[0], x.shape[1]
        one = self.width // self.attention_heads
        qkv = self.qkv(x).view(batch, length, 3, self.attention_heads, one).permute(2, 0, 3, 1, 4)
        scores = qkv[0] @ qkv[1].transpose(2, 3) * one**-0.5 + bias.to(qkv.dtype)
        seen = (scores.softmax(dim=-1).to(qkv.dtype) @ qkv[2]).transpose(1, 2).reshape(batch, length, self.width)
        x = self.norm_1(x + functional.dropout(self.out(seen), self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm_2(x + functional.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and their case classes to vectors."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.dropout = sizes.dropout
        self.pieces = nn.Embedding(sizes.vocabulary, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.shapes = nn.Embedding(SHAPES, sizes.width)
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))
        nn.init.zeros_(self.shapes.weight)  # the encoder starts as it was pretrained

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """`pieces` and `shapes` [batch, pieces], 0 = padding."""
        places = torch.arange(pieces.shape[1])
        x = self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes))
        x = functional.dropout(x, self.dropout, self.training)
        bias = (pieces == 0).to(x.dtype)[:, None, None, :] * -10_000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self, path: Path) -> None:
        """Weights of all-MiniLM-L6-v2 under their published names; the segment embedding is folded in."""
        weights = load_file(str(path))
        state = self.state_dict()
        state["pieces.weight"] = weights["embeddings.word_embeddings.weight"]
        state["positions.weight"] = (
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        for ours, theirs in _names(len(self.layers)).items():
            state[ours] = torch.cat([weights[name] for name in theirs])
        self.load_state_dict(state)


def _names(layers: int) -> dict[str, list[str]]:
    names = {f"norm.{p}": [f"embeddings.LayerNorm.{p}"] for p in ("weight", "bias")}
    for i in range(layers):
        theirs = f"encoder.layer.{i}"
        for p in ("weight", "bias"):
            names[f"layers.{i}.qkv.{p}"] = [f"{theirs}.attention.self.{n}.{p}" for n in ("query", "key", "value")]
            names[f"layers.{i}.out.{p}"] = [f"{theirs}.attention.output.dense.{p}"]
            names[f"layers.{i}.norm_1.{p}"] = [f"{theirs}.attention.output.LayerNorm.{p}"]
            names[f"layers.{i}.up.{p}"] = [f"{theirs}.intermediate.dense.{p}"]
            names[f"layers.{i}.down.{p}"] = [f"{theirs}.output.dense.{p}"]
            names[f"layers.{i}.norm_2.{p}"] = [f"{theirs}.output.LayerNorm.{p}"]
    return names


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of a batch. Words are counted without the root; heads are 0 for the root, 1.. for words."""

    upos: Tensor  # [batch, words, tags]
    arcs: Tensor  # [batch, words, 1 + words]
    dependents: Tensor  # [batch, words, label width + 1]
    governors: Tensor  # [batch, 1 + words, label width + 1]
    entities: dict[str, Tensor]  # [batch, words, tags] of each entity head
    factuality: Tensor  # [batch, words, 2]: -3 .. 3, how far the author commits, and whether it has happened
    cues: Tensor  # [batch, words, CUES]: no negation, a cue, a further word of a cue, a cue within its word
    scope_cues: Tensor  # [batch, words, scope width + 1]: the first word of a cue ...
    scope_words: Tensor  # ... and the words in its scope: their product is positive
    memory: Tensor  # [batch, words, memory]: what the document network sees of each word


CUES = 4


class ReadingNetwork(nn.Module):
    """Part of speech, dependencies, entities of several corpora, factuality and negation over one encoder."""

    def __init__(self, sizes: Sizes, upos: int, deprels: int, entities: dict[str, int]) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes)
        self.shapes = nn.Embedding(SHAPES, sizes.shape)
        seen = sizes.width + sizes.shape
        self.upos = nn.Linear(seen, upos)
        self.arc_dependent = nn.Linear(seen, sizes.arc)
        self.arc_governor = nn.Linear(seen, sizes.arc)
        self.arc = nn.Linear(sizes.arc, sizes.arc)
        self.arc_prior = nn.Linear(sizes.arc, 1)
        self.label_dependent = nn.Linear(seen, sizes.label)
        self.label_governor = nn.Linear(seen, sizes.label)
        self.label = nn.Parameter(torch.zeros(sizes.label + 1, deprels * (sizes.label + 1)))
        self.deprels = deprels
        self.hints = nn.Embedding(HINTS, sizes.hint)
        self.entity = nn.Linear(seen, sizes.entity)
        self.entity_hint = nn.Linear(sizes.hint, sizes.entity, bias=False)
        self.name = nn.Linear(seen, sizes.entity)
        self.name_hint = nn.Linear(sizes.hint, sizes.entity, bias=False)
        self.entity_tags = nn.ModuleDict({name: nn.Linear(sizes.entity, tags) for name, tags in entities.items()})
        self.factuality_hidden = nn.Linear(seen, sizes.factuality)
        self.factuality = nn.Linear(sizes.factuality, 2)
        self.cues = nn.Linear(seen, CUES)
        self.scope_cue = nn.Linear(seen, sizes.scope)
        self.scope_word = nn.Linear(seen, sizes.scope)
        self.scope = nn.Linear(sizes.scope, sizes.scope)
        self.scope_prior = nn.Linear(sizes.scope, 1)
        self.memory = nn.Linear(seen, sizes.memory)
        nn.init.normal_(self.label, std=0.02)
        nn.init.zeros_(self.entity_hint.weight)
        nn.init.zeros_(self.name_hint.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, hints: Tensor) -> Scores:
        """`pieces`, `shapes` [batch, pieces]; `first` [batch, words]: where each word begins, 0 = padding.

        `hints` [batch, words]: what the tables know of each word.
        """
        words = self._drop(self.see(pieces, shapes, first))
        root = torch.zeros_like(first[:, :1])
        own = words[:, 1:]
        dependent, governor = self._turn(self.arc_dependent, own), self._turn(self.arc_governor, words)
        arcs = self.arc(dependent) @ governor.transpose(1, 2) + self.arc_prior(governor).transpose(1, 2)
        absent = torch.cat([root, (first == 0).to(first.dtype)], dim=1)
        arcs = arcs + absent[:, None, :].to(arcs.dtype) * -10_000.0
        known = self.hints(hints)
        hidden = self._drop(functional.leaky_relu(self.entity(own) + self.entity_hint(known), 0.1))
        named = self._drop(functional.leaky_relu(self.name(own) + self.name_hint(known), 0.1))
        judged = self.factuality(self._turn(self.factuality_hidden, own))
        scope_words = self._turn(self.scope_word, own)
        scope_cues = self.scope(self._turn(self.scope_cue, own))
        return Scores(
            self.upos(own),
            arcs,
            _with_one(self._turn(self.label_dependent, own)),
            _with_one(self._turn(self.label_governor, words)),
            {name: head(named if name == "names" else hidden) for name, head in self.entity_tags.items()},
            judged,
            self.cues(own),
            _with_one(scope_cues),
            torch.cat([scope_words, self.scope_prior(scope_words)], dim=2),
            self.encoded_memory(own),
        )

    def encoded_memory(self, own: Tensor) -> Tensor:
        """What the document network sees of each word: [batch, words, memory]."""
        return functional.leaky_relu(self.memory(own), 0.1)

    def see(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """The root and the words as the heads see them: [batch, 1 + words, width + shape]."""
        encoded = self.encoder(pieces, shapes)
        places = torch.cat([torch.zeros_like(first[:, :1]), first], dim=1)
        words = encoded.gather(1, places[:, :, None].expand(-1, -1, encoded.shape[2]))
        return torch.cat([words, self.shapes(shapes.gather(1, places)).to(words.dtype)], dim=2)

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Label scores [batch, words, deprels] of every word under the given head (0 = root)."""
        governors = scores.governors.gather(1, heads[:, :, None].expand(-1, -1, scores.governors.shape[2]))
        batch, words, width = governors.shape
        turned = (scores.dependents @ self.label.to(governors.dtype)).view(batch, words, self.deprels, width)
        return (turned @ governors[:, :, :, None])[:, :, :, 0]

    def _turn(self, layer: nn.Module, x: Tensor) -> Tensor:
        return self._drop(functional.leaky_relu(layer(x), 0.1))

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.sizes.head_dropout, self.training)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[:, :, :1])], dim=2)


@dataclass(frozen=True, slots=True)
class DocumentScores:
    """What the document network says of the words of one document; all [words, ...]."""

    source: Tensor
    cue: Tensor
    content: Tensor
    cue_asks: Tensor
    source_answers: Tensor
    content_asks: Tensor
    cue_answers: Tensor


class DocumentNetwork(nn.Module):
    """Attribution over a whole document: a two-way course over what the encoder remembers of every word.

    Quotations run over sentences and paragraphs, and so must the states. Source: Huang, Xu and Yu 2015 (BiLSTM
    tagging); the links are pointers (Vinyals et al. 2015).
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        seen = sizes.memory + sizes.place
        self.places = nn.Embedding(PLACES, sizes.place)
        self.course = nn.LSTM(seen, sizes.course, bidirectional=True)
        inside = 2 * sizes.course + seen
        self.turn = nn.Linear(inside, 192)
        self.source, self.cue, self.content = (nn.Linear(192, TAGS) for _ in range(3))
        self.cue_asks, self.source_answers, self.content_asks, self.cue_answers = (
            nn.Linear(192, sizes.link) for _ in range(4)
        )
        self.source_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.cue_distance = nn.Parameter(torch.zeros(DISTANCES))

    def forward(self, memory: Tensor, places: Tensor) -> DocumentScores:
        """`memory` [words, memory], `places` [words]: see `read.attribution.places_of`."""
        seen = torch.cat([memory, self.places(places)], dim=1)
        seen = functional.dropout(seen, 0.2, self.training)
        course, _ = self.course(seen[:, None, :])
        turned = functional.leaky_relu(self.turn(torch.cat([course[:, 0], seen], dim=1)), 0.1)
        turned = functional.dropout(turned, 0.3, self.training)
        return DocumentScores(
            self.source(turned),
            self.cue(turned),
            self.content(turned),
            self.cue_asks(turned),
            self.source_answers(turned),
            self.content_asks(turned),
            self.cue_answers(turned),
        )
