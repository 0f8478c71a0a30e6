"""Links of attribution."""

from crossbearing.model import SpeechAct
from crossbearing.read.speakers import Link, hangs_on_preposition, links
from unit.read.conftest import Parse, index


def found(phrases: Parse, text: str) -> list[Link]:
    """The links of a sentence in which no pronoun is resolved."""
    return list(links(phrases(text), lambda _: None))


def test_according_to_covers_the_sentence(phrases: Parse) -> None:
    """Whoever stands after "according to" answers for the main clause."""
    (link,) = found(phrases, "According to Reuters, the convoy left Tobruk.")
    assert link.name == "Reuters"
    assert link.main


def test_speaker_without_a_name_is_still_a_speaker(phrases: Parse) -> None:
    """Descriptions end in "(unnamed)"."""
    (link,) = found(phrases, "Two officials said that the convoy left.")
    assert link.name == "Two officials (unnamed)"


def test_relayed_speech_nests(phrases: Parse) -> None:
    """The agency covers more words than the officials whom it quotes."""
    outer, inner = sorted(
        found(phrases, "The agency reports that two officials said that tanks arrived."), key=lambda x: -len(x.region)
    )
    assert outer.name.startswith("agency")
    assert inner.name.startswith("two officials")
    assert inner.region < outer.region


def test_nobody_who_could_be_asked_is_vague(phrases: Parse) -> None:
    """ "Reports suggest" and "it is believed" have no origin."""
    assert all(x.vague for x in found(phrases, "Reports suggest that the port was closed."))
    (link,) = found(phrases, "It is believed that the port was closed.")
    assert link.vague
    assert link.name.endswith("(unnamed)")


def test_denial_is_a_speech_act(phrases: Parse) -> None:
    """Whoever denies answers for the denial."""
    (link,) = found(phrases, "The ministry denied that tanks were moved.")
    assert link.denying
    assert link.act is SpeechAct.DENIES


def test_a_shift_that_indicates_is_no_speaker(phrases: Parse) -> None:
    """A thing that indicates something says nothing; an image that shows something does."""
    assert not found(phrases, "This shift indicates that tensions are rising.")
    (link,) = found(phrases, "Satellite images show that the runway was repaired.")
    assert link.kind == "sensor"


def test_a_picture_answers_for_what_it_shows(phrases: Parse) -> None:
    """Also where it shows a thing and no clause; who shows a hangar to visitors says nothing."""
    p = phrases("Satellite images taken in May show new hangars at Ream.")
    (link,) = links(p, lambda _: None)
    assert link.name == "Satellite images (unnamed)"
    assert {index(p, "show"), index(p, "hangars")} <= link.region
    assert found(phrases, "The officers showed a new hangar to the visitors.") == []


def test_quoted_title_names_the_outlet(phrases: Parse) -> None:
    """The website “Name” speaks under its name, whatever its words."""
    (link,) = found(phrases, "The Italian website “Over There” said that the base was closed.")
    assert link.name == "Over There"


def test_region_holds_the_content_and_not_the_speaker(phrases: Parse) -> None:
    """The words that a speaker answers for do not include the speaker."""
    p = phrases("The ministry said that tanks arrived in Sebha.")
    (link,) = links(p, lambda _: None)
    assert index(p, "arrived") in link.region
    assert index(p, "ministry") not in link.region


def test_somebody_described_by_another_s_name_is_not_that_other(phrases: Parse) -> None:
    """ "A former officer from the regime of X" is nameless, and is not X."""
    (link,) = found(
        phrases, "A former officer from the regime of the late President Samir Aziz confirmed that tanks were moved."
    )
    assert link.name == "former officer from the regime of the late President Samir Aziz (unnamed)"
    assert link.mention is not None
    assert not link.mention.named


def test_a_name_behind_a_preposition_names_somebody_else(phrases: Parse) -> None:
    """Whatever the parse makes of it; an apposition stands behind its comma."""
    p = phrases("A former officer from the regime of the late President Samir Aziz confirmed it.")
    assert hangs_on_preposition(p.graph, index(p, "officer"), index(p, "Samir"))
    p = phrases("The spokesman for the army, Samir Aziz, confirmed it.")
    assert not hangs_on_preposition(p.graph, index(p, "spokesman"), index(p, "Samir"))
