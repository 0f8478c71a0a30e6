"""Whether statements that mean one happening stand in one event, and others apart, as an analyst's links say.

    python -m quality.links --gold LINKS.jsonl --reports DIR [--items ITEMS.jsonl] [--case FOLDER]

A line of links: ``{"id", "type": "same_proposition" | "do_not_merge", "members": [item ids]}``, and where it is known
``"origins": n``, how many independent origins the members have. An item: ``{"id", "doc", "quote", "start", "kind",
"also_accepted"}``; without ``--items`` it is ``reports.jsonl`` beside the links. Builds a case of the reports (or takes
the one that is named), gives each item the statement that lies over it with an accepted kind, by the rule of the scorer
of reports, and prints JSON on its last line: of the pairs that belong together how many share an event, of the pairs
that must stay apart how many do, how many events hold the number of origins, and every pair that failed. A pair whose
item has no statement is counted as not read, and not as right.

``--all`` takes items that carry an ``"event"``: pairs of one event belong together, all others must stay apart, and
pairwise precision and recall are printed too.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from quality.product import DATA, crossbearing

Row = Mapping[str, Any]  # a line of JSON, as it was given


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of one link."""

    link: str
    first: str
    second: str
    together: bool


def lines(text: str) -> list[Row]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def matched(items: Sequence[Row], statements: Sequence[Row]) -> dict[str, str]:
    """The statement of each item: one of an accepted kind that lies over its quote, the best first, none twice.

    Source of the rule: ``reports`` in the scorer of the data folder; names of actors are left out here.
    """
    by_document: dict[str, list[Row]] = {}
    for row in statements:
        by_document.setdefault(Path(row["path"]).name, []).append(row)
    weighed = []
    for item in items:
        start, end = item["start"], item["start"] + len(item["quote"])
        for row in by_document.get(item["doc"], ()):
            common = min(row["end"], end) - max(row["start"], start)
            lies_over = common >= 0.5 * min(end - start, row["end"] - row["start"]) > 0
            if not lies_over or row["kind"] not in {item["kind"], *item.get("also_accepted", ())}:
                continue
            share = common / (max(row["end"], end) - min(row["start"], start))
            same = (row["polarity"] == item.get("polarity", row["polarity"])) + (row["kind"] == item["kind"])
            weighed.append((-(same + share), item["id"], row["id"]))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, item_id, statement in sorted(weighed):
        if item_id not in found and statement not in taken:
            found[item_id] = statement
            taken.add(statement)
    return found


def pairs_of(links: Sequence[Row]) -> list[Pair]:
    """Every pair of members of every link."""
    return [
        Pair(link["id"], a, b, link["type"] == "same_proposition")
        for link in links
        if link["type"] in ("same_proposition", "do_not_merge")
        for a, b in combinations(link["members"], 2)
    ]


def pairs_of_events(items: Sequence[Row]) -> list[Pair]:
    """Every pair of items that carry an event: together where it is one."""
    named = [item for item in items if item.get("event")]
    return [Pair(a["event"], a["id"], b["id"], a["event"] == b["event"]) for a, b in combinations(named, 2)]


def scored(pairs: Sequence[Pair], found: Mapping[str, str], event_of: Mapping[str, str]) -> dict[str, object]:
    """Shares of pairs that are as they should be, of those whose items were both read, and which are not."""
    out: dict[str, object] = {}
    for together in (True, False):
        mine = [p for p in pairs if p.together == together]
        read = [p for p in mine if p.first in found and p.second in found]
        right = [p for p in read if (event_of[found[p.first]] == event_of[found[p.second]]) == together]
        out["together" if together else "apart"] = {
            "pairs": len(mine),
            "read": len(read),
            "right": len(right),
            "share": round(len(right) / len(read), 4) if read else None,
            "wrong": [f"{p.link}: {p.first} {p.second}" for p in read if p not in right],
        }
    return out


def pairwise(pairs: Sequence[Pair], found: Mapping[str, str], event_of: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 of joined pairs, among items that were read."""
    read = [p for p in pairs if p.first in found and p.second in found]
    joined = [p for p in read if event_of[found[p.first]] == event_of[found[p.second]]]
    right = sum(p.together for p in joined)
    wanted = sum(p.together for p in read)
    precision, recall = right / max(len(joined), 1), right / max(wanted, 1)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 4),
    }


def origins(links: Sequence[Row], found: Mapping[str, str], event_of: Mapping[str, Row]) -> dict[str, object]:
    """Of the links that give a number of origins, how many events hold it in their range, and exactly."""
    wanted = [link for link in links if isinstance(link.get("origins"), int)]
    held = exact = 0
    for link in wanted:
        events = {event_of[found[m]]["id"]: event_of[found[m]] for m in link["members"] if m in found}
        ranges = [(e["origins"]["min"], e["origins"]["max"]) for e in events.values()]
        held += any(low <= link["origins"] <= high for low, high in ranges)
        exact += any(low == link["origins"] == high for low, high in ranges)
    return {"links": len(wanted), "in_range": held, "exact": exact}


def main() -> int:
    """Build, match, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DATA / "gold" / "reports_links.jsonl")
    parser.add_argument("--reports", type=Path, default=DATA / "reports")
    parser.add_argument("--items", type=Path, default=None)
    parser.add_argument("--case", type=Path, default=None, help="a case of the reports that is there already")
    parser.add_argument("--all", action="store_true", help="score every pair of items by their events")
    given = parser.parse_args()
    items_file: Path = given.items or given.gold.with_name("reports.jsonl")
    if not given.gold.is_file() or not items_file.is_file():
        print(f"{given.gold} or {items_file} is not here; set CROSSBEARING_DATA to the folder of public data.")
        return 2
    links, items = (lines(x.read_text(encoding="utf-8")) for x in (given.gold, items_file))
    with tempfile.TemporaryDirectory() as folder:
        case = given.case or Path(folder) / "links.case"
        if given.case is None:
            crossbearing("build", str(case), str(given.reports))
        statements = lines(crossbearing("statements", str(case), "--json"))
        events = {s: e for e in lines(crossbearing("events", str(case), "--json")) for s in e["statements"]}
    found = matched([i for i in items if i["kind"]], statements)
    ids = {statement: event["id"] for statement, event in events.items()}
    pairs = pairs_of_events(items) if given.all else pairs_of(links)
    report: dict[str, object] = {"items": len(items), "read": len(found), **scored(pairs, found, ids)}
    report["not_read"] = sorted({m for p in pairs for m in (p.first, p.second)} - set(found))
    report["origins"] = origins(links, found, events)
    if given.all:
        report["pairwise"] = pairwise(pairs, found, ids)
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
