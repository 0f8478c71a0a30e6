"""English: the rules in the files beside this one, and the weights in ``weights/``."""

from crossbearing.read.language import Language
from crossbearing.read.reading import read_document

ENGLISH = Language("en", read_document)
