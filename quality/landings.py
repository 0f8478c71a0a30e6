"""Tracks cut before they land: how often the airfield that is named is right, and how true the probabilities are.

    uv run python -m quality.landings

Real tracks (the samples of ``traffic`` 2.13) and made-up ones, cut at 1,000 to 20,000 ft above the field. Each flight
is judged with weights that were fitted without it (five folds). ``traffic`` names one for every track and is right for
23 to 26% of such (issue 5). Take-offs first heard above the field are told apart. Last line: JSON.
"""

import json
import sys
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.sphere import Floats
from crossbearing.model.movement import NAMED_FROM
from quality.cut_tracks import Asked
from quality.landings_fit import held_out
from quality.tracks import ADSB

BINS = 10
LEAST_FT, MOST_FT = 1000, 20_000
HEIGHTS_FT = (1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_001)


def answers(some: Asked, weights: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """The probability of the most probable airfield of each end, and whether it is the right one."""
    count = some.features.shape[1]
    score, apart = some.features @ weights[:count], some.unknown @ weights[count:]
    top = apart.copy()
    np.maximum.at(top, some.point, score)
    score, apart = np.exp(score - top[some.point]), np.exp(apart - top)
    total = apart + np.bincount(some.point, score, minlength=len(apart))
    probability = score / total[some.point]
    best = np.zeros(len(apart))
    np.maximum.at(best, some.point, probability)
    which = np.full(len(apart), -1)
    hit = probability == best[some.point]
    which[some.point[hit]] = some.facility[hit]
    return best, which == some.truth


def calibration_error(probability: Floats, right: NDArray[np.bool_]) -> float:
    """The mean distance between what is said and what is so, over ten equal bins. Source: Naeini et al. (2015)."""
    bins = np.minimum((probability * BINS).astype(int), BINS - 1)
    parts = [(bins == n) for n in range(BINS)]
    return float(sum(abs(probability[x].mean() - right[x].mean()) * x.mean() for x in parts if x.any()))


def row(probability: Floats, right: NDArray[np.bool_]) -> dict[str, float | int | None]:
    """Figures of some ends."""
    named = probability >= NAMED_FROM
    return {
        "ends": len(right),
        "named": round(float(named.mean()), 3),
        "precision": round(float(right[named].mean()), 3) if named.any() else None,
        "right_if_always_named": round(float(right.mean()), 3),
        "calibration_error": round(calibration_error(probability, right), 3),
    }


def judged(kind: str, *, real: bool) -> tuple[Floats, NDArray[np.bool_], NDArray[np.int64]]:
    """Probability, right, height in feet of all ends of a kind that were cut between the heights of the task."""
    parts = [(answers(x.asked, weights), x.asked.cut_ft) for x, weights in held_out(kind) if x.real == real]
    probability, right = (np.concatenate([x[0][n] for x in parts]) for n in (0, 1))
    cut_ft = np.concatenate([x[1] for x in parts])
    inside = (cut_ft >= LEAST_FT) & (cut_ft <= MOST_FT)
    return probability[inside], right[inside].astype(bool), cut_ft[inside]


def main(kinds: Sequence[str] = ("lost", "heard")) -> None:
    """Judge and print."""
    if not ADSB.is_dir():
        sys.exit("the sample tracks are not here; set CROSSBEARING_DATA to the folder of public data")
    result = {}
    for kind in kinds:
        for real in (True, False):
            name = f"{'landings' if kind == 'lost' else 'take-offs'}, {'real' if real else 'made up'}"
            probability, right, cut_ft = judged(kind, real=real)
            result[name] = row(probability, right)
            print(name, result[name])
            for low, high in pairwise(HEIGHTS_FT):
                some = (cut_ft >= low) & (cut_ft < high)
                if some.any():
                    print(f"  {low:6,} ft", row(probability[some], right[some]))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
