"""Statements laid out for comparison."""

from dataclasses import replace

import pytest

from crossbearing.corroborate.claims import Claim, claims, content_words
from crossbearing.corroborate.known import known
from crossbearing.model import Aspect, Judgement, Mention, Modality, Polarity
from unit.corroborate.builders import ENTITIES, SYSTEMS, Report, Say, world


def _claim(say: Say) -> Claim:
    ((_, claim),) = claims(known(world([Report("Harbour Post", (say,))])))
    return claim


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("air defence systems", {"air defence"}),
        ("missile defence systems", {"air defence"}),
        ("S-400 systems", {"air defence"}),
        ("ballistic missiles", {"missiles"}),
        ("three Il-76 planes", {"aircraft"}),
        ("military equipment", set()),
    ],
)
def test_materiel_is_told_apart_by_class(words: str, expected: set[str]) -> None:
    """Missile defence is not ballistic missiles; equipment in general is no class."""
    say = Say("transfer", f"They moved {words}", {"materiel": words})
    assert _claim(say).materiel == expected


@pytest.mark.parametrize(
    ("modality", "aspect", "expected"),
    [
        (Modality.ASSERTED, Aspect.COMPLETED, "done"),
        (Modality.ASSERTED, Aspect.BEGUN, "done"),
        (Modality.POSSIBLE, None, "ahead"),
        (Modality.POSSIBLE, Aspect.COMPLETED, "done"),
        (Modality.PREDICTED, None, "ahead"),
        (Modality.ASSERTED, Aspect.PLANNED, "ahead"),
        (Modality.ASSERTED, None, "done"),
        (Modality.UNCONFIRMED, None, "open"),
    ],
)
def test_course(modality: Modality, aspect: Aspect | None, expected: str) -> None:
    """A plan is ahead; what has begun is done as far as it goes; "may have moved" is a doubtful deed, not a plan."""
    assert _claim(replace(SYSTEMS, modality=modality, aspect=aspect)).course == expected


def test_a_denial_is_negative_even_where_its_words_are_not() -> None:
    """He "denied that they moved it": the proposition stands without a "not"."""
    assert _claim(replace(SYSTEMS, modality=Modality.DENIED)).negative
    assert _claim(replace(SYSTEMS, polarity=Polarity.NEGATIVE)).negative


def test_somebody_unnamed_is_no_party() -> None:
    """An actor without a name could be anybody, and keeps nothing apart."""
    assert _claim(Say("attack", "gunmen raided the port", {"actor": "gunmen"})).actors == frozenset()


def test_content_words_meet_across_inflections() -> None:
    """The first letters of longer words, without the ones that say nothing."""
    assert content_words("They withdrew") == {"withdr"}
    assert content_words("withdrawing, withdrawal") == {"withdr"}


def _with_name(say: Say, name: str) -> Claim:
    """The claim of a statement in whose words stands one more name, that of a place or state of the builders."""
    made = world([Report("Harbour Post", (say,))])
    (document,) = made.documents.values()
    at = document.text.index(name)
    met = Mention(document.id, at, at + len(name), name, "place")
    entity = ENTITIES[name]
    judgement = Judgement(met.id, entity.id, same=True, reasons=(), doubt=None)
    seen = replace(
        made,
        mentions={**made.mentions, met.id: met},
        judgements={**made.judgements, met.id: judgement},
        entities={**made.entities, entity.id: entity},
    )
    ((_, claim),) = claims(known(seen))
    return claim


def test_forces_that_leave_are_those_of_their_state() -> None:
    """Where nobody is said to move them, the state that is named with the forces does."""
    say = Say("withdrawal", "the last troops of Türkiye left", {"force": "the last troops of Türkiye"})
    assert {p.key for p in _with_name(say, "Türkiye").actors} == {"actor:turkiye"}


def test_the_one_site_in_the_words_is_the_place_where_the_roles_name_none() -> None:
    """ "The leader in Tobruk": it is about Tobruk; a country that is named so is not enough."""
    say = Say("agreement", "Russia seeks an agreement with the leader in Tobruk", {"actor": "Russia"})
    assert {s.key for s in _with_name(say, "Tobruk").where} == {"site:tobruk"}
    wide = Say("agreement", "Russia seeks an agreement with the leader in Libya", {"actor": "Russia"})
    assert not _with_name(wide, "Libya").where


def test_what_is_left_is_where_a_withdrawal_happens() -> None:
    """ "Left Tobruk" and "withdrew from Tobruk" are told of one place, whatever role it was read in."""
    left = Say("withdrawal", "Russia left Tobruk", {"actor": "Russia", "place": "Tobruk"})
    from_there = Say("withdrawal", "Russia withdrew from Tobruk", {"actor": "Russia", "origin": "Tobruk"})
    assert _claim(left).where == _claim(from_there).where != frozenset()


def test_a_site_that_is_attacked_is_the_place_and_no_party() -> None:
    """A base neither acts nor suffers beside those in it."""
    claim = _claim(Say("attack", "Rebels attacked Tobruk", {"actor": "Rebels", "recipient": "Tobruk"}))
    assert {s.key for s in claim.where} == {"site:tobruk"}
    assert not claim.recipients


def test_an_office_alone_is_no_party() -> None:
    """ "The President" of nobody knows which state keeps nothing apart."""
    assert not _claim(Say("consultation", "they met President", {"recipient": "President"})).recipients


def test_an_agreement_under_negotiation_is_ahead() -> None:
    """ "Is reaching an agreement" is not "has agreed"."""
    talks = replace(SYSTEMS, kind="agreement", aspect=Aspect.ONGOING)
    assert _claim(talks).course == "ahead"
    assert _claim(replace(talks, aspect=Aspect.COMPLETED)).course == "done"


def test_a_claim_carries_its_wording_only_where_its_roles_say_too_little() -> None:
    """A tight kind with an actor and a place is the same claim in whatever words and document."""
    attack = Say("attack", "Rebels shelled the town", {"actor": "Rebels"})
    made = world([Report("Harbour Post", (attack,))])
    ((identifier, statement),) = made.statements.items()
    told = replace(statement, trigger=(7, 14))
    ((_, claim),) = claims(known(replace(made, statements={identifier: told})))
    assert claim.wording is not None
    assert claim.wording.trigger == "shel"
    assert _claim(SYSTEMS).wording is None


def test_forces_that_are_described_are_those_whom_the_description_names() -> None:
    """ "Soldiers of Türkiye" are Türkiye, and "Karelian soldiers" nobody that a table knows."""
    say = Say("attack", "Soldiers of Türkiye attacked", {"actor": "Soldiers of Türkiye"})
    assert {p.key for p in _with_name(say, "Türkiye").actors} == {"actor:turkiye"}
    assert not _claim(Say("attack", "Karelian soldiers attacked", {"actor": "Karelian soldiers"})).actors
