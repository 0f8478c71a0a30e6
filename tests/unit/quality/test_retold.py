"""The made-up reports of one story told by several outlets."""

import json
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "quality" / "retold"


def test_every_quote_stands_in_its_report_and_every_report_says_that_it_is_made_up() -> None:
    """Items are exact, and no reader can take the reports for real ones."""
    items = [json.loads(line) for line in (FOLDER / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({item["event"] for item in items}) < len(items)
    for item in items:
        text = (FOLDER / "reports" / item["doc"]).read_text(encoding="utf-8")
        assert text[item["start"] : item["start"] + len(item["quote"])] == item["quote"]
    for path in (FOLDER / "reports").glob("*.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["illustrative"] == "true"
