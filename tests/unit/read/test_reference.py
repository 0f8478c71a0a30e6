"""What pronouns and definite descriptions stand for."""

from crossbearing.model import Mention, MentionType
from crossbearing.read.reference import Referent, antecedent, nearest_place


def referent(text: str, kind: MentionType, sentence: int, position: int, *, subject: bool = False) -> Referent:
    """A named referent."""
    classes = frozenset({"person", "actor"} if kind == "person" else {"organisation", "actor"})
    if kind == "site":
        classes = frozenset({"site", "airbase"})
    mention = Mention("d", position, position + len(text), text, kind, text.lower(), named=True)
    return Referent(mention, classes, sentence, position, subject, subject, plural=False)


def test_he_is_a_person() -> None:
    """ "He" skips the organisation that was named later."""
    before = [referent("Haftar", "person", 0, 1, subject=True), referent("NATO", "organisation", 0, 5)]
    found = antecedent("he", before, 1, 0)
    assert found is not None
    assert found.mention.text == "Haftar"


def test_subject_beats_nearness() -> None:
    """The subject of the sentence before is likelier than its object."""
    before = [referent("NATO", "organisation", 0, 1, subject=True), referent("EU", "organisation", 0, 5)]
    found = antecedent("it", before, 1, 0)
    assert found is not None
    assert found.mention.text == "NATO"


def test_nothing_far_back_is_meant() -> None:
    """A name four sentences back is out of reach."""
    assert antecedent("he", [referent("Haftar", "person", 0, 1)], 4, 0) is None


def test_a_place_pronoun_prefers_a_site() -> None:
    """ "Its control" refers to the base rather than to the organisation."""
    before = [referent("Al Jufra", "site", 0, 3), referent("NATO", "organisation", 0, 6)]
    found = nearest_place(before, 0, 9)
    assert found is not None
    assert found.text == "Al Jufra"
