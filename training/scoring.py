"""Development scores while training: quick, on parts of the development sets; `quality/` has the full ones."""

import math
from collections.abc import Sequence
from dataclasses import asdict

import numpy as np
import torch

from crossbearing.read.attribution import Attributed, DocumentScores, attributions
from training.batches import COARSER, MISSING, Chunk, Encoded, Labels, bare, make_batch
from training.losses import memory_of
from training.network import DocumentNetwork, ReadingNetwork


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


def _f1(tp: float, found: float, gold: float) -> float:
    return round(2 * tp / max(found + gold, 1), 4)


def sentence_scores(
    network: ReadingNetwork, sentences: list[Encoded], labels: Labels, *, caseless: bool = False
) -> dict[str, float]:
    """Arg-max scores of whatever the sentences know: trees, entities, names, factuality, scopes."""
    right = {"las": 0, "uas": 0}
    words = 0
    spotted: dict[str, list[int]] = {}
    pairs: list[tuple[float, float]] = []
    scope = [0, 0, 0]
    for at in range(0, len(sentences), 32):
        group = sentences[at : at + 32]
        group = [bare(e) for e in group] if caseless else group
        batch = make_batch(group, labels, None)
        inputs = batch.inputs
        scores = network(inputs.pieces, inputs.shapes, inputs.first, inputs.hints)
        heads = scores.arcs.argmax(dim=2)
        deprels = network.labels(scores, heads).argmax(dim=2)
        known = batch.heads != MISSING
        words += int(known.sum())
        right["uas"] += int(((heads == batch.heads) & known).sum())
        right["las"] += int(((heads == batch.heads) & (deprels == batch.deprels) & known).sum())
        judged = ~batch.factuality.isnan()
        pairs += zip(scores.factuality[judged].tolist(), batch.factuality[judged].tolist(), strict=True)
        for row, cue, inside in batch.scopes:
            guess = (scores.scope_words[row, : len(inside)] @ scores.scope_cues[row, cue]) > 0
            scope[0] += int((guess & (inside > 0)).sum())
            scope[1] += int(guess.sum())
            scope[2] += int(inside.sum())
        for source, head in (("re3d", "re3d"), ("politics", "names"), ("uner", "names")):
            table = (
                {fine: coarse for coarse, kinds in COARSER["uner"].items() for fine in kinds}
                if source == "uner"
                else {}
            )
            tags = scores.entities[head].argmax(dim=2).tolist()
            for row, encoded in enumerate(group):
                if source not in encoded.example.entities:
                    continue
                names = [labels.entities[head][t] for t in tags[row][: len(encoded.pieces)]]
                if table:
                    names = [f"{t[:2]}{table[t[2:]]}" if t != "O" and table[t[2:]] else "O" for t in names]
                ours, theirs = spans(names), spans(encoded.example.entities[source])
                count = spotted.setdefault(source, [0, 0, 0])
                for i, n in enumerate((len(ours & theirs), len(ours), len(theirs))):
                    count[i] += n
    out = {k: round(v / words, 4) for k, v in right.items()} if words else {}
    out |= {k: _f1(*v) for k, v in spotted.items()}
    if pairs:
        ours, theirs = np.array(pairs).T
        out |= {
            "r": round(float(np.corrcoef(ours, theirs)[0, 1]), 4),
            "mae": round(float(abs(ours - theirs).mean()), 4),
        }
    return out | ({"scope": _f1(*scope)} if scope[2] else {})


def document_scores(network: ReadingNetwork, document: DocumentNetwork, chunks: Sequence[Chunk]) -> dict[str, float]:
    """Exact spans of source, cue and content, and linked triples whose every part overlaps by half."""
    count = {r: [0, 0, 0] for r in ("source", "cue", "content", "triple")}
    for chunk in chunks:
        memory = memory_of(network, chunk, None)
        raw = document(memory, torch.tensor(chunk.places))
        arrays = {k: v.float() for k, v in asdict(raw).items()}
        arrays |= {k: arrays[k].log_softmax(dim=1) for k in ("source", "cue", "content")}
        found = attributions(
            DocumentScores(
                **{k: v.numpy() for k, v in arrays.items()},
                source_distance=document.source_distance.numpy(),
                cue_distance=document.cue_distance.numpy(),
            )
        )
        _count(count, found, chunk)
    return {r: _f1(*c) for r, c in count.items()}


def _count(count: dict[str, list[int]], found: Sequence[Attributed], chunk: Chunk) -> None:
    for role in ("source", "cue", "contents"):
        ours = {getattr(a, role) for a in found if getattr(a, role)}
        theirs = {getattr(x, role) for x in chunk.links if getattr(x, role)}
        for i, n in enumerate((len(ours & theirs), len(ours), len(theirs))):
            count["content" if role == "contents" else role][i] += n
    left = list(found)
    for link in chunk.links:
        best = max(left, key=lambda a: _overlap(a, link), default=None)
        if best is not None and _overlap(best, link) >= 0.5:  # noqa: PLR2004
            left.remove(best)
            count["triple"][0] += 1
    count["triple"][1] += len(found)
    count["triple"][2] += len(chunk.links)


def _overlap(a: Attributed, link: object) -> float:
    worst = math.inf
    for role in ("source", "cue", "contents"):
        one, other = ({i for s in _list(getattr(x, role)) for i in range(*s)} for x in (a, link))
        worst = min(worst, len(one & other) / len(one | other) if one | other else 1.0)
    return worst


def _list(spans_: object) -> list[tuple[int, int]]:
    if not spans_:
        return []
    return list(spans_) if isinstance(spans_[0], tuple) else [spans_]  # type: ignore[index,arg-type,list-item]
