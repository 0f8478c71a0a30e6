"""The three small networks of places: which words name one, and which place is meant, in two looks.

Reads LGL and TR-News (`data/nlp/geoparsing`), writes the shipped weights. Deterministic, some minutes on one core:

    OPENBLAS_NUM_THREADS=1 uv run python -m training.geoparsing
"""

import os
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossbearing.gazetteer import Gazetteer, load_gazetteer
from crossbearing.geo import distance_m
from crossbearing.language.perceptron import Perceptron, write_perceptron
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Span
from crossbearing.read import Reader, load_reader
from crossbearing.read import toponyms as recognition
from crossbearing.read.model import parse_sentences
from crossbearing.read.syntax import Sentence
from crossbearing.resolve import place_features as ranking
from crossbearing.resolve.locating import SAME_SPOT_M, PlaceRanker
from crossbearing.resolve.place_names import place_names
from training.small_nets import Floats, Plan, train

CORPORA = ("lgl.xml", "TR-News.xml")
DATA = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
FARTHEST_SLIP = 80
"""In 19 articles of TR-News the offsets stand up to ten characters beside the phrase that they name."""
UNPLACED_WEIGHT = 0.5
"""Toponyms without coordinates (streets, mostly) teach recognition less."""
HALF_OVERLAP = 0.5
RECOGNITION = Plan(hidden=(24,), epochs=8, groups_a_batch=256, nets=2, decay=0.03, drop=0.15)
RANKING = Plan(hidden=(24, 12), epochs=16, groups_a_batch=96, nets=2, rate=4e-3, decay=0.01, drop=0.1)
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold toponym: characters, and its point where it has one."""

    span: Span
    point: tuple[float, float] | None
    """(lon, lat) in degrees."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text of a corpus with its toponyms, and its sentences as the reading model gives them."""

    text: str
    gold: tuple[Toponym, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """The readings of an article, which of them are right, and how much each name counts."""

    readings: ranking.Readings
    right: NDArray[np.bool_]
    weights: Floats


Spans: TypeAlias = tuple[Floats, Floats, Floats]
"""Of the candidate spans of an article: features, whether it is a toponym, weight."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an article teaches."""

    spans: Spans
    names: Ranked


@dataclass(frozen=True, slots=True)
class Nets:
    """All that is trained."""

    recognition: Perceptron
    ranker: PlaceRanker


def texts(path: Path) -> Iterator[tuple[str, tuple[Toponym, ...]]]:
    """The text and the toponyms of each article; spans are set right by the phrase where one is given."""
    for article in ET.parse(path).getroot().iter("article"):  # noqa: S314 - public data, read locally
        text = article.findtext("text") or ""
        gold = []
        for element in article.iter("toponym"):
            start, end = _value(element, "start"), _value(element, "end")
            lat, lon = _value(element, "lat", "latitude"), _value(element, "lon", "longitude")
            if start and end:
                span = aligned(text, Span(int(start), int(end)), element.findtext("phrase"))
                gold.append(Toponym(span, (float(lon), float(lat)) if lat and lon else None))
        yield text, tuple(gold)


def _value(element: ET.Element, *names: str) -> str | None:
    for name in names:
        found = element.find(f".//{name}")
        if found is not None and found.text and found.text.strip():
            return found.text.strip()
    return None


def aligned(text: str, span: Span, phrase: str | None) -> Span:
    """The nearest place of the phrase within 80 characters of the span; the span as it is where there is none."""
    if not phrase or text[span.start : span.end] == phrase:
        return span
    near = [s for s in range(-FARTHEST_SLIP, FARTHEST_SLIP + 1) if text.startswith(phrase, max(0, span.start + s))]
    if not near:
        return span
    start = span.start + min(near, key=abs)
    return Span(start, start + len(phrase))


def articles(path: Path, reader: Reader) -> tuple[Article, ...]:
    """The articles of a corpus, read by the model."""
    return tuple(
        Article(text, gold, parse_sentences(reader, text, split_sentences(text))) for text, gold in texts(path)
    )


def lesson(article: Article, gazetteer: Gazetteer) -> Lesson:
    """What an article teaches; made once where several trainings use it."""
    return Lesson(_spans_of(article), _ranked(article, gazetteer))


def train_nets(lessons: Sequence[Lesson]) -> Nets:
    """The networks as some articles teach them."""
    return Nets(_recognition([x.spans for x in lessons]), _ranker([x.names for x in lessons]))


# -- which words name a place


def _recognition(blocks: Sequence[Spans]) -> Perceptron:
    inputs, right, weights = (np.concatenate([b[i] for b in blocks]) for i in range(3))

    def gradient(scores: Floats, rows: NDArray[np.intp]) -> Floats:
        likely = 1 / (1 + np.exp(-scores))
        return ((likely - right[rows]) * weights[rows] / len(rows)).astype(np.float32)

    return train(recognition.FEATURES, inputs, list(np.arange(len(inputs))[:, None]), gradient, RECOGNITION)


def _spans_of(article: Article) -> Spans:
    """Features, whether it is a toponym, and weight of each candidate span of an article."""
    found = recognition.candidates(article.text, article.sentences)
    right, weights = np.zeros(len(found), np.float32), np.ones(len(found), np.float32)
    by_span = {c.span: i for i, c in enumerate(found)}
    for toponym in article.gold:
        i = by_span.get(toponym.span)
        if i is None and found:
            overlaps = [_overlap(toponym.span, c.span) for c in found]
            i = int(np.argmax(overlaps)) if max(overlaps) >= HALF_OVERLAP else None
        if i is not None:
            right[i] = 1
            weights[i] = 1.0 if toponym.point else UNPLACED_WEIGHT
    return recognition.features(article.text, article.sentences, found), right, weights


def _overlap(a: Span, b: Span) -> float:
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


# -- which place is meant


def _ranker(ranked: Sequence[Ranked]) -> PlaceRanker:
    """The first network, and the second trained on what first networks make of articles that they did not see."""
    priors = [r.readings.prior for r in ranked]
    first = _fit(ranked, priors)
    shares: list[Floats] = list(priors)
    for fold in range(2):
        half = _fit(ranked[1 - fold :: 2], priors[1 - fold :: 2])
        for i in range(fold, len(ranked), 2):
            r = ranked[i].readings
            scores = half.scores(ranking.features(r, priors[i]))
            shares[i] = ranking.within_name(scores, r.owner, r.starts)
    return PlaceRanker(first, _fit(ranked, shares))


def _ranked(article: Article, gazetteer: Gazetteer) -> Ranked:
    points = {t.span: t.point for t in article.gold}
    names = place_names(((s, article.text[s.start : s.end]) for s in points), gazetteer)
    readings = ranking.readings_of(article.text, names, gazetteer)
    near = np.zeros(len(readings.owner), np.float32)
    weights = np.zeros(len(readings.owner), np.float32)
    for start, name in zip(readings.starts.tolist(), names, strict=True):
        placed = [p for p in map(points.get, name.spans) if p]
        for j, row in enumerate(name.rows):
            near[start + j] = sum(distance_m(row.lon_deg, row.lat_deg, *p) <= SAME_SPOT_M for p in placed)
        weights[start : start + len(name.rows)] = np.sqrt(max(len(placed), 1))
    return Ranked(readings, near > 0, weights)


def _fit(ranked: Sequence[Ranked], shares: Sequence[Floats]) -> Perceptron:
    """A network whose scores, as shares of each name, lie on right readings."""
    inputs = np.concatenate([ranking.features(r.readings, s) for r, s in zip(ranked, shares, strict=True)])
    right = np.concatenate([r.right for r in ranked])
    weights = np.concatenate([r.weights for r in ranked])
    groups: list[NDArray[np.intp]] = []
    group_of = np.zeros(len(inputs), np.intp)
    base = 0
    for r in ranked:
        for start, name in zip(r.readings.starts.tolist(), r.readings.names, strict=True):
            rows = np.arange(base + start, base + start + len(name.rows))
            if len(rows) > 1 and right[rows].any():
                group_of[rows] = len(groups)
                groups.append(rows)
        base += len(r.readings.owner)

    def gradient(scores: Floats, rows: NDArray[np.intp]) -> Floats:
        change = np.r_[True, group_of[rows][1:] != group_of[rows][:-1]]
        starts, owner = np.flatnonzero(change), np.cumsum(change) - 1
        share = ranking.within_name(scores, owner, starts)
        good = share * right[rows]
        wanted = good / np.maximum(np.add.reduceat(good, starts)[owner], 1e-9)
        return ((share - wanted) * weights[rows] / len(starts)).astype(np.float32)

    return train(ranking.FEATURES, inputs, groups, gradient, RANKING)


def main() -> None:
    """Trains on all articles and writes the weights into the package."""
    reader, gazetteer = load_reader(), load_gazetteer()
    seen = [a for name in CORPORA for a in articles(DATA / "data/nlp/geoparsing" / name, reader)]
    nets = train_nets([lesson(article, gazetteer) for article in seen])
    package = Path(__file__).parents[1] / "src/crossbearing"
    write_perceptron(package / "read/weights/toponyms.npz", nets.recognition)
    write_perceptron(package / "resolve/weights/places_first.npz", nets.ranker.first)
    write_perceptron(package / "resolve/weights/places_second.npz", nets.ranker.second)
    print(f"trained on {len(seen)} articles")


if __name__ == "__main__":
    main()
