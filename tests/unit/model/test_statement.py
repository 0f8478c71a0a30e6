"""One utterance of one frame."""

from dataclasses import replace

from crossbearing.model import (
    Filler,
    Frame,
    Mention,
    Modality,
    Polarity,
    Speaker,
    SpeechAct,
    Statement,
    TextSpan,
)

SHIPS = Mention("document-1", 4, 9, "ships", "equipment")
STATEMENT = Statement(
    TextSpan("a" * 64, "document-1", 0, 14, "Two ships left"),
    Frame("withdrawal", (Filler("materiel", SHIPS),)),
    (Speaker("an agent (unnamed)"),),
    SpeechAct.STATES,
    Modality.ASSERTED,
    Polarity.POSITIVE,
    None,
    (),
    3.0,
    "en 2.0",
    (10, 14),
)


def test_what_makes_a_statement_makes_its_id() -> None:
    """Words, kind, roles, speakers, certainty, polarity and reader each make another statement."""
    others = [
        replace(STATEMENT, locator=replace(STATEMENT.locator, end=15)),
        replace(STATEMENT, frame=replace(STATEMENT.frame, kind="traffic")),
        replace(STATEMENT, frame=replace(STATEMENT.frame, fillers=())),
        replace(STATEMENT, frame=replace(STATEMENT.frame, fillers=(Filler("force", SHIPS),))),
        replace(STATEMENT, attribution=()),
        replace(STATEMENT, modality=Modality.POSSIBLE),
        replace(STATEMENT, polarity=Polarity.NEGATIVE),
        replace(STATEMENT, reader="en 1.1"),
        replace(STATEMENT, trigger=(0, 3)),
    ]
    assert len({STATEMENT.id, *(s.id for s in others)}) == 10


def test_a_statement_said_again_is_the_same() -> None:
    """Reading the same words the same way twice gives one id."""
    assert replace(STATEMENT).id == STATEMENT.id


def test_the_words_of_the_exports_are_fixed() -> None:
    """Modality, polarity and speech act are those of KINDS.md, which gold sets and exports use."""
    assert [m.value for m in Modality] == ["asserted", "probable", "possible", "predicted", "unconfirmed", "denied"]
    assert [p.value for p in Polarity] == ["positive", "negative"]
    acts = ["states", "confirms", "denies", "predicts", "demands", "warns", "accuses", "promises"]
    assert [a.value for a in SpeechAct] == acts
