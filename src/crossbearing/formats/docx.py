"""Word files (Office Open XML). Read as a stream of XML events, so that no file can ask for more memory than its text.

Source: ECMA-376 part 1, sections 17.3 (paragraphs and runs) and 15.2.12.1 (core properties).
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from crossbearing.formats._format import MAXIMUM_CHARACTERS, Decoded, Format, Piece, documents
from crossbearing.language.fields import language_code, plain
from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["FORMAT", "decode"]

_LARGEST_CONTENTS = 1_000_000_000
_LARGEST_PART = 200_000_000
"""Bytes of one XML part: a text of 5 million characters with ten bytes of markup to each."""
_HIGHEST_RATIO = 200
"""Bytes out for a byte in. Real documents stay below 50; a bomb of zeros reaches 1,000 (deflate's limit is 1,032)."""
_RATIO_MATTERS = 10_000_000
"""Bytes below which a high ratio does no harm: short files of many equal table cells have it too."""
_MOST_ENTRIES = 20_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError, SyntaxError)
"""What reading a damaged part raises; lxml's syntax errors are syntax errors of Python."""


class _TooMuchError(Exception):
    """More came out of an archive than its directory promised or than is allowed."""


def recognises(head: bytes, name: str) -> bool:
    """Whether a ZIP archive names what a Word file begins with, or its suffix says so."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    return b"word/" in head or b"wordprocessingml" in head or name.lower().endswith((".docx", ".docm"))


def decode(piece: Piece) -> Decoded:
    """The paragraphs of a Word file, a line each; table cells are paragraphs too."""
    if piece.payload.startswith(b"\xd0\xcf\x11\xe0"):
        yield piece.problem(
            "docx-encrypted", "The file is protected by a password, or is an old .doc: save it as an open .docx."
        )
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(piece.payload))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        yield piece.problem(
            "docx-broken", "The Word file is damaged and cannot be opened. Open it in Word and save it."
        )
        return
    with archive:
        if reason := _bomb(archive):
            yield piece.problem("zip-bomb", f"{reason} It was not opened. If you trust it, save it as PDF or text.")
            return
        try:
            with archive.open(_BODY) as stream:
                text = "\n".join(_bounded(_paragraphs(stream)))
        except _TooMuchError:
            yield piece.problem("zip-bomb", "More comes out of this file than it says. It was not read.")
            return
        except (KeyError, *_DAMAGED) as error:
            what = "has no text part" if isinstance(error, KeyError) else "is damaged"
            yield piece.problem(
                "docx-broken", f"The Word file {what} and was not read. Open it in Word and save it again."
            )
            return
        yield from documents(piece, text, _properties(archive))


def _bomb(archive: zipfile.ZipFile) -> str | None:
    """Why an archive is not to be opened, by its directory."""
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES:
        return f"The file holds {len(entries):,} parts."
    if sum(entry.file_size for entry in entries) > _LARGEST_CONTENTS:
        return "The file would unpack to over a gigabyte."
    for entry in entries:
        if entry.file_size > _RATIO_MATTERS and entry.file_size > _HIGHEST_RATIO * max(1, entry.compress_size):
            return f"A part of the file unpacks to {entry.file_size / max(1, entry.compress_size):,.0f} times its size."
    return None


class _Bounded(io.RawIOBase):
    """A stream that refuses to give more than `_LARGEST_PART` bytes, whatever the directory promised."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self._left = _LARGEST_PART

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most 64 KB more."""
        data = self._stream.read(min(size, 65_536) if size > 0 else 65_536)
        self._left -= len(data)
        if self._left < 0:
            raise _TooMuchError
        return data


def _paragraphs(stream: IO[bytes]) -> Iterator[str]:
    """The text of each paragraph, in order; deleted text and field codes are left out."""
    from lxml import etree  # noqa: PLC0415 - only where there is a file to read

    events = etree.iterparse(
        _Bounded(stream),
        events=("end",),
        tag=[ns + name for ns in (_W, _STRICT) for name in ("t", "tab", "br", "cr", "p", "noBreakHyphen")],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    runs: list[str] = []
    for _, element in events:
        name = etree.QName(element).localname
        if name == "p":
            yield "".join(runs)
            runs.clear()
            _forget(element)
        elif name == "t":
            runs.append(element.text or "")
        else:
            runs.append({"tab": "\t", "noBreakHyphen": "\u2011"}.get(name, "\n"))
    if runs:
        yield "".join(runs)


def _forget(element: "_Element") -> None:
    """Free what was read, and the empty shells before it."""
    element.clear(keep_tail=False)
    while element.getprevious() is not None:
        del element.getparent()[0]


def _bounded(paragraphs: Iterator[str]) -> Iterator[str]:
    """Paragraphs until they exceed what a document can hold."""
    length = 0
    for paragraph in paragraphs:
        yield paragraph
        length += len(paragraph) + 1
        if length > MAXIMUM_CHARACTERS:
            return


def _properties(archive: zipfile.ZipFile) -> Metadata:
    """Title, author and language; the day on which the file was made is kept apart, as it is no publication date."""
    from lxml import etree  # noqa: PLC0415 - only where there is a file to read

    try:
        with archive.open(_PROPERTIES) as stream:
            source = stream.read(1_000_000)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(source, parser)
    except (KeyError, *_DAMAGED):
        # A file without readable properties says nothing of itself; its text is what counts.
        return Metadata()
    values = {etree.QName(e).localname: e.text or "" for e in root if isinstance(e.tag, str)}
    created = day_of(values.get("created", ""))
    author = plain(values.get("creator", ""))
    return Metadata(
        title=plain(values.get("title", "")),
        # python-docx writes its own name where nobody gives one.
        authors=(author,) if author and author != "python-docx" else (),
        language=language_code(values.get("language", "")),
        extra=(("file_created", created.isoformat()),) if created else (),
    )


FORMAT = Format(
    "Word (.docx)",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    (".docx", ".docm"),
    recognises,
    decode,
)
