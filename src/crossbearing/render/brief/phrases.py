"""How each kind is put into a sentence: a verb with its forms, and the order of its roles.

Names of kinds and roles are those of KINDS.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Slots = tuple[tuple[str, tuple[str, ...]], ...]
"""A word or two, and the roles of which the first that is filled follows: ``("from", ("origin", "place"))``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Who did what to whom: subject, verb, object, and what hangs on it."""

    past: str
    base: str
    subject: tuple[str, ...] = ("actor",)
    """Roles, of which the first that is filled is the subject."""
    object: tuple[str, ...] = ()
    passive: str | None = None
    """The participle, where the sentence can do without a subject: "moved" gives "radars were moved"."""
    impersonal: tuple[str, str] | None = None
    """What stands for the subject where none is filled, and its participle: "works", "carried out"."""
    tail: Slots = ()
    needed: tuple[str, ...] = ()
    """Roles of which at least one must be filled beside subject and object."""
    by_status: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Other verbs for other values of ``status`` or ``trend``: past and base."""
    always_possible: bool = False
    """Whether the kind itself says what could be, so that "could" is its tense."""


AT: Slots = (("at", ("site",)), ("in", ("place",)))
FROM_TO: Slots = (("from", ("origin",)), ("to", ("destination",)))

PHRASES: Mapping[str, Phrase] = {
    "transfer": Phrase(
        past="moved",
        base="move",
        object=("materiel", "force", "carrier"),
        passive="moved",
        tail=(*FROM_TO, ("for", ("recipient",)), ("by", ("carrier",)), *AT),
    ),
    "traffic": Phrase(
        past="travelled",
        base="travel",
        subject=("carrier",),
        impersonal=("flights or voyages", "made"),
        tail=(*FROM_TO, *AT),
        needed=("origin", "destination", "site", "place"),
    ),
    "deployment": Phrase(
        past="deployed",
        base="deploy",
        object=("force", "materiel"),
        passive="deployed",
        tail=(*FROM_TO, *AT, ("for", ("recipient",))),
    ),
    "withdrawal": Phrase(
        past="withdrew",
        base="withdraw",
        object=("force", "materiel"),
        passive="withdrawn",
        tail=(("from", ("origin", "site", "place")), ("to", ("destination",))),
    ),
    "basing": Phrase(
        past="gained, used or sought a base",
        base="gain, use or seek a base",
        impersonal=("a base", "gained, used or sought"),
        tail=(*AT, ("through", ("host",))),
        needed=("site", "place"),
    ),
    "construction": Phrase(
        past="carried out works",
        base="carry out works",
        impersonal=("works", "carried out"),
        tail=(("on", ("object",)), *AT),
        needed=("object", "site", "place"),
    ),
    "presence": Phrase(
        past="had forces",
        base="have forces",
        subject=("actor", "force"),
        tail=(*AT, ("in", ("origin", "destination"))),
        needed=("site", "place"),
    ),
    "control": Phrase(past="controlled", base="control", object=("site", "place", "recipient"), passive="controlled"),
    "capability": Phrase(
        past="could serve",
        base="serve",
        subject=("site", "force", "actor", "place"),
        tail=(("as", ("for",)),),
        needed=("for",),
        always_possible=True,
    ),
    "weapons_test": Phrase(past="tested", base="test", object=("materiel",), passive="tested", tail=AT),
    "permission": Phrase(
        past="gave leave",
        base="give leave",
        impersonal=("leave", "given"),
        tail=(("to", ("recipient",)), ("for", ("for",)), *AT),
        needed=("recipient", "for"),
        by_status={"refused": ("refused leave", "refuse leave")},
    ),
    "agreement": Phrase(
        past="made an agreement",
        base="make an agreement",
        impersonal=("an agreement", "made"),
        tail=(("with", ("recipient",)), ("on", ("topic",)), *AT),
        needed=("recipient", "topic"),
        by_status={
            "signed": ("signed an agreement", "sign an agreement"),
            "reached": ("reached an agreement", "reach an agreement"),
            "sought": ("sought an agreement", "seek an agreement"),
            "cancelled": ("cancelled an agreement", "cancel an agreement"),
        },
    ),
    "consultation": Phrase(
        past="held talks",
        base="hold talks",
        impersonal=("talks", "held"),
        tail=(("with", ("recipient",)), ("on", ("topic",)), *AT),
        needed=("recipient", "topic", "place"),
    ),
    "diplomatic_relations": Phrase(
        past="took a diplomatic step",
        base="take a diplomatic step",
        tail=(("towards", ("recipient",)), *AT),
        needed=("recipient", "place"),
    ),
    "support": Phrase(
        past="supported",
        base="support",
        object=("recipient",),
        passive="supported",
        tail=(("with", ("materiel",)), *AT),
    ),
    "opposition": Phrase(past="opposed", base="oppose", object=("recipient",), tail=(("over", ("topic",)), *AT)),
    "sanction": Phrase(
        past="imposed sanctions",
        base="impose sanctions",
        impersonal=("sanctions", "imposed"),
        tail=(("on", ("recipient",)),),
        needed=("recipient",),
        by_status={
            "tightened": ("tightened sanctions", "tighten sanctions"),
            "broken": ("broke sanctions", "break sanctions"),
            "lifted": ("lifted sanctions", "lift sanctions"),
        },
    ),
    "request": Phrase(
        past="made a request",
        base="make a request",
        impersonal=("a request", "made"),
        tail=(("to", ("recipient",)), ("for", ("of",))),
        needed=("recipient", "of"),
    ),
    "refusal": Phrase(past="refused", base="refuse", object=("of", "recipient"), passive="refused"),
    "seizure": Phrase(past="seized", base="seize", object=("object", "recipient", "site"), passive="seized", tail=AT),
    "release": Phrase(past="released", base="release", object=("object", "recipient"), passive="released", tail=AT),
    "realignment": Phrase(
        past="moved",
        base="move",
        tail=(("away from", ("from",)), ("nearer to", ("to", "recipient"))),
        needed=("from", "to", "recipient"),
    ),
    "attack": Phrase(
        past="attacked",
        base="attack",
        object=("recipient", "site"),
        passive="attacked",
        tail=(("with", ("weapon",)), *AT),
    ),
    "protest": Phrase(
        past="protested", base="protest", tail=(("against", ("recipient",)), *AT), needed=("recipient", "place", "site")
    ),
    "role": Phrase(
        past="held office", base="hold office", tail=(("as", ("office",)), ("for", ("recipient",))), needed=("office",)
    ),
    "monitoring": Phrase(past="watched", base="watch", object=("of", "site", "place", "recipient"), passive="watched"),
    "coverage": Phrase(past="reported on", base="report on", object=("of",), passive="reported on"),
    "intent": Phrase(past="sought", base="seek", object=("of", "site", "place"), passive="sought"),
    "effect": Phrase(
        past="brought about",
        base="bring about",
        subject=("cause", "actor"),
        object=("effect",),
        passive="brought about",
        tail=(("in", ("place",)),),
    ),
    "illicit_network": Phrase(
        past="took part in an illicit network",
        base="take part in an illicit network",
        tail=(("with", ("recipient",)), *AT),
    ),
}
"""Kinds that are missing here (truce, change of power) are told by their headline."""
