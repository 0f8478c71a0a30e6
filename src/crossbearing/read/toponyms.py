"""Which words of a text name a place on the map: candidate spans, what is seen of each, and a trained decision.

A candidate is a run of words, the first of them with a capital, that the gazetteer knows in some form. The decision
also holds where a place stands for its government or its people, as annotators of toponyms have it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.gazetteer import Gazetteer, load_gazetteer, named_places
from crossbearing.language.names import fold
from crossbearing.language.perceptron import Perceptron, read_perceptron
from crossbearing.model import Span
from crossbearing.read.syntax import Sentence, Token

Floats = NDArray[np.float32]
MOST_WORDS: Final = 5
LONGEST_ABBREVIATION: Final = 5
LONGEST_RUN: Final = 3
"""Words with capitals beside a candidate that are counted."""
_INNER: Final = frozenset(
    "of the and de la le du del da do di al el es as ad sur upon am an der den ’s 's . - ' ’".split()
)
_NEVER_FIRST: Final = frozenset(
    "the a an and or but if in on at to of by for from with as it its he she they we you i this that these those his"
    " her their our my your who what when where why how which while after before since until there here then than not"
    " no yes is are was were be been has have had do does did will would can could may might must should said says mr"
    " mrs ms dr".split()
)


class _Known(NamedTuple):
    """What the gazetteer knows of a name."""

    kinds: frozenset[str]
    log_people: float
    rows: int
    people: bool
    trimmed: bool
    common_word: bool
    borne: bool
    """Whether a row bears the name itself, and not as an alternate name."""
    actor: bool
    """Whether the curated tables have persons or bodies of this name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may name a place: words ``first`` to before ``stop`` of a sentence."""

    sentence: int
    first: int
    stop: int
    span: Span
    known: _Known


class Toponym(NamedTuple):
    """A span of the document's text and how likely it names a place."""

    span: Span
    likelihood: float


@lru_cache(maxsize=1 << 15)
def _known(name: str) -> _Known | None:
    gazetteer: Gazetteer = load_gazetteer()
    found = named_places(name, gazetteer)
    if not found.rows:
        return None
    key = fold(name)
    return _Known(
        frozenset(row.kind for row in found.rows),
        float(np.log10(max(row.population for row in found.rows) + 1)),
        len(found.rows),
        bool(found.people),
        found.trimmed,
        any(row.common_word for row in found.rows),
        any(fold(n) == key for row in found.rows for n in row.names),
        any(actor.kind != "state" for actor in gazetteer.actors(name)),
    )


def candidates(text: str, sentences: Sequence[Sentence]) -> tuple[Candidate, ...]:
    """Every run of up to five words that the gazetteer knows, also such as lie within each other."""
    return tuple(c for n, sentence in enumerate(sentences) for c in _candidates(text, n, sentence))


def _candidates(text: str, number: int, sentence: Sentence) -> Iterator[Candidate]:
    tokens = sentence.tokens
    for first, token in enumerate(tokens):
        if not token.text[0].isupper() or (token.text.lower() in _NEVER_FIRST and not token.text.isupper()):
            continue
        for stop in range(first + 1, min(first + MOST_WORDS, len(tokens)) + 1):
            last = tokens[stop - 1]
            if not last.text[0].isupper():
                if last.text == "." and last.start == tokens[stop - 2].end:
                    if tokens[stop - 2].end - tokens[stop - 2].start > LONGEST_ABBREVIATION:
                        break
                elif last.text.lower() in _INNER:
                    continue
                elif last.text.lower() not in {"district", "province", "state", "county"}:
                    break
            known = _known(text[token.start : last.end])
            if known is not None:
                yield Candidate(number, first, stop, Span(token.start, last.end), known)


_TYPES: Final = ("Location", "Organisation", "Person", "Nationality")
_KINDS: Final = ("country", "admin1", "admin2", "city", "region", "sea", "continent", "water")
_RELATIONS: Final = (
    "nsubj obj obl nmod nmod:poss compound flat amod appos conj root parataxis list dep nsubj:pass advmod".split()
)
PREVIOUS: Final = (
    "in at from to of near for by with on around through between and or the a , ( . “ \" - – — / : ; ’s 's"
    " into across outside inside throughout over against toward towards than like as about under that mr. mrs."
    " ms. dr. president minister sen. gov. rep. judge officer sgt. lt. capt. chief coach county city town"
    " village state province university hospital port lake mount river north south east west northern southern"
    " eastern western central downtown nearby former new old st. fort his her its their our he she who said".split()
)
NEXT: Final = (
    ", . ) ’s 's - – — / : ; “ \" and or in at of on to for from with by is was has had have will said says"
    " county city town township parish village state province district region area street st. road rd. avenue"
    " ave. drive lane boulevard highway river lake creek island islands bay beach valley mountains university"
    " college school high elementary hospital church police department fire court sheriff mayor council news"
    " times post herald journal tribune inc. co. corp. company bank international airport park center centre"
    " museum theatre hotel club united fc championship league government president prime minister ambassador"
    " officials authorities army troops military forces citizens people man woman resident residents native"
    " based born team coach players who where when as after before that it he she jr. smith".split()
)
FEATURES: Final = (
    *(f"kind_{kind}" for kind in _KINDS),
    *("people", "log_people", "rows", "trimmed", "common_word", "borne", "actor"),
    *(f"{where}_{tag}" for where in ("first", "last") for tag in ("B", "I", *_TYPES, "other")),
    *("entity_exact", "entity_left", "entity_right", "all_location"),
    *(f"upos_{upos}" for upos in ("PROPN", "ADJ", "NOUN", "VERB", "ADV", "X")),
    *(f"relation_{relation}" for relation in _RELATIONS),
    *("head_propn", "head_person", "head_organisation", "head_in_run"),
    *("words", "chars", "capitals_only", "sentence_capitals", "has_dot", "sentence_first", "sentence_position"),
    *("run_left", "run_right", "inside_longer", "holds_shorter", "in_container", "is_container"),
    *("same_location", "same_person", "same_organisation", "same_none", "occurrences", "small_elsewhere"),
    *("family_elsewhere", "given_elsewhere", "document_position", "names_in_document"),
    *(f"previous_{word}" for word in PREVIOUS),
    *(f"next_{word}" for word in NEXT),
)
_COLUMN: Final[Mapping[str, int]] = {name: i for i, name in enumerate(FEATURES)}


@dataclass(frozen=True, slots=True)
class _Page:
    """What is counted once for a document."""

    tags: Mapping[str, Counter[str]]
    """By word: how often the model took it for which type of entity."""
    small: frozenset[str]
    """Words that also stand in small letters."""
    family: frozenset[str]
    given: frozenset[str]
    starts: Mapping[tuple[int, int], int]
    """By sentence and first word: the longest candidate's last word."""
    stops: frozenset[tuple[int, int]]
    sure: frozenset[tuple[int, int]]
    """(sentence, word) at which a country, state or county begins."""
    length: int


def _type(token: Token) -> str:
    return token.entity[2:] if token.entity != "O" else ""


def _page(text: str, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> _Page:
    tags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    small: set[str] = set()
    family: set[str] = set()
    given: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for i, token in enumerate(tokens):
            first = token.text[0]
            if first.isupper():
                tags[token.text.lower()][_type(token)] += 1
                if token.entity == "I-Person" and not (i + 1 < len(tokens) and tokens[i + 1].entity == "I-Person"):
                    family.add(token.text.lower())
                elif token.entity == "B-Person" and i + 1 < len(tokens) and tokens[i + 1].entity == "I-Person":
                    given.add(token.text.lower())
            elif first.islower():
                small.add(token.text)
    starts: dict[tuple[int, int], int] = {}
    for c in found:
        key = (c.sentence, c.first)
        starts[key] = max(starts.get(key, 0), c.stop)
    wide = frozenset((c.sentence, c.first) for c in found if c.known.kinds & {"country", "admin1", "admin2"})
    stops = frozenset((c.sentence, c.stop) for c in found)
    return _Page(tags, frozenset(small), frozenset(family), frozenset(given), starts, stops, wide, max(len(text), 1))


def features(text: str, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> Floats:
    """What is seen of each candidate, (candidates, FEATURES)."""
    page = _page(text, sentences, found)
    out = np.zeros((len(found), len(FEATURES)), np.float32)
    distinct = len({text[c.span.start : c.span.end] for c in found})
    for row, c in zip(out, found, strict=True):
        for name, value in _seen(text, sentences[c.sentence].tokens, c, page):
            row[name] = value
    out[:, _COLUMN["names_in_document"]] = np.log1p(distinct) / 4
    return out


def _seen(text: str, tokens: Sequence[Token], c: Candidate, page: _Page) -> Iterator[tuple[int, float]]:
    column = _COLUMN
    known = c.known
    for kind in known.kinds:
        yield column[f"kind_{kind}"], 1
    yield column["people"], known.people
    yield column["log_people"], known.log_people / 7
    yield column["rows"], np.log(known.rows) / 3
    yield column["trimmed"], known.trimmed
    yield column["common_word"], known.common_word
    yield column["borne"], known.borne
    yield column["actor"], known.actor
    first, last = tokens[c.first], tokens[c.stop - 1]
    if last.text == "." and c.stop - 1 > c.first:
        last = tokens[c.stop - 2]
    yield from _tags(tokens, c, first, last)
    yield from _syntax(tokens, c, last)
    yield from _form(text, tokens, c, page)
    yield from _elsewhere(first, last, page)
    yield from _neighbours(tokens, c, page)


def _tags(tokens: Sequence[Token], c: Candidate, first: Token, last: Token) -> Iterator[tuple[int, float]]:
    for where, token in (("first", first), ("last", last)):
        if token.entity != "O":
            kind = token.entity[2:]
            yield _COLUMN[f"{where}_{token.entity[0]}"], 1
            yield _COLUMN[f"{where}_{kind if kind in _TYPES else 'other'}"], 1
    left = first.entity[0] == "I"
    right = c.stop < len(tokens) and tokens[c.stop].entity[0] == "I"
    yield _COLUMN["entity_left"], left
    yield _COLUMN["entity_right"], right
    yield _COLUMN["entity_exact"], first.entity[0] == "B" and not right
    yield _COLUMN["all_location"], all(_type(t) == "Location" for t in tokens[c.first : c.stop])


def _syntax(tokens: Sequence[Token], c: Candidate, last: Token) -> Iterator[tuple[int, float]]:
    head = last
    for token in tokens[c.first : c.stop]:
        if not c.first <= token.head < c.stop:
            head = token
            break
    yield _COLUMN[f"upos_{head.upos}" if f"upos_{head.upos}" in _COLUMN else "upos_X"], 1
    relation = f"relation_{head.deprel}"
    if relation in _COLUMN:
        yield _COLUMN[relation], 1
    if head.head >= 0:
        above = tokens[head.head]
        yield _COLUMN["head_propn"], above.upos == "PROPN"
        yield _COLUMN["head_person"], _type(above) == "Person"
        yield _COLUMN["head_organisation"], _type(above) == "Organisation"
        yield _COLUMN["head_in_run"], abs(head.head - c.stop) <= 1


def _form(text: str, tokens: Sequence[Token], c: Candidate, page: _Page) -> Iterator[tuple[int, float]]:
    words = text[c.span.start : c.span.end]
    yield _COLUMN["words"], c.stop - c.first
    yield _COLUMN["chars"], len(words) / 10
    yield _COLUMN["capitals_only"], words.isupper()
    around = [*tokens[max(0, c.first - 3) : c.first], *tokens[c.stop : c.stop + 3]]
    yield _COLUMN["sentence_capitals"], all(not any(ch.islower() for ch in t.text) for t in around)
    yield _COLUMN["has_dot"], "." in words
    yield _COLUMN["sentence_first"], c.first == 0
    yield _COLUMN["sentence_position"], min(c.first, 20) / 20
    left = right = 0
    while left < LONGEST_RUN and c.first - left > 0 and tokens[c.first - left - 1].text[0].isupper():
        left += 1
    while right < LONGEST_RUN and c.stop + right < len(tokens) and tokens[c.stop + right].text[0].isupper():
        right += 1
    yield _COLUMN["run_left"], left
    yield _COLUMN["run_right"], right
    longest = page.starts[c.sentence, c.first]
    longer = longest > c.stop or any(page.starts.get((c.sentence, b), 0) >= c.stop for b in range(c.first - 4, c.first))
    yield _COLUMN["inside_longer"], longer
    yield (
        _COLUMN["holds_shorter"],
        c.stop - c.first > 1 and any((c.sentence, i) in page.stops for i in range(c.first + 1, c.stop)),
    )
    yield _COLUMN["document_position"], c.span.start / page.length


def _elsewhere(first: Token, last: Token, page: _Page) -> Iterator[tuple[int, float]]:
    counts = page.tags.get(last.text.lower()) or page.tags.get(first.text.lower()) or Counter()
    total = max(1, counts.total())
    yield _COLUMN["same_location"], counts["Location"] / total
    yield _COLUMN["same_person"], counts["Person"] / total
    yield _COLUMN["same_organisation"], counts["Organisation"] / total
    yield _COLUMN["same_none"], counts[""] / total
    yield _COLUMN["occurrences"], np.log(total) / 2
    yield _COLUMN["small_elsewhere"], first is last and last.text.lower() in page.small
    yield _COLUMN["family_elsewhere"], last.text.lower() in page.family
    yield _COLUMN["given_elsewhere"], first.text.lower() in page.given


def _neighbours(tokens: Sequence[Token], c: Candidate, page: _Page) -> Iterator[tuple[int, float]]:
    if c.first:
        at = _COLUMN.get(f"previous_{tokens[c.first - 1].text.lower()}")
        if at is not None:
            yield at, 1
        if c.first > 1 and tokens[c.first - 1].text == ",":
            yield _COLUMN["is_container"], (c.sentence, c.first - 1) in page.stops
    if c.stop < len(tokens):
        at = _COLUMN.get(f"next_{tokens[c.stop].text.lower()}")
        if at is not None:
            yield at, 1
        if tokens[c.stop].text == ",":
            yield _COLUMN["in_container"], (c.sentence, c.stop + 1) in page.sure


@cache
def _model() -> Perceptron:
    with files("crossbearing.read").joinpath("weights/toponyms.npz").open("rb") as file, np.load(file) as arrays:
        return read_perceptron(arrays)


def toponyms(text: str, sentences: Sequence[Sentence], model: Perceptron | None = None) -> tuple[Toponym, ...]:
    """The likeliest places of a text that do not overlap, in order, each with its likelihood (0 to 1).

    ``sentences`` are those of the text as the reading model gives them; ``model`` is the shipped one where it is None.
    """
    found = candidates(text, sentences)
    if not found:
        return ()
    scores = (model or _model()).scores(features(text, sentences, found))
    likely = 1 / (1 + np.exp(-scores))
    taken: list[Toponym] = []
    for i in np.argsort(-likely, kind="stable").tolist():
        span = found[i].span
        if likely[i] < LEAST_LIKELY:
            break
        if all(span.end <= t.span.start or span.start >= t.span.end for t in taken):
            taken.append(Toponym(span, float(likely[i])))
    return tuple(sorted(taken))


LEAST_LIKELY: Final = 0.1
"""Below this nothing is worth offering; who uses the spans sets their own bar above it."""
