"""The entities of GUM as its CoNLL-U release writes them, and the product's trees over the same words."""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crossbearing.gazetteer import load_gazetteer
from crossbearing.read.graph import graph
from crossbearing.read.markables import Markable, head_of, markable
from crossbearing.read.model import Reader, parse_tokens
from crossbearing.read.nominal import Names, Phrases, names

_BRACKETS = re.compile(r"\([^()]*\)?|\d+\)")

_LINKS = frozenset("ana coref appos pred cata disc sgl".split())


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention: its sentence, its words from ``start`` to before ``end``, its entity and how it is linked.

    ``link``: ana, coref, appos, pred, cata, disc, or sgl for an entity with one mention.
    """

    sentence: int
    start: int
    end: int
    entity: int
    link: str

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands."""
        return self.sentence, self.start, self.end


@dataclass(slots=True)
class GoldDocument:
    """Words, speakers and mentions of a document."""

    name: str
    sentences: list[list[str]] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)

    @property
    def genre(self) -> str:
        """The second part of the name: ``news`` of ``GUM_news_iodine``."""
        return self.name.split("_")[1]


def read_gold(path: Path) -> list[GoldDocument]:
    """The documents of a CoNLL-U file, plain or gzip."""
    text = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode("utf8")
    documents: list[GoldDocument] = []
    for block in text.split("\n\n"):
        lines = block.split("\n")
        documents.extend(GoldDocument(x.partition("=")[2].strip()) for x in lines if x.startswith("# newdoc id"))
        rows = [c for line in lines if len(c := line.split("\t")) > 1 and c[0].isdigit()]
        if not rows:
            continue
        document = documents[-1]
        speaker = next((x.partition("=")[2].strip() for x in lines if x.startswith("# speaker")), "")
        document.mentions.extend(_mentions(len(document.sentences), [row[9] for row in rows]))
        document.sentences.append([row[1] for row in rows])
        document.speakers.append(speaker)
    return documents


def _mentions(sentence: int, notes: Sequence[str]) -> Iterator[GoldMention]:
    opened: dict[int, list[tuple[int, str]]] = {}
    for i, note in enumerate(notes):
        value = next((x[7:] for x in note.split("|") if x.startswith("Entity=")), "")
        for bracket in _BRACKETS.findall(value):
            if not bracket.startswith("("):
                entity = int(bracket[:-1])
                start, link = opened[entity].pop()
                yield GoldMention(sentence, start, i + 1, entity, link)
                continue
            fields = bracket.strip("()").split("-")
            if bracket.endswith(")"):
                yield GoldMention(sentence, i, i + 1, int(fields[0]), _link(fields))
            else:
                opened.setdefault(int(fields[0]), []).append((i, _link(fields)))


def _link(fields: Sequence[str]) -> str:
    """The field that says how a mention is linked: the sixth or, where salience is not annotated, the fifth."""
    return next((f for f in fields[5:7] if f in _LINKS), "coref")


def parsed(reader: Reader, document: GoldDocument) -> list[Phrases]:
    """The product's trees and entities over the words of a document."""
    table = _tables()
    return [
        Phrases(graph(sentence), " ".join(words), document.name, table)
        for words, sentence in zip(document.sentences, parse_tokens(reader, document.sentences), strict=True)
    ]


def _tables() -> Names:
    return names(load_gazetteer())


def given(phrases: Sequence[Phrases], document: GoldDocument) -> list[Markable]:
    """The mentions of the gold as the product would see them."""
    places = sorted({m.place for m in document.mentions})
    return [markable(phrases[s], s, head_of(phrases[s].graph, a, b), a, b) for s, a, b in places]
