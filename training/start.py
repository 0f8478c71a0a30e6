"""The weights of a shipped graph as the start of a new training: what 8 bits kept of them.

What was trained once need not be trained again. How little 8 bits lose on each task stands in the model card.
"""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

_EMBEDDINGS = ("encoder.pieces", "encoder.positions", "encoder.shapes", "shapes")
_PRODUCTS = frozenset({"MatMulInteger", "MatMulIntegerToFloat", "DynamicQuantizeMatMul"})
_TAGS = ("re3d", "names")
_PARTS = ("query", "key", "value")


def weights_of(graph: Path) -> dict[str, Tensor]:
    """State of `ReadingNetwork` as far as a graph of `training.export` holds it; a head that is not in it is absent.

    Raises `KeyError` for another graph.
    """
    model = onnx.load(str(graph))
    kept = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    found: dict[str, np.ndarray] = {
        name.removeprefix("network."): values
        for name, values in kept.items()
        if name.startswith("network.") and not re.search(r"_(quantized|scale|zero_point)$", name)
    }
    for name in _EMBEDDINGS:
        found[f"{name}.weight"] = _plain(kept, f"network.{name}.weight")
    for node in model.graph.node:
        if node.op_type in _PRODUCTS and "hint" not in node.name:  # seven hints are soon learned again
            values = _plain(kept, node.input[1].removesuffix("_quantized"))
            path = node.name.removesuffix("/MatMul_quant").strip("/").replace("/", ".").removeprefix("network.")
            if not path:
                found["label"] = values
            else:
                found[f"entity_tags.{path}.weight" if path in _TAGS else f"{path}.weight"] = values.T
    for name in [n for n in found if ".query." in n]:
        parts = [found.pop(name.replace(".query.", f".{part}.")) for part in _PARTS]
        found[name.replace(".query.", ".qkv.")] = np.concatenate(parts)
    return {name: torch.tensor(np.ascontiguousarray(values)) for name, values in found.items()}


def _plain(kept: dict[str, np.ndarray], name: str) -> np.ndarray:
    zero = kept[f"{name}_zero_point"].astype(np.float32)
    return (kept[f"{name}_quantized"].astype(np.float32) - zero) * kept[f"{name}_scale"]
