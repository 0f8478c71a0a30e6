"""Writes the trained networks for the product: `python -m training.export --run DIR --encoder DIR --out WEIGHTS`.

Two ONNX graphs: the sentence network, which already takes the best tag, head and label of every word, quantised to
8 bits (weights ahead, activations at run time), and the small document network, as it is. Beside them the vocabulary
of pieces and the labels.
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.batches import Labels
from training.network import DocumentNetwork, Layer, ReadingNetwork
from training.train import Networks

OPSET = 17  # the first with LayerNormalization as one node
INPUTS = ("pieces", "shapes", "first", "hints")
OUTPUTS = (
    "upos",
    "arcs",
    "heads",
    "deprels",
    "inner_deprels",
    "entities",
    "names",
    "factuality",
    "cues",
    "scope_cues",
    "scope_words",
    "memory",
)
DOCUMENT_OUTPUTS = ("source", "cue", "content", "cue_asks", "source_answers", "content_asks", "cue_answers")


class _Attention(torch.autograd.Function):
    """Becomes one node of onnxruntime: splitting into heads, masking, softmax and joining happen inside."""

    @staticmethod
    def symbolic(g, query, key, value, seen, heads):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN205
        none = g.op("prim::Constant")
        none.setType(torch._C.OptionalType.ofTensor())  # noqa: SLF001 - the one way to leave out an input
        return g.op("com.microsoft::MultiHeadAttention", query, key, value, none, seen, num_heads_i=heads)

    @staticmethod
    def forward(_: object, query: Tensor, key: Tensor, value: Tensor, seen: Tensor, heads: int) -> Tensor:
        batch, length, width = query.shape
        q, k, v = (x.view(batch, length, heads, -1).transpose(1, 2) for x in (query, key, value))
        bias = (seen == 0)[:, None, None, :] * -10_000.0
        joined = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        return joined.transpose(1, 2).reshape(batch, length, width)


class FusedLayer(nn.Module):
    """A layer of the encoder with its attention as one node; gives what `Layer` gives."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.heads = layer.attention_heads
        self.query, self.key, self.value = (nn.Linear(layer.width, layer.width) for _ in range(3))
        for i, part in enumerate((self.query, self.key, self.value)):
            rows = slice(i * layer.width, (i + 1) * layer.width)
            part.weight.data, part.bias.data = layer.qkv.weight.data[rows], layer.qkv.bias.data[rows]
        self.out, self.norm_1, self.up, self.down, self.norm_2 = (
            layer.out,
            layer.norm_1,
            layer.up,
            layer.down,
            layer.norm_2,
        )

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """As of `Layer`."""
        seen = (bias[:, 0, 0, :] == 0).int()
        joined = _Attention.apply(self.query(x), self.key(x), self.value(x), seen, self.heads)
        x = self.norm_1(x + self.out(joined))
        return self.norm_2(x + self.down(functional.gelu(self.up(x))))


class Reader(nn.Module):
    """The sentence network with its decisions: what crosses to the product is small."""

    def __init__(self, network: ReadingNetwork, root: int) -> None:
        super().__init__()
        self.network = network
        self.root = root
        network.encoder.layers = nn.ModuleList(FusedLayer(x) for x in network.encoder.layers)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, hints: Tensor) -> tuple[Tensor, ...]:
        """Tags, arc scores, best heads, labels at them (the second row: best label but `root`), and the rest."""
        scores = self.network(pieces, shapes, first, hints)
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
            scores.entities["re3d"],
            scores.entities["names"],
            scores.factuality,
            scores.cues.argmax(dim=2).int(),
            scores.scope_cues,
            scores.scope_words,
            scores.memory,
        )


class Course(nn.Module):
    """The document network with its outputs in a row."""

    def __init__(self, network: DocumentNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, memory: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """Log-probabilities of the three roles' tags, and the four sides of the links."""
        scores = self.network(memory, places)
        roles = (scores.source, scores.cue, scores.content)
        links = (scores.cue_asks, scores.source_answers, scores.content_asks, scores.cue_answers)
        return (*(r.log_softmax(dim=1) for r in roles), *links)


def load(run: Path) -> tuple[Networks, Labels]:
    """The running mean of the weights of a training run, and its labels."""
    stored = json.loads((run / "labels.json").read_text(encoding="utf8"))
    entities = {head: tuple(names) for head, names in stored["entities"].items()}
    labels = Labels(tuple(stored["upos"]), tuple(stored["deprels"]), entities)
    networks = Networks(labels)
    networks.load_state_dict(torch.load(run / "last.pt", weights_only=True)["mean"])
    networks.eval()
    return networks, labels


def export(run: Path, encoder: Path, out: Path) -> None:
    """Writes OUT/reader.onnx, document.onnx, labels.json and tokenizer.json; unquantised graphs stay with the run."""
    networks, labels = load(run)
    out.mkdir(parents=True, exist_ok=True)
    _sentence_graph(networks.sentence, labels, run)
    _document_graph(networks.document, run)
    for name in ("reader", "document"):
        shutil.copy(run / f"{name}.onnx", out / f"{name}.part")
        (out / f"{name}.part").replace(out / f"{name}.onnx")
    shipped = {
        "upos": labels.upos,
        "deprels": labels.deprels,
        "entities": labels.entities["re3d"],
        "names": labels.entities["names"],
        "source_distance": [round(v, 4) for v in networks.document.source_distance.tolist()],
        "cue_distance": [round(v, 4) for v in networks.document.cue_distance.tolist()],
    }
    (out / "labels.json").write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf8")
    (out / "tokenizer.json").write_text((encoder / "tokenizer.json").read_text(encoding="utf8"), encoding="utf8")


def _sentence_graph(network: ReadingNetwork, labels: Labels, run: Path) -> None:
    plain = run / "reader.float.onnx"
    example = (
        torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]]),
        torch.tensor([[0, 13, 1, 0], [0, 13, 0, 0]]),
        torch.tensor([[1, 2], [1, 0]]),
        torch.tensor([[1, 2], [1, 0]]),
    )
    dynamic = {n: {0: "sentences", 1: "pieces"} for n in ("pieces", "shapes")}
    dynamic |= {n: {0: "sentences", 1: "words"} for n in ("first", "hints", *OUTPUTS)}
    dynamic["arcs"] = {0: "sentences", 1: "words", 2: "governors"}
    torch.onnx.export(
        Reader(network, labels.deprels.index("root")),
        example,
        str(plain),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=dynamic,
        opset_version=OPSET,
        dynamo=False,
    )
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
    _fused(part, run / "reader.onnx")


def _document_graph(network: DocumentNetwork, run: Path) -> None:
    part = run / "document.part.onnx"
    torch.onnx.export(
        Course(network),
        (torch.zeros(5, network.sizes.memory), torch.tensor([8, 0, 1, 2, 3])),
        str(part),
        input_names=["memory", "places"],
        output_names=list(DOCUMENT_OUTPUTS),
        dynamic_axes={n: {0: "words"} for n in ("memory", "places", *DOCUMENT_OUTPUTS)},
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(str(part))
    _fused(part, run / "document.onnx")


def _fused(plain: Path, out: Path) -> None:
    """Fuses what onnxruntime fuses on every processor, ahead of time; the product loads the graph as it is.

    The sum before a normalisation stays a node of its own: fused with it, it runs several times slower.
    """
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(out)
    options.log_severity_level = 3
    onnxruntime.InferenceSession(
        str(plain), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )
    plain.unlink()


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
