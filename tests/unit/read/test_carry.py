"""Who goes on speaking from sentence to sentence."""

from unit.read.conftest import Read


def test_quotation_of_two_sentences_has_one_speaker(read: Read) -> None:
    """What stands between the marks belongs to whoever opened the quotation."""
    statements = read(
        "“Russia moved tanks from Tartus to Benghazi,” said Anna Keller. “France withdrew its troops from Chad. Sudan"
        " deployed two brigades to Kassala.”"
    )
    speakers = {s.frame.kind: [x.name for x in s.attribution] for s in statements}
    assert speakers["transfer"] == ["Anna Keller"]
    assert speakers["deployment"] == ["Anna Keller"]


def test_new_speaker_ends_a_retelling(read: Read) -> None:
    """After somebody else has spoken, the outlet's account does not go on by itself."""
    statements = read(
        "The Harbour Gazette reported that three ships left Tartus. A diplomat said that Iran sent drones to Sudan."
        " France withdrew its troops from Chad."
    )
    (withdrawal,) = [s for s in statements if s.frame.kind == "withdrawal"]
    assert not withdrawal.attribution


def test_speech_tag_covers_the_sentence_before(read: Read) -> None:
    """Where "he said" has come to stand alone, the sentence before it is what he said."""
    statements = read(
        "anna keller met reporters.  france withdrew its troops from chad   she said. iran sent drones to sudan."
    )
    (withdrawal,) = [s for s in statements if s.frame.kind == "withdrawal"]
    (transfer,) = [s for s in statements if s.frame.kind == "transfer"]
    assert len(withdrawal.attribution) == 1
    assert not transfer.attribution


def test_what_some_reports_say_does_not_reach_to_a_new_subject(read: Read) -> None:
    """A vague source goes on only where the next sentence ties itself to its own."""
    statements = read(
        "According to unconfirmed reports, Iran sent drones to Sudan. France withdrew its troops from Chad."
    )
    (withdrawal,) = [s for s in statements if s.frame.kind == "withdrawal"]
    assert not withdrawal.attribution
