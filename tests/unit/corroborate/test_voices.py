"""Who stands behind a statement."""

from dataclasses import replace

import pytest

from crossbearing.corroborate.known import known
from crossbearing.corroborate.voices import Voice, voices
from crossbearing.model import Reliability
from unit.corroborate.builders import SYSTEMS, Report, letter, world


def _voice(name: str) -> Voice:
    made = world([Report("Harbour Post", (replace(SYSTEMS, chain=(name,)),))])
    (statement,) = made.statements.values()
    return voices(known(made)).of_speaker(statement, statement.attribution[0])


@pytest.mark.parametrize(
    ("name", "firmness"),
    [
        ("Anna Rossi", "named"),
        ("Coast Monitor", "named"),
        ("Quay Times", "outlet"),
        ("reports (unnamed)", "vague"),
        ("experts (unnamed)", "vague"),
        ("some news sources (unnamed)", "vague"),
        ("satellite images and open sources", "vague"),
        ("a former officer (unnamed)", "described"),
        ("two officials (unnamed)", "described"),
        ("former officer from the regime of Karl Weiss", "described"),
        ("Former officer of the Coast Monitor", "described"),
        ("Ministry of Rome", "named"),
        ("sources in the ministry (unnamed)", "vague"),
    ],
)
def test_firmness(name: str, firmness: str) -> None:
    """A name can be asked; an officer without a name is somebody; experts and reports are nobody in particular."""
    assert _voice(name).firmness == firmness


def test_a_minister_speaks_for_her_country() -> None:
    """Officials of one government are one origin; a private person speaks for nobody."""
    assert _voice("Anna Rossi").state == "IT"
    assert _voice("Karl Weiss").state == ""


def test_an_unknown_outlet_is_the_document_itself() -> None:
    """Where no outlet is known, two documents are two unknown outlets, and are shown as such."""
    made = world([Report(None, (SYSTEMS,), path="in/a.txt")])
    (document,) = made.documents.values()
    voice = voices(known(made)).of_outlet(document)
    assert voice.firmness == "unknown outlet"
    assert "in/a.txt" in voice.label


def test_a_new_voice_has_f_and_nobody_has_none() -> None:
    """F says that nobody has judged it; nobody in particular cannot be judged at all."""
    made = voices(known(world([Report("Harbour Post", (SYSTEMS,))], [letter("Karl Weiss", Reliability.B)])))
    assert [made.letter(_voice(x), None) for x in ("reports (unnamed)",)] == [None]
    new, judged = made.letter(_voice("Anna Rossi"), None), made.letter(_voice("Karl Weiss"), None)
    assert new is not None
    assert judged is not None
    assert (new.letter, judged.letter) == (Reliability.F, Reliability.B)
