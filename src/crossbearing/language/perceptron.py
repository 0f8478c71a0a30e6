"""Small trained networks, evaluated in numpy: standardised inputs, two hidden layers, several nets averaged."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Net:
    """One network: (weights, biases) of three layers, the last with one output."""

    layers: tuple[tuple[Floats, Floats], ...]


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Networks over the same inputs; their outputs are averaged."""

    features: tuple[str, ...]
    mean: Floats
    scale: Floats
    nets: tuple[Net, ...]

    def scores(self, inputs: Floats) -> Floats:
        """One score for each row of ``inputs`` (rows, features), in natural log odds."""
        x = (inputs - self.mean) / self.scale
        total = np.zeros(len(x), np.float32)
        for net in self.nets:
            total += forward(net, x)
        return total / np.float32(len(self.nets))


def forward(net: Net, x: Floats) -> Floats:
    """The output of one network for standardised inputs: rectified hidden layers, one linear output."""
    for weights, biases in net.layers[:-1]:
        x = np.maximum(x @ weights + biases, 0)
    weights, biases = net.layers[-1]
    return (x @ weights + biases)[:, 0]


def write_perceptron(path: Path, model: Perceptron) -> None:
    """One ``.npz`` of arrays in 16 bits; the same model gives the same bytes."""
    arrays: dict[str, NDArray[Any]] = {
        "features": np.array(model.features),
        "mean": model.mean,
        "scale": model.scale,
        "nets": np.array(len(model.nets)),
    }
    for n, net in enumerate(model.nets):
        for i, (weights, biases) in enumerate(net.layers):
            arrays[f"w{n}_{i}"] = weights.astype(np.float16)
            arrays[f"b{n}_{i}"] = biases.astype(np.float16)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def read_perceptron(arrays: Mapping[str, NDArray[Any]]) -> Perceptron:
    """The model that `write_perceptron` wrote, from the opened file."""
    nets = []
    for n in range(int(arrays["nets"])):
        pairs: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = []
        while (key := f"w{n}_{len(pairs)}") in arrays:
            pairs.append((arrays[key].astype(np.float32), arrays[f"b{n}_{len(pairs)}"].astype(np.float32)))
        nets.append(Net(tuple(pairs)))
    return Perceptron(
        tuple(str(f) for f in arrays["features"]),
        arrays["mean"].astype(np.float32),
        arrays["scale"].astype(np.float32),
        tuple(nets),
    )
