"""The FollowTheMoney export is taken by FollowTheMoney."""

import json

import pytest

from crossbearing.model import World
from crossbearing.render.ftm import ftm_lines
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world


def _objects(world: World) -> list[dict[str, object]]:
    return [json.loads(x) for x in ftm_lines(world)]


def test_schemata_fit() -> None:
    """People, states, bodies, places, aircraft, documents, events and relations have their own schema."""
    schemata = {str(x["schema"]) for x in _objects(rich_world())}
    assert schemata >= {
        "Person",
        "PublicBody",
        "Organization",
        "Address",
        "Airplane",
        "HyperText",
        "Mention",
        "Event",
        "UnknownLink",
    }


def test_ids_are_unique() -> None:
    """No two entities share an id."""
    ids = [str(x["id"]) for x in _objects(rich_world())]
    assert len(ids) == len(set(ids))


def test_references_lead_somewhere() -> None:
    """Each mention, event and relation refers to entities that are exported too."""
    objects = _objects(rich_world())
    ids = {x["id"] for x in objects}
    for one in objects:
        properties = one["properties"]
        assert isinstance(properties, dict)
        for name in ("resolved", "involved", "subject", "object", "proof", "document"):
            assert set(properties.get(name, [])) <= ids, (one["schema"], name)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_json(text: str) -> None:
    """Any text may be a name."""
    for one in ftm_lines(hostile_world(text)):
        one.encode("utf-8")


def test_followthemoney_accepts_every_entity_and_value() -> None:
    """The library itself validates each entity and keeps each value."""
    ftm = pytest.importorskip("followthemoney", reason="followthemoney (an optional peer) is not installed")
    for one in _objects(rich_world()):
        proxy = ftm.model.get_proxy(one, cleaned=False)
        proxy.schema.validate(one)
        properties = one["properties"]
        assert isinstance(properties, dict)
        assert {k: len(v) for k, v in proxy.to_dict()["properties"].items()} == {
            k: len(v) for k, v in properties.items()
        }


def test_an_empty_case_prints_nothing() -> None:
    """Nothing in, nothing out."""
    assert _objects(empty_world()) == []
