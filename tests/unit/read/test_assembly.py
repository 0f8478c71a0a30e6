"""From a match to a statement."""

from crossbearing.model import Modality, Polarity, SpeechAct
from unit.read.conftest import Read


def test_vague_origin_outweighs_a_modal(read: Read) -> None:
    """ "Reports suggest that X might" is unconfirmed."""
    (statement,) = [
        s for s in read("Reports suggest that Iran might send drones to Sudan.") if s.frame.kind == "transfer"
    ]
    assert statement.modality is Modality.UNCONFIRMED
    assert statement.hedges == ("might",)


def test_denial_is_negative(read: Read) -> None:
    """Who denies says that it is not so."""
    (statement,) = [
        s for s in read("The ministry denied that Iran sent drones to Sudan.") if s.frame.kind == "transfer"
    ]
    assert (statement.modality, statement.polarity) == (Modality.DENIED, Polarity.NEGATIVE)
    assert statement.speech_act is SpeechAct.DENIES


def test_chain_is_outermost_first(read: Read) -> None:
    """A relayed quote adds one speaker a level."""
    text = "The agency reports that two officials said that Iran sent drones to Sudan."
    (statement,) = [s for s in read(text) if s.frame.kind == "transfer"]
    assert [s.name for s in statement.attribution] == ["agency (unnamed)", "two officials (unnamed)"]


def test_doer_of_another_course_of_events_is_not_implied(read: Read) -> None:
    """Without a shared place or thing nobody is supplied as the doer."""
    statements = read("Egypt sent tanks to Rafah. Some radars were moved to Kassala.")
    (moved,) = [s for s in statements if "radars" in s.locator.quote]
    assert not moved.frame.role("actor")
