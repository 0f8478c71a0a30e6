"""How many independent origins stand behind an event: roots of its lineage are counted, not outlets.

The minimum counts what is certain: distinct named voices outside the media, those of one government or one owner as
one; every event has one origin at least. The maximum counts every root that could be independent. So a copy, an
unattributed retelling or one more "reports say" never raises the minimum. Source: METHODS.md section 2.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from crossbearing.corroborate.lineage import Told, is_doubtful
from crossbearing.corroborate.voices import Voice
from crossbearing.model import LineageEdge, Origins, circles


@dataclass(frozen=True, slots=True)
class Root:
    """One possible origin, with the statements that lead to it."""

    voices: tuple[Voice, ...]
    tellings: tuple[Told, ...]
    circle: tuple[str, ...] = ()
    """Outlets that cite each other, so that none of them is shown to be the first."""

    @property
    def label(self) -> str:
        """The name to show: the firmest voice's, or all that cite each other."""
        if self.circle and not self.named:
            return f"{' or '.join(self.circle)} (they cite each other)"
        return self.voices[0].label

    @property
    def named(self) -> bool:
        """Whether a named voice outside the media stands at this root."""
        return self.voices[0].firmness == "named"

    @property
    def vague(self) -> bool:
        """Whether nobody in particular stands at this root."""
        return all(v.firmness == "vague" for v in self.voices)


_FIRMNESS = ("named", "outlet", "described", "unknown outlet", "vague")


class Sets:
    """Disjoint sets of keys; local to one count."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._named: dict[str, set[str]] = {}

    def find(self, key: str) -> str:
        """The representative of a key's set."""
        root = key
        while (up := self._parent.get(root, root)) != root:
            root = up
        self._parent[key] = root
        return root

    def join(self, a: str, b: str) -> None:
        """Make one set of two; the smaller name represents it."""
        low, high = sorted((self.find(a), self.find(b)))
        self._parent[high] = low
        if low != high and high in self._named:
            self._named.setdefault(low, set()).update(self._named.pop(high))

    def name(self, key: str) -> None:
        """Note that a key is a named voice."""
        self._named.setdefault(self.find(key), set()).add(key)

    def parts(self, a: str, b: str) -> bool:
        """Whether two sets hold named voices each, which a paper that retells both does not make one."""
        one, other = self.find(a), self.find(b)
        return one != other and one in self._named and other in self._named


def roots(tellings: Sequence[Told], lineage: Iterable[LineageEdge]) -> tuple[Root, ...]:
    """The possible origins of an event, the firmest first. Sources that cite each other in a circle are one."""
    by_id = {x.id: x for x in tellings}
    sets = Sets()
    for telling in tellings:
        if telling.origin.firmness == "named":
            sets.name(_node(telling))
    cited: list[tuple[str, str]] = []
    for edge in lineage:
        child, parent = by_id.get(edge.child), by_id.get(edge.parent)
        if child is None or parent is None:
            continue
        if edge.relation == "cites":
            cited.append((child.id, parent.id))
        if edge.relation == "cites":
            # The cited outlet's own report goes on to its own origin: the chain ends there, not at the outlet.
            if child.origin.key == parent.outlet.key:
                sets.join(_node(child), _node(parent))
        elif edge.relation == "same-owner":
            if not child.chain and not parent.chain:
                sets.join(_node(child), _node(parent))
        elif is_doubtful(edge):
            continue  # both may be origins
        elif not sets.parts(_node(child), _node(parent)):
            sets.join(_node(child), _node(parent))
    _join_own_text(tellings, sets)
    _join_own_voices(tellings, sets)
    groups: dict[str, list[Told]] = {}
    for telling in tellings:
        groups.setdefault(sets.find(_node(telling)), []).append(telling)
    circle = {
        x: labels for group in circles(cited) if len(labels := _outlets(by_id[x] for x in group)) > 1 for x in group
    }
    found = [
        Root(_firmest(group), tuple(group), next((circle[t.id] for t in group if t.id in circle), ()))
        for group in groups.values()
    ]
    return tuple(sorted(found, key=lambda r: (_FIRMNESS.index(r.voices[0].firmness), r.label, r.voices[0].key)))


def _outlets(tellings: Iterable[Told]) -> tuple[str, ...]:
    return tuple(sorted({t.outlet.label for t in tellings}))


def _node(telling: Told) -> str:
    """What is joined: a speaker, or this one telling of an outlet (which may retell one voice here, another there)."""
    return telling.origin.key if telling.chain else f"telling:{telling.id}"


def _join_own_text(tellings: Sequence[Told], sets: Sets) -> None:
    """What a text says in its own voice, and has from one speaker elsewhere in it, it has from that speaker.

    A headline is no second origin. Where one text has it from several speakers, nothing shows from which.
    """
    by_text: dict[str, list[Told]] = {}
    for telling in tellings:
        by_text.setdefault(telling.statement.locator.document, []).append(telling)
    for here in by_text.values():
        speakers = {sets.find(_node(x)) for x in here if x.chain}
        if len(speakers) == 1:
            (speaker,) = speakers
            for telling in here:
                if not sets.parts(_node(telling), speaker):
                    sets.join(_node(telling), speaker)


def _join_own_voices(tellings: Sequence[Told], sets: Sets) -> None:
    """An outlet is one origin wherever it speaks for itself and nothing shows whom it retells."""
    led = {sets.find(_node(x)) for x in tellings if x.origin.firmness == "named"}
    for telling in tellings:
        if telling.origin.firmness in ("outlet", "unknown outlet") and sets.find(_node(telling)) not in led:
            sets.join(f"own:{telling.origin.key}", _node(telling))


def _firmest(group: Sequence[Told]) -> tuple[Voice, ...]:
    distinct = {x.origin for x in group}
    return tuple(sorted(distinct, key=lambda v: (_FIRMNESS.index(v.firmness), v.label, v.key)))


def count(found: Sequence[Root], collected: Collection[str] = ()) -> Origins:
    """The range of independent origins, with their names; ``collected`` are the voices that published in the case."""
    names = tuple(dict.fromkeys(r.label for r in found))
    absent = {r.label for r in found if r.voices[0].firmness == "outlet"} - {
        r.label for r in found if any(v.key in collected for v in r.voices)
    }
    notes = dict.fromkeys(
        f"{' and '.join(r.circle)} cite each other: they count as one, and which of them had it first is not known"
        for r in found
        if r.circle
    )
    most = max(1, len(found))
    return Origins(max(1, len(certain(found))), most, names, tuple(n for n in names if n in absent), tuple(notes))


def certain(found: Sequence[Root]) -> tuple[tuple[Root, ...], ...]:
    """Named roots in groups that may depend on each other: of one government, of one owner."""
    groups: dict[str, list[Root]] = {}
    for root in found:
        if root.named:
            groups.setdefault(party(root.voices[0]), []).append(root)
    return tuple(tuple(group) for group in groups.values())


def party(voice: Voice) -> str:
    """What makes named voices one: an owner, a government, or themselves."""
    return f"owner:{voice.owner}" if voice.owner else f"state:{voice.state}" if voice.state else voice.key
