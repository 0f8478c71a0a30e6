"""Entities of the shipped model against gold spans.

Run: ``uv run python -m quality.ner --gold ../shared/data/nlp/re3d/conll/dev.txt --labels re3d --out pred.jsonl``

`pred.jsonl` has one line a sentence, ``{"spans": [[first_token, end_token, "Type"], ...]}``. The last line printed is
one JSON object: exact-span scores as written, and with the words all in capitals or all in small letters.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from crossbearing.read.model import Reader, load_reader, parse_tokens

Spans = set[tuple[int, int, str]]

PUBLISHED: Final = {
    "re3d": {"re3d test: CRF": 0.58, "re3d test: spaCy CNN": 0.56, "re3d test: MiniLM on re3d alone": 0.655},
    "crossner": {"CrossNER politics, BERT-size, about": 0.72},
    "uner": {"UNER EWT dev, BERT-size, about": 0.72},
}
"""Micro-F1; those on re3d were measured once for this project, on its test part of 200 sentences."""
# Of our two layers the one that a set asks for, and our words for its types. re3d annotates mentions, the others names.
MAPPINGS: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "re3d": ("entity", {}),
    "crossner": ("name", {}),
    "uner": (
        "name",
        {
            "politician": "PER",
            "person": "PER",
            "location": "LOC",
            "country": "LOC",
            "organisation": "ORG",
            "politicalparty": "ORG",
        },
    ),
}
BATCH: Final = 64  # sentences read together


def read_gold(path: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Words and BIO tags: first and last column; UNER files carry a number before the word and comments."""
    words: list[list[str]] = [[]]
    tags: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("# ") and "\t" not in line:
            continue
        columns = line.split("\t") if "\t" in line else line.split()
        if not line.strip():
            if words[-1]:
                words.append([])
                tags.append([])
            continue
        numbered = len(columns) > 2 and columns[0].isdigit()  # noqa: PLR2004
        words[-1].append(columns[1] if numbered else columns[0])
        tags[-1].append(columns[2] if numbered else columns[-1])
    return [w for w in words if w], [t for t in tags if t]


def spans_of(tags: Sequence[str]) -> Spans:
    """Entity spans of BIO tags; an I- without a beginning begins one."""
    found, start, kind = set(), -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != kind):
            found.add((start, i, kind))
            start = -1
        if tag != "O" and start < 0:
            start, kind = i, tag[2:]
    return found


def predict(reader: Reader, sentences: Sequence[Sequence[str]], labels: str) -> list[Spans]:
    """The model's spans in the words of a set; where its types are coarser, ours outside them are left out."""
    layer, mapping = MAPPINGS[labels]
    out: list[Spans] = []
    for begin in range(0, len(sentences), BATCH):
        for sentence in parse_tokens(reader, sentences[begin : begin + BATCH]):
            spans = spans_of([token.entity if layer == "entity" else token.name for token in sentence.tokens])
            out.append({(a, b, mapping[k]) for a, b, k in spans if k in mapping} if mapping else spans)
    return out


def figures(right: int, found: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-12)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "gold": gold}


def score(gold: Sequence[Spans], predicted: Sequence[Spans]) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Micro figures, and figures by type."""
    pairs = list(zip(gold, predicted, strict=True))
    kinds = sorted({k for g, p in pairs for _, _, k in g | p})

    def count(keep: Callable[[str], bool]) -> dict[str, float]:
        kept = [({s for s in g if keep(s[2])}, {s for s in p if keep(s[2])}) for g, p in pairs]
        return figures(sum(len(g & p) for g, p in kept), sum(len(p) for _, p in kept), sum(len(g) for g, _ in kept))

    return count(lambda _: True), {kind: count(lambda k, kind=kind: k == kind) for kind in kinds}  # type: ignore[misc]


def measure(reader: Reader, path: Path, labels: str) -> float:
    """Micro-F1 as the text is written."""
    words, tags = read_gold(path)
    return score([spans_of(t) for t in tags], predict(reader, words, labels))[0]["f1"]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--labels", choices=sorted(MAPPINGS), default="re3d")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    reader = load_reader()
    words, tags = read_gold(arguments.gold)
    gold = [spans_of(t) for t in tags]
    predicted = predict(reader, words, arguments.labels)
    if arguments.out:
        lines = [json.dumps({"spans": [list(s) for s in sorted(spans)]}) for spans in predicted]
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf8")
    micro, by_type = score(gold, predicted)
    capitals = score(gold, predict(reader, [[w.upper() for w in s] for s in words], arguments.labels))[0]
    small = score(gold, predict(reader, [[w.lower() for w in s] for s in words], arguments.labels))[0]
    report = {
        "task": "named entities, exact spans",
        "gold": arguments.gold.name,
        "sentences": len(words),
        "micro": micro,
        "by_type": by_type,
        "all_capitals": capitals,
        "all_small": small,
        "published": PUBLISHED[arguments.labels],
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
