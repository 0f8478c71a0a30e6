"""Corpora that say more than words, trees and names: factuality, negation, attribution, and our own annotations.

Every reader gives `Example`s, or `Article`s where whole documents are annotated; what a corpus does not say is absent.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crossbearing.language.sentences import split_sentences
from crossbearing.language.tokens import tokenize
from training.data import Example, Negation, read_blocks

OWN = Path(__file__).with_name("annotated")
"""Sentences that were written and annotated for this purpose, and names in EWT that were."""


@dataclass(frozen=True, slots=True)
class Link:
    """One attribution, in words of its article."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document in sentences; `paragraphs` are the words at which one begins; offsets of words are in `spans`."""

    name: str
    sentences: tuple[tuple[str, ...], ...]
    paragraphs: frozenset[int]
    spans: tuple[tuple[int, int], ...]
    links: tuple[Link, ...]


def read_factuality(path: Path, *, happened: bool = False) -> list[Example]:
    """JSON Lines of the unified factuality corpora: a value -3..3 at the first word of each target.

    UW (Lee et al. 2015) asked how far the author commits to it; UDS-IH2 (White et al. 2016), `happened`, whether it did
    happen: what is still to come stands there below nought.
    """
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        words = tuple(row["text"].split(" "))
        values: list[float | None] = [None] * len(words)
        for target in row["targets"]:
            values[target["span1"][0]] = float(target["label"])
        found.append(Example(words, happened=tuple(values)) if happened else Example(words, factuality=tuple(values)))
    return found


def merged(trees: Sequence[Example], others: Sequence[Example]) -> list[Example]:
    """Sentences of `others` whose words are those of a tree lend it their values; the rest come at the end."""
    at = {"".join(t.words): i for i, t in enumerate(trees)}
    out, rest = list(trees), []
    for other in others:
        i = at.get("".join(other.words))
        if i is not None and len(out[i].words) == len(other.words):
            out[i] = replace(out[i], happened=other.happened)
        else:
            rest.append(other)
    return [*out, *rest]


_AFFIXES = ("in", "un", "im", "dis", "ir", "il", "non", "less", "lessly", "lessness")


def read_negation(path: Path) -> list[Example]:
    """*SEM 2012 columns: word in the fourth, then cue, scope and event of every negation."""
    found = []
    for block in read_blocks(path):
        rows = [line.split("\t") for line in block]
        words = tuple(r[3] for r in rows)
        negations = []
        for first in range(7, len(rows[0]) - 2, 3):
            cue = tuple(i for i, r in enumerate(rows) if r[first] != "_")
            scope = tuple(i for i, r in enumerate(rows) if r[first + 1] != "_")
            if cue:
                affix = len(cue) == 1 and rows[cue[0]][first].lower() != words[cue[0]].lower()
                negations.append(Negation(cue, scope, affix=affix))
        found.append(Example(words, negations=tuple(negations)))
    return found


_SPAN = re.compile(r"\[(\w+)\s+([^\[\]]+?)\s*\]")


def read_bracketed(path: Path, head: str) -> list[Example]:
    """Sentences with their spans in square brackets: ``[Location Mosul]``. One line a sentence."""
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        words: list[str] = []
        tags: list[str] = []
        at = 0
        for match in _SPAN.finditer(line):
            plain = line[at : match.start()].split()
            inner = match[2].split()
            words += plain + inner
            tags += ["O"] * len(plain) + [f"B-{match[1]}"] + [f"I-{match[1]}"] * (len(inner) - 1)
            at = match.end()
        rest = line[at:].split()
        words, tags = words + rest, tags + ["O"] * len(rest)
        if words:
            found.append(Example(tuple(words), entities={head: tuple(tags)}))
    return found


_PRIVATE_GENRES = ("email-", "reviews-", "answers-")
"""Genres of EWT in which persons are seldom politicians."""


def with_names(trees: Sequence[Example], ids: Sequence[str], path: Path) -> list[Example]:
    """The sentences of a treebank that the standoff file annotates, with their names under the head "uner"."""
    at = dict(zip(ids, trees, strict=True))
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        name, _, spans = line.partition("\t")
        example = at.get(name)
        if example is None:
            continue
        tags = ["O"] * len(example.words)
        private = name.startswith(_PRIVATE_GENRES)
        for start, end, kind in re.findall(r"(\d+):(\d+):(\w+)", spans):
            kind = "PRIVATE" if kind == "PER" and private else kind  # noqa: PLW2901
            tags[int(start) : int(end)] = [f"B-{kind}"] + [f"I-{kind}"] * (int(end) - int(start) - 1)
        found.append(replace(example, entities={**example.entities, "uner": tuple(tags)}))
    return found


def sentence_ids(path: Path) -> list[str]:
    """The ids of a treebank's sentences, in order."""
    found = []
    for block in read_blocks(path):
        found.extend(line.partition("=")[2].strip() for line in block if line.startswith("# sent_id"))
    return found


def read_polnear(folder: Path) -> Iterator[Article]:
    """Articles of PolNeAR: ``text/*.txt`` with brat files beside them; of several annotators the first by name."""
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        text = path.read_text(encoding="utf8")
        yield article(path.stem, text, list(_brat(files[0].read_text(encoding="utf8"))) if files else [])


def _brat(annotation: str) -> Iterator[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    rows = [line.split("\t") for line in annotation.splitlines()]
    for row in rows:
        if row[0].startswith("T") and len(row) > 1:
            label, _, offsets = row[1].partition(" ")
            pairs = [part.split() for part in offsets.split(";")]
            spans[row[0]] = (label.lower(), [(int(a), int(b)) for a, b in pairs])
    for row in rows:
        if row[0].startswith("E") and len(row) > 1:
            relation: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
            for part in row[1].split(" "):
                label, found = spans.get(part.partition(":")[2], ("", []))
                if label in relation:
                    relation[label] += found
            if relation["cue"] or relation["content"]:
                yield relation


_TAG = re.compile(r"<(/?)([sct])([\d,]+)>")
_ROLES = {"s": "source", "c": "cue", "t": "content"}


def read_tagged(path: Path) -> Iterator[Article]:
    """Our own annotated documents: ``<s1>…</s1> <c1>…</c1> <t1>…</t1>``, a line ``===`` between two."""
    for number, block in enumerate(re.split(r"^===\s*$", path.read_text(encoding="utf8"), flags=re.MULTILINE)):
        body = block.strip().replace("\n", "\n\n")
        text, at = "", 0
        opened: dict[str, int] = {}
        relations: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for match in _TAG.finditer(body):
            text += body[at : match.start()]
            at = match.end()
            key = match[2] + match[3]
            if not match[1]:
                opened[key] = len(text)
            elif key in opened:
                span = (opened.pop(key), len(text))
                for relation in match[3].split(","):
                    slots = relations.setdefault(relation, {"source": [], "cue": [], "content": []})
                    slots[_ROLES[match[2]]].append(span)
        text += body[at:]
        if text.strip():
            yield article(f"own-{number}", text, list(relations.values()))


def article(name: str, text: str, relations: Sequence[dict[str, list[tuple[int, int]]]]) -> Article:
    """A text in the product's own sentences and words, with the relations given in characters."""
    sentences: list[tuple[str, ...]] = []
    spans: list[tuple[int, int]] = []
    paragraphs: set[int] = set()
    end = 0
    for span in split_sentences(text):
        words = [(w.start, w.end) for w in tokenize(text, span.start, span.end)]
        if not words:
            continue
        if not spans or "\n" in text[end : span.start]:
            paragraphs.add(len(spans))
        end = span.end
        sentences.append(tuple(text[a:b] for a, b in words))
        spans += words

    def words_of(pair: tuple[int, int]) -> tuple[int, int] | None:
        inside = [i for i, (a, b) in enumerate(spans) if a < pair[1] and b > pair[0]]
        return (inside[0], inside[-1] + 1) if inside else None

    links = []
    for relation in relations:
        source, cue = (next((w for p in relation[r] if (w := words_of(p))), None) for r in ("source", "cue"))
        contents = tuple(w for p in sorted(relation["content"]) if (w := words_of(p)))
        links.append(Link(source, cue, contents))
    return Article(name, tuple(sentences), frozenset(paragraphs), tuple(spans), tuple(links))
