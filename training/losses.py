"""What is wrong with a guess: the losses of every head, per word."""

import torch
from torch import Tensor
from torch.nn import functional

from crossbearing.read.attribution import DISTANCES, REACH, B, E, I, S
from crossbearing.read.pieces import SEP
from training.batches import HEAD_OF_TAGS, MISSING, Batch, Chunk, Inputs, batches_of, make_inputs
from training.network import DocumentNetwork, ReadingNetwork, Scores

# How much a word of a corpus weighs in its loss: re3d is the product's own scheme, and small.
WEIGHTS = {"re3d": 2.5, "own": 1.2, "mapped": 0.3, "gum": 0.4, "mentions": 0.4}
NAMES_WEIGHT, FACTUALITY_WEIGHT, SCOPE_WEIGHT, LINK_WEIGHT = 1.0, 2.0, 0.6, 1.0
SMOOTHING = 0.1
# Without these two, re3d's training part is known by heart (F1 .97 against .63 on its development part): a quarter of
# the pieces of its sentences is hidden, and no tag of it is held for certain.
HIDDEN_SHARE = 0.2
MASK = 103  # [MASK] of the vocabulary


def hidden(batch: Batch) -> Tensor:
    """The pieces of the batch, some of those in sentences with our entities behind the encoder's mask."""
    small = ((batch.entities["re3d"] != MISSING) | (batch.entities["own"] != MISSING)).any(dim=1, keepdim=True)
    drawn = (torch.rand(batch.inputs.pieces.shape) < HIDDEN_SHARE) & (batch.inputs.pieces > SEP)
    return torch.where(drawn & small, MASK, batch.inputs.pieces)


def _cross(logits: Tensor, gold: Tensor, smoothing: float = 0.0) -> Tensor:
    return functional.cross_entropy(
        logits.float().flatten(0, -2),
        gold.flatten(),
        ignore_index=MISSING,
        reduction="sum",
        label_smoothing=smoothing,
    )


def sentence_loss(network: ReadingNetwork, batch: Batch, scores: Scores, masks: Tensor) -> Tensor:
    """The weighted losses of the heads over sentences, per word; `masks` are those of `Labels.name_classes`."""
    total = _cross(scores.upos, batch.upos) * 0.5 + _cross(scores.arcs, batch.heads)
    total = total + _cross(network.labels(scores, batch.heads.clamp(min=0)), batch.deprels)
    for source, gold in batch.entities.items():
        if bool((gold != MISSING).any()):
            smoothing = SMOOTHING if source in {"re3d", "own"} else 0.0
            total = total + WEIGHTS[source] * _cross(scores.entities[HEAD_OF_TAGS[source]], gold, smoothing)
    named = batch.names != MISSING
    if bool(named.any()):
        logits = scores.entities["names"].float()[named].log_softmax(dim=1)
        allowed = masks[batch.names[named]]
        total = total - NAMES_WEIGHT * logits.masked_fill(~allowed, -1e4).logsumexp(dim=1).sum()
    judged = ~batch.factuality.isnan()
    if bool(judged.any()):
        guess = scores.factuality.float()[judged]
        total = total + FACTUALITY_WEIGHT * functional.smooth_l1_loss(guess, batch.factuality[judged], reduction="sum")
    total = total + _cross(scores.cues, batch.cues)
    for row, cue, inside in batch.scopes:
        logits = (scores.scope_words[row, : len(inside)] @ scores.scope_cues[row, cue]).float()
        total = total + SCOPE_WEIGHT * functional.binary_cross_entropy_with_logits(logits, inside, reduction="sum")
    return total / batch.inputs.words


def memory_of(network: ReadingNetwork, chunk: Chunk, chance: object) -> Tensor:
    """What the document network sees of the words of a chunk, in their order: [words, memory]."""
    parts: dict[int, Tensor] = {}
    for numbers, group in batches_of(chunk):
        inputs: Inputs = make_inputs(group, chance)  # type: ignore[arg-type]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            seen = network.see(inputs.pieces, inputs.shapes, inputs.first)[:, 1:]
            memory = network.encoded_memory(functional.dropout(seen, 0.2, network.training))
        for row, number in enumerate(numbers):
            parts[number] = memory[row, : len(group[row].pieces)].float()
    return torch.cat([parts[i] for i in range(len(parts))])


def document_loss(network: DocumentNetwork, memory: Tensor, chunk: Chunk) -> Tensor:
    """Tags of the three roles and both kinds of link, per word."""
    scores = network(memory, torch.tensor(chunk.places))
    count = len(chunk.places)
    gold = {role: torch.zeros(count, dtype=torch.long) for role in ("source", "cue", "content")}
    for link in chunk.links:
        spans = {"source": [link.source], "cue": [link.cue], "content": list(link.contents)}
        for role, found in spans.items():
            for span in found:
                if span is not None:
                    _write(gold[role], *span)
    total = _cross(scores.source, gold["source"]) + _cross(scores.cue, gold["cue"])
    total = total + _cross(scores.content, gold["content"])
    to_source = [(x.cue[0], x.source[0] if x.source else -1) for x in chunk.links if x.cue and x.contents]
    to_cue = [(c[0], x.cue[0]) for x in chunk.links if x.cue for c in x.contents]
    total = total + LINK_WEIGHT * _link_loss(to_source, scores.cue_asks, scores.source_answers, network.source_distance)
    total = total + LINK_WEIGHT * _link_loss(to_cue, scores.content_asks, scores.cue_answers, network.cue_distance)
    return total / count


def _write(tags: Tensor, start: int, end: int) -> None:
    if end - start == 1:
        tags[start] = S
    else:
        tags[start:end] = I
        tags[start], tags[end - 1] = B, E


def _link_loss(pairs: list[tuple[int, int]], asks: Tensor, answers: Tensor, distance: Tensor) -> Tensor:
    """Cross-entropy of every asking word over the words within reach, and "none" (-1)."""
    if not pairs:
        return asks.sum() * 0.0
    count = answers.shape[0]
    asking = torch.tensor([a for a, _ in pairs])
    gap = torch.arange(count)[None, :] - asking[:, None]
    size = (gap.abs().clamp(min=1).float().log2() * 1.6).long().clamp(max=10)
    classes = torch.where(gap == 0, 11, torch.where(gap < 0, 10 - size, 12 + size))
    logits = asks[asking] @ answers.T + distance[classes]
    logits = logits.masked_fill(gap.abs() > REACH, -1e4)
    logits = torch.cat([logits, distance[DISTANCES - 1].expand(len(pairs), 1)], dim=1)
    gold = torch.tensor([g if g >= 0 and abs(g - a) <= REACH else count for a, g in pairs])
    return _cross(logits, gold)
