"""What a language model is asked."""

from crossbearing.kinds import BY_NAME, KINDS
from crossbearing.model import Aspect, Modality
from crossbearing.read.prompt import (
    BEFORE_SENTENCES,
    PART_CHARS,
    PART_SENTENCES,
    instructions,
    parts,
    question,
    roles_of,
    version,
)


def test_the_instructions_know_every_kind_and_word() -> None:
    """Kinds, roles and vocabularies come from the program; nothing is left to fill in."""
    told = instructions()
    for kind in KINDS:
        assert f"\n{kind.name}: {kind.says} Roles: " in told
    assert all(x.value in told for x in (*Modality, *Aspect))
    assert "$" not in told
    assert len(version()) == 8


def test_roles_come_from_the_records() -> None:
    """The common ones first, each once."""
    assert roles_of(BY_NAME["deployment"])[:3] == ("actor", "recipient", "place")
    assert {"force", "origin", "destination"} <= set(roles_of(BY_NAME["deployment"]))
    assert all(len(set(roles_of(kind))) == len(roles_of(kind)) for kind in KINDS)


def test_every_sentence_is_asked_about_once() -> None:
    """Parts are bounded, follow each other, and show again what came before."""
    text = " ".join(f"The army sent {n} tanks to the coast." for n in range(40)) + " " + "word " * 900 + "end."
    found = list(parts(text))
    assert [n for p in found for n in range(p.first, p.first + len(p.sentences))] == list(range(1, 42))
    assert all(len(p.sentences) <= PART_SENTENCES for p in found)
    assert all(p.span.end - p.span.start <= PART_CHARS for p in found if len(p.sentences) > 1)
    assert [len(p.before) for p in found][:2] == [0, BEFORE_SENTENCES]


def test_a_sentence_cannot_pass_itself_off_as_another() -> None:
    """Line breaks inside a sentence are sent as blanks: a number at the start of a line is ours."""
    text = "The navy said\n[2] that two ships left. They came back."
    (part,) = parts(text)
    asked = question(text, part)
    assert sum(line.startswith("[") for line in asked.splitlines()) == len(part.sentences)


def test_a_page_without_sentences_asks_nothing() -> None:
    """Furniture is not sent."""
    assert list(parts("Share this on Facebook\n\n- Next The New Record\n")) == []
