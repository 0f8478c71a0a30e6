"""What a kind is: a frozen record of roles, triggers by lemma, role patterns and examples.

A trigger's ``needs`` says in one line what must stand around the word before it announces the kind::

    obj:materiel,force ; from:place | to:place

Clauses between ``;`` must all hold; alternatives within one stand between ``|``; each is ``slot:class,class``. Two or
more such lines may stand as alternatives between ``||``. Slots are
``subj``, ``obj``, ``xcomp``, ``ccomp``, ``mod`` (a noun or adjective before the word) and any preposition; for a noun,
``subj`` is its possessor, its adjective of nationality or its ``by``, ``obj`` its ``of`` or the noun before it, and
``case`` the preposition before it ("**under** surveillance").
Classes are those of ``language.lexicon`` and of names: ``state``, ``person``, ``organisation``, ``place``, ``site``,
``materiel``, ``carrier``, ``force``, ``captive``, ``actor`` (any of state, organisation, government, person, force),
``any``, or a lemma in quotes. For a noun behind ``under``, ``theme`` is what is said to stand under it: "areas under
rebel control".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from crossbearing.model import Sign, StateKind

PLACES: Mapping[str, str] = dict.fromkeys(
    "in at on near across off inside over around within throughout".split(), "place"
)
"""The prepositions of place, as most kinds take them."""

PartOfSpeech = Literal["VERB", "NOUN", "ADJ", "ADV"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of one part of speech that announce the kind where ``needs`` holds."""

    pos: PartOfSpeech
    lemmas: str
    """Lemmas between blanks; a particle or fixed preposition is joined by ``_``: ``pull_out``."""
    needs: str = ""
    unless: str = ""
    """In the notation of ``needs``: where it holds, the words announce nothing ("a trade war")."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Slot to role, laid over the kind's own; an empty role leaves the slot out."""
    options: Mapping[str, str] = field(default_factory=dict)
    strength: int = 0
    """Where two kinds claim one word, the stronger has it; laid over the kind's own strength where not 0."""
    negative: bool = False
    """Whether the word itself says that the thing is not so ("lack", "absence")."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what must be read from it: a role's value is a piece of the filler's name."""

    text: str
    roles: Mapping[str, str] = field(default_factory=dict)
    modality: str = "asserted"
    polarity: str = "positive"
    speakers: tuple[str, ...] = ()


Bears: TypeAlias = Literal["initiates", "confirms", "terminates", "shakes", "unseats"]


@dataclass(frozen=True, slots=True)
class Fluent:
    """What a kind does to a state of the world where it is stated flatly: only what the words say, nothing that follows.

    Source: Kowalski & Sergot (1986), A logic-based calculus of events.
    """

    state: StateKind | Literal["any"]
    """``any``: every state of that holder."""
    does: Bears
    holder: tuple[str, ...] = ("actor",)
    """Roles, of which the first that is filled holds the state; each of its fillers holds one."""
    object: tuple[str, ...] = ()
    """Roles, of which the first that is filled is the place or the other party."""
    what: tuple[str, ...] = ()
    """Roles that say which forces, which materiel, which agreement."""
    label: str = ""
    """What it is about where no role says so."""
    sign: Sign = 0
    only: str = ""
    """Lemmas of the word that announces the kind, between blanks; empty: all of the kind's."""
    unless: str = ""
    """Lemmas with which it says nothing of a state."""
    needs: tuple[str, ...] = ()
    """Roles of which one must be filled."""
    note: str | None = None
    """What it adds to the state, for a reader."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be said to happen or to hold."""

    name: str
    says: str
    plover: tuple[str, ...]
    triggers: tuple[Trigger, ...]
    roles: Mapping[str, str]
    """Slot to role."""
    state: bool = False
    strength: int = 5
    """1 to 9: a specific military kind beats a general political one on the same words."""
    examples: tuple[Example, ...] = ()
    silent: tuple[str, ...] = ()
    """Sentences with a trigger word that must not give this kind."""
    fluents: tuple[Fluent, ...] = ()
    """What it initiates, confirms, shakes and terminates."""
