"""The view over judgements: one entity for all mentions that share an anchor. It can be dropped and made again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crossbearing.gazetteer import ActorRow, Allegiance, EquipmentRow, Gazetteer, PlaceRow, SiteRow
from crossbearing.model import Entity, EntityKind, Judgement, Mention, Position, mention_type_to_entity_kind
from crossbearing.resolve.candidates import Row, country_place, position_of
from crossbearing.resolve.merging import in_force
from crossbearing.resolve.surface import surface_of

_KINDS: Mapping[str, EntityKind] = {
    "person": "person",
    "site": "site",
    "equipment": "equipment",
    "place": "place",
    "organisation": "organisation",
    "unnamed": "unnamed",
    "other": "other",
}
Fact = tuple[str, str]


def entities(
    mentions: Mapping[str, Mention], judgements: Iterable[Judgement], gazetteer: Gazetteer
) -> Iterator[Entity]:
    """Every entity of a case, by anchor in alphabetical order.

    Judgements come in the order in which they were made: analysts overrule machines (see ``in_force``). A mention that
    is judged not to be something belongs to no entity.
    """
    by_anchor: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention_id, judgement in in_force(mentions, judgements).items():
        if judgement.same:
            by_anchor[judgement.anchor].append(mentions[mention_id])
    for anchor in sorted(by_anchor):
        yield _entity(anchor, by_anchor[anchor], gazetteer)


def _entity(anchor: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Entity:
    row = gazetteer.row(anchor)
    names = Counter(_shown(m) for m in mentions)
    ids = tuple(sorted(m.id for m in mentions))
    if row is None:
        return Entity(anchor, _unknown_kind(anchor, mentions), _best_name(names), tuple(sorted(names)), ids)
    return Entity(
        id=anchor,
        kind=_kind_of(row),
        canonical=row.canonical,
        names=tuple(sorted({*names, row.canonical})),
        mentions=ids,
        position=_position(row, gazetteer),
        country=None if isinstance(row, EquipmentRow) else row.country,
        description=row.description if isinstance(row, ActorRow) else None,
        facts=_facts(row, gazetteer),
    )


def _shown(mention: Mention) -> str:
    """A name as lists show it: without title, article and possessive ending."""
    if not mention.named:
        return mention.text
    surface = surface_of(mention.text, mention.type, mention.title)
    return surface.name if mention.type == "person" else surface.whole


def _best_name(names: Counter[str]) -> str:
    """The fullest name that could be one; of equally full ones the best attested, the longest, the first in order.

    What is longer than five words is hardly a name: a model that lost its way in a text without capitals gave it.
    """
    return min(names, key=lambda n: (len(n.split()) > _LONGEST_NAME, -len(n.split()), -names[n], -len(n), n))


_LONGEST_NAME = 5


def _unknown_kind(anchor: str, mentions: Sequence[Mention]) -> EntityKind:
    noun, _, rest = anchor.partition(":")
    if noun == "unnamed":
        return "unnamed"
    kind = _KINDS.get(rest.partition(":")[0])
    return kind if noun == "name" and kind else mention_type_to_entity_kind(mentions[0].type)


def _kind_of(row: Row) -> EntityKind:
    if isinstance(row, ActorRow):
        return "person" if row.kind == "person" else "state" if row.kind == "state" else "organisation"
    if isinstance(row, SiteRow):
        return "site"
    if isinstance(row, EquipmentRow):
        return "equipment"
    return "state" if row.kind == "country" else "place"


def _position(row: Row, gazetteer: Gazetteer) -> Position | None:
    """A site's or place's point and radius; a state's is its country's."""
    if isinstance(row, SiteRow | PlaceRow):
        return position_of(row)
    if isinstance(row, ActorRow) and row.kind == "state":
        place = country_place(row.country, gazetteer)
        return position_of(place) if place else None
    return None


def _tie(tie: Allegiance, gazetteer: Gazetteer) -> str:
    other = gazetteer.row(tie.to)
    since = f" since {tie.since.isoformat()}" if tie.since else ""
    until = f" until {tie.until.isoformat()}" if tie.until else ""
    return f"{other.canonical if other else tie.to}{since}{until} [{tie.source}]"


def _facts(row: Row, gazetteer: Gazetteer) -> tuple[Fact, ...]:
    """What the tables tell of it, each with its source."""
    facts: list[Fact] = []
    if isinstance(row, ActorRow):
        facts.append(("kind", f"{row.kind.replace('_', ' ')} [{row.source}]"))
        if row.office:
            facts.append(("office", f"{row.office} [{row.source}]"))
        if row.life and row.life.died:
            facts.append(("died", f"{row.life.died.isoformat()} [{row.life.source}]"))
        elif row.life and row.life.alive:
            facts.append(("known alive", f"{row.life.alive.isoformat()} [{row.life.source}]"))
        facts.extend((tie.relation, _tie(tie, gazetteer)) for tie in row.allegiances)
    elif isinstance(row, SiteRow):
        facts.append(("kind", f"{row.kind.replace('_', ' ')} [{row.source}]"))
        if row.runways:
            facts.append(("runways", f"{row.runways} [{row.source}]"))
        facts.extend((tie.relation, _tie(tie, gazetteer)) for tie in row.control)
    elif isinstance(row, EquipmentRow):
        facts.extend(
            (key, f"{value} [{row.source}]")
            for key, value in (("class", row.cls), ("role", row.role), ("family", row.family))
            if value
        )
    else:
        facts.append(("kind", f"{row.kind} [{row.source}]"))
        if row.population:
            facts.append(("population", f"{row.population:,} [{row.source}]"))
    return tuple(facts)
