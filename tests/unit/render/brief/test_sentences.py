"""What is judged is told as a plain clause over the roles."""

import html
import re
from dataclasses import replace

import pytest

from crossbearing.model import Aspect, Event, Likelihood, Modality, Polarity, Statement, World
from crossbearing.render.brief.sentences import _counted, clause, judged, origin_name, sides
from unit.render.worlds import rich_world

TAGS = re.compile(r"<[^>]+>")


def _told(world: World, key: str) -> str:
    return html.unescape(TAGS.sub("", judged(world, world.events[f"event-{key}"])))


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("flights", ("It is very likely that transports travelled from Hmeimim air base to Al Khadim air base between "
                    "6 and 12 January 2025")),
        ("radars", "There is a roughly even chance that Russia moved air defence radars from Syria to eastern Libya"),
        ("held", "It is likely that the Libyan National Army controlled Al Khadim air base"),
        ("signed", ("It is likely that Türkiye signed an agreement with the Government of National Unity on training "
                   "on 18 February 2025")),
        ("met", "It is likely that Khalifa Haftar held talks with Russia on 12 January 2025"),
        ("move", ("According to Harbour & Hangar, the Africa Corps could move equipment from Maaten al-Sarra air base "
                 "to Bamako")),
    ],
)  # fmt: skip
def test_each_kind_makes_a_plain_sentence(key: str, sentence: str) -> None:
    """Subject, verb, object, from, to, when; articles where English wants them."""
    assert _told(rich_world(), key) == sentence


@pytest.mark.parametrize("likelihood", list(Likelihood))
def test_every_word_of_likelihood_is_used_as_it_stands(likelihood: Likelihood) -> None:
    """Only the words of the scale are used. Source: ICD 203 (2015)."""
    world = rich_world()
    event = world.events["event-flights"]
    grade = replace(event.assessment, likelihood=likelihood)
    assert likelihood.value in judged(world, replace(event, assessment=grade))


def _only(world: World, event: Event, statement: Statement) -> tuple[World, Event]:
    changed = replace(world, statements={**world.statements, statement.id: statement})
    return changed, replace(event, statements=(statement.id,))


@pytest.mark.parametrize(
    ("modality", "aspect", "words"),
    [
        (Modality.ASSERTED, None, "Russia moved air"),
        (Modality.ASSERTED, Aspect.BEGUN, "Russia began to move air"),
        (Modality.PREDICTED, None, "Russia will move air"),
        (Modality.POSSIBLE, Aspect.PLANNED, "Russia could move air"),
        (Modality.ASSERTED, Aspect.PLANNED, "Russia will move air"),
    ],
)
def test_the_tense_is_that_of_the_statements(modality: Modality, aspect: Aspect | None, words: str) -> None:
    """What is ahead is not told as done, and what has begun not as completed."""
    world = rich_world()
    event = world.events["event-radars"]
    statement = replace(world.statements[event.statements[1]], modality=modality, aspect=aspect)
    assert words in TAGS.sub("", clause(*_only(world, event, statement)) or "")


def test_an_event_that_did_not_happen_is_told_so() -> None:
    """Where the statements agree that it did not happen, the clause is negated."""
    world = rich_world()
    event = world.events["event-radars"]
    statement = replace(world.statements[event.statements[1]], polarity=Polarity.NEGATIVE)
    changed, only = _only(world, event, statement)
    told = TAGS.sub("", clause(changed, replace(only, negative=True)) or "")
    assert "Russia did not move air defence radars" in told


def test_without_roles_the_headline_stands_in() -> None:
    """A frame that makes no sentence is quoted by its headline, never filled by guesses."""
    world = rich_world()
    event = replace(world.events["event-radars"], kind="truce")
    assert clause(world, event) is None
    assert "this holds: “transfer: air defence radars" in TAGS.sub("", judged(world, event))


def test_nobody_does_a_thing_to_himself() -> None:
    """Where subject and object have one name the reading is not trusted with a sentence."""
    world = rich_world()
    event = world.events["event-accuses"]
    statement = world.statements[event.statements[0]]
    actor = statement.frame.role("actor")[0]
    frame = replace(statement.frame, fillers=(actor, replace(actor, role="recipient")))
    assert clause(*_only(world, event, replace(statement, frame=frame))) is None


def test_sides_are_parted_by_polarity() -> None:
    """A denial is against an event, and for it where the event is that it did not happen."""
    world = rich_world()
    event = world.events["event-radars"]
    both = sides(world, event)
    assert (len(both.supporting), len(both.against)) == (2, 1)
    turned = sides(world, replace(event, negative=True))
    assert (len(turned.supporting), len(turned.against)) == (1, 2)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Experts (unnamed)", "unnamed experts"),
        ("Syrian official (unnamed)", "an unnamed Syrian official"),
        ("two officials (unnamed)", "two officials, unnamed"),
        ("a spokesman (unnamed)", "an unnamed spokesman"),
        ("очевидцы (unnamed)", "очевидцы (unnamed)"),
        ("United States", "the United States"),
        ("unknown outlet (in/a/blog.txt)", "a document of unknown outlet (blog.txt)"),
        ("Levant Wire", "Levant Wire"),
    ],
)
def test_origins_are_named_as_a_sentence_names_them(name: str, told: str) -> None:
    """Small letters for common words, articles where English wants them, a file by its name."""
    assert TAGS.sub("", origin_name(name)) == told


def test_many_origins_are_counted() -> None:
    """Two by name, then how many others; without any the sentence says that none is named."""
    world = rich_world()
    event = world.events["event-accuses"]
    four = replace(event, origins=replace(event.origins, names=("A", "B", "C", "D")))
    assert "According to A, B and two others, " in TAGS.sub("", judged(world, four))
    none = replace(event, origins=replace(event.origins, names=()))
    assert "According to a source that is not named, " in TAGS.sub("", judged(world, none))


def test_one_of_a_kind_has_its_article() -> None:
    """A headline names "Russian ship"; a sentence says "a Russian ship", and leaves mass nouns and numbers alone."""
    assert _counted("Russian ship") == "a Russian ship"
    assert _counted("air transport") == "air transport"
    assert _counted("Russia’s plane") == "Russia’s plane"
