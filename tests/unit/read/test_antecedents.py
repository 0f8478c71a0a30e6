"""Agreement, binding and the weighed choice."""

from dataclasses import replace

from crossbearing.read.antecedents import NOTHING, Entity, agrees, choose, group_of, weights
from crossbearing.read.markables import Markable

HE = Markable(
    sentence=1,
    head=0,
    start=0,
    end=1,
    kind="pronoun",
    form="he",
    words=("he",),
    lead="",
    modifiers=frozenset(),
    classes=frozenset(),
    plural=False,
    gender="m",
    human=True,
    group=False,
    relation="nsubj",
    governor=1,
    governing="go",
    main=True,
)
WOMAN = replace(HE, sentence=0, kind="name", form="maria", words=("maria",), gender="f")
MAN = replace(WOMAN, form="robert", words=("robert",), gender="m", head=3, start=3, end=4, relation="obj", main=False)


def _entity(number: int, *mentions: Markable) -> Entity:
    entity = Entity(number, mentions[0])
    for m in mentions:
        entity.add(m)
    return entity


def test_he_is_no_woman() -> None:
    """A man's pronoun agrees with a man."""
    assert not agrees(HE, _entity(0, WOMAN))
    assert agrees(HE, _entity(0, MAN))


def test_nobody_far_back_is_meant() -> None:
    """A pronoun does not reach back six sentences."""
    assert not agrees(replace(HE, sentence=7), _entity(0, MAN))


def test_two_arguments_of_one_verb_are_two() -> None:
    """In "Robert saw him" he is not Robert; in "Robert saw himself" he is."""
    robert = replace(MAN, sentence=1, head=0, start=0, end=1, relation="nsubj", governor=1)
    him = replace(HE, head=2, start=2, end=3, relation="obj", governor=1)
    assert not agrees(him, _entity(0, robert))
    assert agrees(replace(him, reflexive=True), _entity(0, robert))


def test_two_that_are_equal_stay_open() -> None:
    """Where the weights tell no difference, nobody is chosen, and it is said that it is open."""
    same = {group_of(HE): {NOTHING: -5.0}}
    choice = choose(HE, [_entity(0, MAN), _entity(1, MAN)], same)
    assert choice.entity is None
    assert choice.open


def test_nothing_may_be_the_likeliest() -> None:
    """Where "nothing of it" weighs most, nobody is chosen, and nothing is open."""
    choice = choose(HE, [_entity(0, MAN)], {group_of(HE): {NOTHING: 5.0}})
    assert choice.entity is None
    assert not choice.open


def test_the_shipped_weights_find_the_only_man() -> None:
    """One man in the sentence before is meant."""
    found = _entity(3, MAN)
    assert choose(HE, [found], weights()).entity is found
