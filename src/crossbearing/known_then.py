"""What was known when: by the case's own clock, or by the days on which it was public. See docs/decisions/0020."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

from crossbearing.model import Movements, World
from crossbearing.pipeline import ratios_of, truth, world
from crossbearing.store import Case
from crossbearing.views import with_views

Clock: TypeAlias = Literal["now", "recorded", "published"]
"""By which clock knowledge is limited: not at all, by when the case learned it, by when it was public."""


@dataclass(frozen=True, slots=True)
class KnownThen:
    """A world as it was known at a moment, and by which clock."""

    world: World
    clock: Clock
    moment: datetime | None
    first: datetime | None
    """When the case recorded its first line; None where it is empty."""
    undated: int
    """Documents that do not say when they were published and so count nowhere before they were recorded."""
    later: int
    """Documents of the case that were not yet known."""


def known_then(case: Case, as_of: datetime | None = None, published_by: date | None = None) -> KnownThen:
    """What was known at a moment, by one total rule; see docs/decisions/0020.

    A moment at which the case had recorded anything is a moment of its own clock: what it recorded later takes no
    part. Before its first line nothing was recorded, and what counts is what was public: documents published on that
    day (UTC) or before; one without a date does not count. ``published_by`` asks for that second clock outright, of
    what was recorded by ``as_of``.
    """
    first = next((x.recorded_at for x in case.captures()), None)
    kept = as_of is not None and first is not None and as_of >= first
    if published_by is None and as_of is not None and not kept:
        published_by = as_of.astimezone(UTC).date()
    ratios = ratios_of(case)
    known = truth(case, as_of if kept else None)
    whole = case.truth() if kept else known
    if published_by is None:
        seen = with_views(known, ratios) if as_of is not None else world(case)
        clock: Clock = "recorded" if as_of is not None else "now"
        return KnownThen(seen, clock, as_of, first, 0, len(whole.documents) - len(known.documents))
    public = published(known, published_by)
    undated = sum(d.metadata.published is None for d in known.documents.values())
    moment = datetime.combine(published_by, datetime.max.time(), UTC)
    later = len(whole.documents) - len(public.documents) - undated
    return KnownThen(with_views(public, ratios), "published", moment, first, undated, later)


def published(truth: World, by: date) -> World:
    """The stored truth of the documents that were published on a day or before; one without a date is left out.

    Tracks do not say when they became public: by the same rule they count nowhere before they were recorded.
    """
    documents = {
        i: d for i, d in truth.documents.items() if d.metadata.published is not None and d.metadata.published <= by
    }
    artifacts = {d.artifact for d in documents.values()}
    mentions = {i: m for i, m in truth.mentions.items() if m.document in documents}
    return replace(
        truth,
        artifacts={i: a for i, a in truth.artifacts.items() if i in artifacts},
        documents=documents,
        mentions=mentions,
        statements={i: s for i, s in truth.statements.items() if s.locator.document in documents},
        judgements={i: j for i, j in truth.judgements.items() if i in mentions},
        problems=tuple(p for p in truth.problems if p.artifact is None or p.artifact in artifacts),
        movements=Movements(),
        rulings={},  # whatever an analyst ruled was ruled after the case began, which is after that day
        captured={i: x for i, x in truth.captured.items() if i in artifacts},
    )
