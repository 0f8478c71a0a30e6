"""Trains the reading model: `python -m training.train --data ../shared/data/nlp --encoder DIR --out DIR --rounds 12`.

All heads are trained together, in rounds of about 500,000 words drawn from every corpus. After every round the weights,
their running mean, the optimiser and the random state are written to OUT/last.pt; the same command goes on from there.
Development scores are printed as JSON lines.
"""

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from crossbearing.read.pieces import Pieces
from training.batches import Chunk, Encoded, Labels, chunks, collect_labels, encode, groups, make_batch
from training.corpora import read_factuality, read_negation, read_polnear
from training.data import Example, fits, join_designators, read_entities, read_treebank
from training.losses import document_loss, hidden, memory_of, sentence_loss
from training.mentions import renamed
from training.network import DocumentNetwork, ReadingNetwork, Sizes
from training.parts import SHARES, Parts, own_sentences, training_parts
from training.scoring import document_scores, sentence_scores
from training.start import weights_of

Item = TypeVar("Item")
JOINED_SHARE = 0.5
RENAMED = {"re3d": 2, "re3d-own": 0}
MEAN_EVERY, MEAN_KEEP = 8, 0.985


class Networks(nn.Module):
    """Both networks, so that they are saved and trained as one."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        sizes = Sizes()
        self.sentence = ReadingNetwork(
            sizes, len(labels.upos), len(labels.deprels), {h: len(t) for h, t in labels.entities.items()}
        )
        self.document = DocumentNetwork(sizes)


@dataclass(frozen=True, slots=True)
class Material:
    """What is trained on, as numbers."""

    sentences: dict[str, list[Encoded]]
    chunks: dict[str, list[Chunk]]
    pieces: Pieces

    def round(self, number: int, scale: float) -> list[list[Encoded] | Chunk]:
        """The steps of one round, in random order: groups of sentences, and parts of articles."""
        chance = random.Random(number)  # noqa: S311
        pool: list[Encoded] = []
        for name, examples in own_sentences().items():  # read anew: they may grow while training runs
            self.sentences[name] = [x for e in examples if fits(e, (x := encode(e, self.pieces)).length - 2)]
        for name, corpus in self.sentences.items():
            drawn = _drawn(corpus, SHARES[name] * (1.0 if "re3d" in name or "politics" in name else scale), chance)
            for e in drawn:
                joined = join_designators(e.example) if chance.random() < JOINED_SHARE else e.example
                pool.append(e if joined is e.example else encode(joined, self.pieces))
            for _ in range(RENAMED.get(name, 0)):
                head = "re3d" if name == "re3d" else "own"
                again = [encode(renamed(e.example, head, chance), self.pieces) for e in corpus]
                pool += [e for e in again if fits(e.example, e.length - 2)]
        steps: list[list[Encoded] | Chunk] = list(groups(pool, chance))
        for name, parts in self.chunks.items():
            steps += _drawn(parts, SHARES[name] * scale, chance)
        chance.shuffle(steps)
        return steps


def _drawn(items: list[Item], share: float, chance: random.Random) -> list[Item]:
    count = share * len(items)
    return chance.sample(items, min(len(items), int(count) + (chance.random() < count % 1)))


def material_of(parts: Parts, pieces: Pieces) -> Material:
    """Encodes everything once."""
    sentences = {n: [encode(e, pieces) for e in c] for n, c in parts.sentences.items()}
    return Material(
        {n: [e for e in c if e.pieces and fits(e.example, e.length - 2)] for n, c in sentences.items()},
        {n: [k for a in articles for k in chunks(a, pieces)] for n, articles in parts.articles.items()},
        pieces,
    )


def development(data: Path, pieces: Pieces) -> tuple[dict[str, list[Encoded]], list[Chunk]]:
    """Parts of the development sets: scores are watched, nothing is trained on them."""
    uds = read_factuality(data / "factuality/UDS_IH2/dev.jsonl", happened=True)
    found: dict[str, list[Example]] = {
        "ewt": read_treebank(data / "ud_english_ewt/en_ewt-ud-dev.conllu")[:500],
        "re3d": read_entities(data / "re3d/conll/dev.txt", "re3d"),
        "politics": read_entities(data / "ner/crossner_politics/dev.txt", "politics")[:250],
        "uner": read_entities(data / "ner/uner_ewt/en_ewt-ud-dev.txt", "uner")[:800],
        "uw": read_factuality(data / "factuality/UW/dev.jsonl")[:300],
        "uds": uds[:400],
        "negation": read_negation(data / "negation/dev/sherlock_dev.txt"),
    }
    encoded = {n: [x for e in c if fits((x := encode(e, pieces)).example, x.length - 2)] for n, c in found.items()}
    articles = list(read_polnear(data / "polnear/data/dev"))[::4]
    return encoded, [c for a in articles for c in chunks(a, pieces, 2_000)]


def optimiser_of(networks: Networks, known: set[str], arguments: argparse.Namespace) -> torch.optim.AdamW:
    """AdamW with a rate for the encoder, one for heads that begin trained, one for new ones; no decay of biases."""
    sets: dict[tuple[float, bool], list[nn.Parameter]] = {}
    for name, parameter in networks.named_parameters():
        plain = name.removeprefix("sentence.")
        old = plain.startswith("encoder.") and not plain.startswith("encoder.shapes")
        rate = arguments.encoder_rate if old else arguments.known_rate if plain in known else arguments.head_rate
        sets.setdefault((rate, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": ps, "lr": rate, "weight_decay": 0.01 if wide else 0.0} for (rate, wide), ps in sets.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def evaluate(
    networks: Networks, labels: Labels, held: tuple[dict[str, list[Encoded]], list[Chunk]]
) -> dict[str, object]:
    """All development scores."""
    networks.eval()
    with torch.no_grad():
        found: dict[str, object] = {n: sentence_scores(networks.sentence, d, labels) for n, d in held[0].items()}
        found["re3d_caseless"] = sentence_scores(networks.sentence, held[0]["re3d"], labels, caseless=True)
        found["polnear"] = document_scores(networks.sentence, networks.document, held[1])
    networks.train()
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--graph", type=Path, help="a shipped reader.onnx to begin from")
    parser.add_argument("--start", type=Path, help="last.pt of an earlier run to begin from, with rates of its own")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--scale", type=float, default=1.0, help="size of a round")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--known-rate", type=float, default=5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--without-polnear", action="store_true")
    parser.add_argument("--score-every", type=int, default=3, help="rounds between two looks at the development sets")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    pieces = Pieces(Tokenizer.from_file(str(arguments.encoder / "tokenizer.json")))
    pieces.tokenizer.no_truncation()
    pieces.tokenizer.no_padding()
    parts = training_parts(arguments.data, polnear=not arguments.without_polnear)
    labels = collect_labels([e for c in parts.sentences.values() for e in c])
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1), encoding="utf8")
    run(arguments, labels, material_of(parts, pieces), development(arguments.data, pieces))


def begin(arguments: argparse.Namespace, networks: Networks) -> set[str]:
    """Puts the weights to begin from in place; gives the names of those that were trained before."""
    if arguments.start:
        saved = torch.load(arguments.start, weights_only=True)["mean"]
        for name, value in networks.state_dict().items():
            if saved[name].shape != value.shape:
                saved[name] = saved[name].expand(value.shape).clone()
        networks.load_state_dict(saved)
        return {n.removeprefix("sentence.") for n, _ in networks.named_parameters()}
    if not arguments.graph:
        networks.sentence.encoder.load_pretrained(arguments.encoder / "model.safetensors")
        return set()
    state = networks.sentence.state_dict()
    known = {n: v for n, v in weights_of(arguments.graph).items() if n in state and v.shape == state[n].shape}
    networks.sentence.load_state_dict(state | known)
    return set(known)


def run(
    arguments: argparse.Namespace,
    labels: Labels,
    material: Material,
    held: tuple[dict[str, list[Encoded]], list[Chunk]],
) -> None:
    """Trains, scores and saves, round after round."""
    networks = Networks(labels)
    known = begin(arguments, networks)
    optimiser = optimiser_of(networks, known, arguments)
    steps = len(material.round(0, arguments.scale)) * arguments.rounds
    warm = max(1, steps // 25)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm)))
    )
    mean = {n: v.clone() for n, v in networks.state_dict().items()}
    first, last = 0, arguments.out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=True)
        networks.load_state_dict(saved["networks"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        torch.set_rng_state(saved["random"])
        first, mean = saved["round"], saved["mean"]
    networks.train()
    print(json.dumps({"steps": steps, "begin": first, "known": len(known)}), flush=True)
    for number in range(first, arguments.rounds):
        train_round(networks, optimiser, schedule, mean, material.round(number, arguments.scale), labels, number)
        state = {
            "networks": networks.state_dict(),
            "mean": mean,
            "optimiser": optimiser.state_dict(),
            "schedule": schedule.state_dict(),
            "random": torch.get_rng_state(),
            "round": number + 1,
        }
        torch.save(state, last.with_suffix(".part"))
        last.with_suffix(".part").replace(last)
        if (number + 1) % arguments.score_every and number + 1 < arguments.rounds:
            continue
        own = {n: v.clone() for n, v in networks.state_dict().items()}
        networks.load_state_dict(mean)
        print(json.dumps({"round": number + 1, "dev": evaluate(networks, labels, held)}), flush=True)
        networks.load_state_dict(own)


def train_round(
    networks: Networks,
    optimiser: torch.optim.AdamW,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    mean: dict[str, Tensor],
    steps: list[list[Encoded] | Chunk],
    labels: Labels,
    number: int,
) -> None:
    """One round; prints the losses and the speed every hundred steps."""
    chance = random.Random(1_000 + number)  # noqa: S311
    _, masks = labels.name_classes()
    began, words = time.monotonic(), 0
    sums = {"sentence": [0.0, 0], "document": [0.0, 0]}
    for step, item in enumerate(steps, 1):
        if isinstance(item, Chunk):
            memory = memory_of(networks.sentence, item, chance)
            loss, kind = document_loss(networks.document, memory, item), "document"
            words += len(item.places)
        else:
            batch = make_batch(item, labels, chance)
            inputs = batch.inputs
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = networks.sentence(hidden(batch), inputs.shapes, inputs.first, inputs.hints)
            loss, kind = sentence_loss(networks.sentence, batch, scores, masks), "sentence"
            words += inputs.words
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in networks.parameters() if p.grad is not None], 2.0)
        optimiser.step()
        schedule.step()
        sums[kind][0] += float(loss.detach())
        sums[kind][1] += 1
        if step % MEAN_EVERY == 0:
            _follow(mean, networks)
        if step % 100 == 0:
            losses = {k: round(s / max(n, 1), 4) for k, (s, n) in sums.items()}
            speed = round(words / (time.monotonic() - began))
            print(
                json.dumps({"round": number + 1, "step": step, "of": len(steps), **losses, "words_s": speed}),
                flush=True,
            )


def _follow(mean: dict[str, Tensor], networks: Networks) -> None:
    for name, value in networks.state_dict().items():
        if value.is_floating_point():
            mean[name].lerp_(value, 1 - MEAN_KEEP)
        else:
            mean[name].copy_(value)


if __name__ == "__main__":
    main()
