"""TIMEX3 value F1 of ``language.timexes`` on a folder of TimeML, by TempEval-3's rule, beside HeidelTime and SUTime.

    python -m quality.time --gold ../shared/data/nlp/temporal_te3_platinum/te3-platinum --out pred.jsonl

Gold and predicted expressions are aligned one to one where they overlap. Relaxed F1 counts every pair, strict F1 those
of the same characters, value F1 those of the same value, letter for letter (relaxed F1 times the share of pairs whose
values agree). The document's own creation time (the DCT) is outside the text and in none of the counts. By type, a pair
counts where the type agrees too.

Source: UzZaman et al., SemEval-2013 task 1 (TempEval-3), sections 4 and 5, table 2: value F1 on these 20 documents of
HeidelTime-t .776, of the trained SUTime .674.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from crossbearing.language.timexes import find_timexes

PUBLISHED_VALUE_F1 = {"HeidelTime": 0.776, "SUTime": 0.674}
TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its place in the text, type and value."""

    start: int
    end: int
    type: str
    value: str


class Pair(NamedTuple):
    """A gold expression and the predicted one that overlaps it; one of them is None where there is no such."""

    gold: Timex | None
    predicted: Timex | None


def load(path: Path) -> tuple[str, date | None, list[Timex]]:
    """The text of a TimeML file, its creation date, and its time expressions."""
    root = fromstring(path.read_text(encoding="utf-8"))
    dct = root.find("DCT/TIMEX3")
    created = date.fromisoformat(dct.get("value", "")[:10]) if dct is not None else None
    text = ""
    found: list[Timex] = []

    def walk(node: Element) -> None:
        nonlocal text
        start = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "TIMEX3":
            found.append(Timex(start, len(text), node.get("type", ""), node.get("value", "")))

    body = root.find("TEXT")
    if body is not None:
        walk(body)
    return text, created, found


def aligned(gold: Sequence[Timex], predicted: Sequence[Timex]) -> list[Pair]:
    """Gold and predicted expressions that overlap, each in at most one pair, in the order of the text; then the rest.

    >>> [(p.gold, p.predicted is None) for p in aligned([], [])]
    []
    """
    left = sorted(predicted, key=lambda t: t.start)
    pairs: list[Pair] = []
    for expected in sorted(gold, key=lambda t: t.start):
        hit = next((t for t in left if t.start < expected.end and expected.start < t.end), None)
        if hit is not None:
            left.remove(hit)
        pairs.append(Pair(expected, hit))
    return [*pairs, *(Pair(None, t) for t in left)]


def f1(right: int, predicted: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1."""
    precision, recall = right / max(predicted, 1), right / max(gold, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(both, 3)}


def scores(pairs: Sequence[Pair]) -> dict[str, object]:
    """Relaxed, strict, type and value F1 over all types, value F1 by type, and the counts."""
    gold, predicted = [p.gold for p in pairs if p.gold], [p.predicted for p in pairs if p.predicted]
    both = [(p.gold, p.predicted) for p in pairs if p.gold and p.predicted]

    def of(right: int) -> dict[str, float]:
        return f1(right, len(predicted), len(gold))

    by_type = {
        name: f1(
            sum(g.type == p.type == name and g.value == p.value for g, p in both),
            sum(p.type == name for p in predicted),
            sum(g.type == name for g in gold),
        )
        | {"gold": sum(g.type == name for g in gold)}
        for name in TYPES
    }
    return {
        "value": of(sum(g.value == p.value for g, p in both)),
        "relaxed": of(len(both)),
        "strict": of(sum((g.start, g.end) == (p.start, p.end) for g, p in both)),
        "type": of(sum(g.type == p.type for g, p in both)),
        "value_accuracy": round(sum(g.value == p.value for g, p in both) / max(len(both), 1), 3),
        "value_by_type": by_type,
        "gold": len(gold),
        "predicted": len(predicted),
    }


def record(name: str, text: str, pair: Pair) -> dict[str, object]:
    """One line of the predictions: the place and both readings."""
    place = pair.predicted or pair.gold
    return {
        "file": name,
        "text": text[place.start : place.end] if place else "",
        **{
            side: {"start": t.start, "end": t.end, "type": t.type, "value": t.value} if t else None
            for side, t in (("predicted", pair.predicted), ("gold", pair.gold))
        },
    }


def main() -> None:
    """Read the gold folder, write the predictions, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True, help="a folder of .tml files")
    parser.add_argument("--out", type=Path, help="where to write one line of JSON for each expression")
    arguments = parser.parse_args()
    lines: list[str] = []
    every: list[Pair] = []
    files = sorted(arguments.gold.glob("*.tml"))
    for path in files:
        text, created, expected = load(path)
        if created is None:
            parser.error(f"{path.name} has no creation time: nothing relative could be counted from it.")
        predicted = [Timex(t.start, t.end, t.type, t.value) for t in find_timexes(text, created)]
        pairs = aligned(expected, predicted)
        every += pairs
        lines += [json.dumps(record(path.name, text, pair), ensure_ascii=False) for pair in pairs]
    if arguments.out:
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(json.dumps(scores(every) | {"documents": len(files), "published_value_f1": PUBLISHED_VALUE_F1}))


if __name__ == "__main__":
    main()
