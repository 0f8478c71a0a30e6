"""Plain text in any encoding, with or without a front matter."""

from crossbearing.formats._encodings import characters_of, looks_like
from crossbearing.formats._format import Decoded, Format, Piece, documents
from crossbearing.language.fields import front_matter, front_matter_end, metadata_of
from crossbearing.model import Metadata

__all__ = ["FORMAT", "decode"]


def recognises(head: bytes, name: str) -> bool:
    """Never by content alone: every other format is text, or looks like it, at first."""
    return not head and not name


def decode(piece: Piece) -> Decoded:
    """The text of some bytes, exactly as it stands; a front matter is read as metadata and stays in the text."""
    characters = characters_of(piece.payload, piece.charset)
    if characters is None:
        yield piece.problem(
            "binary",
            f"This is no text but {looks_like(piece.payload)}, whatever its name says. It was not read: "
            "convert it to text, or leave it out.",
        )
        return
    if characters.replaced:
        yield piece.problem(
            "encoding-broken",
            f"{characters.replaced:,} places are not valid {characters.encoding.upper()} and stand as \ufffd in the "
            "text; the rest was read. Get a clean copy if names are damaged.",
        )
    if characters.guessed:
        yield piece.problem(
            "encoding-guessed",
            f"Nothing says in which encoding this is written; it was read as {characters.encoding}. "
            "If its letters look wrong, save it as UTF-8 and add it again.",
        )
    yield from documents(piece, characters.text, own_metadata(characters.text))


def own_metadata(text: str) -> Metadata:
    """What the front matter of a text says, if it has one."""
    return metadata_of(front_matter(text)) if front_matter_end(text) else Metadata()


FORMAT = Format("plain text", ("text/plain",), (".txt", ".text", ".asc", ""), recognises, decode)
