"""Fit the weights of the ends of flights, and write ``src/crossbearing/detect/end_weights.tsv``.

    uv run python -m quality.landings_fit

Two thirds of the weight are on cuts of real tracks (the samples of ``traffic`` 2.13), one third on made-up flights.
Each set is taken twice, with the runways of OurAirports and without, so that the answer does not rest on runways.
From a part of the ends the right field is taken away: a table never has every strip, and "not known" is right then.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from bench.flights import Wanted
from numpy.typing import NDArray
from scipy.optimize import minimize

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.ends import FEATURES, UNKNOWN_FEATURES
from crossbearing.geo.sphere import Floats
from crossbearing.model.facility import Facility
from quality.cut_tracks import Asked, asked, cut_made_up, cut_real, landed
from quality.tracks import ADSB, airfields, samples

TARGET = Path(__file__).parents[1] / "src" / "crossbearing" / "detect" / "end_weights.tsv"
MADE_UP = Wanted(flights=4000, per_aircraft=5, cadence_s=10.0, seed=11, grounds_told=0.7)
STRIPS = 1000
"""Fields without a code in timetables that made-up flights use too, beside the 7,884 with one."""
MISSING = {"observed": 0.005, "lost": 0.07, "heard": 0.07}
"""The share of ends whose field is taken out of the table. On the ground nearly every field is in it."""
RIDGE = 1e-4
SHARE = 2.0
"""How much more all cuts of real tracks count together than all made-up ones."""
FOLDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Asked ends of one kind, and how much each counts."""

    asked: Asked
    real: bool


def fields_flown() -> tuple[Facility, ...]:
    """The fields of made-up flights."""
    every = airfields(with_runways=True)
    strips = [x for x in every if x.iata is None and x.runways]
    some = np.random.default_rng(3).choice(len(strips), STRIPS, replace=False)
    return (*(x for x in every if x.iata is not None), *(strips[n] for n in sorted(some.tolist())))


@cache
def parts() -> tuple[Part, ...]:
    """Everything that is asked: real and made up, with runways and without."""
    found = []
    chosen = [x for x in samples() if not x.name.startswith("noisy")]
    for with_runways in (False, True):
        index = FacilityIndex.of(airfields(with_runways=with_runways))
        found += [Part(x, real=True) for x in asked(cut_real(landed(chosen, index), index), index)]
        found += [Part(x, real=False) for x in asked(cut_made_up(fields_flown(), index, MADE_UP), index)]
    return tuple(x for x in found if len(x.asked.truth))


def without_some(some: Asked, seed: int) -> Asked:
    """The same with the right field taken out of the table for a share of the flights."""
    groups = np.unique(some.group)
    rng = np.random.default_rng(seed)
    gone = np.isin(some.group, groups[rng.random(len(groups)) < MISSING[some.kind]])
    keep = ~(gone[some.point] & (some.facility == some.truth[some.point]))
    return replace(some, point=some.point[keep], facility=some.facility[keep], features=some.features[keep])


def taken(some: Asked, rows: NDArray[np.bool_]) -> Asked:
    """Some of the ends."""
    again = np.cumsum(rows) - 1
    inside = rows[some.point]
    return Asked(
        some.kind,
        some.group[rows],
        some.cut_ft[rows],
        again[some.point[inside]],
        some.facility[inside],
        some.features[inside],
        some.unknown[rows],
        some.truth[rows],
    )


def fitted(some: Sequence[Part]) -> Floats:
    """The weights that make what is right most probable: those of FEATURES, then those of UNKNOWN_FEATURES."""
    of = np.concatenate([x.asked.features for x in some])
    none = np.concatenate([x.asked.unknown for x in some])
    starts = np.cumsum([0] + [len(x.asked.truth) for x in some])
    point = np.concatenate([x.asked.point + at for x, at in zip(some, starts, strict=False)])
    truth = np.concatenate([x.asked.truth for x in some])
    right = np.concatenate([x.asked.facility for x in some]) == truth[point]
    unknown_right = np.bincount(point, right, minlength=len(truth)) == 0
    size = {real: sum(len(x.asked.truth) for x in some if x.real == real) for real in (True, False)}
    weight = np.concatenate(
        [np.full(len(x.asked.truth), (SHARE if x.real else 1.0) / max(size[x.real], 1)) for x in some]
    )
    weight *= len(truth) / weight.sum()
    count = of.shape[1]

    def loss(w: Floats) -> tuple[float, Floats]:
        score, apart = of @ w[:count], none @ w[count:]
        top = apart.copy()
        np.maximum.at(top, point, score)
        e, u = np.exp(score - top[point]), np.exp(apart - top)
        total = u + np.bincount(point, e, minlength=len(truth))
        p, q = e / total[point], u / total
        chosen = np.where(unknown_right, q, np.bincount(point, p * right, minlength=len(truth)))
        value = -(weight * np.log(np.maximum(chosen, 1e-12))).sum() / len(truth) + RIDGE * (w @ w)
        off = weight[point] * (p - right)
        slope = np.concatenate((off @ of, (weight * (q - unknown_right)) @ none)) / len(truth) + 2 * RIDGE * w
        return float(value), slope

    start = np.zeros(count + none.shape[1])
    result = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    found: Floats = result.x
    return found


def kind_of(kind: str, seed: int = 5) -> list[Part]:
    """The parts of one kind, the right field taken out of some."""
    return [Part(without_some(x.asked, seed + n), x.real) for n, x in enumerate(parts()) if x.asked.kind == kind]


def held_out(kind: str) -> list[tuple[Part, Floats]]:
    """Every part's fold with the weights fitted without it: flights are never on both sides."""
    found = []
    whole = kind_of(kind)
    for fold in range(FOLDS):
        fit = [Part(taken(x.asked, x.asked.group % FOLDS != fold), x.real) for x in whole]
        weights = fitted([x for x in fit if len(x.asked.truth)])
        found += [(Part(taken(x.asked, x.asked.group % FOLDS == fold), x.real), weights) for x in whole]
    return [x for x in found if len(x[0].asked.truth)]


def lines(kind: str, weights: Floats) -> Iterable[str]:
    """Rows of the table."""
    names = (*FEATURES, *(f"unknown: {x}" for x in UNKNOWN_FEATURES))
    for name, weight in zip(names, weights.tolist(), strict=True):
        yield f"{kind}\t{name}\t{weight:.4f}"


def main() -> None:
    """Fit all three kinds on everything and write the table."""
    if not ADSB.is_dir():
        sys.exit("the sample tracks are not here; set CROSSBEARING_DATA to the folder of public data")
    rows = [
        "# Weights of the conditional logit of detect/ends.py: case, feature, weight. Made by quality/landings_fit.py",
        "# from cuts of the sample tracks of traffic 2.13 (MIT) and of made-up flights between fields of airportsdata.",
    ]
    for kind in ("observed", "lost", "heard"):
        some = kind_of(kind)
        print(kind, {real: sum(len(x.asked.truth) for x in some if x.real == real) for real in (True, False)})
        rows += lines(kind, fitted(some))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
