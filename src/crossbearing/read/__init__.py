"""Reading: from the text of a document to mentions and statements."""

from crossbearing.read.assembly import READER
from crossbearing.read.model import Reader, load_reader
from crossbearing.read.reading import read_document

__all__ = ["READER", "Reader", "load_reader", "read_document"]
