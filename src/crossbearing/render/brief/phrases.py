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
        "moved", "move", ("actor",), ("materiel", "force", "carrier"), "moved",
        (*FROM_TO, ("for", ("recipient",)), ("by", ("carrier",)), *AT),
    ),
    "traffic": Phrase(
        "travelled", "travel", ("carrier", "actor"), (), None, (*FROM_TO, *AT), ("origin", "destination", "site", "place"),
    ),
    "deployment": Phrase(
        "deployed", "deploy", ("actor",), ("force", "materiel"), "deployed",
        (*FROM_TO, *AT, ("for", ("recipient",))),
    ),
    "withdrawal": Phrase(
        "withdrew", "withdraw", ("actor",), ("force", "materiel"), "withdrawn",
        (("from", ("origin", "site", "place")), ("to", ("destination",))),
    ),
    "basing": Phrase(
        "gained, used or sought a base", "gain, use or seek a base", ("actor",), (), None,
        (*AT, ("through", ("host",))), ("site", "place"),
    ),
    "construction": Phrase(
        "worked on", "work on", ("actor",), ("object",), "worked on", AT,
    ),
    "presence": Phrase(
        "had forces", "have forces", ("actor", "force"), (), None, (*AT, ("in", ("origin", "destination"))), ("site", "place"),
    ),
    "control": Phrase("controlled", "control", ("actor",), ("site", "place", "recipient"), "controlled"),
    "capability": Phrase(
        "could serve", "serve", ("site", "force", "actor", "place"), (), None, (("as", ("for",)),), ("for",),
        always_possible=True,
    ),
    "weapons_test": Phrase("tested", "test", ("actor",), ("materiel",), "tested", AT),
    "permission": Phrase(
        "gave leave", "give leave", ("actor",), (), None, (("to", ("recipient",)), ("for", ("for",)), *AT),
        ("recipient", "for"), {"refused": ("refused leave", "refuse leave")},
    ),
    "agreement": Phrase(
        "made an agreement", "make an agreement", ("actor",), (), None,
        (("with", ("recipient",)), ("on", ("topic",)), *AT), ("recipient", "topic"),
        {
            "signed": ("signed an agreement", "sign an agreement"),
            "reached": ("reached an agreement", "reach an agreement"),
            "sought": ("sought an agreement", "seek an agreement"),
            "cancelled": ("cancelled an agreement", "cancel an agreement"),
        },
    ),
    "consultation": Phrase(
        "held talks", "hold talks", ("actor",), (), None, (("with", ("recipient",)), ("on", ("topic",)), *AT),
        ("recipient", "topic", "place"),
    ),
    "diplomatic_relations": Phrase(
        "took a diplomatic step", "take a diplomatic step", ("actor",), (), None,
        (("towards", ("recipient",)), *AT), ("recipient", "place"),
    ),
    "support": Phrase("supported", "support", ("actor",), ("recipient",), "supported", (("with", ("materiel",)), *AT)),
    "opposition": Phrase(
        "opposed", "oppose", ("actor",), ("recipient",), None, (("over", ("topic",)), *AT),
    ),
    "sanction": Phrase(
        "imposed sanctions", "impose sanctions", ("actor",), (), None, (("on", ("recipient",)),), ("recipient",),
        {
            "tightened": ("tightened sanctions", "tighten sanctions"),
            "broken": ("broke sanctions", "break sanctions"),
            "lifted": ("lifted sanctions", "lift sanctions"),
        },
    ),
    "request": Phrase(
        "made a request", "make a request", ("actor",), (), None, (("to", ("recipient",)), ("for", ("of",))),
        ("recipient", "of"),
    ),
    "refusal": Phrase("refused", "refuse", ("actor",), ("of", "recipient"), "refused"),
    "seizure": Phrase("seized", "seize", ("actor",), ("object", "recipient", "site"), "seized", AT),
    "realignment": Phrase(
        "moved", "move", ("actor",), (), None, (("away from", ("from",)), ("nearer to", ("to", "recipient"))),
        ("from", "to", "recipient"),
    ),
    "attack": Phrase(
        "attacked", "attack", ("actor",), ("recipient", "site"), "attacked", (("with", ("weapon",)), *AT),
    ),
    "protest": Phrase(
        "protested", "protest", ("actor",), (), None, (("against", ("recipient",)), *AT), ("recipient", "place", "site"),
    ),
    "role": Phrase("held office", "hold office", ("actor",), (), None, (("as", ("office",)), ("for", ("recipient",))), ("office",)),
    "monitoring": Phrase("watched", "watch", ("actor",), ("of", "site", "place", "recipient"), "watched"),
    "coverage": Phrase("reported on", "report on", ("actor",), ("of",), "reported on"),
    "intent": Phrase("sought", "seek", ("actor",), ("of", "site", "place"), "sought"),
    "effect": Phrase("brought about", "bring about", ("cause", "actor"), ("effect",), "brought about", (("in", ("place",)),)),
    "illicit_network": Phrase(
        "took part in an illicit network", "take part in an illicit network", ("actor",), (), None,
        (("with", ("recipient",)), *AT), (),
    ),
}  # fmt: skip
"""Kinds that are missing here (truce, change of power) are told by their headline."""
