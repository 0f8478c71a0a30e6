"""How far a text commits itself to a happening: what the reading model says, weighed by the sentence around the word.

The heads of the reading model have learned their training part by heart; how far to trust them where a condition, a
question, a negation or an unsure verb stands above is weighed by a small network that was fitted on other sentences
(``training.commitment``).
"""

from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from crossbearing.language.perceptron import Floats, Perceptron, read_perceptron
from crossbearing.read.syntax import Sentence, Token

FEATURES: Final = (
    "commitment", "happened", "negated", "may", "would", "will", "to", "if", "not", "question", "noun", "verb",
    "xcomp", "ccomp", "advcl", "acl", "root", "-ing", "-ed", "commitment above", "happened above", "denied above",
    "least commitment above", "depth", "opinion above",
)  # fmt: skip
_CERTAIN: Final = 3.0
_DEEPEST: Final = 12
_MAY: Final = frozenset({"may", "might", "could", "can"})
_WOULD: Final = frozenset({"would", "should"})
_WILL: Final = frozenset({"will", "'ll", "shall"})
_NOT: Final = frozenset({"not", "n't", "never", "no"})
_OPINION: Final = frozenset({"if", "say", "believe", "think", "want", "hope", "expect", "plan"})
_BESIDE: Final = ("aux", "mark", "cop", "advmod", "det")
_CLAUSES: Final = ("xcomp", "ccomp", "advcl", "acl")


def features(sentence: Sentence, at: int) -> list[float]:
    """What is known of one word and of what stands above it, by the names of `FEATURES`."""
    tokens = sentence.tokens
    token = tokens[at]
    beside = {t.text.lower() for t in tokens if t.head == at and t.deprel.startswith(_BESIDE)}
    above = _above(tokens, at)
    low = token.text.lower()
    return [
        token.factuality,
        token.happened,
        float(any(at in n.scope for n in sentence.negations)),
        *(float(bool(beside & words)) for words in (_MAY, _WOULD, _WILL)),
        float("to" in beside),
        float("if" in beside),
        float(bool(beside & _NOT)),
        float(tokens[-1].text == "?"),
        float(token.upos == "NOUN"),
        float(token.upos == "VERB"),
        *(float(token.deprel.startswith(x)) for x in _CLAUSES),
        float(token.deprel == "root"),
        float(low.endswith("ing")),
        float(low.endswith("ed")),
        above[0].factuality if above else _CERTAIN,
        above[0].happened if above else _CERTAIN,
        float(any(t.factuality < 0 for t in above)),
        min([_CERTAIN, *(t.factuality for t in above)]),
        float(len(above)),
        float(any(t.lemma.lower() in _OPINION for t in above)),
    ]


def _above(tokens: tuple[Token, ...], at: int) -> list[Token]:
    """The words on which a word hangs, the nearest first."""
    found: list[Token] = []
    while tokens[at].head >= 0 and len(found) < _DEEPEST:
        at = tokens[at].head
        found.append(tokens[at])
    return found


@cache
def shipped() -> Perceptron:
    """The network that ships with the program."""
    with files("crossbearing.read").joinpath("weights/commitment.npz").open("rb") as file, np.load(file) as arrays:
        return read_perceptron(arrays)


def commitment(sentence: Sentence, at: int, network: Perceptron | None = None) -> float:
    """How far the text commits itself to what a word announces, from -3 (certainly not) to 3 (certainly)."""
    inputs: Floats = np.array([features(sentence, at)], np.float32)
    value = float((network or shipped()).scores(inputs)[0])
    return max(-_CERTAIN, min(_CERTAIN, value))
