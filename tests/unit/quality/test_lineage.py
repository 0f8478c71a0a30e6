"""The measure of lineage."""

import csv

from quality.lineage import SHEET, found_edges, judged, made
from quality.lineage_texts import Text, joined

from unit.corroborate.texts import OTHER, RETOLD, WIRE


def test_the_sheet_is_judged_throughout() -> None:
    """Each pair has both verdicts and a reason, and no text of others."""
    with SHEET.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len({(r["one"], r["other"]) for r in rows}) == len(rows) == 150
    assert all(r["quotes"] in {"yes", "no", "unclear"} and r["retells"] in {"yes", "no"} for r in rows)
    assert all(r["reason"] and len(r["reason"]) < 80 for r in rows)


def test_edges_are_those_of_the_product() -> None:
    """Texts in their order, the earliest first."""
    found = found_edges([Text("a", "s", WIRE), Text("b", "s", OTHER), Text("c", "s", RETOLD)])
    assert {(e.child, e.parent) for e in found if e.relation == "retells"} == {("c", "a")}


def test_made_retellings_are_scored_beside_the_peer() -> None:
    """Precision and recall of both stand in one record."""
    texts = [Text(f"{n}", f"{n}", f"{WIRE}\n{OTHER}".replace("Tobruk", f"Port{n}")) for n in range(5)]
    scored = made(texts)
    assert {"precision", "recall", "f1", "peer_3gram_jaccard_best_threshold"} <= set(scored)


def test_judged_pairs_are_counted(tmp_path: object) -> None:
    """A shared quotation that is found and wanted is right; an unclear pair is left out."""
    sheet = tmp_path / "sheet.csv"  # type: ignore[operator]
    sheet.write_text("one,other,quotes,retells,reason\na,b,yes,no,x\na,c,unclear,no,x\n")
    said = "Karl Weiss said “we have never seen so much air defence equipment leave in a single week”."
    texts = [Text("a", "s", f"{OTHER}\n{said}"), Text("b", "s", f"{said}\nIt rained."), Text("c", "s", "It rained.")]
    assert judged(texts, sheet)["quotes"] == {"wanted": 1, "found": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_marks_stand_as_in_print() -> None:
    """Straight marks open and close, also where a quotation began in a sentence before."""
    assert joined(["He", "said", ",", '"', "It", "rains", ".", '"']) == "He said, “It rains.”"
    assert joined(["It", "will", "rain", ",", '"', "he", "said", "."]) == "It will rain,” he said."
