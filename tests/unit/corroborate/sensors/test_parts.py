"""Numbers of movements as ranges, each with its origin."""

from dataclasses import replace

from crossbearing.corroborate.known import known
from crossbearing.corroborate.sensors.parts import Told, numbers_told
from crossbearing.model import Entity, Judgement, Mention, Quantity
from unit.corroborate.builders import Report, Say, World, world

CODES = {"Belarus": "BY", "Russia": "RU"}
THREE = "three cargo planes from Belarus and at least one from Russia arrived in Libya"


def _told(quote: str, quantity: Quantity | None = None, *places: str) -> tuple[Told, ...]:
    made = world(
        [Report("Daily", (Say("traffic", quote, {"carrier": quote.split(" from", maxsplit=1)[0]}, quantity=quantity),))]
    )
    for place in places:
        made = with_place(made, quote, place)
    names = {m.document: [x for x in made.mentions.values() if x.named] for m in made.mentions.values()}
    return numbers_told(known(made), names, made.statements.values())


def with_place(made: World, quote: str, place: str) -> World:
    """The world with a state that the report names beside the roles."""
    (document,) = made.documents
    at = quote.index(place)
    mention = Mention(document, at, at + len(place), place, "place")
    entity = Entity(f"actor:{place.lower()}", "state", place, (place,), (), None, CODES[place])
    return replace(
        made,
        mentions={**made.mentions, mention.id: mention},
        entities={**made.entities, entity.id: entity},
        judgements={**made.judgements, mention.id: Judgement(mention.id, entity.id, same=True, reasons=(), doubt=None)},
    )


def test_two_origins_have_a_range_each() -> None:
    """Three from Belarus is exactly three; at least one from Russia has no upper end."""
    found = _told(THREE, Quantity(3, 3, "cargo planes", "three cargo planes"), "Belarus", "Russia")
    assert [(x.least, x.most, x.origin and x.origin.canonical) for x in found] == [
        (3, 3, "Belarus"),
        (1, None, "Russia"),
    ]


def test_one_number_is_one_range() -> None:
    """ "At least three flights" is three or more."""
    (found,) = _told("at least three flights reached Libya", Quantity(3, None, "flights", "at least three flights"))
    assert (found.least, found.most, found.origin) == (3, None, None)


def test_tonnes_and_men_are_not_counted_by_tracks() -> None:
    """A track does not tell how many soldiers were aboard."""
    assert _told("200 soldiers reached Libya", Quantity(200, 200, "soldiers", "200 soldiers")) == ()


def test_no_number_is_none() -> None:
    """Nothing is made up where no number is told."""
    assert _told("planes reached Libya") == ()
