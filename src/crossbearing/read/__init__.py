"""Reading: from the text of a document to mentions and statements."""

from crossbearing.read.assembly import READER
from crossbearing.read.choice import LANGUAGES, read_document
from crossbearing.read.model import Reader, load_reader

__all__ = ["LANGUAGES", "READER", "Reader", "load_reader", "read_document"]
