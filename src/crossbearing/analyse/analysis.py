"""What an analysis is: a name, the question that it answers, and a function of the world."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossbearing.model import Finding, World
from crossbearing.model.memory import Memory


@dataclass(frozen=True, slots=True)
class Analysis:
    """One question put to everything that a case knows."""

    name: str
    asks: str
    """The question in one sentence."""
    find: Callable[[World], Iterable[Finding]]
    """Its answers; each cites evidence. It sees entities, sources and events, and no other finding."""
    remember: Callable[[World, Memory], Iterable[Finding]] | None = None
    """The same with what it found before, where that spares it much; the answers are equal."""
    sees_rejected: bool = False
    """Whether it also sees the statements that an analyst has rejected."""
