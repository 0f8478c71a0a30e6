"""Edges of lineage."""

from dataclasses import replace

from crossbearing.model import LineageEdge


def test_an_edge_is_both_ends_and_the_relation() -> None:
    """More evidence makes it no other edge; another parent or relation does."""
    edge = LineageEdge("document-1", "document-2", "retells", ("sentence 3 says what sentence 1 says",), 0.8)
    assert replace(edge, evidence=(), score=0.1).id == edge.id
    assert len({replace(edge, parent="document-3").id, replace(edge, relation="cites").id, edge.id}) == 3


def test_what_a_text_says_itself_is_certain() -> None:
    """A citation that stands in the text needs no number."""
    assert LineageEdge("document-1", "Reuters", "cites", ('"according to Reuters"',)).score == 1.0
