"""Counts in how many sentences each stem stands: `python -m training.sentence_rarity --data ../shared/data/nlp`.

From the training parts of EWT and GUM (not its non-commercial texts); writes
``src/crossbearing/language/tables/stems.tsv``.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from crossbearing.language.rarity import stems
from training.data import read_blocks

OUT = Path(__file__).parents[1] / "src" / "crossbearing" / "language" / "tables" / "stems.tsv"
FEWEST = 4
"""A stem of fewer sentences is as rare as one that was never met."""


def count(sentences: Iterable[str]) -> tuple[dict[str, int], int]:
    """The number of sentences with each stem, those of few left out, and the number of all sentences."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in sentences:
        total += 1
        counts.update(set(stems(sentence)))
    return {stem: number for stem, number in counts.items() if number >= FEWEST}, total


def _sentences(paths: Iterable[Path]) -> Iterable[str]:
    for path in paths:
        for block in read_blocks(path):
            yield next(line.removeprefix("# text = ") for line in block if line.startswith("# text = "))


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    paths = [data / "ud_english_ewt" / "en_ewt-ud-train.conllu.gz",
             data / "ud_english_gum" / "en_gum_ccby-ud-train.conllu.gz"]  # fmt: skip
    counts, total = count(_sentences(paths))
    rows = [f"{stem}\t{number}" for stem, number in sorted(counts.items(), key=lambda x: (-x[1], x[0]))]
    head = "# stem, sentences with it in UD English EWT train (CC BY-SA 4.0) and GUM train (CC BY 4.0); the first: all"
    OUT.write_text("\n".join((head, f"\t{total}", *rows)) + "\n", encoding="utf-8")
    print(f"{len(counts)} stems of {total} sentences")


if __name__ == "__main__":
    main()
