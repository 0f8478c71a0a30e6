"""What is said to lead to what. An effect is an assessment or a forecast of a speaker, never a happening."""

from dataclasses import dataclass

from crossbearing.model.ids import content_id
from crossbearing.model.statement import Modality


@dataclass(frozen=True, slots=True)
class EffectLink:
    """One cause and one effect, as one speaker put them: with condition, certainty, and to whom it matters."""

    statement: str
    cause: str
    """The text's own words; empty where it names none."""
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
        return content_id("link", self.statement, self.cause, self.effect)


@dataclass(frozen=True, slots=True)
class EffectChain:
    """Links of which each one's effect is the next one's cause, over one or more documents; one link is a chain too."""

    links: tuple[EffectLink, ...]
    joints: tuple[str, ...]
    """Why each link follows the one before: one fewer than links."""
    circular: bool = False
    """Whether the last effect is again the first cause: it is cut there."""

    @property
    def id(self) -> str:
        """The content hash of its links, in order."""
        return content_id("chain", [x.id for x in self.links])

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements of its links, in order, each once."""
        return tuple(dict.fromkeys(x.statement for x in self.links))
