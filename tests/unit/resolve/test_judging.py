"""Mentions of one document, judged. All sentences are made up."""

import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Document, Judgement, Mention, Metadata
from crossbearing.resolve import judge
from marked import Marked, parse

Judge = Callable[..., Marked]
DAY = date(2025, 3, 1)


# -- within one document


def test_family_name_follows_full_name(judged: Judge):
    """A family name alone stands for the person whom the document names in full."""
    seen = judged("{person|Finance Minister Aldo Brunetti} spoke in {place|Rome}. {person|Brunetti} then left.")
    assert seen.anchor("Brunetti") == seen.anchor("Finance Minister Aldo Brunetti") == "name:person:aldo bruneti"
    assert "in full" in seen.of("Brunetti").reasons[0]


def test_family_name_before_full_name(judged: Judge):
    """A headline's family name stands for the full name that follows."""
    seen = judged("{person|Brunetti} resigns.\n{person|Aldo Brunetti} said on Monday that he was tired.")
    assert seen.anchor("Brunetti") == "name:person:aldo bruneti"


def test_relatives_are_two(judged: Judge):
    """Two full names with one family name are two persons; the family name alone is the last one named, in doubt."""
    seen = judged("{person|Omar Dakhil} met {person|Salem Dakhil} in {place|Tunis}. {person|Dakhil} then flew home.")
    assert seen.anchor("Omar Dakhil") != seen.anchor("Salem Dakhil")
    assert seen.anchor("Dakhil") == seen.anchor("Salem Dakhil")


def test_relatives_known_to_the_tables(judged: Judge):
    """Khalifa Haftar, Saddam Haftar and the family name alone are told apart, and the doubt is shown."""
    seen = judged(
        "{person|Khalifa Haftar} sent {person|Saddam Haftar} to {place|Cairo}. {person|Haftar} stayed at home.", DAY
    )
    assert seen.anchor("Khalifa Haftar") != seen.anchor("Saddam Haftar")
    assert seen.anchor("Haftar") == seen.anchor("Khalifa Haftar")
    doubt = seen.of("Haftar").doubt
    assert doubt is not None
    assert "Saddam Haftar" in doubt


@pytest.mark.parametrize(
    "text",
    [
        "The {organisation|Northern Rescue Council} ({organisation|NRC}) met. {organisation|NRC} members left.",
        "The {organisation|NRC} ({organisation|Northern Rescue Council}) met. {organisation|NRC} members left.",
        "The {organisation|Northern Rescue Council} met. Members of the {organisation|NRC} left.",
    ],
)
def test_acronyms(judged: Judge, text: str):
    """An acronym is its long form, whichever stands in the brackets, and also where nobody introduces it."""
    seen = judged(text)
    assert {j.anchor for j in seen.judgements} == {"name:organisation:northern rescue council"}


def test_nickname_in_brackets(judged: Judge):
    """A nickname that a text puts behind a name in brackets is that person from then on."""
    seen = judged("{person|Ibrahim Said Tayeb} ({person|Zuzu}) fled. {person|Zuzu} was seen in {place|Cairo}.")
    assert seen.anchor("Zuzu", 1) == "name:person:ibrahim said tayeb"


def test_known_as(judged: Judge):
    """A nickname that follows "known as" is that person."""
    seen = judged("{person|Ibrahim Said Tayeb}, known as Zuzu, fled. {person|Zuzu} was seen in {place|Cairo}.")
    assert seen.anchor("Zuzu") == "name:person:ibrahim said tayeb"


def test_group_without_its_general_word(judged: Judge):
    """“Falcon” is the “Falcon Brigade” that the document names in full."""
    seen = judged("The {organisation|Falcon Brigade} came. {organisation|Falcon} stayed.")
    assert seen.anchor("Falcon") == "name:organisation:falcon brigade"


# -- readings of the tables


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("Russian", "actor:russia"),
        ("Russia’s", "actor:russia"),
        ("the Kremlin", "actor:russia"),
        ("Türkiye", "actor:turkiye"),
        ("Ливия", "actor:libya"),
        ("ليبيا", "actor:libya"),
    ],
)
def test_states(judged: Judge, words: str, anchor: str):
    """Names, adjectives, palaces and other scripts lead to one state."""
    assert judged(f"It was {{organisation|{words}}} policy.").anchor(words) == anchor


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Talks between {place|Ankara} and {place|Cairo} went on.", True),
        ("{place|Ankara} said that it would sign.", True),
        ("This shows {place|Ankara}’s ambitions.", True),
        ("A bomb went off in {place|Ankara}.", False),
        ("He flew from {place|Ankara} on Monday.", False),
        ("The {place|Ankara}-based institute was closed.", False),
    ],
)
def test_capitals(judged: Judge, text: str, state: bool):  # noqa: FBT001
    """A capital is its government where it acts, and a town where things happen in it."""
    assert (judged(text).anchor("Ankara") == "actor:turkiye") is state


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("Khalifa Haftar’s forces", "actor:lna"),
        ("forces loyal to Haftar", "actor:lna"),
        ("the Tripoli government", "actor:gnu"),
        ("the western Libyan government", "actor:gnu"),
        ("Turkish forces", "actor:turkiye"),
        ("the Turkish government", "actor:turkiye"),
    ],
)
def test_bodies_by_their_owner(judged: Judge, words: str, anchor: str):
    """A body that is named by its owner is the body that the tables know."""
    seen = judged(f"In {{place|Libya}}, {{group|{words}}} moved. {{person|Khalifa Haftar}} said nothing.", DAY)
    assert seen.anchor(words) == anchor


def test_forces_of_somebody_unknown(judged: Judge):
    """Forces of a person whom no table knows are an organisation of that name, with the reason."""
    seen = judged("{person|Omar Dakhil} smiled. {group|Omar Dakhil’s forces} left.")
    judgement = seen.of("Omar Dakhil’s forces")
    assert judgement.anchor == "name:organisation:omar dakhil forces"
    assert "know nothing" in judgement.reasons[0]


# -- garbled names


def test_garbled_site_against_an_exact_match_elsewhere(judged_in_theatres: Judge):
    """A near miss of a site in the country spoken of beats an exact match elsewhere, and says so."""
    seen = judged_in_theatres(
        "In {place|Libya}, forces of the {organisation|Government of National Unity} unloaded cargo planes at the "
        "{site|Katsina airbase}.",
        DAY,
    )
    judgement = seen.of("Katsina airbase")
    assert judgement.anchor == "site:LY-WEST"
    assert judgement.doubt is not None
    assert "Katsira air base (LY-WEST), because" in judgement.doubt
    assert any(r.anchor.startswith("geonames:") for r in judgement.others)


def test_garbled_site_in_the_sahel(judged_in_theatres: Judge):
    """The same holds in another theatre: country, side, neighbours and aircraft speak for the site."""
    seen = judged_in_theatres(
        "In {place|Mali}, {organisation|Africa Corps} unloaded cargo planes at {site|the Tin Zagmir airbase} near "
        "{place|Gao}.",
        DAY,
    )
    judgement = seen.of("the Tin Zagmir airbase")
    assert judgement.anchor == "site:ML-TIN"
    assert judgement.doubt is not None
    assert "Tin Zaghmar air base (ML-TIN), because" in judgement.doubt
    assert any("Africa" in r or "side" in r for r in judgement.reasons)


def test_garbled_site_that_is_a_village_elsewhere(judged_in_theatres: Judge):
    """A garble that is the exact name of places in other countries is still read from its context, with those shown."""
    seen = judged_in_theatres(
        "{organisation|Sudanese Armed Forces} jets took off from {site|Qarn al-Dib air base} in {place|Sudan}, near "
        "{place|Omdurman}. The {site|Qara Deeb airbase} was hit again.",
        DAY,
    )
    assert seen.anchor("Qarn al-Dib air base") == "site:SD-QARN"
    judgement = seen.of("Qara Deeb airbase")
    assert judgement.anchor == "site:SD-QARN"
    assert judgement.doubt is not None


def test_the_same_garble_in_another_country_is_not_that_site(judged_in_theatres: Judge):
    """A name that is merely like a site's is not that site where the text speaks of another country."""
    seen = judged_in_theatres("In {place|Peru}, police searched the camp at {site|Tin Zagur} near {place|Lima}.", DAY)
    assert seen.anchor("Tin Zagur") != "site:ML-TIN"


def test_exact_match_in_its_own_country_wins(judged: Judge):
    """Ras Al Khaimah stays the emirate's where the text speaks of the Emirates."""
    seen = judged("In the {place|United Arab Emirates}, planes landed at {site|Ras Al Khaimah airport}.", DAY)
    assert seen.anchor("Ras Al Khaimah airport") in {"airport:OMRK", "site:OMRK"}


def test_sides_decide_between_ports_and_airfields(judged_in_theatres: Judge):
    """“Port of” asks for a port, “airbase” for an airfield."""
    seen = judged_in_theatres(
        "In {place|Libya}, ships reached {site|the port of Ras Lamis}; planes {site|Katsira airbase}."
    )
    assert seen.anchor("the port of Ras Lamis") == "site:LY-QUAY"
    assert seen.anchor("Katsira airbase") == "site:LY-WEST"
    assert seen.of("the port of Ras Lamis").doubt is None


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The mayor of {place|Paris}, {place|Texas}, said so.", "Paris", "US"),
        ("A fire in {place|Paris}, {place|France}, was put out.", "Paris", "FR"),
        ("Voters in {place|Tripoli}, {place|Lebanon}, queued.", "Tripoli", "LB"),
        ("Voters in {place|Tripoli} in western {place|Libya} queued.", "Tripoli", "LY"),
    ],
)
def test_containers(judged: Judge, gazetteer: Gazetteer, text: str, words: str, country: str):
    """What a text says a town lies in decides between towns of one name."""
    row = gazetteer.row(judged(text).anchor(words))
    assert row is not None
    assert getattr(row, "country", None) == country


# -- names that no table knows


def test_full_names_are_shared_between_documents(judged: Judge):
    """The same unknown full name in two documents is one anchor; one word of a person is not."""
    one = judged("{person|Aldo Brunetti} came.", part="one")
    two = judged("{person|Aldo Brunetti} went.", part="two")
    assert one.judgements[0].anchor == two.judgements[0].anchor
    one, two = judged("{person|Brunetti} came.", part="one"), judged("{person|Brunetti} went.", part="two")
    assert one.judgements[0].anchor != two.judgements[0].anchor
    assert one.document.id in one.judgements[0].anchor


def test_descriptions_are_never_merged(judged: Judge):
    """Two officials here are not two officials there."""
    seen = judged("{~unnamed|Two officials} said so. {~unnamed|Two officials} denied it.")
    assert len({j.anchor for j in seen.judgements}) == 2
    assert all(j.anchor.startswith(f"unnamed:{seen.document.id}:") for j in seen.judgements)


def test_a_slip_of_the_reader_does_not_split_a_name(judged: Judge):
    """A name is of the kind that most of its mentions are of."""
    seen = judged("{organisation|Falcon Brigade} came, {organisation|Falcon Brigade} saw, {place|Falcon Brigade} left.")
    assert len({j.anchor for j in seen.judgements}) == 1


# -- laws


TEXT = (
    "{person|Foreign Minister Aldo Brunetti} said in {place|Tripoli} that {place|Moscow} backs {group|Haftar’s forces}."
    " {person|Brunetti} named {site|the Al Jufra airbase} in {place|Libya}, {organisation|Northern Rescue Council} "
    "({organisation|NRC}), {place|Paris}, {nationality|Russian} planes and {~unnamed|two officials}. "
    "{person|Haftar} denied it."
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_order_of_mentions_plays_no_part(gazetteer: Gazetteer, seed: int):
    """Any order of the mentions, and any repetition, gives the same judgements."""
    document, mentions = parse(TEXT, DAY)
    expected = list(judge(document, mentions, gazetteer))
    shuffled = [*mentions, *mentions[:3]]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    assert list(judge(document, shuffled, gazetteer)) == expected


def test_every_mention_is_judged_once_with_reasons(gazetteer: Gazetteer):
    """Each mention has one judgement, and each judgement a reason."""
    document, mentions = parse(TEXT, DAY)
    found: list[Judgement] = list(judge(document, mentions, gazetteer))
    assert sorted(j.mention for j in found) == sorted(m.id for m in mentions)
    assert all(j.reasons and all(j.reasons) for j in found)


def test_other_documents_play_no_part(gazetteer: Gazetteer):
    """Judging another document in between changes nothing."""
    document, mentions = parse(TEXT, DAY)
    before = list(judge(document, mentions, gazetteer))
    other, others = parse("{person|Carla Brunetti} met {person|Omar Haftar} in {place|Paris}, {place|Texas}.", DAY, "x")
    list(judge(other, others, gazetteer))
    assert list(judge(document, mentions, gazetteer)) == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(min_size=1, max_size=200),
    cuts=st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60), st.integers(0, 9), st.booleans()), max_size=12),
)
def test_any_text_can_be_judged(gazetteer: Gazetteer, text: str, cuts: list[tuple[int, int, int, bool]]):
    """No text and no cut of it into mentions makes judging fail."""
    kinds = (
        "person",
        "organisation",
        "group",
        "place",
        "site",
        "equipment",
        "nationality",
        "document",
        "unnamed",
        "thing",
    )
    document = Document("0" * 64, "", "x.txt", text, Metadata())
    mentions = {
        m.id: m
        for start, size, kind, named in cuts
        if text[start : start + size]
        for m in (
            Mention(
                document.id, start, min(start + size, len(text)), text[start : start + size], kinds[kind], named=named
            ),
        )
    }
    assert {j.mention for j in judge(document, tuple(mentions.values()), gazetteer)} == set(mentions)


def test_no_mentions(gazetteer: Gazetteer):
    """A document without mentions has no judgements."""
    assert list(judge(Document("0" * 64, "", "x", "Nothing.", Metadata()), (), gazetteer)) == []
