"""Whole documents: exact quotes, nested and carried speakers, nothing twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.model import Document, Mention, Metadata, Problem, Statement, artifact_id
from crossbearing.read import read_document
from unit.read.conftest import Read, loaded


def test_quotation_in_the_next_paragraph_keeps_its_speaker(read: Read) -> None:
    """A line that ends in a colon introduces the speaker of the quotation below."""
    statements = read(
        "The defence minister Anna Keller made the following remarks:\n“Moscow is moving its tanks from Tartus to"
        " Libya. This is bad news.”\n"
    )
    (statement,) = [s for s in statements if s.frame.kind == "transfer"]
    assert [s.name for s in statement.attribution] == ["Anna Keller"]


def test_report_goes_on_within_its_paragraph(read: Read) -> None:
    """What follows an outlet's account in one paragraph is still its account; the next paragraph is not."""
    statements = read(
        "According to the Harbour Gazette, three ships left Tartus for Tobruk. France withdrew its troops from Chad."
        "\n\nSudan deployed two brigades to Kassala."
    )
    by_kind = {s.frame.kind: [x.name for x in s.attribution] for s in statements}
    assert by_kind["withdrawal"] == ["Harbour Gazette"]
    assert by_kind["deployment"] == []


def test_own_outlet_is_left_out() -> None:
    """The publishing outlet is no link of the chain."""
    text = "The Harbour Gazette reported that Russia moved tanks from Tartus to Benghazi."
    document = Document(
        artifact_id(text.encode()), "", "a.txt", text, Metadata(outlet="Harbour Gazette", language="en")
    )
    statements = [x for x in read_document(document, loaded()) if isinstance(x, Statement)]
    assert statements
    assert all(not s.attribution for s in statements)


def test_other_languages_are_a_problem() -> None:
    """A text in a language that is not read says so."""
    document = Document("a", "", "a.txt", "Les troupes sont parties.", Metadata(language="fr"))
    (problem,) = read_document(document, loaded())
    assert isinstance(problem, Problem)
    assert problem.code == "language-not-read"


WORDS = st.sampled_from(
    [
        *"Russia Libya moved tanks to from the base “ ” said that . , Haftar he it may not withdrew".split(),
        *["S-400", "Il-76TD", "ships", "20%", "Ünï", "طرابلس", "\n"],
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_offsets_are_exact_for_any_text(words: list[str]) -> None:
    """Quotes and mentions are what stands at their offsets, and ids do not repeat."""
    text = " ".join(words)
    document = Document(artifact_id(text.encode()), "", "a.txt", text, Metadata(language="en"))
    seen: set[str] = set()
    for item in read_document(document, loaded()):
        if isinstance(item, Statement):
            assert text[item.locator.start : item.locator.end] == item.locator.quote
        if isinstance(item, Mention):
            assert text[item.start : item.end] == item.text
        assert item.id not in seen
        seen.add(item.id)
