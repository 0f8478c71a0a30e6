"""What each part of the reading model is worth: every development figure again without it.

Run: ``uv run python -m quality.ablation --folder float=DIR --folder "without PolNeAR"=DIR``

Compares the shipped model with itself without the hints of the tables, and with models in other folders (as
``training.export`` writes them: unquantised, or trained on fewer corpora). The last line printed is one JSON object:
``{variant: {task: figure}}``.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from unittest.mock import patch

from crossbearing.read.model import Reader, load_reader
from quality import attribution, factuality, negation, ner, parse
from quality.product import DATA

NLP: Final = DATA / "data/nlp"


def _number(figures: object, *path: str) -> float:
    for key in path:
        figures = figures[key]  # type: ignore[index]
    return float(figures)  # type: ignore[arg-type]


def tasks(scratch: Path) -> dict[str, Callable[[Reader], float]]:
    """Every task with its development data."""
    dev = NLP / "polnear/data/dev"
    return {
        "re3d dev, micro-F1": lambda r: ner.measure(r, NLP / "re3d/conll/dev.txt", "re3d"),
        "CrossNER politics dev, micro-F1": lambda r: ner.measure(r, NLP / "ner/crossner_politics/dev.txt", "crossner"),
        "UNER EWT dev, micro-F1": lambda r: ner.measure(r, NLP / "ner/uner_ewt/en_ewt-ud-dev.txt", "uner"),
        "EWT dev, LAS": lambda r: parse.measure(r, NLP / "ud_english_ewt/en_ewt-ud-dev.conllu")["LAS"],
        "PolNeAR dev, linked triple": lambda r: _number(
            attribution.measure(r, dev, scratch / "a"), "linked_triple_half_overlap", "f1"
        ),
        "UW dev, r": lambda r: _number(
            factuality.measure(r, NLP / "factuality/UW/dev.jsonl", scratch / "f", folds=True), "pearson_r"
        ),
        "UDS-IH2 dev, r": lambda r: _number(
            factuality.measure(r, NLP / "factuality/UDS_IH2/dev.jsonl", scratch / "f"), "pearson_r"
        ),
        "ConanDoyle dev, scope tokens, cues found": lambda r: _number(
            negation.measure(r, NLP / "negation/dev/sherlock_dev.txt"), "cues_found", "scope_tokens", "f1"
        ),
    }


def _without_hints(words: Sequence[str]) -> list[int]:
    return [0] * len(words)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", action="append", default=[], metavar="NAME=DIR", help="another model")
    arguments = parser.parse_args()
    report: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        asked = tasks(Path(scratch))
        shipped = load_reader()
        report["shipped"] = {name: ask(shipped) for name, ask in asked.items()}
        with patch("crossbearing.read.model.hints", _without_hints):
            report["without hints of the tables"] = {name: ask(shipped) for name, ask in asked.items()}
        for pair in arguments.folder:
            name, _, folder = pair.partition("=")
            other = load_reader(Path(folder))
            report[name] = {task: ask(other) for task, ask in asked.items()}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
