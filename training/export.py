"""Writes the trained network for the product: `python -m training.export --run DIR --encoder DIR --out WEIGHTS`.

One ONNX graph that already takes the best tag, head and label of every word, quantised to 8 bits (weights ahead,
activations at run time), beside the vocabulary of pieces and the labels.
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import ReadingNetwork, Sizes

OPSET = 17  # the first with LayerNormalization as one node
OUTPUTS = ("upos", "arcs", "heads", "deprels", "inner_deprels", "entities")


class Reader(nn.Module):
    """The network with its decisions: what crosses to the product is small."""

    def __init__(self, network: ReadingNetwork, root: int, entities: str) -> None:
        super().__init__()
        self.network = network
        self.root = root
        self.entities = entities

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Tags, arc scores, best heads, labels at them (the second row: best label but `root`), entity scores."""
        scores = self.network(pieces, shapes, first)
        heads = scores.arcs.argmax(dim=2)
        labels = self.network.labels(scores, heads)
        no_root = torch.zeros(labels.shape[2])
        no_root[self.root] = -10_000.0
        return (
            scores.upos.argmax(dim=2).int(),
            scores.arcs,
            heads.int(),
            labels.argmax(dim=2).int(),
            (labels + no_root).argmax(dim=2).int(),
            scores.entities[self.entities],
        )


def load(run: Path) -> tuple[ReadingNetwork, dict[str, object]]:
    """The last checkpoint of a training run, and its labels."""
    labels = json.loads((run / "labels.json").read_text(encoding="utf8"))
    tags = {head: len(names) for head, names in labels["entities"].items()}
    network = ReadingNetwork(Sizes(), len(labels["upos"]), len(labels["deprels"]), tags)
    network.load_state_dict(torch.load(run / "last.pt", weights_only=True)["network"])
    network.eval()
    return network, labels


def export(run: Path, encoder: Path, out: Path) -> None:
    """Writes OUT/reader.onnx, labels.json and tokenizer.json; reader.float.onnx goes to the run's own folder."""
    network, labels = load(run)
    deprels = labels["deprels"]
    entities = labels["entities"]
    if not isinstance(deprels, list) or not isinstance(entities, dict):
        raise TypeError("labels.json is not of this training code")
    plain = run / "reader.float.onnx"
    example = (
        torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]]),
        torch.tensor([[0, 13, 1, 0], [0, 13, 0, 0]]),
        torch.tensor([[1, 2], [1, 0]]),
    )
    dynamic = {n: {0: "sentences", 1: "pieces"} for n in ("pieces", "shapes")} | {"first": {0: "sentences", 1: "words"}}
    dynamic |= {n: {0: "sentences", 1: "words"} for n in OUTPUTS}
    dynamic["arcs"] = {0: "sentences", 1: "words", 2: "governors"}
    torch.onnx.export(
        Reader(network, deprels.index("root"), "re3d"),
        example,
        str(plain),
        input_names=["pieces", "shapes", "first"],
        output_names=list(OUTPUTS),
        dynamic_axes=dynamic,
        opset_version=OPSET,
        dynamo=False,
    )
    out.mkdir(parents=True, exist_ok=True)
    part = run / "reader.part.onnx"
    quantize_dynamic(
        str(plain),
        str(part),
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=True,  # 7 bits: older processors overflow on 8; costs nothing measurable on either score
        weight_type=QuantType.QInt8,
    )
    onnx.checker.check_model(str(part))
    part.replace(run / "reader.onnx")
    shutil.copy(run / "reader.onnx", out / "reader.part")
    (out / "reader.part").replace(out / "reader.onnx")
    shipped = {"upos": labels["upos"], "deprels": deprels, "entities": entities["re3d"]}
    (out / "labels.json").write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf8")
    (out / "tokenizer.json").write_text((encoder / "tokenizer.json").read_text(encoding="utf8"), encoding="utf8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    export(arguments.run, arguments.encoder, arguments.out)


if __name__ == "__main__":
    main()
