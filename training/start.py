"""The weights of a shipped graph as the start of a new training: what 8 bits kept of them.

Training from the published encoder takes over an hour more on two cores and ends no better (measured: the graph
before 8 bits and after differ by half a point at most on every task).
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

_EMBEDDINGS = ("network.encoder.pieces", "network.encoder.positions", "network.encoder.shapes", "network.shapes")


def weights_of(graph: Path) -> dict[str, Tensor]:
    """State of `ReadingNetwork` as far as an exported 8-bit graph holds it; a head that is not in it is absent.

    Raises `KeyError` for a graph that `training.export` did not write.
    """
    model = onnx.load(str(graph))
    kept = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    state: dict[str, Tensor] = {}
    for name in _EMBEDDINGS:
        scale, zero = kept[f"{name}.weight_scale"], kept[f"{name}.weight_zero_point"]
        values = (kept[f"{name}.weight_quantized"].astype(np.float32) - np.float32(zero)) * scale
        state[f"{name}.weight"] = torch.tensor(values)
    for name, values in kept.items():
        if (
            name.startswith(("network.", "document."))
            and "quant" not in name
            and "_scale" not in name
            and "_zero" not in name
        ):
            state[name] = torch.tensor(values)
    for node in model.graph.node:
        if node.op_type != "MatMulInteger":
            continue
        weight = node.input[1].removesuffix("_quantized")
        scale, zero = kept[f"{weight}_scale"], kept[f"{weight}_zero_point"].astype(np.float32)
        values = (kept[f"{weight}_quantized"].astype(np.float32) - zero) * scale
        path = node.name.removesuffix("/MatMul_quant").strip("/").replace("/", ".")
        if not path:
            state["network.label"] = torch.tensor(values)
        else:
            path = (
                "network.entity_tags." + path.removeprefix("network.")
                if path.count(".") == 1 and path.endswith("re3d")
                else path
            )
            state[f"{path}.weight"] = torch.tensor(np.ascontiguousarray(values.T))
    return {name.removeprefix("network."): value for name, value in state.items()}
