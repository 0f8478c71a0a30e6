"""What is said to lead to what. An effect is an assessment or a forecast of a speaker, never a happening."""

from dataclasses import dataclass

from crossbearing.model.ids import content_id
from crossbearing.model.statement import Modality


@dataclass(frozen=True, slots=True)
class EffectLink:
    """One cause and one effect in the words of one text: with condition, certainty, and to whom it matters."""

    statements: tuple[str, ...]
    """Those that say so in these words: the first, and its copies."""
    cause: str
    """The text's own words; empty where it only points back ("this could lead to ...")."""
    effect: str
    modality: Modality
    negative: bool
    """Whether the speaker says that it does not, or must not, come about."""
    condition: str | None
    touches: tuple[str, ...]
    """Entity ids of those to whom it is said to matter, the cause's own excepted."""
    themes: tuple[str, ...]
    """What is at stake: "an alliance", "migration", "energy"; in the order of the alphabet."""

    @property
    def id(self) -> str:
        """The content hash of statement, cause and effect."""
        return content_id("link", self.statements[0], self.cause, self.effect)


@dataclass(frozen=True, slots=True)
class EffectChain:
    """Links of which each one's effect is the next one's cause, over one or more documents; one link is a chain too."""

    links: tuple[EffectLink, ...]
    joints: tuple[str, ...]
    """Why each link follows the one before: one fewer than links."""
    circular: bool = False
    """Whether the last effect leads back to a link before it: it is cut there."""

    @property
    def id(self) -> str:
        """The content hash of its links, in order."""
        return content_id("chain", [x.id for x in self.links])

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements of its links, in order, each once."""
        return tuple(dict.fromkeys(s for x in self.links for s in x.statements))
