"""Trains the reading model: `python -m training.train --data ../shared/data/nlp --encoder DIR --out DIR --epochs 12`.

After every epoch the weights, the optimiser and the random state are written to OUT/last.pt; the same command goes on
from there. Development scores are printed as JSON lines.
"""

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from crossbearing.read.pieces import (
    CAPITAL,
    CAPITALS,
    CLS,
    LOWER,
    MIXED,
    SEP,
    TITLE,
    Pieces,
    opened,
    sentence_shapes,
)
from training.data import UNKNOWN, Example, fits, join_designators, read_entities, read_treebank, training_examples
from training.mentions import renamed
from training.network import ReadingNetwork, Scores, Sizes

# How much a word of a corpus weighs in its loss: re3d is the product's own scheme, and small.
WEIGHTS = {"re3d": 1.5, "mapped": 0.3, "gum": 0.4, "mentions": 0.4, "politics": 0.7}
HEAD_OF_TAGS = {"re3d": "re3d", "mapped": "re3d", "gum": "gum", "mentions": "mentions", "politics": "politics"}
PIECES_A_BATCH = 1_000
OPENED_SHARE, TITLED_SHARE, JOINED_SHARE = 0.12, 0.04, 0.5
# Without these two, re3d's training part is known by heart (F1 .97 against .63 on its development part): a quarter of
# the pieces of its sentences is hidden, and no tag of it is held for certain.
HIDDEN_SHARE, SMOOTHING = 0.25, 0.1
MISSING = -100
MASK = 103  # [MASK] of the vocabulary


@dataclass(frozen=True, slots=True)
class Labels:
    """The closed vocabularies, in the order of the network's outputs."""

    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: dict[str, tuple[str, ...]]


def collect_labels(corpora: dict[str, list[Example]]) -> Labels:
    """Every label that occurs in training; BIO tags are completed to pairs."""
    examples = [e for corpus in corpora.values() for e in corpus]
    kinds: dict[str, set[str]] = {head: set() for head in HEAD_OF_TAGS.values()}
    for example in examples:
        for source, tags in example.entities.items():
            kinds[HEAD_OF_TAGS[source]].update(tag[2:] for tag in tags if tag[2:])
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

    @property
    def length(self) -> int:
        """Pieces with both marks."""
        return 2 + sum(map(len, self.pieces))


def encode(example: Example, pieces: Pieces) -> Encoded:
    """Looks up pieces and case."""
    return Encoded(example, tuple(pieces.of(w) for w in example.words), tuple(sentence_shapes(example.words)))


def _varied_shapes(shapes: Sequence[int], chance: random.Random) -> list[int]:
    """Now and then a sentence without case, or a headline with every word capitalised."""
    draw = chance.random()
    if draw < OPENED_SHARE:
        return opened([s - 11 if s > 11 else s for s in shapes])  # noqa: PLR2004
    if draw < OPENED_SHARE + TITLED_SHARE:
        return [TITLE if s in {LOWER, CAPITAL, CAPITALS, MIXED} and chance.random() > 0.2 else s for s in shapes]  # noqa: PLR2004
    return list(shapes)


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one step. `words` is the number of real words."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    upos: Tensor
    heads: Tensor
    deprels: Tensor
    entities: dict[str, Tensor]
    words: int


def make_batch(group: Sequence[Encoded], labels: Labels, chance: random.Random | None) -> Batch:
    """Pads a group of sentences; `chance` (training only) varies their case."""
    length, width = max(e.length for e in group), max(len(e.pieces) for e in group)
    upos_of = {u: i for i, u in enumerate(labels.upos)}
    deprel_of = {d: i for i, d in enumerate(labels.deprels)}
    tag_of = {s: {t: i for i, t in enumerate(labels.entities[h])} for s, h in HEAD_OF_TAGS.items()}
    pieces = torch.zeros(len(group), length, dtype=torch.long)
    shapes = torch.zeros(len(group), length, dtype=torch.long)
    first = torch.zeros(len(group), width, dtype=torch.long)
    upos, heads, deprels = (torch.full((len(group), width), MISSING) for _ in range(3))
    entities = {source: torch.full((len(group), width), MISSING) for source in HEAD_OF_TAGS}
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
        example = encoded.example
        count = len(example.words)
        if example.heads:
            upos[row, :count] = torch.tensor([upos_of.get(u, MISSING) for u in example.upos])
            heads[row, :count] = torch.tensor(example.heads) + 1
            deprels[row, :count] = torch.tensor([deprel_of.get(d, MISSING) for d in example.deprels])
        for source, tags in example.entities.items():
            known = [MISSING if t == UNKNOWN else tag_of[source].get(t, 0) for t in tags]
            entities[source][row, :count] = torch.tensor(known)
    return Batch(pieces, shapes, first, upos, heads, deprels, entities, sum(len(e.pieces) for e in group))


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
    return out


def hidden(batch: Batch) -> Tensor:
    """The pieces of the batch, some of those in sentences of re3d behind the mask that the encoder was trained with."""
    small = (batch.entities["re3d"] != MISSING).any(dim=1, keepdim=True)
    drawn = (torch.rand(batch.pieces.shape) < HIDDEN_SHARE) & (batch.pieces > SEP)
    return torch.where(drawn & small, MASK, batch.pieces)


def loss_of(network: ReadingNetwork, batch: Batch, scores: Scores) -> Tensor:
    """The weighted losses of all heads, per word of the batch."""

    def cross(logits: Tensor, gold: Tensor, smoothing: float = 0.0) -> Tensor:
        return functional.cross_entropy(
            logits.float().flatten(0, 1),
            gold.flatten(),
            ignore_index=MISSING,
            reduction="sum",
            label_smoothing=smoothing,
        )

    total = cross(scores.upos, batch.upos) * 0.5 + cross(scores.arcs, batch.heads)
    total = total + cross(network.labels(scores, batch.heads.clamp(min=0)), batch.deprels)
    for source, gold in batch.entities.items():
        if bool((gold != MISSING).any()):
            smoothing = SMOOTHING if source == "re3d" else 0.0
            total = total + WEIGHTS[source] * cross(scores.entities[HEAD_OF_TAGS[source]], gold, smoothing)
    return total / batch.words


def optimiser_of(network: ReadingNetwork, encoder_rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with one rate for the pretrained weights, a higher one for the new, no decay of biases and norms."""
    sets: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        old = name.startswith("encoder.") and not name.startswith("encoder.shapes")
        sets.setdefault((old, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": ps, "lr": encoder_rate if old else head_rate, "weight_decay": 0.01 if wide else 0.0}
            for (old, wide), ps in sets.items()
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Entity spans of BIO tags; an I- without a beginning begins one."""
    out, start, kind = set(), -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != kind):
            out.add((start, i, kind))
            start = -1
        if tag != "O" and start < 0:
            start, kind = i, tag[2:]
    return out


def evaluate(network: ReadingNetwork, sentences: list[Encoded], labels: Labels, *, caseless: bool) -> dict[str, float]:
    """Development scores: arg-max LAS, UAS, UPOS, entity F1 (re3d)."""
    network.eval()
    with torch.no_grad():
        found = _scores(network, sentences, labels, caseless=caseless)
    network.train()
    return found


def _scores(network: ReadingNetwork, sentences: list[Encoded], labels: Labels, *, caseless: bool) -> dict[str, float]:
    right = {"upos": 0, "uas": 0, "las": 0}
    words = tp = found = gold = 0
    for at in range(0, len(sentences), 32):
        group = sentences[at : at + 32]
        if caseless:
            bare = [opened([s - 11 if s > 11 else s for s in e.shapes]) for e in group]  # noqa: PLR2004
            group = [Encoded(e.example, e.pieces, tuple(b)) for e, b in zip(group, bare, strict=True)]
        batch = make_batch(group, labels, None)
        scores = network(batch.pieces, batch.shapes, batch.first)
        heads = scores.arcs.argmax(dim=2)
        deprels = network.labels(scores, heads).argmax(dim=2)
        known = batch.heads != MISSING
        words += int(known.sum())
        right["upos"] += int(((scores.upos.argmax(dim=2) == batch.upos) & known).sum())
        right["uas"] += int(((heads == batch.heads) & known).sum())
        right["las"] += int(((heads == batch.heads) & (deprels == batch.deprels) & known).sum())
        tags = scores.entities["re3d"].argmax(dim=2).tolist()
        for row, encoded in enumerate(group):
            if "re3d" in encoded.example.entities:
                names = labels.entities["re3d"]
                ours = spans([names[t] for t in tags[row][: len(encoded.pieces)]])
                theirs = spans(encoded.example.entities["re3d"])
                tp, found, gold = tp + len(ours & theirs), found + len(ours), gold + len(theirs)
    scored = {k: round(v / words, 4) for k, v in right.items()} if words else {}
    return scored | ({"f1": round(2 * tp / max(found + gold, 1), 4)} if gold else {})


@dataclass(frozen=True, slots=True)
class Corpora:
    """Every training sentence, and the same with its designators joined."""

    plain: dict[str, list[Encoded]]
    joined: dict[str, list[Encoded]]
    pieces: Pieces
    renamed: int  # times that an epoch shows re3d again, with other names
    trees: float  # the share of sentences with trees that an epoch shows

    def epoch(self, seed: int) -> list[list[Encoded]]:
        """The batches of one epoch; designators are joined in about half of their sentences."""
        chance = random.Random(seed)  # noqa: S311
        pool = [
            alternative if chance.random() < JOINED_SHARE else plain
            for name, corpus in self.plain.items()
            for plain, alternative in zip(corpus, self.joined[name], strict=True)
            if not plain.example.heads or chance.random() < self.trees
        ]
        for _ in range(self.renamed):
            again = [encode(renamed(e.example, "re3d", chance), self.pieces) for e in self.plain["re3d"]]
            pool += [e for e in again if fits(e.example, e.length - 2)]
        return groups(pool, chance)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="last.pt of an earlier run to begin from, with rates of its own")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--trees", type=float, default=1.0, help="share of the treebank sentences an epoch shows")
    parser.add_argument("--renamed", type=int, default=2, help="times an epoch shows re3d again, with other names")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    pieces = Pieces(Tokenizer.from_file(str(arguments.encoder / "tokenizer.json")))
    pieces.tokenizer.no_truncation()
    pieces.tokenizer.no_padding()
    corpora = training_examples(arguments.data)
    labels = collect_labels(corpora)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1), encoding="utf8")
    encoded = {n: [encode(e, pieces) for e in c] for n, c in corpora.items()}
    encoded = {n: [e for e in c if fits(e.example, e.length - 2)] for n, c in encoded.items()}
    joined = {n: [encode(join_designators(e.example), pieces) for e in c] for n, c in encoded.items()}
    ewt = read_treebank(arguments.data / "ud_english_ewt/en_ewt-ud-dev.conllu")
    re3d = read_entities(arguments.data / "re3d/conll/dev.txt", "re3d")
    development = {"ewt": [encode(e, pieces) for e in ewt], "re3d": [encode(e, pieces) for e in re3d]}
    run(arguments, labels, Corpora(encoded, joined, pieces, arguments.renamed, arguments.trees), development)


def run(
    arguments: argparse.Namespace,
    labels: Labels,
    corpora: Corpora,
    development: dict[str, list[Encoded]],
) -> None:
    """Trains, scores and saves, epoch after epoch."""
    network = ReadingNetwork(
        Sizes(), len(labels.upos), len(labels.deprels), {h: len(t) for h, t in labels.entities.items()}
    )
    network.encoder.load_pretrained(arguments.encoder / "model.safetensors")
    optimiser = optimiser_of(network, arguments.encoder_rate, arguments.head_rate)
    steps = len(corpora.epoch(0)) * arguments.epochs
    warm = max(1, steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start, weights_only=True)["network"])
    begin, last = 0, arguments.out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=True)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        torch.set_rng_state(saved["random"])
        begin = saved["epoch"]
        steps = schedule.last_epoch + len(corpora.epoch(0)) * (arguments.epochs - begin)
    network.train()
    print(json.dumps({"steps": steps, "begin": begin}), flush=True)
    for epoch in range(begin, arguments.epochs):
        train_epoch(network, optimiser, schedule, corpora.epoch(epoch), labels, epoch)
        state = {
            "network": network.state_dict(),
            "optimiser": optimiser.state_dict(),
            "schedule": schedule.state_dict(),
            "random": torch.get_rng_state(),
            "epoch": epoch + 1,
        }
        torch.save(state, last.with_suffix(".part"))
        last.with_suffix(".part").replace(last)
        report = {name: evaluate(network, d, labels, caseless=False) for name, d in development.items()}
        report["re3d_caseless"] = evaluate(network, development["re3d"], labels, caseless=True)
        print(json.dumps({"epoch": epoch + 1, "dev": report}), flush=True)


def train_epoch(
    network: ReadingNetwork,
    optimiser: torch.optim.AdamW,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    batches: list[list[Encoded]],
    labels: Labels,
    epoch: int,
) -> None:
    """One pass; prints the loss and the speed every hundred steps."""
    chance = random.Random(1_000 + epoch)  # noqa: S311
    began, words, summed = time.monotonic(), 0, 0.0
    for step, group in enumerate(batches, 1):
        batch = make_batch(group, labels, chance)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(hidden(batch), batch.shapes, batch.first)
        loss = loss_of(network, batch, scores)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        schedule.step()
        words, summed = words + batch.words, summed + float(loss.detach())
        if step % 100 == 0:
            speed = round(words / (time.monotonic() - began))
            print(
                json.dumps({"epoch": epoch + 1, "step": step, "loss": round(summed / step, 4), "words_s": speed}),
                flush=True,
            )


if __name__ == "__main__":
    main()
