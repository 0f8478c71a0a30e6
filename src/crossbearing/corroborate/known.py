"""A world as corroboration looks it up: the entity of a mention, the age of a document, without hashing again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from crossbearing.model import Document, Entity, Mention, World

Where: TypeAlias = tuple[str, int, int, str]
Age: TypeAlias = tuple[bool, str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A world with two indexes; the ids of mentions and documents are hashes, and cost more than looking them up."""

    world: World
    mention_ids: Mapping[Where, str]
    ages: Mapping[str, Age]
    """By document id."""

    def entity(self, mention: Mention) -> Entity | None:
        """The entity that a mention was judged to be, if any."""
        where = (mention.document, mention.start, mention.end, mention.type)
        identifier = self.mention_ids.get(where) or mention.id
        judgement = self.world.judgements.get(identifier)
        return self.world.entities.get(judgement.anchor) if judgement and judgement.same else None

    def age(self, document: str) -> Age:
        """A key that sorts documents from the earliest on; unknown ones come last."""
        return self.ages.get(document, (True, "", document))


def known(world: World) -> Known:
    """The indexes of a world."""
    return Known(
        world,
        {(m.document, m.start, m.end, m.type): i for i, m in world.mentions.items()},
        {i: age(d, i) for i, d in world.documents.items()},
    )


def age(document: Document, identifier: str) -> Age:
    """A key that sorts documents from the earliest on; those without a date come last."""
    published = document.metadata.published
    return (published is None, published.isoformat() if published else "", identifier)
