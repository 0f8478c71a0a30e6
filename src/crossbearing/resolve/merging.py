"""The judgement in force for each mention: analysts over machines, and unknown names that are one across documents."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from crossbearing.language.names import fold, similarity, skeleton
from crossbearing.model import Judgement, Mention
from crossbearing.resolve.candidates import PERSON_FLOOR

MERGE_FLOOR = 0.9
"""Full names of organisations at least this alike differ by spelling, not by a word."""
MOST_COMPARED = 200
"""Names in one block; a larger block is a list of lookalikes, and none of it is merged."""
_MERGED_KINDS = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class Merge:
    """That two anchors of unknown names are one thing, and why."""

    anchor: str
    into: str
    reason: str


def in_force(mentions: Mapping[str, Mention], judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """By mention id: the judgement that counts, in the order in which mentions were first judged.

    A later judgement overrules an earlier one, but no machine overrules an analyst. Judgements of mentions that are
    not in the case are left out. Anchors of unknown names that differ by spelling alone are brought together; the
    judgement then carries the reason.
    """
    found: dict[str, Judgement] = {}
    for judgement in judgements:
        if judgement.mention not in mentions:
            continue
        before = found.get(judgement.mention)
        if before is None or _is_analyst(judgement) or not _is_analyst(before):
            found[judgement.mention] = judgement
    merges = {m.anchor: m for m in merges_of(j.anchor for j in found.values() if j.same and not _is_analyst(j))}
    return {
        mention: _merged(judgement, merges[judgement.anchor])
        if judgement.anchor in merges and not _is_analyst(judgement)
        else judgement
        for mention, judgement in found.items()
    }


def _is_analyst(judgement: Judgement) -> bool:
    return judgement.by.startswith("analyst:")


def _merged(judgement: Judgement, merge: Merge) -> Judgement:
    return replace(judgement, anchor=merge.into, reasons=(*judgement.reasons, merge.reason))


def _full_name(anchor: str) -> tuple[str, str] | None:
    """Kind and folded name of an anchor that can be merged: an unknown full name of two or more words."""
    noun, _, rest = anchor.partition(":")
    kind, _, name = rest.partition(":")
    if noun != "name" or kind not in _MERGED_KINDS or ":" in name or " " not in name:
        return None
    return kind, name


def merges_of(anchors: Iterable[str]) -> tuple[Merge, ...]:
    """Anchors that differ by spelling alone, each to be read as the first of its like in the alphabet.

    Only names of two or more words and of one kind are compared; they must have the same consonants in their last
    word, as many words, and be alike word by word.
    """
    blocks: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for anchor in sorted(set(anchors)):
        full = _full_name(anchor)
        if full:
            kind, name = full
            words = name.split()
            blocks[(kind, skeleton(words[-1]), len(words))].append(anchor)
    merges: list[Merge] = []
    for block in blocks.values():
        if 1 < len(block) <= MOST_COMPARED:
            merges.extend(_within(block))
    return tuple(sorted(merges, key=lambda m: m.anchor))


def _within(block: list[str]) -> Iterable[Merge]:
    roots: list[str] = []
    for anchor in block:
        name = anchor.split(":", 2)[2]
        for root in roots:
            other = root.split(":", 2)[2]
            if _alike(name, other):
                yield Merge(anchor, root, f"“{name}” and “{other}” are spellings of one name")
                break
        else:
            roots.append(anchor)


def _alike(a: str, b: str) -> bool:
    """Whether two names are alike word by word and as a whole.

    >>> _alike("abd rahim dagalo", "abd rahim daglo"), _alike("ahmed musa", "omar musa")
    (True, False)
    """
    pairs = zip(fold(a).split(), fold(b).split(), strict=False)
    return similarity(a, b) >= MERGE_FLOOR and all(similarity(x, y) >= PERSON_FLOOR for x, y in pairs)
