"""Where the places that a text names lie: a trained ranking of everything that each name could be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from crossbearing.gazetteer import Gazetteer, PlaceRow
from crossbearing.geo import distance_m
from crossbearing.language.perceptron import Perceptron, read_perceptron
from crossbearing.model import Span
from crossbearing.resolve.place_features import Floats, Readings, features, readings_of, within_name
from crossbearing.resolve.place_names import place_names

SAME_SPOT_M: Final = 161_000.0
"""Readings this near each other are one place for a map of the world: a town, its county, its namesake next door.

A hundred miles, the distance at which geoparsers are scored (Leidner 2007; Gritta, Pilehvar and Collier 2020).
"""


@dataclass(frozen=True, slots=True)
class PlaceRanker:
    """Two small networks: the second sees what the first made of the other names of the document."""

    first: Perceptron
    second: Perceptron


@dataclass(frozen=True, slots=True)
class Located:
    """A span that names a place, the likeliest place, and how likely a place there is (0 to 1)."""

    span: Span
    row: PlaceRow
    share: float


@cache
def load_place_ranker() -> PlaceRanker:
    """The networks that ship with the package."""
    return PlaceRanker(_network("places_first.npz"), _network("places_second.npz"))


def _network(name: str) -> Perceptron:
    with files("crossbearing.resolve").joinpath("weights", name).open("rb") as file, np.load(file) as arrays:
        return read_perceptron(arrays)


def shares_of(readings: Readings, ranker: PlaceRanker) -> Floats:
    """How likely each reading is among those of its name."""
    shares = readings.prior
    for network in (ranker.first, ranker.second):
        if len(shares):
            shares = within_name(network.scores(features(readings, shares)), readings.owner, readings.starts)
    return shares


def place_shares(
    text: str, worded: Iterable[tuple[Span, str]], gazetteer: Gazetteer
) -> Mapping[str, Mapping[str, float]]:
    """By folded name, then by the id of a row: how likely that place is meant in a text, among all of the name."""
    names = place_names(worded, gazetteer)
    readings = readings_of(text, names, gazetteer)
    shares = shares_of(readings, load_place_ranker()).tolist()
    return {
        name.key: dict(zip((row.id for row in name.rows), shares[start:], strict=False))
        for name, start in zip(names, readings.starts.tolist(), strict=True)
    }


def locate(
    text: str, spans: Sequence[Span], gazetteer: Gazetteer, ranker: PlaceRanker | None = None
) -> tuple[Located, ...]:
    """The likeliest place for each of the spans that the gazetteer knows, in order; a name has one place in a text.

    ``ranker`` is the shipped one where it is None.
    """
    names = place_names(((span, text[span.start : span.end]) for span in spans), gazetteer)
    readings = readings_of(text, names, gazetteer)
    shares = shares_of(readings, ranker or load_place_ranker())
    found: list[Located] = []
    for n, name in enumerate(names):
        own = shares[readings.starts[n] : readings.starts[n] + len(name.rows)]
        best = name.rows[int(np.argmax(own))]
        there = sum(
            float(share)
            for row, share in zip(name.rows, own, strict=True)
            if distance_m(row.lon_deg, row.lat_deg, best.lon_deg, best.lat_deg) <= SAME_SPOT_M
        )
        found.extend(Located(span, best, there) for span in name.spans)
    return tuple(sorted(found, key=lambda x: x.span))
