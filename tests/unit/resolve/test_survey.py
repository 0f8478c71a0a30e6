"""What is plain in a document."""

from datetime import date

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import lay_out
from crossbearing.resolve.survey import survey
from marked import parse


def test_sides_of_a_document(gazetteer: Gazetteer):
    """A person brings the body they lead among the sides, in their sentence and in the document."""
    document, mentions = parse("{person|Khalifa Haftar} spoke.", date(2025, 3, 1))
    plain = survey(lay_out(document, mentions, gazetteer))
    assert "actor:lna" in plain.sides
    assert "actor:lna" in plain.sides_by_sentence[0]


def test_landmarks_of_a_document(gazetteer: Gazetteer):
    """Towns whose reading is plain are landmarks, and their countries count among those spoken of."""
    document, mentions = parse("{place|Benghazi} and {place|Xqara}.")
    plain = survey(lay_out(document, mentions, gazetteer))
    assert [mark.name for mark in plain.landmarks] == ["Benghazi"]
    assert plain.shares == {"LY": 1.0}
