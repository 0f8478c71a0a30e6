"""A case that grew in portions has the views of one that was built at once, line for line."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.pipeline import build, rebuild
from crossbearing.store import Case

SENTENCES = (
    "Russia moved air defence systems from Syria to Libya on 8 January 2025.",
    "Moscow has transferred S-300 systems to Libya, Anna Rossi said.",
    "Russia withdrew tanks from Tartus, according to the Coast Monitor.",
    "Officials denied that Russia moved air defence systems to Libya.",
    "Abd Rahim Dagalo met Khalifa Haftar in Tobruk on Monday.",
    "Abd Rahim Daglo visited Benghazi, two officials said.",
    "Türkiye deployed troops to Libya last week, Karl Weiss told Harbour Post.",
    "At least one ship reached Tobruk from Tartus, reports say.",
    "Harbour Post said that three ships left Tartus on 9 January 2025.",
)
REPORTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join),
        st.sampled_from(("Harbour Post", "Quay Times", "Coast Monitor", None)),
        st.sampled_from((None, "2025-01-09", "2025-01-12")),
        st.sampled_from((None, "Harbour Holding")),
        st.integers(0, 9),
    ),
    min_size=2,
    max_size=6,
)


def _write(folder: Path, reports: Sequence[tuple[str, str | None, str | None, str | None, int]], first: int) -> None:
    for number, (text, outlet, published, owner, place) in enumerate(reports, first):
        name = folder / f"{place}-{number}.txt"
        name.write_text(text, encoding="utf-8")
        side = {"outlet": outlet, "published": published, "owner": owner}
        name.with_suffix(".json").write_text(json.dumps({k: v for k, v in side.items() if v}), encoding="utf-8")


def _views(case: Path) -> dict[str, list[tuple[object, ...]]]:
    database = sqlite3.connect(case / "case.db")
    names = ("verdict", "source", "entity", "event", "finding", "kept_claim", "kept_array")
    found = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}  # noqa: S608
    found["kept_document"] = database.execute("SELECT document, speakers FROM kept_document ORDER BY 1").fetchall()
    database.close()
    return found


@settings(max_examples=25, deadline=None)
@given(REPORTS, st.data())
def test_portions_do_not_matter(
    reports: list[tuple[str, str | None, str | None, str | None, int]], data: st.DataObject
) -> None:
    """Whatever is taken in later, the views are those of a build of everything, and rebuilding changes nothing."""
    cut = data.draw(st.integers(1, len(reports) - 1))
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "in"
        folder.mkdir()
        grown, whole = Path(scratch) / "grown.case", Path(scratch) / "whole.case"
        _write(folder, reports[:cut], 0)
        with Case.create_or_open(grown) as case:
            build(case, [folder], workers=1)
        _write(folder, reports[cut:], cut)
        with Case.create_or_open(grown) as case:
            build(case, [folder], workers=1)
            assert list(case.verify()) == []
        with Case.create_or_open(whole) as case:
            build(case, [folder], workers=1)
        assert _views(grown) == _views(whole)
        before = _views(grown)
        with Case.create_or_open(grown) as case:
            rebuild(case)
        assert _views(grown) == before


def test_a_sidecar_that_changes_is_seen(tmp_path: Path) -> None:
    """Another outlet and day for a text that is there already: its events are those of a build at once."""
    folder = tmp_path / "in"
    folder.mkdir()
    _write(folder, [(SENTENCES[0], "Harbour Post", None, None, 1), (SENTENCES[1], "Quay Times", None, None, 2)], 0)
    with Case.create_or_open(tmp_path / "grown.case") as case:
        build(case, [folder], workers=1)
    _write(folder, [(SENTENCES[0], "Coast Monitor", "2025-01-12", "Harbour Holding", 1)], 0)
    with Case.create_or_open(tmp_path / "grown.case") as case:
        build(case, [folder], workers=1)
        assert list(case.verify()) == []
    with Case.create_or_open(tmp_path / "whole.case") as case:
        build(case, [folder], workers=1)
    assert _views(tmp_path / "grown.case") == _views(tmp_path / "whole.case")
