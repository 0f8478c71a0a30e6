"""Annotated sentences for the reading model: public corpora read into one shape.

Every corpus annotates something else: the treebanks carry words and trees, the entity corpora carry spans of their
own types. An `Example` holds whatever its corpus knows; what it does not know is absent, and the loss skips it.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crossbearing.read.pieces import PIECES_A_WINDOW, WORDS_A_WINDOW

MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "year",
        "month",
        "week",
    ]
)
# Entity types of GUM and CrossNER that say the same as a type of re3d; the rest of both stays in heads of their own.
GUM_TO_PRODUCT = {"person": "Person", "place": "Location", "organization": "Organisation", "time": "Temporal"}
COARSE = {"Person": "PRIVATE", "Location": "LOC", "Organisation": "ORG"}
POLITICS_TO_PRODUCT = {
    "politician": "Person",
    "person": "Person",
    "politicalparty": "Organisation",
    "organisation": "Organisation",
    "country": "Location",
    "location": "Location",
}
UNKNOWN = ""  # a tag that the corpus leaves open: no loss at this word


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence. `entities` maps the name of an entity head to one BIO tag a word."""

    words: tuple[str, ...]
    upos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()  # index in the sentence, -1 = root
    deprels: tuple[str, ...] = ()
    entities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    factuality: tuple[float | None, ...] = ()  # -3..3 at the words that were judged: how far the author commits
    happened: tuple[float | None, ...] = ()  # -3..3 at the words that were judged: whether it is said to have happened
    negations: tuple["Negation", ...] | None = None  # None: nobody looked for any


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation: the words of its cue, of its scope; `affix` where the cue is a part of its word ("unfit")."""

    cue: tuple[int, ...]
    scope: tuple[int, ...]
    affix: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity span of GUM, nested ones included."""

    start: int
    end: int
    kind: str


def _lines(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    yield from (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf8").split("\n")


def read_blocks(path: Path) -> Iterator[list[str]]:
    """Non-empty runs of lines, as CoNLL files separate their sentences."""
    block: list[str] = []
    for raw in _lines(path):
        line = raw.rstrip("\n")
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


_ENTITY = re.compile(r"\((?P<open>\d+)-(?P<kind>[a-z]+)[^()]*(?P<single>\))?|(?P<close>\d+)\)")


def gum_mentions(fields: list[str]) -> list[Mention]:
    """The mentions that the Entity= column of GUM brackets, inner ones first.

    Source: GUM README, "GRP-etype-infstat-salience-centering-minspan-link-identity".
    """
    found: list[Mention] = []
    pending: dict[str, list[tuple[int, str]]] = {}
    for index, misc in enumerate(fields):
        value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for match in _ENTITY.finditer(value):
            if match["open"] and match["single"]:
                found.append(Mention(index, index + 1, match["kind"]))
            elif match["open"]:
                pending.setdefault(match["open"], []).append((index, match["kind"]))
            elif pending.get(match["close"]):
                start, kind = pending[match["close"]].pop()
                found.append(Mention(start, index + 1, kind))
    return found


def _head_of(mention: Mention, heads: tuple[int, ...]) -> int:
    inside = range(mention.start, mention.end)
    return next((i for i in inside if heads[i] not in inside), mention.start)


def _write(tags: list[str], start: int, end: int, kind: str) -> None:
    tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)


def _name_run(head: int, mention: Mention, upos: tuple[str, ...], words: tuple[str, ...]) -> tuple[int, int]:
    """The proper-name words around the head: the mention without its determiners, appositions and clauses."""
    joins = {"of", "the", "-", "&", "for", "and", "'s", "al", "de"}

    def is_name(i: int) -> bool:
        return upos[i] in {"PROPN", "NUM"} or (upos[i] in {"ADJ", "NOUN"} and words[i][:1].isupper())

    start, end = head, head + 1
    while start > mention.start and (
        is_name(start - 1) or (words[start - 1] in joins and start - 1 > mention.start and is_name(start - 2))
    ):
        start -= 1
    while end < mention.end and (is_name(end) or (words[end] in joins and end + 1 < mention.end and is_name(end + 1))):
        end += 1
    return start, end


def _gum_tags(
    words: tuple[str, ...],
    upos: tuple[str, ...],
    heads: tuple[int, ...],
    deprels: tuple[str, ...],
    mentions: list[Mention],
) -> dict[str, tuple[str, ...]]:
    own, product, names = (["O"] * len(words) for _ in range(3))
    named = [m for m in mentions if upos[_head_of(m, heads)] == "PROPN"]
    for mention in mentions:  # nominal mentions may or may not be entities for re3d: left open
        if mention.kind != "abstract" and mention not in named:
            product[mention.start : mention.end] = [UNKNOWN] * (mention.end - mention.start)
    for mention in sorted(named, key=lambda m: m.end - m.start, reverse=True):
        if all(tag == "O" for tag in own[mention.start : mention.end]):
            _write(own, mention.start, mention.end, mention.kind)
    for mention in sorted(named, key=lambda m: m.start - m.end, reverse=True):
        start, end = _name_run(_head_of(mention, heads), mention, upos, words)
        kind = GUM_TO_PRODUCT.get(mention.kind)
        if kind in COARSE:
            _write(names, start, end, COARSE[kind])
        else:
            names[start:end] = [UNKNOWN] * (end - start)
        if kind:
            _write(product, start, end, kind)
        else:
            product[mention.start : mention.end] = [UNKNOWN] * (mention.end - mention.start)
    for i, word in enumerate(words):
        if product[i] == "O" and _is_open(word):
            product[i] = UNKNOWN
    return {
        "gum": tuple(own),
        "mapped": _repaired(product),
        "mentions": _mention_tags(words, heads, deprels, mentions),
        "uner": _repaired(names),
    }


_NO_THING = frozenset({"abstract", "event"})
_LATER = ("acl", "appos", "parataxis", "advcl", "conj", "cc", "punct", "list")


def _mention_tags(
    words: tuple[str, ...], heads: tuple[int, ...], deprels: tuple[str, ...], mentions: list[Mention]
) -> tuple[str, ...]:
    """All mentions of things, pronouns and nominals too, the outer one where they nest, without clauses after it.

    re3d marks such mentions; a head of its own teaches the encoder where they begin and end.
    """
    trimmed = []
    for mention in mentions:
        head = _head_of(mention, heads)
        later = [i for i in range(head + 1, mention.end) if heads[i] == head and deprels[i].startswith(_LATER)]
        end = mention.end
        for i in later:
            end = min(end, _leftmost(i, heads))
        coordinated = any(deprels[i] == "conj" for i in later)
        if mention.kind not in _NO_THING and not coordinated and end > head:
            trimmed.append(Mention(mention.start, end, mention.kind))
    tags = ["O"] * len(words)
    for mention in sorted(trimmed, key=lambda m: m.start - m.end):
        if all(tag == "O" for tag in tags[mention.start : mention.end]):
            _write(tags, mention.start, mention.end, mention.kind)
    return tuple(tags)


def _leftmost(node: int, heads: tuple[int, ...]) -> int:
    """The first word of the subtree of `node`."""
    inside = {node}
    for i in range(node - 1, -1, -1):
        if heads[i] in inside:
            inside.add(i)
    return min(inside)


def _repaired(tags: list[str]) -> tuple[str, ...]:
    """An I- whose beginning was overwritten tells nothing certain: left open."""
    out: list[str] = []
    for tag in tags:
        lone = tag.startswith("I-") and not (out and out[-1][2:] == tag[2:] and out[-1])
        out.append(UNKNOWN if lone else tag)
    return tuple(out)


def _is_open(word: str) -> bool:
    """True for words that re3d may call Temporal, Quantity or Money and another corpus leaves untagged."""
    return any(c.isdigit() for c in word) or word.lower() in MONTHS or word in {"$", "%"}


def read_treebank(path: Path, *, entities: bool = False) -> list[Example]:
    """Universal Dependencies (CoNLL-U) as examples; `entities` reads GUM's Entity= column as well."""
    examples = []
    for block in read_blocks(path):
        rows = [r for r in (line.split("\t") for line in block if not line.startswith("#")) if r[0].isdigit()]
        words = tuple(r[1] for r in rows)
        upos = tuple(r[3] for r in rows)
        heads = tuple(int(r[6]) - 1 for r in rows)
        deprels = tuple(r[7] for r in rows)
        tags = _gum_tags(words, upos, heads, deprels, gum_mentions([r[9] for r in rows])) if entities else {}
        examples.append(Example(words, upos, heads, deprels, tags))
    return examples


def read_entities(path: Path, head: str, *, mapping: dict[str, str] | None = None) -> list[Example]:
    """CoNLL columns whose first is the word and whose last is the BIO tag; `mapping` adds the product's types."""
    examples = []
    for block in read_blocks(path):
        rows = [line.split() for line in block]
        words, tags = tuple(r[0] for r in rows), tuple(r[-1] for r in rows)
        heads = {head: tags}
        if mapping is not None:
            heads["mapped"] = tuple(
                (UNKNOWN if _is_open(word) else "O")
                if tag == "O"
                else (f"{tag[:2]}{mapping[tag[2:]]}" if tag[2:] in mapping else UNKNOWN)
                for word, tag in zip(words, tags, strict=True)
            )
        examples.append(Example(words, entities=heads))
    return examples


_LETTERS, _DIGITS = re.compile(r"[A-Za-z]{1,4}"), re.compile(r"\d{1,4}[A-Za-z]{0,4}")


def join_designators(example: Example) -> Example:
    """`Il - 76TD` as the one word `Il-76TD`: the treebanks split it, the product's words keep it whole."""
    words, count = example.words, len(example.words)
    if example.negations:
        return example
    for i in range(count - 2):
        triple = {i, i + 1, i + 2}
        if not (words[i + 1] == "-" and _LETTERS.fullmatch(words[i]) and _DIGITS.fullmatch(words[i + 2])):
            continue
        if not words[i][0].isupper():
            continue
        outside = [j for j in sorted(triple) if not example.heads or example.heads[j] not in triple]
        if example.heads and len(outside) != 1:
            continue
        keep = outside[0] if example.heads else i
        return join_designators(_joined(example, i, keep))
    return example


def _joined(example: Example, at: int, keep: int) -> Example:
    def cut(values: tuple[str, ...], middle: str) -> tuple[str, ...]:
        return values and (*values[:at], middle, *values[at + 3 :])

    def moved(head: int) -> int:
        return head if head < at else at if head < at + 3 else head - 2

    heads = tuple(moved(h) for h in example.heads)
    return Example(
        cut(example.words, "".join(example.words[at : at + 3])),
        cut(example.upos, "PROPN"),
        heads and (*heads[:at], moved(example.heads[keep]), *heads[at + 3 :]),
        cut(example.deprels, example.deprels[keep] if example.deprels else ""),
        {name: cut(tags, tags[at]) for name, tags in example.entities.items()},
        example.factuality and (*example.factuality[:at], example.factuality[keep], *example.factuality[at + 3 :]),
        example.happened and (*example.happened[:at], example.happened[keep], *example.happened[at + 3 :]),
        example.negations,
    )


def fits(example: Example, pieces: int) -> bool:
    """True when the sentence is read in one window at run time too."""
    return len(example.words) <= WORDS_A_WINDOW and pieces <= PIECES_A_WINDOW
