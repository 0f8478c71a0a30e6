"""The lineage of documents."""

from dataclasses import replace
from datetime import date

from crossbearing.corroborate import document_edges, events, lifted
from crossbearing.model import LineageEdge, World
from unit.corroborate.builders import SYSTEMS, Report, world
from unit.corroborate.texts import RETOLD, WIRE

LATER, EARLIER = date(2025, 1, 20), date(2025, 1, 10)


def _named(seen: World) -> list[tuple[str, str, str]]:
    def name(end: str) -> str:
        found = seen.documents.get(end)
        return (found.metadata.outlet or "") if found else end

    return sorted((name(e.child), e.relation, name(e.parent)) for e in seen.lineage)


def _report(outlet: str, text: str, day: date | None) -> Report:
    return Report(outlet, (replace(SYSTEMS, quote=f"{outlet} was told that {SYSTEMS.quote}"),), day, filler=f"{text}\n")


def test_the_later_one_retells() -> None:
    """Without a citation the date gives the direction."""
    seen = world([_report("Harbour Post", RETOLD, LATER), _report("Tide Radio", WIRE, EARLIER)])
    assert ("Harbour Post", "retells", "Tide Radio") in _named(seen)


def test_who_cites_depends_whatever_the_dates_say() -> None:
    """A text that names its source has it from there, also where its date is an earlier one; the evidence says so."""
    citing = f"{RETOLD}\nThis was first reported by Reuters."
    seen = world([_report("Harbour Post", citing, EARLIER), _report("Reuters", WIRE, LATER)])
    edge = next(e for e in seen.lineage if e.relation == "retells")
    assert seen.documents[edge.child].metadata.outlet == "Harbour Post"
    assert "dated earlier" in edge.evidence[-1]


def test_without_dates_the_direction_is_not_known() -> None:
    """The edge is there all the same, and says so."""
    seen = world([_report("Harbour Post", RETOLD, None), _report("Tide Radio", WIRE, None)])
    edge = next(e for e in seen.lineage if e.relation == "retells")
    assert "not known which of them came first" in edge.evidence[-1]


def test_a_source_that_is_not_in_the_case_is_a_node_by_its_usual_name() -> None:
    """Three spellings of one paper are one node."""
    phrases = (
        "According to the WSJ, ships left.",
        "Ships left, the Wall Street Journal reported.",
        "He told The Wall Street Journal.",
    )
    seen = world([_report(f"Paper {n}", phrase, EARLIER) for n, phrase in enumerate(phrases)])
    assert {e.parent for e in seen.lineage if e.relation == "cites"} == {"The Wall Street Journal"}


def test_the_one_report_of_a_cited_outlet_is_its_node() -> None:
    """That it is the one which is meant is likely, and not certain."""
    seen = world(
        [
            _report("Paper", "Officials told Reuters that ships had left.", LATER),
            _report("Reuters", "It rains.", EARLIER),
        ]
    )
    (edge,) = [e for e in seen.lineage if e.relation == "cites"]
    assert (seen.documents[edge.parent].metadata.outlet, edge.score < 0.95) == ("Reuters", True)


def test_a_circle_of_citations_is_kept_as_it_is() -> None:
    """Each edge stands; that neither is the first is for those who count."""
    seen = world([
        _report("Reuters", "This was first reported by the BBC.", EARLIER),
        _report("BBC", "According to Reuters, ships left.", EARLIER),
    ])  # fmt: skip
    assert [x for x in _named(seen) if x[1] == "cites"] == [("BBC", "cites", "Reuters"), ("Reuters", "cites", "BBC")]


def test_what_statements_share_is_lifted_to_their_documents() -> None:
    """A source without a name in two reports on one event ties the reports."""
    says = [replace(SYSTEMS, chain=(f"{a} former officer (unnamed)",), quote=f"{b} {SYSTEMS.quote}")
            for a, b in (("a", "As far as he knew"), ("the", "This much was clear to him:"))]  # fmt: skip
    seen = world([Report("A", says[:1]), Report("B", says[1:])])
    seen = replace(seen, events={e.id: e for e in events(seen)})
    assert "same-anonymous-source" in {e.relation for e in lifted(seen)}


def test_an_edge_is_there_once_and_in_order() -> None:
    """Two phrases that name one source are one edge with both as its evidence."""
    text = "Officials told Reuters that ships had left.\nNobody else knew, Reuters reported."
    (edge,) = [e for e in document_edges(world([_report("Paper", text, EARLIER)])) if isinstance(e, LineageEdge)]
    assert len(edge.evidence) == 2
