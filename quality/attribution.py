"""Attribution on PolNeAR: exact spans of source, cue and content, and whole attributions.

Run: ``uv run python -m quality.attribution --gold ../shared/data/nlp/polnear/data/dev --out pred.jsonl``

`--gold` is a folder with ``text/`` and ``attributions/``. `pred.jsonl` has one line an article, ``{"doc", "relations":
[{"source": [[start, end]], "cue": [...], "content": [...]}]}`` in characters. The last line printed is one JSON object:
the shipped model, through the product's sentences and words, scored as in the project's scorer.
"""

import argparse
import json
from pathlib import Path
from typing import Final

from crossbearing.language.sentences import split_sentences
from crossbearing.read.model import Reader, load_reader, parse
from quality.scorer import scorer

PUBLISHED: Final = {
    "PolNeAR dev: CRF, exact spans": {"source": 0.68, "cue": 0.66, "content": 0.53},
    "PolNeAR: agreement of annotators, token-wise alpha (Newell et al. 2018)": 0.754,
    "MiniLM, arg-max tags, one sentence with the 25 words before": {"source": 0.772, "cue": 0.693, "content": 0.609},
}
"""The first and the last measured once for this project; see METHODS.md section 10."""


def relations(reader: Reader, text: str) -> list[dict[str, list[list[int]]]]:
    """What the product's reader finds in a text, in characters."""
    read = parse(reader, text, list(split_sentences(text)))
    tokens = [t for s in read.sentences for t in s.tokens]

    def span(words: tuple[int, int]) -> list[int]:
        return [tokens[words[0]].start, tokens[words[1] - 1].end]

    return [
        {
            "source": [span(a.source)] if a.source else [],
            "cue": [span(a.cue)],
            "content": [span(c) for c in a.contents],
        }
        for a in read.attributions
    ]


def measure(reader: Reader, gold: Path, out: Path) -> dict[str, object]:
    """Writes the predictions, and gives the scorer's figures."""
    lines = []
    for path in sorted((gold / "text").glob("*.txt")):
        found = relations(reader, path.read_text(encoding="utf8"))
        lines.append(json.dumps({"doc": path.stem, "relations": found}))
    out.write_text("\n".join(lines) + "\n", encoding="utf8")
    return dict(scorer().attribution(str(gold), str(out)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    score = measure(load_reader(), arguments.gold, arguments.out)
    print(json.dumps({"task": "attribution", "gold": arguments.gold.name, **score, "published": PUBLISHED}))


if __name__ == "__main__":
    main()
