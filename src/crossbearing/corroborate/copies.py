"""Documents and sentences that are near-identical: sketches of word shingles, compared through an index.

News retellings of one wire text share only about 30% of their 3-grams (NEWS-COPY; METHODS.md section 2), so whole
documents are joined at a low bound on long shingles, and single statements on their own words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from zlib import crc32

from crossbearing.corroborate.known import age
from crossbearing.model import Document

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 6
_SAMPLE = 2
"""One shingle in two is kept, by its checksum: the same ones in every document (mod sampling, Broder 1997)."""
_MOST_WORDS = 20_000
"""Words of a document that are looked at: far more than an article has, and a bound for hostile input."""
_CONTAINMENT = 0.5
"""Share of the smaller sketch found in the other. Unrelated articles on one theme share next to no six-word runs."""
_LEAST_SHINGLES = 12
"""About thirty words: of a shorter text one sampled run too many would decide."""
_POSTING = 64
"""Documents with one shingle in common that are looked at; the hundredth copy still meets the first ones."""
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{25,600})[”\"»]")
_QUOTED_WORDS = 5
"""A quotation of fewer words ("bold move") may be anybody's."""
_RUN_SHARE = 0.85
_RUN_WORDS = 10
"""A shorter sentence of bare facts may be written twice without being copied."""


def copied_from(documents: Mapping[str, Document]) -> dict[str, tuple[str, float]]:
    """Each document that repeats an earlier one: the earlier one's id, and the share of its text found there.

    Earlier is by publication date, where both are known; documents without a date come last, then by id.
    """
    order = sorted((age(document, i), i) for i, document in documents.items())
    sketches: dict[str, frozenset[int]] = {}
    postings: defaultdict[int, list[str]] = defaultdict(list)
    by_text: dict[str, str] = {}
    found: dict[str, tuple[str, float]] = {}
    for _, here in order:
        words = _words(documents[here].text, _MOST_WORDS)
        key = " ".join(words)
        sketch = _sketch(words)
        twin = by_text.setdefault(key, here) if words else here
        if twin != here:
            found[here] = (twin, 1.0)
            continue
        best = _closest(sketch, sketches, postings)
        if best is not None:
            found[here] = best
        sketches[here] = sketch
        for shingle in sketch:
            if len(postings[shingle]) < _POSTING:
                postings[shingle].append(here)
    return found


def _closest(
    sketch: frozenset[int], sketches: Mapping[str, frozenset[int]], postings: Mapping[int, list[str]]
) -> tuple[str, float] | None:
    if len(sketch) < _LEAST_SHINGLES:
        return None
    shared: defaultdict[str, int] = defaultdict(int)
    for shingle in sketch:
        for other in postings.get(shingle, ()):
            shared[other] += 1
    best = max(shared, key=lambda x: (shared[x] / _smaller(sketch, sketches[x]), x), default=None)
    if best is None:
        return None
    share = shared[best] / _smaller(sketch, sketches[best])
    return (best, share) if share >= _CONTAINMENT else None


def _smaller(a: frozenset[int], b: frozenset[int]) -> int:
    return max(min(len(a), len(b)), _LEAST_SHINGLES)


def _words(text: str, most: int) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(text):
        found.append(match.group().lower())
        if len(found) == most:
            break
    return found


def _sketch(words: list[str]) -> frozenset[int]:
    runs = (" ".join(words[i : i + _SHINGLE_WORDS]) for i in range(len(words) - _SHINGLE_WORDS + 1))
    return frozenset(h for run in runs if not (h := crc32(run.encode("utf-8", "replace"))) % _SAMPLE)


def quotations(text: str) -> Iterator[str]:
    """The longer passages between quotation marks, levelled for comparison."""
    for match in _QUOTED.finditer(text):
        words = _words(match[1], _MOST_WORDS)
        if len(words) >= _QUOTED_WORDS:
            yield " ".join(words)


def pairs(text: str) -> frozenset[tuple[str, str]]:
    """The neighbouring words of a short text; empty where it is too short to be known again."""
    words = _words(text, _MOST_WORDS)
    return frozenset(pairwise(words)) if len(words) >= _RUN_WORDS else frozenset()


def near_identical(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> bool:
    """Whether two short texts, as pairs of neighbouring words, are the same but for a few of them."""
    smaller, larger = sorted((len(a), len(b)))
    return smaller >= _RUN_SHARE * larger > 0 and len(a & b) >= _RUN_SHARE * larger
