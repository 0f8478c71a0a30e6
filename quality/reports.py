"""Scores what the program reads from reports against what a careful analyst records, beside the floors.

    python -m quality.reports [--gold FILE.jsonl] [--reports DIR] [--out pred.jsonl]

Builds a case of the reports in a temporary folder, writes what ``statements --json`` prints, has it scored by the
scorer of the data folder, and prints floors and scores as JSON on the last line. Status 1 where a floor is missed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from quality.product import DATA, crossbearing

Score: TypeAlias = "float | list[float] | list[str]"

FLOORS: Mapping[str, float] = {
    "kind_recall": 0.65,
    "modality": 0.80,
    "polarity": 0.90,
    "actor": 0.80,
    "attribution": 0.70,
    "no_false_speaker": 0.85,
    "place_25km": 0.70,
}
"""At least so much. Source: the figures that the first version was asked to reach."""
CROWDING_CEILING = 1.8
"""Statements over a gold item that has any: at most so many on average. Source: as above."""


def missed(scores: Mapping[str, Score]) -> list[str]:
    """The floors that the scores do not reach, each with what was reached."""
    found = []
    for name, floor in FLOORS.items():
        value = _share(scores[name])
        if value < floor:
            found.append(f"{name} {value:.3f} < {floor:.2f}")
    crowding = _share(scores["crowding"])
    if crowding > CROWDING_CEILING:
        found.append(f"crowding {crowding:.2f} > {CROWDING_CEILING}")
    quiet = scores["quiet_on_non_statements"]
    if isinstance(quiet, list) and quiet[0] != quiet[1]:
        found.append(f"quiet on {quiet[0]} of {quiet[1]} non-statements")
    return found


def _share(score: Score) -> float:
    """A score that is a number, or the first of a pair of share and count."""
    return float(score[0]) if isinstance(score, list) else float(score)


def predict(reports: Path, out: Path) -> None:
    """Write what the program reads from the reports, one JSON object a line."""
    with tempfile.TemporaryDirectory() as folder:
        case = str(Path(folder) / "reports.case")
        crossbearing("build", case, str(reports))
        out.write_text(crossbearing("statements", case, "--json"), encoding="utf-8")


def main() -> int:
    """Build, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DATA / "gold" / "reports.jsonl")
    parser.add_argument("--reports", type=Path, default=DATA / "reports")
    parser.add_argument("--out", type=Path, default=None, help="keep the predictions here")
    given = parser.parse_args()
    if not given.gold.is_file():
        print(f"{given.gold} is not here; set CROSSBEARING_DATA to the folder of public data.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        out: Path = given.out or Path(folder) / "pred.jsonl"
        predict(given.reports, out)
        scorer = [sys.executable, str(DATA / "scorers" / "score.py"), "reports", str(given.gold), str(out)]
        scores = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    short = missed(scores)
    print(json.dumps({"scores": scores, "floors": {**FLOORS, "crowding_at_most": CROWDING_CEILING}, "missed": short}))
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
