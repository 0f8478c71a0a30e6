"""Reading: from the text of a document to mentions and statements."""

from crossbearing.read.assembly import READER
from crossbearing.read.choice import LANGUAGES, read_document
from crossbearing.read.model import Reader, load_reader
from crossbearing.read.remote import KEY_VARIABLE, PREFIX, AddressError, Patience, Server, server
from crossbearing.read.second_reader import UNANSWERED, Conversation, SecondReader, read_by_server

__all__ = [
    "KEY_VARIABLE",
    "LANGUAGES",
    "PREFIX",
    "READER",
    "UNANSWERED",
    "AddressError",
    "Conversation",
    "Patience",
    "Reader",
    "SecondReader",
    "Server",
    "load_reader",
    "read_by_server",
    "read_document",
    "server",
]
