"""What views were made from, kept so that what did not change need not be made again. A view itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from crossbearing.model.event import Event
from crossbearing.model.source import Source

Heard: TypeAlias = tuple[str, str, str]
"""A speaker as a source: its name, its kind, and the other name under which it may be looked up."""


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document with statements."""

    inputs: bytes
    """A digest of all that its statements rest on beside their own words: itself, its reading, its names."""
    kin: bytes
    """A digest of the edges to the documents on whose text its own depends."""
    heard: tuple[Heard, ...]
    """Its speakers, each once, in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The events of before, and what they were made from."""

    documents: Mapping[str, KeptDocument] = field(default_factory=dict)
    claims: Mapping[str, bytes] = field(default_factory=dict)
    """By statement id: the digest of its claim."""
    arrays: Mapping[str, bytes] = field(default_factory=dict)
    """How the claims are grouped, by the name of each array."""
    outlets: frozenset[str] = frozenset()
    """The voices of those that had published in the case."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By name, as in a world."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """By id."""
    answers: Mapping[str, bytes] = field(default_factory=dict)
    """By analysis and key: a digest of what an answer rests on, and the answer."""
    stay: frozenset[str] = frozenset()
    """Ids of the events that are as they were stored before."""
