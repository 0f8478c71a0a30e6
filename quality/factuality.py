"""Event factuality of words on the scale -3 to 3, in the sense in which a corpus asked for it.

UW (Lee et al. 2015) asked how far the author commits to what a word announces, of verbs and nouns; UDS-IH2 (White et
al. 2016) whether it has happened, of verbs alone, so that the future counts as not. The model gives both. Which one a
file asks for is told by its targets: a set with nouns among them is of the first kind.

Run: ``uv run python -m quality.factuality --gold ../shared/data/nlp/factuality/UW/dev.jsonl --out pred.jsonl --folds``

The small network of commitment was fitted on the development part of UW. ``--folds`` scores that part by five folds of
sentences, each by a network that saw none of them; without it, and for every other file, the shipped one is used.

`--gold` has one sentence a line with its targets; their labels are used for scoring only. `pred.jsonl` has one line a
sentence, ``{"factuality": [value per target]}``. The last line printed is one JSON object.
"""

import argparse
import json
from pathlib import Path
from typing import Final

from training.commitment import asked, out_of_fold

from crossbearing.read.commitment import commitment
from crossbearing.read.model import Reader, load_reader, parse_tokens
from crossbearing.read.syntax import Sentence
from quality.scorer import scorer

PUBLISHED: Final = {
    "UW dev / UDS-IH2 dev, Pearson r: ridge on words and tree": [0.68, 0.72],
    "UW / UDS-IH2 test, Pearson r: Veyseh et al. 2019 (BERT-large and graphs)": [0.83, 0.91],
}
BATCH: Final = 64  # sentences read together
NOUNS: Final = 0.12
"""Share of nouns among the targets that tells the senses apart: a quarter of UW's, hardly one of UDS-IH2's."""


def predict(reader: Reader, rows: list[tuple[list[str], list[int]]]) -> list[list[float]]:
    """For every sentence (words, and the words that are targets) the values, within -3 and 3."""
    places: list[list[tuple[Sentence, int]]] = []
    for begin in range(0, len(rows), BATCH):
        part = rows[begin : begin + BATCH]
        for sentence, (_, targets) in zip(parse_tokens(reader, [w for w, _ in part]), part, strict=True):
            places.append([(sentence, t) for t in targets])
    nouns = sum(s.tokens[t].upos in {"NOUN", "PROPN"} for here in places for s, t in here)
    if nouns > NOUNS * sum(map(len, places)):
        return [[round(commitment(s, t), 4) for s, t in here] for here in places]
    return [[round(max(-3.0, min(3.0, s.tokens[t].happened)), 4) for s, t in here] for here in places]


def folded(reader: Reader, gold: Path, rows: list[tuple[list[str], list[int]]]) -> list[list[float]]:
    """The same of the part that the network of commitment was fitted on, by networks that did not see the sentence."""
    values = iter(out_of_fold(asked(reader, gold)).tolist())
    return [[round(max(-3.0, min(3.0, next(values))), 4) for _ in targets] for _, targets in rows]


def measure(reader: Reader, gold: Path, out: Path, *, folds: bool = False) -> dict[str, object]:
    """Writes the predictions, and gives the scorer's figures."""
    rows = []
    for line in gold.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        rows.append((row["text"].split(" "), [t["span1"][0] for t in row["targets"]]))
    values = folded(reader, gold, rows) if folds else predict(reader, rows)
    out.write_text("".join(json.dumps({"factuality": v}) + "\n" for v in values), encoding="utf8")
    return dict(scorer().factuality(str(gold), str(out)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", action="store_true", help="of the part that was fitted on: by folds of sentences")
    arguments = parser.parse_args()
    score = measure(load_reader(), arguments.gold, arguments.out, folds=arguments.folds)
    name = f"{arguments.gold.parent.name}/{arguments.gold.name}"
    print(json.dumps({"task": "factuality", "gold": name, **score, "published": PUBLISHED}))


if __name__ == "__main__":
    main()
