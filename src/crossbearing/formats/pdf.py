"""PDF with a text layer. Its creation date is when the file was made, not when the report appeared: it stays apart."""

import warnings
from typing import TYPE_CHECKING

from crossbearing.formats._format import MAXIMUM_CHARACTERS, Decoded, Format, Piece, documents
from crossbearing.language.fields import plain
from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["FORMAT", "decode"]

_MOST_PAGES = 3_000
"""The longest reports of inquiry have some 2,000 pages."""
_SIGNATURE_BYTES = 1_024
"""Readers accept the signature anywhere in these. Source: ISO 32000-1, annex H.3, note 13."""
_PAGE_BREAK = "\n\f\n"
_PASSWORD = 4
"""FPDF_ERR_PASSWORD in fpdfview.h."""


def recognises(head: bytes, name: str) -> bool:
    """Whether the signature stands where readers look for it."""
    return head.startswith(b"%PDF-") or (b"%PDF-" in head[:_SIGNATURE_BYTES] and name.lower().endswith(".pdf"))


def decode(piece: Piece) -> Decoded:
    """The text of all pages, with a form feed between them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pypdfium2  # noqa: PLC0415 - loads a library of several megabytes

    try:
        pdf = pypdfium2.PdfDocument(piece.payload)
    except pypdfium2.PdfiumError as error:
        # PDFium keeps the error of the file before where this one has none of its own: both must speak of encryption.
        if getattr(error, "err_code", None) == _PASSWORD and b"/Encrypt" in piece.payload:
            yield piece.problem(
                "pdf-encrypted", "The PDF is protected by a password: it was not read. Save it without one and add it."
            )
        else:
            yield piece.problem(
                "pdf-broken", "The PDF is damaged and cannot be opened. Get it again, or print it to a new PDF."
            )
        return
    try:
        yield from _documents(piece, pdf)
    finally:
        pdf.close()


def _documents(piece: Piece, pdf: "pypdfium2.PdfDocument") -> Decoded:
    count = len(pdf)
    if count > _MOST_PAGES:
        yield piece.problem(
            "pdf-cut",
            f"The PDF has {count:,} pages; only the first {_MOST_PAGES:,} were read. Split it to have all read.",
        )
    texts, damaged = _page_texts(pdf, min(count, _MOST_PAGES))
    if damaged:
        yield piece.problem(
            "pdf-page-broken", f"{len(damaged)} pages are damaged and were not read, page {damaged[0]} first."
        )
    if not any(text.strip() for text in texts):
        yield piece.problem(
            "pdf-no-text",
            "No page of the PDF has a text layer (it is scanned, perhaps): nothing was read. Run it through OCR first.",
        )
        return
    yield from documents(piece, _PAGE_BREAK.join(texts), _metadata(pdf))


def _page_texts(pdf: "pypdfium2.PdfDocument", count: int) -> tuple[list[str], list[int]]:
    """The text of each page up to the bound on documents, and the numbers of pages that cannot be read."""
    import pypdfium2  # noqa: PLC0415 - loaded by now

    texts: list[str] = []
    damaged: list[int] = []
    length = 0
    for number in range(count):
        if length > MAXIMUM_CHARACTERS:
            break
        try:
            page = pdf[number]
            text_page = page.get_textpage()
            text = text_page.get_text_range() if text_page.count_chars() > 0 else ""
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError:
            damaged.append(number + 1)
            continue
        texts.append(text)
        length += len(text)
    return texts, damaged


def _metadata(pdf: "pypdfium2.PdfDocument") -> Metadata:
    given = pdf.get_metadata_dict(skip_empty=True)
    made = given.get("CreationDate", "").removeprefix("D:")[:8]
    day = day_of(made) if made.isdigit() else None
    author = plain(given.get("Author", ""))
    return Metadata(
        title=plain(given.get("Title", "")),
        authors=(author,) if author else (),
        extra=(("file_created", day.isoformat()),) if day else (),
    )


FORMAT = Format("PDF", ("application/pdf",), (".pdf",), recognises, decode)
