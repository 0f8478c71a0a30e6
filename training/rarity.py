"""Counts in how many news texts a stem stands: ``python -m training.rarity --data ../shared/data/nlp --out DIR``.

From the training parts of PolNeAR (840 articles of American outlets) and MUC-4 (1,300 reports on Latin America). Only
stems of at least `LEAST` texts are kept: a rarer one tells nobody's words. Writes ``rarity.tsv``.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crossbearing.language.stems import stems

LEAST = 4


def texts(data: Path) -> Iterator[str]:
    """The running text of every document."""
    for path in sorted((data / "polnear" / "data" / "train" / "text").glob("*.txt")):
        yield path.read_text(encoding="utf8", errors="replace")
    for line in (data / "muc4" / "train.json").read_text(encoding="utf8").splitlines():
        if line.strip():
            yield json.loads(line)["doctext"]


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    counts: Counter[str] = Counter()
    total = 0
    for text in texts(given.data):
        counts.update(set(stems(text)))
        total += 1
    rows = [f"# texts\t{total}", *(f"{stem}\t{n}" for stem, n in sorted(counts.items()) if n >= LEAST)]
    (given.out / "rarity.tsv").write_text("\n".join(rows) + "\n", encoding="utf8")
    print(json.dumps({"texts": total, "stems": len(rows) - 1}))


if __name__ == "__main__":
    main()
