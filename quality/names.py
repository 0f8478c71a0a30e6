"""Places of names on LGL and TR-News (development parts), with the spans given: how often within 161 km.

Prints JSON: accuracy of the resolver, of the most populous reading alone, and the ceiling that any ranking of the
tables' candidates could reach (METHODS.md section 12 measures .73 and .59 for it on a plainer gazetteer); how many
readings are shown as doubtful, and how often those and the others are wrong; and the time it took. The ranking of
places was taught on these corpora, so the accuracy is that of texts it knows: quality/geoparsing.py has the one that is
cross-validated. Spans are set right by the phrase that each toponym names, where the corpus slips.
"""

import json
import math
import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from training.geoparsing import aligned

from crossbearing.gazetteer import Gazetteer, load_gazetteer
from crossbearing.geo import distance_m
from crossbearing.model import Document, Mention, Metadata, Span
from crossbearing.resolve import entities, judge
from crossbearing.resolve.candidates import exact

CORPORA = ("lgl.xml", "TR-News.xml")
HIT_M = 161_000.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold place name."""

    start: int
    end: int
    lon_deg: float
    lat_deg: float


def _value(element: ET.Element, *names: str) -> str | None:
    for name in names:
        found = element.find(f".//{name}")
        if found is not None and found.text and found.text.strip():
            return found.text.strip()
    return None


def articles(path: Path) -> Iterator[tuple[Document, tuple[Toponym, ...]]]:
    """Text and gold toponyms with coordinates of each article."""
    for i, article in enumerate(ET.parse(path).getroot().iter("article")):  # noqa: S314 - public data, read locally
        text_element = article.find("text")
        text = (text_element.text or "") if text_element is not None else ""
        gold = []
        for element in article.iter("toponym"):
            start, end = _value(element, "start"), _value(element, "end")
            lat, lon = _value(element, "lat", "latitude"), _value(element, "lon", "longitude")
            if start and end and lat and lon:
                span = aligned(text, Span(int(start), int(end)), element.findtext("phrase"))
                gold.append(Toponym(span.start, span.end, float(lon), float(lat)))
        yield Document(f"{i:064x}", "", f"{path.name}#{i}", text, Metadata()), tuple(gold)


def score(path: Path, gazetteer: Gazetteer) -> dict[str, float | int]:
    """Accuracy at 161 km of the resolver, of population alone, and the ceiling, for one corpus."""
    total = near = populous = ceiling = doubted = doubted_wrong = 0
    errors: list[float] = []
    wrong: list[str] = []
    seconds = 0.0
    for document, gold in articles(path):
        mentions = {
            m.id: m
            for t in gold
            for m in (Mention(document.id, t.start, t.end, document.text[t.start : t.end], "place"),)
        }
        began = time.perf_counter()
        judged = list(judge(document, tuple(mentions.values()), gazetteer))
        seconds += time.perf_counter() - began
        places = {m: e for e in entities(mentions, judged, gazetteer) for m in e.mentions}
        doubts = {j.mention for j in judged if j.doubt}
        for t in gold:
            words = document.text[t.start : t.end]
            mention = Mention(document.id, t.start, t.end, words, "place")
            entity = places.get(mention.id)
            position = entity.position if entity else None
            km = distance_m(t.lon_deg, t.lat_deg, position.lon_deg, position.lat_deg) if position else math.inf
            candidates = [c.position for c in exact(words, gazetteer) if c.position]
            distances = [distance_m(t.lon_deg, t.lat_deg, p.lon_deg, p.lat_deg) for p in candidates]
            first = gazetteer.places(words)[:1]
            total += 1
            hit = km <= HIT_M
            near += hit
            doubted += mention.id in doubts
            doubted_wrong += mention.id in doubts and not hit
            ceiling += any(d <= HIT_M for d in distances)
            populous += any(distance_m(t.lon_deg, t.lat_deg, p.lon_deg, p.lat_deg) <= HIT_M for p in first)
            if position:
                errors.append(km / 1000)
            if not hit:
                wrong.append(f"{words} -> {entity.canonical if entity else None} {km / 1000:.0f} km in {document.path}")
    if os.environ.get("WRONG"):
        print("\n".join(wrong), file=sys.stderr)
    return {
        "toponyms": total,
        "accuracy_161km": round(near / total, 4),
        "most_populous_161km": round(populous / total, 4),
        "ceiling_161km": round(ceiling / total, 4),
        "median_error_km": round(statistics.median(errors), 1),
        "doubted": round(doubted / total, 4),
        "wrong_among_doubted": round(doubted_wrong / max(doubted, 1), 4),
        "wrong_among_plain": round((total - near - doubted_wrong) / max(total - doubted, 1), 4),
        "microseconds_a_mention": round(seconds / total * 1e6),
    }


def main() -> None:
    """Scores both corpora."""
    folder = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared")) / "data/nlp/geoparsing"
    gazetteer = load_gazetteer()
    print(json.dumps({name: score(folder / name, gazetteer) for name in CORPORA}))


if __name__ == "__main__":
    main()
