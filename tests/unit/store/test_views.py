"""Views are dropped and written together."""

from dataclasses import replace
from pathlib import Path

from crossbearing.model import Entity, Finding, LineageEdge, Source
from crossbearing.store import Case
from unit.store.cases import intake


def test_views_come_back_in_their_order(tmp_path: Path) -> None:
    """Entities, sources, lineage and findings come back equal; older ones are gone."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        for name in ("b", "a"):
            entity = Entity(f"name:{name}", "other", name, (name,), ())
            seen = replace(
                case.truth(),
                entities={entity.id: entity},
                sources={name: Source(name, "outlet")},
                lineage=(LineageEdge("document-1", name, "cites", ("it says so",), 0.9),),
                findings=(Finding("x", name, "text", ("statement-1",)),),
            )
            case.replace_views(seen, "test")
            assert case.world() == seen


def test_a_judgement_that_nobody_stored_is_kept_as_a_verdict(tmp_path: Path) -> None:
    """What was found over the whole case overlays the stored judgement, and is no truth."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        truth = case.truth()
        merged = {m: replace(j, anchor="name:fleet", reasons=("one thing",)) for m, j in truth.judgements.items()}
        case.replace_views(replace(truth, judgements=merged), "test")
        assert case.world().judgements == merged
        assert case.truth() == truth
