"""Documents whose mentions are marked in the text: ``{site|the Al-Khaimah airbase}``; a ``~`` marks a description."""

import re
from dataclasses import dataclass
from datetime import date
from typing import get_args

from crossbearing.model import Document, Judgement, Mention, MentionType, Metadata

_MARK = re.compile(r"\{(~?)(\w+)\|([^{}|]*)(?:\|([^{}|]*))?\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its mentions and, once judged, what became of them."""

    document: Document
    mentions: tuple[Mention, ...]
    judgements: tuple[Judgement, ...]

    def of(self, words: str, nth: int = 0) -> Judgement:
        """The judgement on the n-th mention with these words."""
        wanted = [m.id for m in self.mentions if m.text == words]
        return next(j for j in self.judgements if j.mention == wanted[nth])

    def anchor(self, words: str, nth: int = 0) -> str:
        """The anchor of the n-th mention with these words."""
        return self.of(words, nth).anchor


def parse(marked: str, day: date | None = None, part: str = "") -> tuple[Document, tuple[Mention, ...]]:
    """Document and mentions of a marked text; a fourth field is the title."""
    plain: list[str] = []
    spans: list[tuple[int, str, MentionType, bool, str | None]] = []
    end = length = 0
    for found in _MARK.finditer(marked):
        kind = next(k for k in get_args(MentionType) if k == found[2])
        plain.append(marked[end : found.start()])
        length += len(plain[-1])
        spans.append((length, found[3], kind, not found[1], found[4]))
        plain.append(found[3])
        length += len(found[3])
        end = found.end()
    plain.append(marked[end:])
    document = Document("0" * 64, part, "made-up.txt", "".join(plain), Metadata(published=day))
    mentions = tuple(
        Mention(document.id, start, start + len(words), words, kind, named=named, title=title)
        for start, words, kind, named, title in spans
    )
    return document, mentions
