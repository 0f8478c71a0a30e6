"""The names of the tables as each script writes them, to be found in running text: whole, or in another case."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from crossbearing.gazetteer.lookup import load_gazetteer
from crossbearing.gazetteer.rows import EquipmentRow, PlaceRow, Row, SiteRow
from crossbearing.language.own_script import Word, stem, stems, words

MOST_WORDS = 8
"""Of a name: "القيادة العامة للقوات المسلحة العربية الليبية" has six; hyphens and apostrophes part words here."""
MOST_NAMES_OF_A_STEM = 64
"""Names that begin with one stem and are compared: Министерство has a dozen."""


@dataclass(frozen=True, slots=True)
class Written:
    """One name of one row, in words."""

    text: str
    row: Row
    words: tuple[str, ...]
    """Plain forms, as ``language.own_script`` gives them."""
    stems: tuple[str, ...]
    """Empty where the words do not decline."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text."""

    name: Written
    words: int
    """How many words of the text it takes."""
    inflected: bool
    """Whether the text has it in another case than the tables."""


@dataclass(frozen=True, slots=True)
class WrittenNames:
    """Every name of the curated tables by its words. One script never matches another: nothing is transliterated."""

    whole: Mapping[str, tuple[Written, ...]]
    """By its plain words with blanks between."""
    lengths: Mapping[str, tuple[int, ...]]
    """By first word: in how many words names go on, the most first."""
    by_stem: Mapping[str, tuple[Written, ...]]
    """By the stem of the first word: the longest names first."""

    def at(self, text: Sequence[Word], i: int) -> Found | None:
        """The longest name that begins with the i-th word of a text; a whole one goes before one in another case.

        Cost is bounded by ``MOST_WORDS`` and ``MOST_NAMES_OF_A_STEM``, whatever the text is.
        """
        best: Found | None = None
        for n in self.lengths.get(text[i].plain, ()):
            rows = self.whole.get(" ".join(w.plain for w in text[i : i + n]), ()) if i + n <= len(text) else ()
            if rows:
                best = Found(rows[0], n, inflected=False)
                break
        if not any(s in self.by_stem for s in stems(text[i].plain)):
            return best
        name = next(self._in_case([w.plain for w in text[i : i + MOST_WORDS]]), None)
        if name is not None and (best is None or len(name.words) > best.words):
            return Found(name, len(name.words), inflected=True)
        return best

    def forms_of(self, name: str) -> tuple[str, ...]:
        """The names of the tables of which a whole name can be a case.

        >>> written_names().forms_of("Ливией")
        ('Ливия',)
        """
        plain = [w.plain for w in words(name)][: MOST_WORDS + 1]
        return tuple(dict.fromkeys(w.text for w in self._in_case(plain) if len(w.words) == len(plain)))

    def _in_case(self, plain: Sequence[str]) -> Iterator[Written]:
        """The names that stand, in any case, at the beginning of some words; the longest first."""
        if not plain:
            return
        begun = [w for s in stems(plain[0]) for w in self.by_stem.get(s, ())]
        cases = [stems(p) or (p,) for p in plain] if begun else []
        for name in sorted(begun, key=lambda w: -len(w.words)):
            if len(name.words) <= len(plain) and all(s in c for s, c in zip(name.stems, cases, strict=False)):
                yield name


def _rank(row: Row) -> int:
    """Of rows with one name the place goes first: what a name means is for resolution to judge."""
    if isinstance(row, PlaceRow):
        return 0
    return 1 if isinstance(row, SiteRow) else 2 if isinstance(row, EquipmentRow) else 3


def _written(row: Row) -> Iterator[Written]:
    for name in row.names:
        plain = tuple(w.plain for w in words(name))
        if 0 < len(plain) <= MOST_WORDS:
            alone = len(plain) == 1
            cut = tuple(stem(p, alone=alone) for p in plain)
            declines = any(stems(p) for p in plain) and not (alone and name.isupper())
            yield Written(name, row, plain, cut if declines else ())


@cache
def written_names() -> WrittenNames:
    """The names of the shipped tables, laid out once a process."""
    rows: list[Row] = sorted(load_gazetteer().rows.values(), key=_rank)
    whole: defaultdict[str, list[Written]] = defaultdict(list)
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    by_stem: defaultdict[str, list[Written]] = defaultdict(list)
    for name in (w for row in rows for w in _written(row)):
        whole[" ".join(name.words)].append(name)
        lengths[name.words[0]].add(len(name.words))
        if name.stems:
            by_stem[name.stems[0]].append(name)
    return WrittenNames(
        MappingProxyType({key: tuple(found) for key, found in whole.items()}),
        MappingProxyType({key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}),
        MappingProxyType(
            {
                key: tuple(sorted(found, key=lambda w: -len(w.words))[:MOST_NAMES_OF_A_STEM])
                for key, found in by_stem.items()
            }
        ),
    )


__all__ = ["Found", "Written", "WrittenNames", "written_names"]
