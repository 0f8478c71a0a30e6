"""In which week a tempo changed: our Bayes factor, the Poisson-Gamma one and PELT on the same made-up counts.

Run: ``uv run python -m quality.change_points``

Weekly counts, 26 to 104 weeks, drawn with a fixed seed. In each row the counts are dispersed in another way: Poisson;
negative binomial with a variance of so many times the mean; negative binomial of a fixed size, where the multiple grows
with the mean (1.24 at 1.2 a week, 1.9 at 4.5). Each row has so many series of each sort:

- *change*: 1.2 a week, and 4.5 from a week in the middle half on; a hit is a rise told within three weeks of it;
- *change, hearing varies*: the same where each week's movements are heard with another chance, from 30% to 100%;
- *no change*: 1.2 or 4.5 a week throughout;
- *coverage rises*: 4.5 a week throughout, heard with a chance of 27%, and from a week on of 100%;
- *others leave*: counts without a change, while the hours in which others are heard fall to 27%.

In the last three everything told is a false alarm. Methods:

- *ours*: ``detect.tempo.change_points``;
- *Poisson-Gamma*: one change, Bayes factor above 20, Gamma prior of shape 1 around the mean, hours of hearing as
  exposure; METHODS.md section 4;
- *PELT, l2*: Killick et al. 2012 by ``ruptures`` on counts by heard share of the week, three weeks at least, penalty
  2 s² log n, where s² is half the mean square of differences (von Neumann et al. 1941);
- *PELT, Poisson*: the same with the Poisson likelihood, hours as exposure, penalty 2 log n (Schwarz 1978).

*Ceiling* is the share of hits of who knows both rates, the dispersion and that there is one change, and gives the week
around which it most probably lies: no method can do better on these series. The last line printed is one JSON object.
"""

import argparse
import json
import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

import numpy as np
import ruptures
from numpy.typing import NDArray
from ruptures.base import BaseCost
from scipy.special import gammaln
from scipy.stats import nbinom, poisson

from crossbearing.detect.tempo import LEAST_WEEKS, WEEK_HOURS, change_points
from crossbearing.model import Week

Floats: TypeAlias = NDArray[np.float64]
Series: TypeAlias = tuple[Floats, Floats]
"""Counts, and the heard share of each week."""
Told: TypeAlias = list[int]
"""The first weeks of the new tempos."""

BEFORE: Final = 1.2
AFTER: Final = 4.5
SHORTEST: Final = 26
LONGEST: Final = 104
NEAR: Final = 3
FEW_HEARD: Final = BEFORE / AFTER
SEED: Final = 20_261_125
EACH: Final = 400
LONG: Final = 52
"""Weeks of a series of a year or more."""
FIRST: Final = date(2024, 1, 1)
POISSON_TOLD_FROM: Final = 20.0


@dataclass(frozen=True, slots=True)
class Dispersion:
    """How the counts of a row are dispersed: a multiple of the mean, or a size; neither is Poisson."""

    name: str
    multiple: float = 1.0
    size: float | None = None

    def sizes(self, rates: Floats) -> Floats | None:
        """The sizes of the negative binomial counts of these rates."""
        if self.size is not None:
            return np.full_like(rates, self.size)
        return rates / (self.multiple - 1) if self.multiple > 1 else None

    def drawn(self, rng: np.random.Generator, rates: Floats) -> Floats:
        """Counts of these rates."""
        sizes = self.sizes(rates)
        means = rates if sizes is None else rng.gamma(sizes, rates / sizes)
        return rng.poisson(means).astype(np.float64)

    def log_probability(self, counts: Floats, rate: float) -> Floats:
        """Of each count at a rate."""
        sizes = self.sizes(np.array([rate]))
        if sizes is None:
            return np.asarray(poisson.logpmf(counts, rate))
        return np.asarray(nbinom.logpmf(counts, sizes[0], sizes[0] / (sizes[0] + rate)))


DISPERSIONS: Final = (
    Dispersion("Poisson"),
    Dispersion("variance 1.25 times the mean", 1.25),
    Dispersion("variance 1.5 times the mean", 1.5),
    Dispersion("variance 2 times the mean", 2.0),
    Dispersion("variance 3 times the mean", 3.0),
    Dispersion("size 5", size=5.0),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One series of each sort."""

    change_at: int
    change: Series
    change_varied: Series
    none: Series
    coverage_rises: Series
    others_leave: Series


def drawn(rng: np.random.Generator, dispersion: Dispersion, length: int) -> Drawn:
    """One series of each sort, of one length, with its week of change in the middle half."""
    at = int(rng.integers(length // 4, length - length // 4 + 1))
    week = np.arange(length)
    rates, full = np.where(week < at, BEFORE, AFTER), np.ones(length)
    varied = rng.uniform(0.3, 1.0, length)
    few = np.where(week < at, FEW_HEARD, 1.0)
    steady = np.full(length, rng.choice([BEFORE, AFTER]))
    return Drawn(
        at,
        (dispersion.drawn(rng, rates), full),
        (_heard(rng, dispersion.drawn(rng, rates), varied), varied),
        (dispersion.drawn(rng, steady), full),
        (_heard(rng, dispersion.drawn(rng, np.full(length, AFTER)), few), few),
        (dispersion.drawn(rng, steady), few[::-1]),
    )


def _heard(rng: np.random.Generator, counts: Floats, chance: Floats) -> Floats:
    return rng.binomial(counts.astype(np.int64), chance).astype(np.float64)


def by_us(series: Series) -> Told:
    """What the product tells."""
    weeks = [
        Week(FIRST + timedelta(weeks=n), int(c), float(c), WEEK_HOURS * float(e))
        for n, (c, e) in enumerate(zip(*series, strict=True))
    ]
    return [(x.monday - FIRST).days // 7 for x in change_points(weeks)]


def by_poisson_gamma(series: Series) -> Told:
    """One change at the most: the Bayes factor of METHODS.md section 4."""
    counts, exposure = series
    if not counts.any():
        return []
    shape, rate = 1.0, float(exposure.sum() / counts.sum())

    def evidence(count: Floats, heard: Floats) -> Floats:
        found: Floats = gammaln(shape + count) - (shape + count) * np.log(rate + heard)
        return found + shape * math.log(rate) - float(gammaln(shape))

    counted, heard = np.cumsum(counts), np.cumsum(exposure)
    parts = evidence(counted[:-1], heard[:-1]) + evidence(counted[-1] - counted[:-1], heard[-1] - heard[:-1])
    log = float(np.logaddexp.reduce(parts)) - math.log(len(parts)) - float(evidence(counted[-1:], heard[-1:])[0])
    return [int(np.argmax(parts)) + 1] if log > math.log(POISSON_TOLD_FROM) else []


def by_pelt_l2(series: Series) -> Told:
    """The squared differences from the mean of each part."""
    counts, exposure = series
    values = counts / exposure
    spread = float(np.mean(np.diff(values) ** 2)) / 2
    if spread <= 0:
        return []
    found = ruptures.Pelt(model="l2", min_size=LEAST_WEEKS, jump=1).fit(values.reshape(-1, 1))
    return [int(x) for x in found.predict(pen=2 * spread * math.log(len(values)))[:-1]]


class PoissonCost(BaseCost):  # type: ignore[misc] # ruptures has no types
    """Twice the negative log likelihood of Poisson counts at the best rate, but for what all parts share."""

    model = "poisson"
    min_size = LEAST_WEEKS

    def fit(self, signal: Floats) -> "PoissonCost":
        """Take counts and exposure, in two columns."""
        self.counted, self.heard = (np.append(0.0, np.cumsum(signal[:, n])) for n in (0, 1))
        self.signal = signal
        return self

    def error(self, start: int, end: int) -> float:
        """Of the weeks from ``start`` up to ``end``."""
        count, heard = self.counted[end] - self.counted[start], self.heard[end] - self.heard[start]
        return float(-2 * count * (math.log(count / heard) - 1)) if count > 0 else 0.0


def by_pelt_poisson(series: Series) -> Told:
    """The Poisson likelihood with the heard share as exposure."""
    found = ruptures.Pelt(custom_cost=PoissonCost(), min_size=LEAST_WEEKS, jump=1).fit(np.stack(series, axis=1))
    return [int(x) for x in found.predict(pen=2 * math.log(len(series[0])))[:-1]]


METHODS: Final[Mapping[str, Callable[[Series], Told]]] = {
    "ours": by_us,
    "Poisson-Gamma": by_poisson_gamma,
    "PELT, l2": by_pelt_l2,
    "PELT, Poisson": by_pelt_poisson,
}


def ceiling(series: Series, dispersion: Dispersion) -> int:
    """The week around which a change most probably lies, for who knows everything but the week."""
    counts, _ = series
    gain = dispersion.log_probability(counts, BEFORE) - dispersion.log_probability(counts, AFTER)
    logs = np.append(0.0, np.cumsum(gain))[1:-1]
    likely = np.exp(logs - logs.max())
    return int(np.argmax(np.convolve(likely, np.ones(2 * NEAR + 1), "same"))) + 1


def is_hit(told: Told, series: Series, at: int) -> bool:
    """Whether a rise is told within three weeks of the change."""
    rates = series[0] / series[1]
    edges = [0, *told, len(rates)]
    return any(
        abs(x - at) <= NEAR and rates[x : edges[n + 2]].mean() > rates[edges[n] : x].mean() for n, x in enumerate(told)
    )


def row(dispersion: Dispersion, each: int, methods: Mapping[str, Callable[[Series], Told]]) -> dict[str, object]:
    """The figures of all methods on the series of one dispersion."""
    rng = np.random.default_rng([SEED, DISPERSIONS.index(dispersion)])
    series = [drawn(rng, dispersion, int(rng.integers(SHORTEST, LONGEST + 1))) for _ in range(each)]
    best = [abs(ceiling(x.change, dispersion) - x.change_at) <= NEAR for x in series]
    found: dict[str, object] = {"ceiling": _share(best)}
    for name, method in methods.items():
        began = time.process_time()
        told = [method(x.change) for x in series]
        hits = [is_hit(t, x.change, x.change_at) for t, x in zip(told, series, strict=True)]
        figures = {
            "hits": _share(hits),
            "hits_52_weeks_and_more": _share([h for h, x in zip(hits, series, strict=True) if len(x.none[0]) >= LONG]),
            "hits_hearing_varies": _share([
                is_hit(method(x.change_varied), x.change_varied, x.change_at) for x in series
            ]),
            "more_than_one_told": _share([len(t) > 1 for t in told]),
            "false_alarms": {
                "no change": _share([bool(method(x.none)) for x in series]),
                "coverage rises": _share([bool(method(x.coverage_rises)) for x in series]),
                "others leave": _share([bool(method(x.others_leave)) for x in series]),
            },
        }  # fmt: skip
        figures["ms_a_series"] = round((time.process_time() - began) / each / 5 * 1000, 2)
        found[name] = figures
    return found


def _share(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 4)


def main() -> None:
    """Print each row, then all of them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=EACH, help="series of each sort in a row")
    parser.add_argument("--alone", action="store_true", help="without the peers: more series in the same time")
    asked = parser.parse_args()
    each, methods = asked.each, {"ours": by_us} if asked.alone else METHODS
    rows: dict[str, dict[str, object]] = {}
    for dispersion in DISPERSIONS:
        rows[dispersion.name] = row(dispersion, each, methods)
        print(dispersion.name)
        for name, figures in rows[dispersion.name].items():
            print(f"  {name:14} {figures}", flush=True)
    print(json.dumps({"each": each, "weeks": [SHORTEST, LONGEST], "seed": SEED, "rows": rows}))


if __name__ == "__main__":
    main()
