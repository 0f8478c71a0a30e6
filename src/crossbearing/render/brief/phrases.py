"""How each kind is put into a sentence: a verb with its forms and the order of its roles. Names are those of KINDS.md."""

from dataclasses import dataclass, field
from collections.abc import Mapping

Slots = tuple[tuple[str, tuple[str, ...]], ...]
"""A word or two, and the roles of which the first that is filled follows: ``("from", ("origin", "place"))``."""


@dataclass(frozen=True, slots=True)
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
        "moved", "move", ("actor",), ("materiel", "force", "carrier"), "moved", None,
        (*FROM_TO, ("for", ("recipient",)), ("by", ("carrier",)), *AT),
    ),
    "traffic": Phrase(
        "travelled", "travel", ("carrier",), (), None, ("flights or voyages", "made"), (*FROM_TO, *AT),
        ("origin", "destination", "site", "place"),
    ),
    "deployment": Phrase(
        "deployed", "deploy", ("actor",), ("force", "materiel"), "deployed", None,
        (*FROM_TO, *AT, ("for", ("recipient",))),
    ),
    "withdrawal": Phrase(
        "withdrew", "withdraw", ("actor",), ("force", "materiel"), "withdrawn", None,
        (("from", ("origin", "site", "place")), ("to", ("destination",))),
    ),
    "basing": Phrase(
        "gained, used or sought a base", "gain, use or seek a base", ("actor",), (), None,
        ("a base", "gained, used or sought"),
        (*AT, ("through", ("host",))), ("site", "place"),
    ),
    "construction": Phrase(
        "carried out works", "carry out works", ("actor",), (), None, ("works", "carried out"),
        (("on", ("object",)), *AT), ("object", "site", "place"),
    ),
    "presence": Phrase(
        "had forces", "have forces", ("actor", "force"), (), None, None, (*AT, ("in", ("origin", "destination"))), ("site", "place"),
    ),
    "control": Phrase("controlled", "control", ("actor",), ("site", "place", "recipient"), "controlled"),
    "capability": Phrase(
        "could serve", "serve", ("site", "force", "actor", "place"), (), None, None, (("as", ("for",)),), ("for",),
        always_possible=True,
    ),
    "weapons_test": Phrase("tested", "test", ("actor",), ("materiel",), "tested", None, AT),
    "permission": Phrase(
        "gave leave", "give leave", ("actor",), (), None, ("leave", "given"), (("to", ("recipient",)), ("for", ("for",)), *AT),
        ("recipient", "for"), {"refused": ("refused leave", "refuse leave")},
    ),
    "agreement": Phrase(
        "made an agreement", "make an agreement", ("actor",), (), None, ("an agreement", "made"),
        (("with", ("recipient",)), ("on", ("topic",)), *AT), ("recipient", "topic"),
        {
            "signed": ("signed an agreement", "sign an agreement"),
            "reached": ("reached an agreement", "reach an agreement"),
            "sought": ("sought an agreement", "seek an agreement"),
            "cancelled": ("cancelled an agreement", "cancel an agreement"),
        },
    ),
    "consultation": Phrase(
        "held talks", "hold talks", ("actor",), (), None, ("talks", "held"), (("with", ("recipient",)), ("on", ("topic",)), *AT),
        ("recipient", "topic", "place"),
    ),
    "diplomatic_relations": Phrase(
        "took a diplomatic step", "take a diplomatic step", ("actor",), (), None, None,
        (("towards", ("recipient",)), *AT), ("recipient", "place"),
    ),
    "support": Phrase("supported", "support", ("actor",), ("recipient",), "supported", None, (("with", ("materiel",)), *AT)),
    "opposition": Phrase(
        "opposed", "oppose", ("actor",), ("recipient",), None, None, (("over", ("topic",)), *AT),
    ),
    "sanction": Phrase(
        "imposed sanctions", "impose sanctions", ("actor",), (), None, ("sanctions", "imposed"), (("on", ("recipient",)),), ("recipient",),
        {
            "tightened": ("tightened sanctions", "tighten sanctions"),
            "broken": ("broke sanctions", "break sanctions"),
            "lifted": ("lifted sanctions", "lift sanctions"),
        },
    ),
    "request": Phrase(
        "made a request", "make a request", ("actor",), (), None, ("a request", "made"), (("to", ("recipient",)), ("for", ("of",))),
        ("recipient", "of"),
    ),
    "refusal": Phrase("refused", "refuse", ("actor",), ("of", "recipient"), "refused"),
    "seizure": Phrase("seized", "seize", ("actor",), ("object", "recipient", "site"), "seized", None, AT),
    "realignment": Phrase(
        "moved", "move", ("actor",), (), None, None, (("away from", ("from",)), ("nearer to", ("to", "recipient"))),
        ("from", "to", "recipient"),
    ),
    "attack": Phrase(
        "attacked", "attack", ("actor",), ("recipient", "site"), "attacked", None, (("with", ("weapon",)), *AT),
    ),
    "protest": Phrase(
        "protested", "protest", ("actor",), (), None, None, (("against", ("recipient",)), *AT), ("recipient", "place", "site"),
    ),
    "role": Phrase("held office", "hold office", ("actor",), (), None, None, (("as", ("office",)), ("for", ("recipient",))), ("office",)),
    "monitoring": Phrase("watched", "watch", ("actor",), ("of", "site", "place", "recipient"), "watched"),
    "coverage": Phrase("reported on", "report on", ("actor",), ("of",), "reported on"),
    "intent": Phrase("sought", "seek", ("actor",), ("of", "site", "place"), "sought"),
    "effect": Phrase("brought about", "bring about", ("cause", "actor"), ("effect",), "brought about", None, (("in", ("place",)),)),
    "illicit_network": Phrase(
        "took part in an illicit network", "take part in an illicit network", ("actor",), (), None, None,
        (("with", ("recipient",)), *AT), (),
    ),
}  # fmt: skip
"""Kinds that are missing here (truce, change of power) are told by their headline."""
