"""Names are what stands at their offsets, in any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.gazetteer import load_gazetteer
from crossbearing.model import Document, Metadata
from crossbearing.read.own_names import own_names

PIECES = st.sampled_from(
    [
        *["Ливию", "Хафтаром", "Ил", "-", "76ТД", "того", "وليبيا", "وَ", "الخادم", "قاعدة", "בלוב", "Libya", "'", "ya"],
        *["Объединённых", "Арабских", "Эмиратов", " ", "  ", "\n", "\n\n", ".", "\u064b", "\u200c", "利比亚", "ﷲ", "ŉ"],
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)),
    st.sampled_from(["ru", "ar", "he", "tr", "fr", None]),
)
def test_offsets_are_exact(text: str, language: str | None) -> None:
    """Every mention is its characters, none is empty, and none begins before the one before it has ended."""
    document = Document("a", "", "a.txt", text, Metadata(language=language))
    last = 0
    for mention in own_names(document, load_gazetteer()):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        last = mention.end
