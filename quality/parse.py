"""Part of speech and dependency parse of the shipped model on gold words.

Run: ``uv run python -m quality.parse --gold ../shared/data/nlp/ud_english_ewt/en_ewt-ud-test.conllu --out pred.conllu``

The last line printed is one JSON object with UPOS, UAS and LAS as the official script of CoNLL 2018 counts them: all
words, punctuation included, full labels compared without their subtypes (``LAS``) and with them (``LAS_full``).
"""

import argparse
import json
from pathlib import Path
from typing import Final

from crossbearing.read.model import Reader, load_reader, parse_tokens
from crossbearing.read.syntax import Sentence

# EWT test, gold words: a CNN of default width trained on the same words, measured once for this project.
PUBLISHED: Final = {"EWT test: spaCy CNN, LAS": 0.79}
BATCH: Final = 64


def read_sentences(path: Path) -> list[list[list[str]]]:
    """The rows of single words, sentence by sentence; ranges and empty nodes are left out."""
    sentences: list[list[list[str]]] = [[]]
    for line in path.read_text(encoding="utf8").splitlines():
        if not line:
            sentences.append([])
        elif line.split("\t")[0].isdigit():
            sentences[-1].append(line.split("\t"))
    return [s for s in sentences if s]


def rows_of(sentence: Sentence) -> list[list[str]]:
    """The analysis as CoNLL-U columns."""
    return [
        [str(i), t.text, t.lemma, t.upos, "_", "_", str(t.head + 1), t.deprel, "_", "_"]
        for i, t in enumerate(sentence.tokens, 1)
    ]


def compare(gold: list[list[list[str]]], predicted: list[list[list[str]]]) -> dict[str, float]:
    """Shares of words that are right."""
    pairs = [(g, p) for gs, ps in zip(gold, predicted, strict=True) for g, p in zip(gs, ps, strict=True)]

    def share(*columns: int, bare: bool = False) -> float:
        def key(row: list[str]) -> list[str]:
            return [row[c].split(":")[0] if bare else row[c] for c in columns]

        return round(sum(key(g) == key(p) for g, p in pairs) / len(pairs), 4)

    return {
        "words": len(pairs),
        "UPOS": share(3),
        "lemma": share(2),
        "UAS": share(6),
        "LAS": share(6, 7, bare=True),
        "LAS_full": share(6, 7),
    }


def measure(reader: Reader, path: Path, out: Path | None = None) -> dict[str, float]:
    """Writes the trees, and gives the figures."""
    gold = read_sentences(path)
    predicted: list[list[list[str]]] = []
    for begin in range(0, len(gold), BATCH):
        words = [[row[1] for row in rows] for rows in gold[begin : begin + BATCH]]
        predicted += [rows_of(sentence) for sentence in parse_tokens(reader, words)]
    if out:
        blocks = ["\n".join("\t".join(row) for row in rows) for rows in predicted]
        out.write_text("\n\n".join(blocks) + "\n\n", encoding="utf8")
    return compare(gold, predicted)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    found = measure(load_reader(), arguments.gold, arguments.out)
    report = {"task": "parse on gold words", "gold": arguments.gold.name} | found
    print(json.dumps(report | {"published": PUBLISHED}))


if __name__ == "__main__":
    main()
