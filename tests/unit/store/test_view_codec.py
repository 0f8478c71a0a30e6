"""The stored form of the views; that everything survives it is shown in tests/property/test_store_codec.py."""

import json

from crossbearing.model import Entity, Finding, LineageEdge, Mark, Position
from crossbearing.store.view_codec import decode_entity, decode_finding, encode_edge, encode_entity, encode_finding


def test_a_position_is_longitude_latitude_radius() -> None:
    """In this order, as everywhere."""
    entity = Entity("site:HL59", "site", "Al Khadim", ("Al Khadim",), (), Position(21.2, 32.0, 3000.0))
    assert json.loads(encode_entity(entity))["position"] == [21.2, 32.0, 3000.0]
    assert decode_entity(encode_entity(entity)) == entity


def test_a_finding_is_stored_with_its_evidence() -> None:
    """What a finding rests on is part of its line."""
    assert json.loads(encode_finding(Finding("drift", "t", "x", ("statement-1",))))["evidence"] == ["statement-1"]


def test_a_finding_comes_back_with_its_marks() -> None:
    """Which words of which statement changed is stored with the finding."""
    finding = Finding("drift", "t", "x", ("s-1", "s-2"), "caution", (Mark("s-1", 3, 9), Mark("s-2", 0, 4)))
    assert decode_finding(encode_finding(finding)) == finding


def test_an_edge_is_stored_with_its_score() -> None:
    """How probable the dependence is goes with its evidence."""
    stored = json.loads(encode_edge(LineageEdge("document-1", "document-2", "retells", ("said alike",), 0.75)))
    assert (stored["relation"], stored["evidence"], stored["score"]) == ("retells", ["said alike"], 0.75)
