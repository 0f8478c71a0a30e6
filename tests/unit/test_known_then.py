"""What was known when, by the case and by the public."""

import json
from datetime import UTC, datetime
from pathlib import Path

from crossbearing import pipeline
from crossbearing.known_then import known_then
from crossbearing.store import Case


def test_knowledge_before_the_case_is_what_was_public(tmp_path: Path) -> None:
    """A case made today answers for a past day exactly as one that was made of that day's reports alone."""
    days = {"a": "2024-12-10", "b": "2024-12-14", "c": "2025-01-10", "d": None}
    texts = {
        "a": "Turkey has military forces in Libya.",
        "b": "Russia moved air defence systems from Syria to Libya, the ministry said.",
        "c": "Turkey has withdrawn its forces from Libya. Russia has transferred nothing, Moscow said.",
        "d": "Rwanda has military forces in Mali.",
    }
    worlds = {}
    for name, wanted in (("all", "abcd"), ("early", "ab")):
        source = tmp_path / name / "reports"
        source.mkdir(parents=True)
        for key in wanted:
            (source / f"{key}.txt").write_text(texts[key], encoding="utf-8")
            told = {"outlet": key.upper(), "language": "en", **({"published": days[key]} if days[key] else {})}
            (source / f"{key}.json").write_text(json.dumps(told), encoding="utf-8")
        with Case.create_or_open(tmp_path / name / "x.case") as case:
            pipeline.build(case, [source], workers=1)
            worlds[name] = known_then(case, datetime(2024, 12, 15, tzinfo=UTC))
            now = known_then(case, datetime(2099, 1, 1, tzinfo=UTC))
            assert now.clock == "recorded"
            assert len(now.world.documents) == len(wanted)
    assert worlds["all"].clock == "published"
    assert (worlds["all"].later, worlds["all"].undated) == (1, 1)
    one, other = worlds["all"].world, worlds["early"].world
    for field in (
        "documents",
        "statements",
        "mentions",
        "judgements",
        "entities",
        "events",
        "states",
        "chains",
        "findings",
    ):
        assert getattr(one, field) == getattr(other, field), field
