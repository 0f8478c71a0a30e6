"""Which documents repeat, retell or quote which: found through an index of rare words, then laid side by side.

Near-linear: a document is compared with few others only, those with which most of its sentences share a pair of rare
words (an inverted index in place of MinHash: NEWS-COPY shows how little two retellings share word by word); each entry
of the index keeps the earliest documents. A copy is compared with nothing but its twin.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossbearing.corroborate.alignment import Alignment, Wording, align, wordings
from crossbearing.corroborate.copies import near_identical, pairs
from crossbearing.corroborate.quotations import Quotation, SameQuotation, quoted, same_quotation
from crossbearing.language.one_report import is_series, likeness
from crossbearing.model import Document, Relation

_POSTING = 24
"""Documents kept for one pair of rare words; the earliest ones, of which one is the origin."""
_CANDIDATES = 6
"""Documents that are laid beside one; a text is rarely put together from more."""
_LEAST_VOTES = 2
"""Sentences that must share a pair of rare words before two texts are laid side by side."""
_LIKELY = 0.5
_NEW_SENTENCES = 2
"""Sentences that a further parent must explain which no better one does."""
_PART_SENTENCES = 2
"""Near-identical sentences, outside quotations, from which on a part of the text is a copy."""
_PART_WORDS = 30
"""Words that they must have together."""
_AT_HAND = 1000
"""Documents that are kept laid out, about 100 kB each."""
_SHOWN = 3
_CUT = 110


@dataclass(frozen=True, slots=True)
class Dependence:
    """That the text of one document depends on that of an earlier one."""

    child: str
    parent: str
    relation: Relation
    evidence: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A document laid out for comparison."""

    id: str
    rank: int
    """Its place among all documents, from the earliest on."""
    text: str
    sentences: tuple[Wording, ...]
    quotations: tuple[Quotation, ...]


@dataclass(slots=True)
class _Index:
    """Where pairs of rare words stand; local to one run."""

    texts: Mapping[str, Document]
    ranks: dict[str, int] = field(default_factory=dict)
    sentences: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    quotations: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    recent: dict[str, Laid] = field(default_factory=dict)

    def laid(self, identifier: str) -> Laid:
        """A document that was added; the last ones used are at hand, others are laid out again."""
        found = self.recent.pop(identifier, None)
        if found is None:
            found = lay_out(identifier, self.texts[identifier].text, self.ranks[identifier])
        self.recent[identifier] = found
        if len(self.recent) > _AT_HAND:
            del self.recent[next(iter(self.recent))]
        return found

    def add(self, document: Laid) -> None:
        """Remember a document."""
        self.ranks[document.id] = document.rank
        self.recent[document.id] = document
        for postings, parts in ((self.sentences, document.sentences), (self.quotations, _wordings(document))):
            for key in {k for part in parts for k in part.rare_pairs()}:
                if len(postings[key]) < _POSTING:
                    postings[key].append(document.id)

    def like(self, document: Laid) -> list[Laid]:
        """The documents that may have what this one tells, the earliest first."""
        votes: Counter[str] = Counter()
        for sentence in document.sentences:
            votes.update({other for key in sentence.rare_pairs() for other in self.sentences.get(key, ())})
        enough = [d for d, n in votes.items() if n >= min(_LEAST_VOTES, len(document.sentences))]
        alike = set(sorted(enough, key=lambda d: (-votes[d], self.ranks[d]))[:_CANDIDATES])
        quoting: Counter[str] = Counter()
        for part in _wordings(document):
            quoting.update({other for key in part.rare_pairs() for other in self.quotations.get(key, ())})
        alike |= set(sorted(quoting, key=lambda d: (-quoting[d], self.ranks[d]))[:_CANDIDATES])
        return [self.laid(d) for d in sorted(alike, key=self.ranks.__getitem__)]


def _wordings(document: Laid) -> tuple[Wording, ...]:
    return tuple(q.wording for q in document.quotations)


def lay_out(identifier: str, text: str, rank: int = 0) -> Laid:
    """A document with its quotations, and the sentences that are its own.

    What stands between quotation marks is the speaker's: two reporters who both heard it need not have it from each
    other, so that it tells of a common speaker and not of a retelling.
    """
    quotations = tuple(quoted(text))
    spans = [(q.start, q.end) for q in quotations]
    own = tuple(w for w in wordings(text) if not _mostly_within(w.start, w.end, spans))
    return Laid(identifier, rank, text, own, quotations)


def _mostly_within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether more than half of some characters lie within spans that are apart from each other and in order."""
    first = max(0, bisect_right(spans, (start, 0)) - 1)
    inside = 0
    for a, b in spans[first:]:
        if a >= end:
            break
        inside += max(0, min(end, b) - max(start, a))
    return 2 * inside > end - start


def dependences(
    documents: Mapping[str, Document], order: Sequence[str], copies: Mapping[str, tuple[str, float]]
) -> Iterator[Dependence]:
    """Every dependence of a text on an earlier one; ``order`` is from the earliest on."""
    index = _Index(documents)
    for rank, here in enumerate(order):
        if here in copies:
            parent, share = copies[here]
            yield Dependence(here, parent, "syndicates", (_share_line(share),), _copied(share))
            continue
        document = lay_out(here, documents[here].text, rank)
        yield from _explained(document, index.like(document))
        index.add(document)


def _share_line(share: float) -> str:
    return "the text is the same" if share >= 1.0 else f"{share:.0%} of the shorter text stands in both documents"


def _copied(share: float) -> float:
    """That so large a share of six-word runs in common is no chance: next to certain; set and not measured."""
    return 0.99 if share >= 1.0 else 0.97


def _explained(document: Laid, others: Sequence[Laid]) -> Iterator[Dependence]:
    """The parents of a document, the best first; a further one only where it explains what no better one does."""
    found = [(align(document.sentences, other.sentences), other) for other in others]
    parts = {other.id: _parts(document, other, alignment) for alignment, other in found}
    likely = [
        (a, o)
        for a, o in found
        if parts[o.id] or (a.score >= _LIKELY and not is_series(likeness(document.text, o.text)))
    ]
    explained: set[int] = set()
    for alignment, other in sorted(likely, key=lambda x: (-x[0].score, x[1].rank)):
        told = {p.child for p in alignment.firm}
        if explained and len(told - explained) < _NEW_SENTENCES:
            continue
        explained |= told
        same = parts[other.id]
        if same:
            yield Dependence(document.id, other.id, "syndicates", _part_lines(document, same), _copied(0.0))
        else:
            lines = _retold_lines(document, other, alignment)
            yield Dependence(document.id, other.id, "retells", lines, round(alignment.score, 3))
    yield from _quoting(document, others)


def _parts(a: Laid, b: Laid, alignment: Alignment) -> tuple[int, ...]:
    """The sentences that stand near-identical in both, where they are enough for a copied part."""
    found = []
    words = 0
    for pair in alignment.firm:
        mine, theirs = a.sentences[pair.child], b.sentences[pair.parent]
        if 2 * len(mine.trigrams & theirs.trigrams) < max(len(mine.trigrams), len(theirs.trigrams)):
            continue  # cannot be near-identical: cheaper to see than the words themselves
        runs = pairs(a.text[mine.start : mine.end])
        if near_identical(runs, pairs(b.text[theirs.start : theirs.end])):
            found.append(pair.child)
            words += len(runs)
    return tuple(found) if len(found) >= _PART_SENTENCES and words >= _PART_WORDS else ()


def _quoting(document: Laid, others: Sequence[Laid]) -> Iterator[Dependence]:
    """The same quotation in two documents: each leads to the earliest that has it."""
    shared: list[tuple[int, Laid, list[tuple[Quotation, SameQuotation]]]] = []
    for other in others:
        found = [(q, same) for q in document.quotations if (same := _in(other, q)) is not None]
        if found:
            shared.append((-len(found), other, found))
    explained: set[int] = set()
    for _, other, found in sorted(shared, key=lambda x: (x[0], x[1].rank)):
        new = [(q, same) for q, same in found if q.start not in explained]
        if new:
            explained |= {q.start for q, _ in new}
            lines = [f"{same.why}: “{_cut(q.said)}”" for q, same in new]
            score = max(same.score for _, same in new)
            yield Dependence(document.id, other.id, "quotes", _few(lines), round(score, 3))


def _in(other: Laid, quotation: Quotation) -> SameQuotation | None:
    """What shows that a quotation stands in another document too."""
    found = (same for q in other.quotations if (same := same_quotation(quotation, q)) is not None)
    return max(found, key=lambda same: (same.score, same.why), default=None)


def _part_lines(document: Laid, same: Sequence[int]) -> tuple[str, ...]:
    shown = [f"“{_cut(document.text[document.sentences[i].start : document.sentences[i].end])}”" for i in same]
    return _few([f"{len(same)} sentences are near-identical, the first: {shown[0]}", *shown[1:_SHOWN]])


def _retold_lines(child: Laid, parent: Laid, alignment: Alignment) -> tuple[str, ...]:
    firm = sorted(alignment.firm, key=lambda p: (-p.logit, p.child))[:_SHOWN]
    head = (
        f"{len(alignment.firm)} of {len(child.sentences)} sentences say what sentences of the other say, "
        f"{alignment.ordered} of them in the same order"
    )
    lines = []
    for pair in firm:
        mine, theirs = child.sentences[pair.child], parent.sentences[pair.parent]
        lines.append(f"“{_cut(child.text[mine.start : mine.end])}” as “{_cut(parent.text[theirs.start : theirs.end])}”")
    return (head, *lines)


def _few(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - _SHOWN
    return (*lines[:_SHOWN], *([f"and {more} more"] if more > 0 else []))


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _CUT else flat[:_CUT].rsplit(" ", 1)[0] + " …"
