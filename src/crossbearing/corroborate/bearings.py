"""Every origin of an event as one bearing: on which side, how firmly, with which letter and which ratios.

- Named roots of one government or owner are one bearing; any other root is one that may hang on another.
- Of statements that lead to one origin the weakest counts: a hedge lost in retelling earns nothing. Of those by which
  one origin says the contrary the strongest counts: a denial softened in retelling stays a denial.
- Of outlets that print one text, those that published it later do not lend it their letter, or take from it.
- An origin that says so and says the contrary in one and the same text draws a distinction: what it denies there does
  not count against the event. One that says so in one text and the contrary in another contradicts itself: it is
  certain on neither side, its support earns nothing, and its denial still takes off at the cautious end.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossbearing.corroborate.lineage import Told
from crossbearing.corroborate.origins import Root, certain, party
from crossbearing.corroborate.ratios import Ratios, Row
from crossbearing.corroborate.voices import Voice, Voices
from crossbearing.model import DatedReliability, Modality, Reliability

FLAT = frozenset({Modality.ASSERTED, Modality.PROBABLE, Modality.DENIED})
_AHEAD = frozenset({Modality.POSSIBLE, Modality.PREDICTED})


@dataclass(frozen=True, slots=True)
class Weight:
    """Everything about a bearing that a grade depends on; equal ones are interchangeable."""

    saying: bool
    """Whether it says what the event says, or the contrary."""
    certain: bool
    """Whether it is known to be an origin of its own: a named voice outside the media."""
    flat: bool
    letter: Reliability | None
    outlet: bool
    """Whether an outlet speaks in its own voice."""
    ahead: bool
    """Whether it is put as possible or still ahead at least once."""
    low: float
    high: float
    """What it does to the odds: above 1 for the event, below 1 against it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of one voice, with the statements by which the voice takes part."""

    voice: Voice
    dated: DatedReliability | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bearing:
    """One origin of an event, on one side of it."""

    roots: tuple[Root, ...]
    weight: Weight
    letters: tuple[Letter, ...]
    row: Row
    torn: bool = False
    """Whether it says so in one text and the contrary in another."""

    @property
    def label(self) -> str:
        """The name to show."""
        return self.roots[0].label

    @property
    def tellings(self) -> tuple[Told, ...]:
        """The statements that lead here."""
        return tuple(t for root in self.roots for t in root.tellings)

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(t.id for t in self.tellings)

    @property
    def who(self) -> frozenset[str]:
        """What tells this origin from others: its party, or all that it is known by."""
        return frozenset({party(self.roots[0].voices[0])}) if self.roots[0].named else self.keys

    @property
    def keys(self) -> frozenset[str]:
        """What this origin is known by on either side."""
        if self.roots[0].named:
            return frozenset({party(self.roots[0].voices[0]), *(r.voices[0].key for r in self.roots)})
        return frozenset(v.key for r in self.roots for v in r.voices)


@dataclass(frozen=True, slots=True)
class Bearings:
    """All bearings on an event, and those set aside because they only draw a distinction."""

    counted: tuple[Bearing, ...]
    distinguishing: tuple[Bearing, ...]

    def side(self, *, saying: bool) -> tuple[Bearing, ...]:
        """Those of one side."""
        return tuple(x for x in self.counted if x.weight.saying is saying)


def is_flat(root: Root) -> bool:
    """Whether every telling that leads to this origin states it as fact or as probable; the weakest one counts."""
    return all(t.statement.modality in FLAT for t in root.tellings)


def _flat_once(root: Root) -> bool:
    """Whether one telling at least states it as fact or as probable."""
    return any(t.statement.modality in FLAT for t in root.tellings)


def bearings(voices: Voices, ratios: Ratios, saying: Sequence[Root], denying: Sequence[Root]) -> Bearings:
    """The bearings of an event, those who say so first, each side in the order of its roots."""
    sides = {
        side: [_bearing(voices, ratios, group, saying=side) for group in _groups(found)]
        for side, found in ((True, saying), (False, denying))
    }
    known: defaultdict[str, list[Bearing]] = defaultdict(list)
    for bearing in sides[True]:
        for key in bearing.keys:
            known[key].append(bearing)
    torn: set[int] = set()
    distinguishing = []
    against = []
    for denial in sides[False]:
        met = {id(x): x for key in sorted(denial.keys) for x in known.get(key, ())}
        same = {i: x for i, x in met.items() if x.keys <= denial.keys or denial.keys <= x.keys}
        torn.update(_printing(denial, known))
        heard = {key for x in met.values() for key in x.keys}
        if denial.keys <= heard and _documents([denial]) <= _documents(met.values()):
            distinguishing.append(denial)
        elif same:
            torn.update(same)
            steady = [r for r in denial.roots if r.named and r.voices[0].key not in heard]
            # Who denies it all along is not torn by another voice of the same government that says both.
            whole = replace(denial, weight=_bearing(voices, ratios, steady, saying=False).weight) if steady else None
            against.append(whole or _torn(denial))
        else:
            against.append(denial)
    return Bearings(
        (*(_torn(x) if id(x) in torn else x for x in sides[True]), *against),
        tuple(distinguishing),
    )


def _printing(denial: Bearing, known: Mapping[str, Sequence[Bearing]]) -> Iterator[int]:
    """The outlets that say so in their own voice, and print this denial in their own voice in another text.

    Whoever they have the denial from, they contradict themselves.
    """
    printed = [t for t in denial.tellings if not t.chain and t.origin.key not in denial.keys]
    for telling in printed:
        for bearing in known.get(telling.origin.key, ()):
            if telling.document not in _documents([bearing]):
                yield id(bearing)


def _groups(found: Sequence[Root]) -> Iterator[tuple[Root, ...]]:
    yield from certain(found)
    yield from ((root,) for root in found if not root.named)


def _documents(found: Iterable[Bearing]) -> set[str]:
    return {t.statement.locator.document for x in found for t in x.tellings}


def _torn(bearing: Bearing) -> Bearing:
    """The bearing of an origin that contradicts itself."""
    low = 1.0 if bearing.weight.saying else bearing.weight.low
    weight = replace(bearing.weight, certain=False, flat=False, outlet=False, low=low, high=1.0)
    return replace(bearing, weight=weight, torn=True)


def _bearing(voices: Voices, ratios: Ratios, group: Sequence[Root], *, saying: bool) -> Bearing:
    named = group[0].named
    judged = [(root, letters(voices, root)) for root in group]
    weakest = min if saying else max
    rows = (weakest(_rows(ratios, root, _letter(found, saying=saying)), key=_strength) for root, found in judged)
    row = max(rows, key=_strength)
    flat = [(root, found) for root, found in judged if (is_flat(root) if saying else _flat_once(root))]
    best = min((_letter(found, saying=saying) for _, found in flat or judged), key=lambda x: x or Reliability.F)
    ends = (row.low if named else 1.0, row.high) if saying else (1 / row.high, 1 / row.low if named else 1.0)
    weight = Weight(
        saying=saying,
        certain=named,
        flat=bool(flat),
        letter=best,
        outlet=group[0].voices[0].firmness == "outlet",
        ahead=any(t.statement.modality in _AHEAD for root in group for t in root.tellings),
        low=ends[0],
        high=ends[1],
    )
    return Bearing(tuple(group), weight, tuple(x for _, found in judged for x in found), row)


def letters(voices: Voices, root: Root) -> tuple[Letter, ...]:
    """The letters of those who may be the origin at a root: of a named voice its own, else of each that may be it."""
    by_voice: defaultdict[str, list[Told]] = defaultdict(list)
    for telling in root.tellings:
        by_voice[telling.origin.key].append(telling)
    days = {key: _first(voices, found) for key, found in by_voice.items()}
    earliest = min((d for d in days.values() if d is not None), default=None)
    firm = root.voices[:1] if root.named else root.voices
    kept = [v for v in firm if root.named or not _is_later(v, days.get(v.key), earliest)]
    on = min((d for t in root.tellings if (d := voices.known.world.published(t.statement))), default=None)
    return tuple(
        Letter(v, voices.letter(v, on), tuple(t.id for t in by_voice.get(v.key, root.tellings))) for v in kept or firm
    )


def _first(voices: Voices, found: Iterable[Told]) -> date | None:
    """The day from which a voice is heard; None where one of its documents has no day."""
    days = [voices.known.world.published(t.statement) for t in found]
    return None if None in days else min(d for d in days if d is not None)


def _is_later(voice: Voice, day: date | None, earliest: date | None) -> bool:
    """Whether an outlet printed a text after somebody else had, so that it is not the text's origin."""
    return (
        voice.firmness in ("outlet", "unknown outlet") and day is not None and earliest is not None and day > earliest
    )


def _letter(found: Sequence[Letter], *, saying: bool) -> Reliability | None:
    """The worst letter among those that may be the origin; F where only some are nobody; None where all are.

    Of those who say the contrary the best: a good paper's denial is none the worse for being reprinted.
    """
    known = [x.dated.letter for x in found if x.dated is not None]
    if not known:
        return None
    if not saying:
        return min(known)
    return Reliability.F if len(known) < len(found) else max(known)


def _rows(ratios: Ratios, root: Root, letter: Reliability | None) -> list[Row]:
    """The rows of the ways in which an origin is told to put it."""
    puts = {t.statement.modality for t in root.tellings}
    return [ratios.row(letter, put, root.voices[0].firmness) for put in sorted(puts)]


def _strength(row: Row) -> tuple[float, float, str]:
    return row.high, row.low, row.name
