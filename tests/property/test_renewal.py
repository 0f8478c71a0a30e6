"""A case that grew in portions has the views of one that was built at once, line for line."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate import document_edges, inputs, kin_inputs, renewed, shipped_ratios
from crossbearing.model import (
    Kept,
    KeptDocument,
    LineageEdge,
    Regrading,
    Relation,
    Reliability,
    Ruling,
    Source,
    Target,
    World,
    sayings,
)
from crossbearing.pipeline import build, rebuild, rule
from crossbearing.store import Case
from property.test_contradictions import REPORTS as SAID
from property.test_contradictions import SPEAKERS
from unit.corroborate.builders import Report, letter, world

SENTENCES = (
    "Russia moved air defence systems from Syria to Libya on 8 January 2025.",
    "Moscow has transferred S-300 systems to Libya, Anna Rossi said.",
    "Russia withdrew tanks from Tartus, according to the Coast Monitor.",
    "Officials denied that Russia moved air defence systems to Libya.",
    "Russia did not send any tanks to Libya, Karl Weiss said.",
    "Russia sent tanks to Tobruk on 9 January 2025, Anna Rossi told Harbour Post.",
    "Türkiye controls Tobruk, the Coast Monitor reported.",
    "Russia controls Tobruk, according to Quay Times.",
    "Abd Rahim Dagalo met Khalifa Haftar in Tobruk on Monday.",
    "Abd Rahim Daglo visited Benghazi, two officials said.",
    "Türkiye deployed troops to Libya last week, Karl Weiss told Harbour Post.",
    "At least one ship reached Tobruk from Tartus, reports say.",
    "Harbour Post said that three ships left Tartus on 9 January 2025.",
)
FILLER = (
    "The harbour had been quiet since the autumn, fishermen on the mole remembered, and the customs office kept short "
    "hours. A crane that nobody had used for years was painted yellow. Trucks waited in the rain beside the old mill "
    "while clerks copied numbers into a ledger, and a dog slept under the awning of the bakery until evening came. "
)
"""Long enough to be known again: texts that begin with it depend on each other."""
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
    unique_by=lambda x: x[:4],  # of one text under two names the first name found is kept
)

SOURCES = st.lists(st.builds(letter, st.sampled_from(SPEAKERS[:3]), st.sampled_from(Reliability)), max_size=2)


def _write(folder: Path, reports: Sequence[tuple[str, str | None, str | None, str | None, int]], first: int) -> None:
    for number, (text, outlet, published, owner, place) in enumerate(reports, first):
        name = folder / f"{place}-{number}.txt"
        name.write_text(text, encoding="utf-8")
        side = {"outlet": outlet, "published": published, "owner": owner}
        name.with_suffix(".json").write_text(json.dumps({k: v for k, v in side.items() if v}), encoding="utf-8")


def _views(case: Path) -> dict[str, list[tuple[object, ...]]]:
    database = sqlite3.connect(case / "case.db")
    names = ("verdict", "source", "entity", "lineage", "event", "finding", "state", "chain", "kept_claim", "kept_array")
    found = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}  # noqa: S608
    found["kept_answer"] = database.execute("SELECT key, substr(body, 17) FROM kept_answer ORDER BY 1").fetchall()
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


def test_a_denial_that_comes_later_in_another_report_is_seen(tmp_path: Path) -> None:
    """It stands in an event of its own, and bears on the grade of the one that was there before."""
    folder = tmp_path / "in"
    folder.mkdir()
    _write(folder, [("Russia deployed troops to Tobruk, Anna Rossi said.", "Harbour Post", "2025-01-09", None, 1)], 0)
    with Case.create_or_open(tmp_path / "grown.case") as case:
        build(case, [folder], workers=1)
        (alone,) = case.world().events.values()
    _write(folder, [("There are no Russian troops in Libya, Karl Weiss said.", "Quay Times", "2025-01-10", None, 2)], 1)
    with Case.create_or_open(tmp_path / "grown.case") as case:
        build(case, [folder], workers=1)
        both = case.world().events
    assert len(both) > 1
    assert not alone.contradictions
    assert both[alone.id].contradictions
    with Case.create_or_open(tmp_path / "whole.case") as case:
        build(case, [folder], workers=1)
    assert _views(tmp_path / "grown.case") == _views(tmp_path / "whole.case")


def test_a_ruling_holds_in_a_case_that_grows(tmp_path: Path) -> None:
    """What an analyst ruled in between is as if it had been ruled in the end."""
    folder = tmp_path / "in"
    folder.mkdir()
    _write(folder, [(SENTENCES[0], "Harbour Post", None, None, 1), (SENTENCES[5], "Quay Times", None, None, 2)], 0)
    grown, whole = tmp_path / "grown.case", tmp_path / "whole.case"
    with Case.create_or_open(grown) as case:
        build(case, [folder], workers=1)
        here = case.world()
        event = max(here.events.values(), key=lambda e: e.id)
        known = Target("event", event.id, event.headline, sayings(here.statements, event.statements))
        rule(case, Ruling("Ann", "seen", Regrading(known, credibility=5)))
    _write(folder, [(SENTENCES[1], "Coast Monitor", None, None, 3), (SENTENCES[3], "Tide Radio", None, None, 4)], 2)
    for path in (grown, whole):
        with Case.create_or_open(path) as case:
            build(case, [folder], workers=1)
            if path == whole:
                rule(case, Ruling("Ann", "seen", Regrading(known, credibility=5)))
            assert list(case.verify()) == []
            assert any(e.overrides for e in case.world().events.values())
    assert _views(grown) == _views(whole)
    before = _views(grown)
    with Case.create_or_open(grown) as case:
        rebuild(case)
    assert _views(grown) == before


def _documents(seen: World) -> dict[str, KeptDocument]:
    """The documents as a build keeps them."""
    digests, kin = inputs(seen, seen.documents, {}), kin_inputs(seen, seen.documents)
    heard: dict[str, set[tuple[str, str, str]]] = {i: set() for i in seen.documents}
    for statement in seen.statements.values():
        heard[statement.locator.document].update((x.name, "", x.name) for x in statement.attribution)
    return {i: KeptDocument(digests[i], kin[i], tuple(sorted(heard[i]))) for i in seen.documents}


@settings(max_examples=200, deadline=None)
@given(SAID, SOURCES, SOURCES, st.data())
def test_renewed_events_are_those_made_anew(
    reports: list[Report], earlier: list[Source], later: list[Source], data: st.DataObject
) -> None:
    """Whatever comes, goes, is denied elsewhere, is found to be copied or is judged otherwise: nothing old is left."""
    texts = [_varied(x, data) for x in reports]
    whole = world(texts, later)
    documents = st.sets(st.sampled_from(sorted(whole.documents)))
    some, others = data.draw(documents), data.draw(documents)
    again = some | others if data.draw(st.booleans()) else others
    seen = [_part(whole, some, earlier, data), _part(whole, again, later, data)]
    first = renewed(seen[0], shipped_ratios(), Kept(), None)
    before = Kept(
        _documents(seen[0]),
        first.claims,
        first.arrays,
        first.outlets,
        seen[0].sources,
        {e.id: e for e in first.events},
    )
    changed = {i for i, x in _documents(seen[1]).items() if before.documents.get(i) != x}
    assert renewed(seen[1], shipped_ratios(), before, changed if before.documents else None).events == (
        renewed(seen[1], shipped_ratios(), Kept(), None).events
    )


def _varied(report: Report, data: st.DataObject) -> Report:
    """The report, or one that begins as others do, or that has it from an outlet."""
    outlet = data.draw(st.sampled_from((None, None, "Quay Times", "Tide Radio")))
    says = tuple(replace(x, chain=(outlet,)) if outlet else x for x in report.says)
    return replace(report, says=says, filler=FILLER if data.draw(st.booleans()) else "")


def _part(whole: World, documents: set[str], sources: list[Source], data: st.DataObject) -> World:
    """A world of some of its documents, with these sources; texts depend on each other as found, or as drawn."""
    part = replace(
        whole,
        documents={i: d for i, d in whole.documents.items() if i in documents},
        mentions={i: m for i, m in whole.mentions.items() if m.document in documents},
        statements={i: x for i, x in whole.statements.items() if x.locator.document in documents},
        sources={x.name: x for x in sources},
    )
    if len(documents) > 1 and data.draw(st.booleans()):
        pairs = st.permutations(sorted(documents)).map(lambda x: x[:2])
        edge = st.builds(_edge, pairs, st.sampled_from(("syndicates", "retells")), st.sampled_from((0.6, 0.95)))
        return replace(part, lineage=tuple(data.draw(st.lists(edge, max_size=3))))
    return replace(part, lineage=document_edges(part))


def _edge(pair: Sequence[str], relation: Relation, score: float) -> LineageEdge:
    return LineageEdge(pair[0], pair[1], relation, ("drawn",), score)
