"""TIMEX3 value F1 of ``language.dates`` on TempEval-3 platinum, beside HeidelTime.

    python -m quality.time --gold ../shared/data/nlp/temporal_te3_platinum/te3-platinum --out pred.jsonl

A predicted span counts as right where it overlaps a gold TIMEX3 of the same value (TempEval-3, "relaxed value"). The
document's own creation time is left out on both sides. Durations ("for two months") and sets ("every morning") are in
the gold and not in our task: the second line of figures is over DATE alone.

Source: UzZaman et al., SemEval-2013 task 1; HeidelTime's value F1 there: .776.
"""

import argparse
import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from crossbearing.language.dates import DatedSpan, find_dates

HEIDELTIME_VALUE_F1 = 0.776
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression of the gold: its place in the text, type and value."""

    start: int
    end: int
    type: str
    value: str


def load(path: Path) -> tuple[str, date | None, list[Timex]]:
    """The text of a TimeML file, its creation date, and its time expressions."""
    root = fromstring(path.read_text(encoding="utf-8"))
    dct = root.find("DCT/TIMEX3")
    created = date.fromisoformat(dct.get("value", "")[:10]) if dct is not None else None
    text = ""
    found: list[Timex] = []

    def walk(node: Element) -> None:
        nonlocal text
        start = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "TIMEX3":
            found.append(Timex(start, len(text), node.get("type", ""), node.get("value", "")))

    body = root.find("TEXT")
    if body is not None:
        walk(body)
    return text, created, found


def value(span: DatedSpan) -> str | None:
    """The TIMEX3 value of one of our intervals, as far as it has one."""
    interval = span.interval
    day = interval.start or (interval.end - timedelta(days=1) if interval.end else None)
    words = interval.text.lower()
    if re.search(r"now|current|moment|present", words):
        return "PRESENT_REF"
    if interval.precision == "open" or day is None:
        plural = re.search(r"(day|week|month|year)s", words)
        return f"PX{plural[1][0].upper()}" if plural else ("PAST_REF" if "recent" in words else None)
    window = re.search(r"(\d+|two|three|four|five|six|seven|eight|nine|ten)\s(day|week|month|year)s$", words)
    if window:
        numbers = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        count = int(window[1]) if window[1].isdigit() else numbers.index(window[1]) + 2
        return f"P{count}{window[2][0].upper()}"
    if "decade" in words:
        return "P10Y"
    if "century" in words:
        return f"{day.year // 100}"
    if interval.precision == "week" and "week" not in words:
        return f"{day:%Y-%m}"
    if interval.precision == "season":
        return (
            f"{day.year}-{_SEASONS[day.month]}"
            if re.search("spring|summer|autumn|fall|winter", words)
            else f"{day.year}"
        )
    return {"day": f"{day:%Y-%m-%d}", "week": f"{day:%G-W%V}", "month": f"{day:%Y-%m}", "year": f"{day.year}",
            "decade": f"{day.year // 10}"}[interval.precision]  # fmt: skip


def f1(right: int, predicted: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1."""
    precision, recall = right / max(predicted, 1), right / max(gold, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(both, 3)}


def main() -> None:
    """Read the gold folder, write the predictions, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    lines: list[str] = []
    right = right_dates = predicted = gold = gold_dates = overlap = 0
    for path in sorted(arguments.gold.glob("*.tml")):
        text, created, expected = load(path)
        spans = find_dates(text, created)
        predicted += len(spans)
        gold += len(expected)
        gold_dates += sum(t.type == "DATE" for t in expected)
        for span in spans:
            hit = next((t for t in expected if t.start < span.end and span.start < t.end), None)
            same = hit is not None and hit.value.split("T")[0] == value(span)
            overlap += hit is not None
            right += same
            right_dates += same and hit is not None and hit.type == "DATE"
            record = {"file": path.name, "start": span.start, "end": span.end, "text": span.interval.text,
                      "value": value(span), "gold": hit.value if hit else None}  # fmt: skip
            lines.append(json.dumps(record, ensure_ascii=False))
    if arguments.out:
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(json.dumps({
        "value_all_types": f1(right, predicted, gold),
        "value_dates": f1(right_dates, predicted, gold_dates),
        "relaxed_span_all_types": f1(overlap, predicted, gold),
        "heideltime_value_f1": HEIDELTIME_VALUE_F1, "gold": gold, "gold_dates": gold_dates, "predicted": predicted,
    }))  # fmt: skip


if __name__ == "__main__":
    main()
