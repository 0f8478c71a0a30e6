"""Entities as views over judgements."""

from datetime import date

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Entity, Judgement, Mention
from crossbearing.resolve import entities, judge
from marked import parse


def _entities(gazetteer: Gazetteer, *texts: str) -> dict[str, Entity]:
    mentions: dict[str, Mention] = {}
    judgements: list[Judgement] = []
    for i, text in enumerate(texts):
        document, found = parse(text, date(2025, 3, 1), str(i))
        mentions |= {m.id: m for m in found}
        judgements.extend(judge(document, found, gazetteer))
    return {e.id: e for e in entities(mentions, judgements, gazetteer)}


def _said(mention: Mention, anchor: str, *, same: bool) -> Judgement:
    return Judgement(mention.id, anchor, same, ("an analyst looked",), None, (), "analyst:kim")


def test_one_entity_for_two_documents(gazetteer: Gazetteer):
    """Mentions of one thing in two documents are one entity with all its names."""
    found = _entities(gazetteer, "{place|Turkey} came.", "{place|Türkiye} went, {nationality|Turkish} ships too.")
    (entity,) = found.values()
    assert (entity.id, entity.kind, entity.canonical) == ("actor:turkiye", "state", "Türkiye")
    assert entity.names == ("Turkey", "Turkish", "Türkiye")
    assert len(entity.mentions) == 3


def test_a_country_is_not_a_dot(gazetteer: Gazetteer):
    """The position of a state has the radius of its country."""
    (entity,) = _entities(gazetteer, "{place|Libya} waited.").values()
    assert entity.position is not None
    assert entity.position.radius_m > 300_000
    assert entity.country == "LY"


def test_sites_have_facts_with_sources(gazetteer: Gazetteer):
    """A site of the tables shows runways and who holds it since when, each with its source."""
    found = _entities(gazetteer, "In {place|Libya}, planes left {site|Al Khadim airbase}.")
    site = found["site:HL59"]
    assert site.kind == "site"
    assert dict(site.facts)["runways"].startswith("15/33, 11,838 ft [")
    assert all(value.endswith("]") for _, value in site.facts)


def test_unknown_names(gazetteer: Gazetteer):
    """An unknown person is an entity under the fullest name, without a position."""
    found = _entities(
        gazetteer, "{person|General Omar Dakhil} spoke. {person|Dakhil} left.", "{person|Omar Dakhil} slept."
    )
    entity = found["name:person:omar dakhil"]
    assert (entity.canonical, entity.kind, entity.position) == ("Omar Dakhil", "person", None)
    assert entity.names == ("Dakhil", "Omar Dakhil")


def test_analysts_overrule(gazetteer: Gazetteer):
    """An analyst moves a mention to another thing, or out of every thing."""
    document, mentions = parse("{place|Libya} waited.")
    by_id = {m.id: m for m in mentions}
    machine = list(judge(document, mentions, gazetteer))
    moved = _said(mentions[0], "actor:malta", same=True)
    assert [e.id for e in entities(by_id, [*machine, moved], gazetteer)] == ["actor:malta"]
    out = _said(mentions[0], "actor:libya", same=False)
    assert list(entities(by_id, [*machine, out], gazetteer)) == []


def test_descriptions(gazetteer: Gazetteer):
    """A description is an unnamed entity of its own."""
    (entity,) = _entities(gazetteer, "{~unnamed|Two officials} said so.").values()
    assert (entity.kind, entity.canonical) == ("unnamed", "Two officials")


def test_order_of_judgements_of_different_mentions_plays_no_part(gazetteer: Gazetteer):
    """Entities are the same whatever document was judged first."""
    texts = ("{place|Libya} and {person|Omar Dakhil}.", "{place|Turkey} and {person|Omar Dakhil}.")
    parsed = [parse(t, None, str(i)) for i, t in enumerate(texts)]
    mentions = {m.id: m for _, found in parsed for m in found}
    judged = [j for document, found in parsed for j in judge(document, found, gazetteer)]
    one, two = list(entities(mentions, judged, gazetteer)), list(entities(mentions, judged[::-1], gazetteer))
    assert one == two
