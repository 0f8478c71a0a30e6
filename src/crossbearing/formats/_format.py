"""What a document format is, and what every format does with the text that it found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from crossbearing.language.codes import language_name
from crossbearing.language.fields import front_matter_end
from crossbearing.language.identify import contradicted, language_of
from crossbearing.model import Document, Metadata, Problem

Decoded: TypeAlias = Iterator[Document | Problem]

MAXIMUM_CHARACTERS = 5_000_000
"""Of one document's text: fifty times the longest novel; it bounds memory, not meaning."""
_RUN_CHARACTERS = 4_000
"""Longer than any word or address; scripts without blanks put a full stop within it."""
MAXIMUM_DEPTH = 4
"""Containers within containers: a mail in a mail in an archive in an archive."""

_UNKNOWN = Metadata()
_BREAK = re.compile(r"[\s\u0e2f\u3001\u3002\uff01\uff0c\uff0e\uff1f]")
"""A blank, or what stands between sentences in Thai, Chinese and Japanese."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes on the way to a text: a whole artifact, or a part of one such as a mail's attachment."""

    artifact: str
    path: str
    part: str
    """Empty for a whole artifact."""
    name: str
    """The file name that these bytes have, for their suffix."""
    payload: bytes
    decode_inner: Callable[["Piece"], Decoded]
    """How a part of these bytes is decoded: by whichever format knows it."""
    charset: str | None = None
    """What the container declares."""
    beneath: Metadata = _UNKNOWN
    """What the container knows of it; the part's own metadata overrule this."""
    above: Metadata = _UNKNOWN
    """What a sidecar says; it overrules the part's own metadata."""
    depth: int = 0

    @property
    def where(self) -> str:
        """The path, with the part where there is one."""
        return f"{self.path} [{self.part}]" if self.part else self.path

    def problem(self, code: str, message: str) -> Problem:
        """Something that is wrong with these bytes."""
        return Problem("decode", code, message, self.where, self.artifact)

    def part_named(self, part: str) -> str:
        """The full name of a part of this piece."""
        return f"{self.part} / {part}" if self.part else part

    def inner(self, part: str, name: str, payload: bytes, beneath: Metadata, charset: str | None = None) -> Decoded:
        """The documents of a part of these bytes. What a sidecar says of title and address is not true of parts."""
        piece = replace(
            self,
            part=self.part_named(part),
            name=name,
            payload=payload,
            charset=charset,
            beneath=beneath,
            above=of_parts(self.above),
            depth=self.depth + 1,
        )
        if piece.depth > MAXIMUM_DEPTH:
            yield piece.problem(
                "too-deep",
                f"This part lies more than {MAXIMUM_DEPTH} containers deep and was not read. "
                "Save it as a file of its own and add that.",
            )
            return
        yield from self.decode_inner(piece)


@dataclass(frozen=True, slots=True)
class Format:
    """A document format: how its bytes are recognised, and what documents and problems they hold."""

    name: str
    media_types: tuple[str, ...]
    """The first is what a recognised artifact is said to be."""
    suffixes: tuple[str, ...]
    """Of file names, in lower case with the point."""
    recognises: Callable[[bytes, str], bool]
    """Whether the first `HEAD_BYTES` bytes of a file of this name are, by what they say, of this format."""
    decode: Callable[[Piece], Decoded]


HEAD_BYTES = 8_192
"""As much of a file as decides what it is."""


def of_parts(metadata: Metadata) -> Metadata:
    """What is true of every part of a container of which this is true: not its title, not its address."""
    return replace(metadata, title=None, url=None)


def documents(piece: Piece, text: str, own: Metadata, part: str | None = None) -> Decoded:
    """The one document of a text: bounded, its metadata overlaid, its language found where nothing says it."""
    name = piece.part if part is None else piece.part_named(part)
    named = replace(piece, part=name)
    if len(text) > MAXIMUM_CHARACTERS:
        yield named.problem(
            "text-cut",
            f"The text has {len(text):,} characters; only the first {MAXIMUM_CHARACTERS:,} were read. "
            "Split the file to have all of it read.",
        )
        text = text[:MAXIMUM_CHARACTERS]
    text = without_surrogates(text)
    if not text.strip():
        yield named.problem(
            "empty-text", "There is no text in it: nothing was read. Check that this is the right file."
        )
        return
    if _has_no_words(text):
        yield named.problem(
            "no-words",
            "Its characters run on without a blank, as those of no text do: nothing was read. "
            "If it is encoded or packed, unpack it first.",
        )
        return
    metadata = piece.beneath.overlaid_by(own).overlaid_by(piece.above)
    if metadata.language is None:
        metadata = replace(metadata, language=language_of(_beginning(text)))
    elif found := contradicted(metadata.language, _beginning(text)):
        yield named.problem(
            "language-contradicted",
            f"It is said to be in {language_name(metadata.language)}, but its text is in {language_name(found)}, and "
            "was taken for that. Correct the language in its metadata.",
        )
        metadata = replace(metadata, language=found)
    yield Document(piece.artifact, name, piece.path, text, metadata)


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for halves of characters, which cannot be stored or exported in any encoding."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _beginning(text: str) -> str:
    """As much of a text as tells its language, without a front matter."""
    begin = front_matter_end(text)
    return text[begin : begin + 4_000]


def _has_no_words(text: str) -> bool:
    """Whether a long text has neither blanks nor full stops at its beginning, its middle and its end."""
    if len(text) < 4 * _RUN_CHARACTERS:
        return False
    places = (0, (len(text) - _RUN_CHARACTERS) // 2, len(text) - _RUN_CHARACTERS)
    return not any(_BREAK.search(text, place, place + _RUN_CHARACTERS) for place in places)
