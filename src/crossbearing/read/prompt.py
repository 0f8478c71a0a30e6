"""What a language model is asked: the standing instructions, and the sentences of one part of a document."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template
from typing import get_args

from crossbearing.kinds import KINDS, Kind
from crossbearing.language.furniture import is_furniture
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Aspect, MentionType, Modality, Polarity, Span, SpeechAct

INSTRUCTIONS = Path(__file__).parent / "prompts" / "statements.txt"
"""The only file of prompts; its ``$names`` are filled from the kinds and the vocabularies of the program."""

PART_SENTENCES, PART_CHARS = 12, 2_400
"""Of one question: with the instructions (some 3,000 tokens) and the answer it fits into a context of 8,192."""
BEFORE_SENTENCES = 4
"""Shown again before each part, so that "it" can be told."""

COMMON_ROLES = ("actor", "recipient", "place")
"""What every kind can have. Source: KINDS.md."""

RULES = "1"
"""Version of how answers are checked: a new one reads again, from the answers that are kept."""


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences of a document that are asked about together, and those before them."""

    before: tuple[Span, ...]
    sentences: tuple[Span, ...]
    first: int
    """The number of the first of these sentences in the document."""

    @property
    def span(self) -> Span:
        """The characters from the first sentence to the last."""
        return Span(self.sentences[0].start, self.sentences[-1].end)


def roles_of(kind: Kind) -> tuple[str, ...]:
    """The roles that a kind's own record and its triggers name, the common ones first."""
    own = [*kind.roles.values(), *(role for trigger in kind.triggers for role in trigger.roles.values())]
    return tuple(dict.fromkeys([*COMMON_ROLES, *sorted(own)]))


@cache
def instructions() -> str:
    """The standing instructions with the kinds, roles and vocabularies as the program has them now."""
    return Template(INSTRUCTIONS.read_text(encoding="utf-8")).substitute(
        modalities=_listed(Modality),
        polarities=_listed(Polarity),
        speech_acts=_listed(SpeechAct),
        aspects=_listed(Aspect),
        types=", ".join(get_args(MentionType)),
        kinds="\n".join(_described(kind) for kind in KINDS),
    )


@cache
def version() -> str:
    """Eight digits that change whenever the instructions or the rules of checking do."""
    return hashlib.sha256(f"{RULES}\n{instructions()}".encode()).hexdigest()[:8]


def _listed(vocabulary: type[StrEnum]) -> str:
    return ", ".join(x.value for x in vocabulary)


def _described(kind: Kind) -> str:
    line = f"{kind.name}: {kind.says} Roles: {', '.join(roles_of(kind))}."
    if not kind.examples:
        return line
    example = kind.examples[0]
    told = ", ".join(f"{role} = {text}" for role, text in example.roles.items())
    return f"{line} Example: “{example.text}” {told}; {example.modality}, {example.polarity}."


def parts(text: str) -> Iterator[Part]:
    """A document's sentences, without the furniture of its page, cut into parts of a bounded size."""
    spans = [s for s in split_sentences(text) if not is_furniture(text[s.start : s.end])]
    first = 0
    while first < len(spans):
        last = first + 1
        while (
            last < len(spans) and last - first < PART_SENTENCES and spans[last].end - spans[first].start <= PART_CHARS
        ):
            last += 1
        yield Part(tuple(spans[max(0, first - BEFORE_SENTENCES) : first]), tuple(spans[first:last]), first + 1)
        first = last


def question(text: str, part: Part) -> str:
    """The sentences of a part as they are sent: one a line with its number, white space as single blanks."""
    begin = part.first - len(part.before)
    shown = [*_lines(text, part.before, begin)]
    head = ["Earlier sentences, for reference only; give no statements from them:", *shown, ""] if shown else []
    return "\n".join([*head, "Give the statements of these sentences:", *_lines(text, part.sentences, part.first)])


def _lines(text: str, spans: Sequence[Span], first: int) -> Iterator[str]:
    return (f"[{n}] {' '.join(text[s.start : s.end].split())}" for n, s in enumerate(spans, first))
