"""A small case on disk, read from made-up reports with their days of publication."""

import json
from pathlib import Path

from crossbearing.pipeline import build
from crossbearing.store import Case

REPORTS = (
    ("present", "Turkey has military forces in Libya. The base could lead to new tensions with Algeria.", "2024-12-10"),
    ("backs", "Turkey supports the Government of National Unity in Tripoli.", "2024-12-12"),
    ("gone", "Turkey has withdrawn its forces from Libya.", "2025-01-10"),
    ("undated", "Rwanda has military forces in Mali.", None),
)


def kept(folder: Path) -> Path:
    """The case, with one report a file."""
    source = folder / "reports"
    source.mkdir()
    for name, text, published in REPORTS:
        (source / f"{name}.txt").write_text(text, encoding="utf-8")
        told = {
            "outlet": f"The {name.title()} Post",
            "language": "en",
            **({"published": published} if published else {}),
        }
        (source / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
    target = folder / "x.case"
    with Case.create_or_open(target) as case:
        build(case, [source], workers=1)
    return target
