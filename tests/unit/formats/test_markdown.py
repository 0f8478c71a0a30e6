"""Markdown and its front matter."""

from datetime import date

from crossbearing.language.furniture import is_furniture
from crossbearing.language.sentences import split_sentences
from format_samples import SENTENCE, documents

TEXT = f"""---
title: "Ships leave: a report"
outlet: Example Times
date: 2024-12-18T10:00:00Z
authors:
  - A. Writer
  - B. Writer
url: https://example.org/ships
lang: en
illustrative: true
---

# Another heading

{SENTENCE}
"""


def test_front_matter_is_metadata() -> None:
    """Every field of the front matter is read."""
    metadata = documents(TEXT.encode(), "a.md")[0].metadata
    assert metadata.title == "Ships leave: a report"
    assert metadata.outlet == "Example Times"
    assert metadata.published == date(2024, 12, 18)
    assert metadata.authors == ("A. Writer", "B. Writer")
    assert metadata.url == "https://example.org/ships"
    assert metadata.language == "en"
    assert metadata.illustrative


def test_the_text_is_the_whole_file() -> None:
    """Offsets count in the file as it stands; sentences keep the front matter apart."""
    (document,) = documents(TEXT.encode(), "a.md")
    assert document.text == TEXT
    spans = [document.text[a:b] for a, b in split_sentences(document.text)]
    assert [s for s in spans if not is_furniture(s)] == ["# Another heading", SENTENCE]


def test_heading_as_title() -> None:
    """Without a title in the front matter the first heading is one; further down a heading is not."""
    assert documents(f"# Ships *leave*\n\n{SENTENCE}".encode(), "a.md")[0].metadata.title == "Ships *leave*"
    late = f"{SENTENCE}\n" * 200 + "\n# A section\n"
    assert documents(late.encode(), "a.md")[0].metadata.title is None


def test_unknown_stays_unknown() -> None:
    """What nothing says is None."""
    metadata = documents(SENTENCE.encode(), "a.md")[0].metadata
    assert (metadata.title, metadata.outlet, metadata.published, metadata.url) == (None, None, None, None)
