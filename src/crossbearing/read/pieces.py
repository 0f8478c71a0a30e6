"""Words as the reading model sees them: word pieces of an uncased vocabulary, and the case the pieces have lost.

Training and running import this same file, so that they cannot drift apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from tokenizers import Tokenizer

# A word of more pieces (an address, a hash) is cut: what follows tells nothing of its role in the sentence.
PIECES_A_WORD = 8
# 120 words hold 99.8 % of the sentences of EWT; 390 pieces and both marks stay inside the encoder's 512 positions.
WORDS_A_WINDOW = 120
PIECES_A_WINDOW = 390
# Words are few and repeat; the bound keeps hostile text from growing the table (about 20 MB).
REMEMBERED_WORDS = 100_000

CLS, SEP = 101, 102
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})

NO_SHAPE, LOWER, TITLE, CAPITAL, CAPITALS, MIXED, NUMBER, CODE, MARK, CASELESS, OPEN = range(11)
SHAPES = 22  # each of them, at the beginning of the sentence or not


@lru_cache(maxsize=REMEMBERED_WORDS // 4)
def shape(word: str) -> int:
    """The case class of a word, 1..9."""
    if word.isdigit():
        return NUMBER
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return CODE if letters else NUMBER
    if not letters:
        return MARK
    return _letter_shape(word, "".join(letters))


def _letter_shape(word: str, letters: str) -> int:
    if letters.islower():
        return LOWER
    if letters.isupper():
        return CAPITAL if len(letters) == 1 else CAPITALS
    if letters[0].isupper() and letters[1:].islower():
        return TITLE
    return CASELESS if word.upper() == word.lower() else MIXED


def sentence_shapes(words: Sequence[str]) -> list[int]:
    """One shape id a word. Where a sentence is all capitals or has none, case tells nothing: its letters are OPEN."""
    shapes = [shape(word) for word in words]
    if tells_nothing(shapes):
        return opened(shapes)
    first = next((i for i, s in enumerate(shapes) if s not in {MARK, NO_SHAPE}), 0)
    shapes[first : first + 1] = [s + 11 for s in shapes[first : first + 1]]
    return shapes


def tells_nothing(shapes: Sequence[int]) -> bool:
    """True for at least three words with letters that are (nearly) all capitals, or that have no capital at all."""
    capitals = sum(s in {CAPITALS, CAPITAL} for s in shapes)
    lower = sum(s == LOWER for s in shapes)
    other = sum(s in {TITLE, MIXED} for s in shapes)
    return capitals + lower >= 3 and (capitals >= 9 * (lower + other) or capitals + other == 0)  # noqa: PLR2004


def opened(shapes: Sequence[int]) -> list[int]:
    """The shapes with every case class replaced by OPEN."""
    return [OPEN if s in {LOWER, TITLE, CAPITAL, CAPITALS, MIXED} else s for s in shapes]


@dataclass(slots=True)
class Pieces:
    """Looks words up; remembers what it found."""

    tokenizer: Tokenizer
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[int, ...]:
        """The piece ids of one word, at least one and at most `PIECES_A_WORD`."""
        known = self._known.get(word)
        if known is None:
            encoded = self.tokenizer.encode(word[:100].translate(_PLAIN), add_special_tokens=False)
            known = tuple(encoded.ids[:PIECES_A_WORD]) or (self.tokenizer.token_to_id("[UNK]") or 0,)
            if len(self._known) < REMEMBERED_WORDS:
                self._known[word] = known
        return known


def load_pieces(folder: Traversable | None = None) -> Pieces:
    """The vocabulary that ships with the weights, or the one in a folder of others."""
    weights = folder or files("crossbearing.read").joinpath("weights")
    text = weights.joinpath("tokenizer.json").read_text(encoding="utf8")
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Pieces(tokenizer)
