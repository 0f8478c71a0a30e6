"""Near-identical documents and sentences."""

from crossbearing.corroborate.copies import copied_from, near_identical, pairs, quotations
from crossbearing.model import Document, Metadata

WORDS = [f"word{n}" for n in range(120)]


def _documents(*texts: str) -> dict[str, Document]:
    made = [Document(f"{n:064}", "", f"{n}.txt", text, Metadata(outlet=f"Outlet {n}")) for n, text in enumerate(texts)]
    return {d.id: d for d in made}


def test_a_text_with_another_ending_is_a_copy() -> None:
    """An outlet that cuts the last third of a wire text has still copied it."""
    documents = _documents(" ".join(WORDS), " ".join(WORDS[:80]) + " and an ending of its own")
    ((_, (parent, share)),) = copied_from(documents).items()
    assert parent in documents
    assert share >= 0.5


def test_texts_on_one_theme_are_no_copies() -> None:
    """The same words in another order share no long run."""
    assert copied_from(_documents(" ".join(WORDS), " ".join(reversed(WORDS)))) == {}


def test_every_one_of_many_copies_is_known() -> None:
    """The hundredth printing of one text leads to the first."""
    found = copied_from(_documents(*([" ".join(WORDS)] * 100)))
    assert len(found) == 99
    assert len({parent for parent, _ in found.values()}) == 1


def test_empty_documents_are_no_copies() -> None:
    """Nothing has been copied where nothing is said."""
    assert copied_from(_documents("", "")) == {}


def test_sentences_with_one_word_changed_are_near_identical() -> None:
    """One word of twelve; but short sentences are anybody's."""
    sentence = "three cargo planes landed at the field in the east before dawn"
    assert near_identical(pairs(sentence), pairs(sentence.replace("dawn", "noon")))
    assert not near_identical(pairs("they landed"), pairs("they landed"))
    assert not near_identical(pairs(sentence), pairs("the talks between both sides went on for a third day in town"))


def test_long_quotations_only() -> None:
    """Two quoted words may be anybody's; a quoted sentence is somebody's."""
    assert list(quotations("a “bold move” he called it")) == []
    assert list(quotations("“We will not open the port to them,” she said")) == ["we will not open the port to them"]
