"""Small networks trained in numpy: a choice among the readings of a name, or yes and no. Deterministic."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from crossbearing.language.perceptron import Net, Perceptron

Floats = NDArray[np.float32]
Gradient = Callable[[Floats, NDArray[np.intp]], Floats]
"""Scores of some rows and their indices, to the derivative of the loss by each score."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is trained."""

    hidden: tuple[int, ...] = (24, 12)
    epochs: int = 30
    rate: float = 3e-3
    decay: float = 1e-2
    """Weight decay, apart from the gradient (Loshchilov and Hutter 2019)."""
    groups_a_batch: int = 64
    nets: int = 4
    drop: float = 0.1
    """Share of the inputs that a training step does not see."""


def train(
    names: tuple[str, ...], inputs: Floats, groups: Sequence[NDArray[np.intp]], gradient: Gradient, plan: Plan
) -> Perceptron:
    """Networks that differ by their seed; ``groups`` are the rows that are weighed against each other."""
    mean = inputs.mean(axis=0)
    scale = np.maximum(inputs.std(axis=0), 0.05).astype(np.float32)
    x = ((inputs - mean) / scale).astype(np.float32)
    nets = tuple(_train_net(x, groups, gradient, plan, seed) for seed in range(plan.nets))
    return Perceptron(names, mean.astype(np.float32), scale, nets)


def _train_net(x: Floats, groups: Sequence[NDArray[np.intp]], gradient: Gradient, plan: Plan, seed: int) -> Net:
    random = np.random.default_rng(seed)
    sizes = (x.shape[1], *plan.hidden, 1)
    layers = [
        (random.normal(0, np.sqrt(2 / a), (a, b)).astype(np.float32), np.zeros(b, np.float32))
        for a, b in pairwise(sizes)
    ]
    layers[-1] = (layers[-1][0] * np.float32(0.1), layers[-1][1])
    flat = [p for layer in layers for p in layer]
    first = [np.zeros_like(p) for p in flat]
    second = [np.zeros_like(p) for p in flat]
    step, steps = 0, plan.epochs * -(-len(groups) // plan.groups_a_batch)
    for _ in range(plan.epochs):
        order = random.permutation(len(groups))
        for begin in range(0, len(order), plan.groups_a_batch):
            rows = np.concatenate([groups[i] for i in order[begin : begin + plan.groups_a_batch]])
            step += 1
            rate = plan.rate * (1 - step / (steps + 1))
            seen = x[rows] * (random.random((len(rows), x.shape[1])) >= plan.drop)
            grads = _backward(layers, seen, rows, gradient)
            for i, (p, grad) in enumerate(zip(flat, grads, strict=True)):
                first[i] += 0.1 * (grad - first[i])
                second[i] += 0.001 * (grad * grad - second[i])
                update = (first[i] / (1 - 0.9**step)) / (np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8)
                decay = plan.decay * p if p.ndim > 1 else np.float32(0)
                np.subtract(p, np.float32(rate) * (update + decay), out=p, casting="same_kind")
    return Net(tuple(layers))


def _backward(
    layers: Sequence[tuple[Floats, Floats]], x: Floats, rows: NDArray[np.intp], gradient: Gradient
) -> list[Floats]:
    """The derivatives by weights and biases, layer by layer, first to last."""
    hidden = [x]
    for weights, biases in layers[:-1]:
        hidden.append(np.maximum(hidden[-1] @ weights + biases, 0))
    weights, biases = layers[-1]
    back = gradient((hidden[-1] @ weights + biases)[:, 0], rows)[:, None]
    out: list[Floats] = []
    for depth in range(len(layers) - 1, -1, -1):
        out = [hidden[depth].T @ back, back.sum(axis=0), *out]
        if depth:  # nobody asks how the loss hangs on the inputs
            back = (back @ layers[depth][0].T) * (hidden[depth] > 0)
    return out
