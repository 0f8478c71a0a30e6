"""The table of likelihood ratios: the shipped one, or one that a user has changed."""

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import get_args

from crossbearing.corroborate.voices import Firmness
from crossbearing.model import Modality, Reliability

COLUMNS = ("letter", "put", "firmness", "low", "high", "why")
PRIOR = "prior"
ANY = "*"
NOBODY = "-"
"""The letter of a voice that stands for nobody in particular."""
MOST = 1000.0
"""A ratio beyond this would let one voice settle anything."""
_LETTERS = frozenset({*Reliability, NOBODY, ANY})
_PUTS = frozenset({*Modality, ANY})
_FIRMNESSES = frozenset({*get_args(Firmness), ANY})
_DIGEST_DIGITS = 12


class RatiosError(ValueError):
    """A table that cannot be used: which line, and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """The ratios of one sort of origin."""

    letter: str
    put: str
    firmness: str
    low: float
    high: float
    why: str

    @property
    def name(self) -> str:
        """The row in words: "B, asserted"."""
        parts = (self.letter, self.put, self.firmness)
        return ", ".join(x for x in parts if x not in (ANY, PRIOR)) or "any"


@dataclass(frozen=True, slots=True)
class Ratios:
    """A table of likelihood ratios; ``digest`` tells it from every other."""

    prior: Row
    rows: tuple[Row, ...]
    digest: str

    def row(self, letter: Reliability | None, put: Modality, firmness: Firmness) -> Row:
        """The first row that fits, for this letter and way of putting it; one that says nothing where none does."""
        wanted = (letter.value if letter is not None else NOBODY, put.value, firmness)
        for row in self.rows:
            if all(has in (ANY, want) for has, want in zip((row.letter, row.put, row.firmness), wanted, strict=True)):
                return replace(row, letter=wanted[0], put=wanted[1])
        return Row(*wanted, 1.0, 1.0, "no row of the table fits")


def parse_ratios(text: str) -> Ratios:
    r"""The table that a text holds: tab-separated, ``#`` begins a comment line, the columns are named first.

    Raises RatiosError with the line and what to do.

    >>> table = parse_ratios("\n".join("\t".join(x) for x in (COLUMNS, ("prior", "*", "*", "1", "1", "even"))))
    >>> table.row(Reliability.B, Modality.ASSERTED, "named").why
    'no row of the table fits'
    """
    lines = [(n, x) for n, x in enumerate(text.removeprefix("\ufeff").splitlines(), 1) if x.strip() and x[0] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != COLUMNS:
        raise RatiosError(f"the first line must name the columns, with a tab between them: {' '.join(COLUMNS)}.")
    rows = tuple(_row(number, line) for number, line in lines[1:])
    priors = [x for x in rows if x.letter == PRIOR]
    if len(priors) != 1:
        raise RatiosError(f"there must be one row whose letter is {PRIOR!r}; there are {len(priors)}.")
    others = tuple(x for x in rows if x.letter != PRIOR)
    return Ratios(priors[0], others, hashlib.sha256(_content(rows).encode()).hexdigest()[:_DIGEST_DIGITS])


@cache
def shipped_ratios() -> Ratios:
    """The table that ships with the package, read once a process."""
    return parse_ratios(shipped_text())


def shipped_text() -> str:
    """The shipped table as it stands, with its comments."""
    return (files("crossbearing.corroborate") / "likelihood_ratios.tsv").read_text("utf-8")


def _row(number: int, line: str) -> Row:
    cells = [x.strip() for x in line.split("\t")]
    if len(cells) != len(COLUMNS):
        raise RatiosError(f"line {number} has {len(cells)} columns and needs {len(COLUMNS)}, with a tab between them.")
    letter, put, firmness, low_text, high_text, why = cells
    for name, value, known in (("put", put, _PUTS), ("firmness", firmness, _FIRMNESSES)):
        if value not in known:
            raise RatiosError(f"line {number}: {name} is {value!r}; it must be one of {', '.join(sorted(known))}.")
    if letter not in _LETTERS and letter != PRIOR:
        raise RatiosError(f"line {number}: letter is {letter!r}; it must be A to F, -, * or {PRIOR}.")
    try:
        low, high = float(low_text), float(high_text)
    except ValueError:
        raise RatiosError(f"line {number}: {low_text!r} and {high_text!r} must be numbers.") from None
    least = 1 / MOST if letter == PRIOR else 1.0
    if not (math.isfinite(low) and math.isfinite(high) and least <= low <= high <= MOST):
        raise RatiosError(
            f"line {number}: {least:g} ≤ low ≤ high ≤ {MOST:g} must hold. A ratio below 1 would make a voice in "
            "support count against; give an unreliable source a 1."
        )
    return Row(letter, put, firmness, low, high, why)


def _content(rows: tuple[Row, ...]) -> str:
    """What tells two tables apart: rows, not comments."""

    def cells() -> Iterator[str]:
        for x in rows:
            yield "\t".join((x.letter, x.put, x.firmness, repr(x.low), repr(x.high), x.why))

    return "\n".join(cells())
