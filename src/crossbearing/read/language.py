"""What a language that is read is: its code, and how a document in it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossbearing.model import Document, Mention, Problem, Statement
from crossbearing.read.model import Reader


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its reader. Words, rules and weights that are its own lie in one folder, ``read/CODE/``."""

    code: str
    """ISO 639-1."""
    read: Callable[[Document, Reader], Iterator[Mention | Statement | Problem]]
    """The mentions and statements of a document in the order of the text, and problems for what could not be read."""
