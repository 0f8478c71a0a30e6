"""Scope of negation on the stories of *SEM 2012 (ConanDoyle-neg): cues and the words they negate.

Run: ``uv run python -m quality.negation --gold ../shared/data/nlp/negation/dev/sherlock_dev.txt --out pred.jsonl``

`pred.jsonl` has one line a sentence, ``{"negations": [{"cue": [words], "scope": [words], "affix": bool}]}``. The last
line printed is one JSON object. Scope is scored as the shared task scored it, by the words of all scopes (Morante and
Blanco 2012, "scope tokens"): with cues that the model finds itself, and with the cues given, as peers mostly report.
A negation whose cue was not found loses all its words; one that is none adds all of its.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from crossbearing.read.model import Reader, load_reader, parse_tokens
from crossbearing.read.syntax import Negation
from quality.ner import figures

PUBLISHED: Final = {
    "*SEM 2012 test, cues found: best of the shared task (UWashington, CRF)": 0.8376,
    "ConanDoyle-neg, cues given, about (NegNN, Fancellu et al. 2016)": 0.85,
}
FIRST: Final = 7  # the column of the first cue
BATCH: Final = 64


def read_gold(path: Path) -> tuple[list[list[str]], list[list[Negation]]]:
    """Words and negations of every sentence."""
    words, negations = [], []
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        words.append([r[3] for r in rows])
        found = []
        for column in range(FIRST, len(rows[0]) - 2, 3):
            cue = tuple(i for i, r in enumerate(rows) if r[column] != "_")
            scope = tuple(i for i, r in enumerate(rows) if r[column + 1] != "_")
            if cue:
                affix = len(cue) == 1 and rows[cue[0]][column].lower() != rows[cue[0]][3].lower()
                found.append(Negation(cue, scope, affix))
        negations.append(found)
    return words, negations


def score(gold: Sequence[Sequence[Negation]], ours: Sequence[Sequence[Negation]]) -> dict[str, dict[str, float]]:
    """Cues by their first word, scopes whole, and the words of scopes."""
    cues, scopes, tokens = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for theirs, own in zip(gold, ours, strict=True):
        by_cue = {n.cue[0]: set(n.scope) for n in own}
        for negation in theirs:
            scope = by_cue.pop(negation.cue[0], None)
            cues[2] += 1
            scopes[2] += bool(negation.scope)
            tokens[2] += len(negation.scope)
            if scope is None:
                continue
            cues[0] += 1
            cues[1] += 1
            scopes[1] += bool(scope)
            scopes[0] += bool(scope) and scope == set(negation.scope)
            tokens[1] += len(scope)
            tokens[0] += len(scope & set(negation.scope))
        cues[1] += len(by_cue)
        scopes[1] += sum(map(bool, by_cue.values()))
        tokens[1] += sum(map(len, by_cue.values()))
    return {"cues": figures(*cues), "scopes_exact": figures(*scopes), "scope_tokens": figures(*tokens)}


def measure(reader: Reader, gold_path: Path, out: Path | None = None) -> dict[str, object]:
    """Writes the predictions, and gives the figures."""
    words, gold = read_gold(gold_path)
    ours: list[Sequence[Negation]] = []
    given: list[Sequence[Negation]] = []
    for begin in range(0, len(words), BATCH):
        part, theirs = words[begin : begin + BATCH], gold[begin : begin + BATCH]
        known = [[(n.cue[0], n.affix) for n in negations] for negations in theirs]
        ours += [s.negations for s in parse_tokens(reader, part)]
        given += [_with_cues(s.negations, g) for s, g in zip(parse_tokens(reader, part, known), theirs, strict=True)]
    if out:
        lines = ({"negations": [{"cue": n.cue, "scope": n.scope, "affix": n.affix} for n in found]} for found in ours)
        out.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
    return {
        "sentences": len(words),
        "cues_found": score(gold, ours),
        "cues_given": score(gold, given)["scope_tokens"],
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    figures_found = measure(load_reader(), arguments.gold, arguments.out)
    print(
        json.dumps({"task": "negation scope", "gold": arguments.gold.name} | figures_found | {"published": PUBLISHED})
    )


def _with_cues(found: Sequence[Negation], gold: Sequence[Negation]) -> list[Negation]:
    """With the cues given, no word of a cue is in its scope (unless the cue is only a part of the word)."""
    cues = {n.cue[0]: n.cue for n in gold}
    return [
        Negation(n.cue, tuple(i for i in n.scope if n.affix or i not in cues.get(n.cue[0], ())), n.affix) for n in found
    ]


if __name__ == "__main__":
    main()
