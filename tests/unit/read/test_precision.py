"""What is left out because it would probably be wrong, and who speaks where no quotation marks say so."""

import pytest

from unit.read.conftest import Read


def speakers(read: Read, text: str, kind: str) -> list[tuple[str, ...]]:
    """The names of the speakers of each statement of a kind."""
    return [tuple(x.name for x in s.attribution) for s in read(text) if s.frame.kind == kind]


def actors(read: Read, text: str, kind: str) -> list[str]:
    """The actors of the statements of a kind."""
    return [f.mention.text for s in read(text) if s.frame.kind == kind for f in s.frame.fillers if f.role == "actor"]


def test_speech_tag_at_the_end_covers_the_whole_sentence(read: Read) -> None:
    """Also the clause in front, which the parser hangs on the verb of speech."""
    text = "if we refuse this plan  norway will be isolated   said foreign minister anna berg  after the vote was held."
    ((name,),) = speakers(read, text, "refusal")
    assert name.endswith("anna berg")


def test_said_at_the_end_covers_both_clauses(read: Read) -> None:
    """Who is named at the end says all that stands before."""
    text = "Peter Berg wants to ruin Norway but has no idea what to put in its place, Anna Lund said."
    assert ("Anna Lund",) in speakers(read, text, "intent")


def test_we_without_quotation_marks_is_the_last_speaker(read: Read) -> None:
    """The sentence after that of a speaker goes on with "we": the speech goes on."""
    text = "Norway deserves an honest answer, Mr Berg told reporters. We refuse to accept the delay."
    assert speakers(read, text, "refusal") == [("Mr Berg",)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Berg considers Lund a friend of Norway.", "intent"),
        ("Peter Lund weighs in on the choice of Norway.", "intent"),
        ("Norwegian voters see Anna Berg as ready for office.", "intent"),
        ("Anna Berg has not demonstrated the calm that the office needs.", "protest"),
        ("Anna Berg calls Peter Lund's idea for a wall useless.", "request"),
        ("The former judge launched an attack on Peter Lund.", "attack"),
        ("We need to break the link between arriving in Norway and claiming benefits.", "realignment"),
        ("We refuse to accept double standards.", "refusal"),
        ("The number of states that the party holds will grow in Norway.", "control"),
    ],
)
def test_everyday_senses_say_nothing(read: Read, text: str, kind: str) -> None:
    """Opinions, quarrels in words and links of the mind are none of these kinds."""
    assert kind not in {s.frame.kind for s in read(text)}


def test_what_happened_meanwhile_has_no_doer_in_the_subject(read: Read) -> None:
    """A senator "during the terrorist attacks" attacked nobody."""
    assert not actors(read, "Anna Berg was a senator from Oslo during the terrorist attacks in Bergen.", "attack")


def test_the_town_of_an_attack_does_nothing(read: Read) -> None:
    """ "The Oslo attacks" are not the doing of Oslo."""
    assert "Oslo" not in actors(read, "The Oslo attacks compelled voters to take a second look.", "effect")


def test_denouncing_is_not_speaking(read: Read) -> None:
    """What somebody denounces is not said by them."""
    text = "The bishop used a message to denounce the war in Iraq."
    assert all(not names for names in speakers(read, text, "attack"))


def test_everything_behind_a_colon_is_said(read: Read) -> None:
    """Also a clause in front of the main one."""
    text = "Minister Anna Berg said: whilst it is good that Norway has rejected the idea, the matter is still open."
    assert speakers(read, text, "refusal") == [("Minister Anna Berg",)]
