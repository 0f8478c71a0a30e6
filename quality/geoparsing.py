"""Places in running text: which words name one, and where it lies, scored as geoparsers are.

    OPENBLAS_NUM_THREADS=1 uv run python -m quality.geoparsing --gold FILE.xml --out pred.jsonl

One thread: networks this small only lose time on several. Only the text of the articles is read; their toponyms serve
for the score. Writes one line an article, in order: ``{"toponyms": [{"start", "end", "lat", "lon"}]}``. Where the file
is one that the shipped networks were trained on (lgl.xml, TR-News.xml), each fifth of both corpora is read by networks
trained anew on the other four fifths, so that no article is scored by a network that saw it; any other file is read by
the shipped ones. The last line printed is JSON: the score of ``scorers/score.py geoparsing``, how often given spans are
placed within 161 km (their offsets set right by the phrase, where the corpus slips), and peers' published figures.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from training.geoparsing import CORPORA, FOLDS, Nets, Toponym, articles, lesson, texts, train_nets

from crossbearing.gazetteer import Gazetteer, load_gazetteer
from crossbearing.geo import distance_m
from crossbearing.language.sentences import split_sentences
from crossbearing.read import Reader, load_reader
from crossbearing.read.model import parse_sentences
from crossbearing.read.syntax import Sentence
from crossbearing.read.toponyms import toponyms
from crossbearing.resolve.locating import locate
from quality.product import DATA
from quality.scorer import scorer

PLACED = 0.35
"""Least product of both likelihoods. F1 is greatest where a span is given if it is right more often than half of F1
(Lipton, Elkan and Narayanaswamy 2014)."""
PEERS = {
    "lgl.xml": {"best of nine peers": 0.500, "CamCoder": 0.474},
    "TR-News.xml": {"best of nine peers": 0.615, "CamCoder": 0.615},
    "other": {"best of nine peers, GeoVirus and GeoWebNews": 0.673},
}
"""End-to-end F1 at 161 km."""
PEER_GIVEN_SPANS = {"Mordecai 3 on TR-News": 0.873}
HIT_M = 161_000.0

Line = dict[str, list[dict[str, float]]]


def geoparse(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer, nets: Nets | None) -> Line:
    """The places of a text whose reading is likely enough."""
    named = {t.span: t.likelihood for t in toponyms(text, sentences, nets.recognition if nets else None)}
    spans = [span for span, likelihood in named.items() if likelihood >= PLACED]
    located = locate(text, spans, gazetteer, nets.ranker if nets else None)
    return {
        "toponyms": [
            {"start": x.span.start, "end": x.span.end, "lat": x.row.lat_deg, "lon": x.row.lon_deg}
            for x in located
            if named[x.span] * x.share >= PLACED
        ]
    }


def hits_given_spans(text: str, gold: Sequence[Toponym], gazetteer: Gazetteer, nets: Nets | None) -> int:
    """How many toponyms with a point are placed within 161 km of it, where the spans are given."""
    points = {t.span: t.point for t in gold}
    located = locate(text, list(points), gazetteer, nets.ranker if nets else None)
    pairs = ((x.row, points[x.span]) for x in located)
    return sum(distance_m(row.lon_deg, row.lat_deg, *p) <= HIT_M for row, p in pairs if p)


def cross_validated(name: str, reader: Reader, gazetteer: Gazetteer) -> tuple[list[Line], int]:
    """The articles of a training corpus, each read by networks that did not see it; and the hits of given spans."""
    parsed = {corpus: articles(DATA / "data/nlp/geoparsing" / corpus, reader) for corpus in CORPORA}
    lessons = {corpus: [lesson(article, gazetteer) for article in found] for corpus, found in parsed.items()}
    lines: dict[int, Line] = {}
    hits = 0
    for fold in range(FOLDS):
        nets = train_nets([x for c in CORPORA for i, x in enumerate(lessons[c]) if i % FOLDS != fold])
        for i, article in enumerate(parsed[name]):
            if i % FOLDS == fold:
                lines[i] = geoparse(article.text, article.sentences, gazetteer, nets)
                hits += hits_given_spans(article.text, article.gold, gazetteer, nets)
    return [lines[i] for i in sorted(lines)], hits


def main() -> None:
    """Reads, writes, scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, help="articles with toponyms, as LGL and TR-News have them")
    parser.add_argument("--out", type=Path, required=True, help="where predictions are written")
    parser.add_argument(
        "--cross-validate",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="read by networks that did not see the article; the default for lgl.xml and TR-News.xml",
    )
    asked = parser.parse_args()
    known = asked.gold.name in CORPORA
    crossed = known if asked.cross_validate is None else asked.cross_validate
    if crossed and not known:
        parser.error(f"only {' and '.join(CORPORA)} can be cross-validated: no other file was trained on")
    reader, gazetteer = load_reader(), load_gazetteer()
    if crossed:
        lines, hits = cross_validated(asked.gold.name, reader, gazetteer)
    else:
        lines = [
            geoparse(text, parse_sentences(reader, text, split_sentences(text)), gazetteer, None)
            for text, _ in texts(asked.gold)
        ]
        hits = sum(hits_given_spans(text, gold, gazetteer, None) for text, gold in texts(asked.gold))
    asked.out.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    peers = PEERS.get(asked.gold.name, PEERS["other"])
    placed = sum(t.point is not None for _, gold in texts(asked.gold) for t in gold)
    print(
        json.dumps(
            {
                **scorer().geoparsing(str(asked.gold), str(asked.out)),
                "accuracy_161km_given_spans": round(hits / max(placed, 1), 4),
                "cross_validated": crossed,
                "peers_f1_161km": peers,
                "peer_accuracy_161km_given_spans": PEER_GIVEN_SPANS,
            }
        )
    )


if __name__ == "__main__":
    main()
