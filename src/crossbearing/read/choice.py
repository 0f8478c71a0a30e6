"""Which reader a document gets, by its language; without one it says so, and its names are found in the tables."""

from collections.abc import Iterator

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.codes import not_read
from crossbearing.language.scripts import main_script
from crossbearing.model import LANGUAGE_NOT_READ, Document, Mention, Problem, Statement
from crossbearing.read.english import ENGLISH
from crossbearing.read.language import Language
from crossbearing.read.model import Reader
from crossbearing.read.own_names import own_names

LANGUAGES: tuple[Language, ...] = (ENGLISH,)
"""Every language that is read."""

_SAMPLE_CHARACTERS = 2_000


def language_for(document: Document) -> Language | None:
    """The language in which a document is read; None where that one is not read.

    The document decides as a whole: a paragraph in another language within an English text is read as English, and
    gives little. Where the language is not known, a text in Latin letters is read as English.
    """
    code = document.metadata.language
    if code is None:
        script = main_script(document.text[:_SAMPLE_CHARACTERS])
        return ENGLISH if script in {None, "Latin"} else None
    return next((language for language in LANGUAGES if language.code == code), None)


def read_document(document: Document, reader: Reader) -> Iterator[Mention | Statement | Problem]:
    """The mentions and statements of a document, in the order of the text; problems for what could not be read.

    A document in a language that is not read yields the Problem ``language-not-read`` and a mention for each of its
    names that the tables know; no statements. Every statement satisfies ``document.text[start:end] == quote``.
    """
    language = language_for(document)
    if language is not None:
        yield from language.read(document, reader)
        return
    yield Problem(
        "read",
        LANGUAGE_NOT_READ,
        f"{not_read(document.metadata.language)}. The text is kept and can be searched, and the names in it that the "
        "tables know are listed; it gives no statements. Add a translation into English to have it read.",
        document.where,
        document.artifact,
    )
    yield from own_names(document, load_gazetteer())
