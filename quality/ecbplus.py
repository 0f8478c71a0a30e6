"""ECB+ (Cybulska & Vossen 2014) with gold mentions, as wordings that the product compares.

A document is what the corpus gives of it: its sentences with checked annotation. Trees and names are the reader's, the
mentions' spans the gold's. Topics and clusters stand beside the mentions for scoring and fitting alone.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crossbearing.corroborate.stories import Story, story
from crossbearing.corroborate.wordings import Beside, Wording, wording
from crossbearing.language.lemmas import lemma
from crossbearing.model import Document, Mention, Metadata, artifact_id
from crossbearing.read import Reader, read_document
from crossbearing.read.graph import Graph, graph
from crossbearing.read.model import parse_tokens

_SUBJECTS = frozenset({"nsubj", "csubj", "nmod:poss"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_PARTS = frozenset({"compound", "flat", "nmod:poss", "amod"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One annotated event mention."""

    document: str
    sentence: int
    tokens: tuple[int, ...]
    text: str
    cluster: str
    """For scoring alone."""
    head_lemma: str
    wording: Wording

    @property
    def topic(self) -> str:
        """The topic, for the baselines that are told it."""
        return self.document.split("_")[0]

    @property
    def part(self) -> str:
        """One of the two stories of a topic: for the baseline that is told it, and for fitting."""
        return self.topic + ("plus" if "plus" in self.document else "")


def read_part(folder: Path, part: str, reader: Reader) -> list[GoldMention]:
    """The mentions of a part ("train" or "dev"), in the order of its file."""
    texts = _sentences(folder / f"ECB_{part.title()}_corpus.txt")
    with gzip.open(folder / f"ECB_{part.title()}_Event_gold_mentions.json.gz", "rt", encoding="utf8") as file:
        rows = json.load(file)
    of_document: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        of_document[row["doc_id"]].append(row)
    found: dict[int, GoldMention] = {}
    place = {id(row): i for i, row in enumerate(rows)}
    for name, sentences in texts.items():
        trees = dict(zip(sentences, map(graph, parse_tokens(reader, list(sentences.values()))), strict=True))
        told = _story(name, list(sentences.values()), reader)
        for row in of_document[name]:
            found[place[id(row)]] = _mention(row, trees[row["sent_id"]], told)  # type: ignore[index]
    return [found[i] for i in range(len(rows))]


def _sentences(path: Path) -> dict[str, dict[int, list[str]]]:
    out: dict[str, dict[int, list[str]]] = {}
    for line in path.read_text(encoding="utf8").splitlines():
        row = line.split("\t")
        if len(row) > 3:  # noqa: PLR2004 - document, sentence, number, word
            out.setdefault(row[0], {}).setdefault(int(row[1]), []).append(row[3])
    return out


def _story(name: str, sentences: Sequence[Sequence[str]], reader: Reader) -> Story:
    text = "\n".join(" ".join(words) for words in sentences)
    document = Document(artifact_id(text.encode()), "", name, text, Metadata())
    return story(text, [x for x in read_document(document, reader) if isinstance(x, Mention)])


def _mention(row: dict[str, object], g: Graph, told: Story) -> GoldMention:
    at = tuple(int(i) for i in row["tokens_number"])  # type: ignore[attr-defined]
    tokens = g.sentence.tokens
    head = next((i for i in at if tokens[i].head not in at), at[0])
    words = [t.text for t in tokens]
    sentence = " ".join(words)
    start = sum(len(w) + 1 for w in words[:head])
    base = _lemma(g, head)
    return GoldMention(
        str(row["doc_id"]),
        int(str(row["sent_id"])),
        at,
        str(row["tokens_str"]),
        str(row["coref_chain"]),
        base,
        wording(sentence, start, start + len(words[head]), _beside(g, head), told, base),
    )


def _lemma(g: Graph, i: int) -> str:
    token = g.token(i)
    return lemma(token.text.lower(), "NOUN") if token.upos == "PROPN" else token.lemma.lower()


def _beside(g: Graph, head: int) -> Beside:
    """Who and what stands beside a word in its tree; a second verb shares the subject of the first."""
    parts: dict[str, list[str]] = {"agents": [], "patients": [], "others": []}
    for child in g.children[head]:
        relation = g.token(child).deprel
        plain = relation.partition(":")[0]
        if relation in _SUBJECTS:
            parts["agents"] += _words(g, child)
        elif relation in _OBJECTS:
            parts["patients"] += _words(g, child)
        elif plain in {"obl", "nmod", "compound", "amod"}:
            parts["others"] += _words(g, child)
    token = g.token(head)
    if not parts["agents"] and not parts["patients"] and token.deprel in _SHARING and token.head >= 0:
        for child in g.children[token.head]:
            if g.token(child).deprel in {"nsubj", "nsubj:pass"}:
                parts["agents"] += _words(g, child)
    if token.deprel in {"acl", "acl:relcl"} and token.head >= 0:
        parts["patients"] += _words(g, token.head)
    return Beside(parts["agents"], parts["patients"], parts["others"])


def _words(g: Graph, i: int) -> Iterator[str]:
    yield g.token(i).text
    for child in g.children[i]:
        relation = g.token(child).deprel
        if relation in _PARTS:
            yield g.token(child).text
        elif relation == "conj":
            yield from _words(g, child)
