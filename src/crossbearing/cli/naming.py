"""Which thing of a world an id, or the beginning of one, names."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias, get_args

from crossbearing.cli.tables import short_id
from crossbearing.cli.terminal import Unusable, one_line
from crossbearing.model import (
    Activity,
    Artifact,
    Bridge,
    Document,
    EffectChain,
    Entity,
    Event,
    Finding,
    Judgement,
    Mention,
    Movements,
    Platform,
    Problem,
    Ruling,
    SensorTest,
    Source,
    State,
    Statement,
    TargetNoun,
    World,
    content_id,
    in_words,
)
from crossbearing.render.effects import link_words
from crossbearing.render.states import state_clause
from crossbearing.render.tracks import Shown, all_shown, noun_of, place_name, shown_words

Thing: TypeAlias = (
    Statement
    | Event
    | Entity
    | Document
    | Finding
    | Problem
    | Mention
    | Judgement
    | Artifact
    | Source
    | Ruling
    | State
    | EffectChain
    | Shown
    | Bridge
    | Activity
    | SensorTest
    | Platform
)
SHORTEST_FORMER = 8
"""Digits of an event's id that must be given where there is no such event any more: as many as lists show."""
SHOWN_CANDIDATES = 8
"""Candidates that an error names: more than a screenful helps nobody."""
LABEL_CHARACTERS = 70
"""Characters of a quote or a title beside a candidate: they fit one line of an 80-column terminal with the id."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing with its id and a short label."""

    id: str
    noun: str
    """Of what can be ruled on a ``TargetNoun``; else what tracks show, a test or a platform."""
    label: str
    thing: Thing

    @property
    def target(self) -> TargetNoun | None:
        """The noun, where it can be ruled on."""
        return next((x for x in get_args(TargetNoun) if x == self.noun), None)


def find(world: World, asked: str, case: str) -> Found:
    """The one thing whose id begins so, with or without its noun; raised with near matches where it is not one."""
    asked = asked.strip()
    everything = (*_everything(world), *_tracks(world, asked))
    exact = [f for f in everything if f.id == asked]
    if len(exact) == 1:
        return exact[0]
    starting = [f for f in everything if asked and (f.id.startswith(asked) or f.id.partition("-")[2].startswith(asked))]
    # A mention has one judgement and an entity many names; what people ask for comes first, its parts only by full id.
    plain = [f for f in starting if f.noun not in {"mention", "judgement", "artifact"}] or starting
    if len(plain) == 1:
        return plain[0]
    if plain:
        raise Unusable(
            f"{len(plain)} things begin with {asked!r}:\n{_candidates(plain)}", "Give more characters of the id."
        )
    former = _former_event(world, asked)
    if former is not None:
        return Found(former.id, "event", former.headline, former)
    near = _near(everything, asked)
    listing = f"Near to it:\n{_candidates(near)}\n" if near else ""
    lists = f"statements|events|entities|documents|problems|findings{_more(world)}"
    raise Unusable(
        f"Nothing in {case} has the id {asked!r}.",
        f"{listing}List ids with: crossbearing {lists} {case}",
    )


def _former_event(world: World, asked: str) -> Event | None:
    """The event that now holds the statement after which an event was once called: it has grown, or was joined."""
    wanted = asked.removeprefix("event-")
    if len(wanted) < SHORTEST_FORMER:
        return None
    found = [
        e
        for e in world.events.values()
        for s in e.statements
        if content_id("event", s)[len("event-") :].startswith(wanted)
    ]
    return found[0] if len(found) == 1 else None


def _everything(world: World) -> Iterator[Found]:
    for s in world.statements.values():
        yield Found(s.id, "statement", f"{s.frame.kind}: {s.locator.quote}", s)
    for e in world.events.values():
        yield Found(e.id, "event", e.headline, e)
    for n in world.entities.values():
        yield Found(n.id, "entity", n.canonical, n)
    for d in world.documents.values():
        yield Found(d.id, "document", d.metadata.title or d.path, d)
    for f in world.findings:
        yield Found(f.id, "finding", f.title, f)
    for t in world.states.values():
        yield Found(t.id, "state", state_clause(world, t), t)
    for c in world.chains:
        yield Found(c.id, "chain", link_words(c.links[0]), c)
    for p in world.problems:
        yield Found(p.id, "problem", p.message, p)
    for r in world.rulings.values():
        yield Found(r.id, "ruling", in_words(r), r)
    for o in world.sources.values():
        yield Found(o.id, "source", o.name, o)
    for m in world.mentions.values():
        yield Found(m.id, "mention", m.text, m)
    for j in world.judgements.values():
        yield Found(j.id, "judgement", j.anchor, j)
    for a in world.artifacts.values():
        yield Found(a.id, "artifact", a.path, a)


def _more(world: World) -> str:
    return "|movements|tests|bridges" if world.movements.any else ""


def _tracks(world: World, asked: str) -> Iterator[Found]:
    """Platforms, bridges, arrivals and tests; of movements, which are many, only those whose id begins so."""
    movements = world.movements
    for p in movements.platforms.values():
        yield Found(p.id, "platform", p.label, p)
    for b in movements.bridges.values():
        yield Found(b.id, "bridge", f"{_place(movements, b.origin)} → {_place(movements, b.destination)}", b)
    for a in movements.activities.values():
        yield Found(a.id, "activity", f"arrivals at {_place(movements, a.facility)}", a)
    for t in world.tests.values():
        yield Found(t.id, "test", f"{t.outcome}: {t.expectation.text}", t)
    for x in all_shown(movements) if asked else ():
        identifier = x.id
        if identifier.startswith(asked) or identifier.partition("-")[2].startswith(asked):
            yield Found(identifier, noun_of(x), shown_words(movements, x), x)


def _place(movements: Movements, facility: str) -> str:
    return place_name(movements, facility)


def _near(everything: tuple[Found, ...], asked: str) -> list[Found]:
    """Things with a similar id, or with the words that were asked for in their label."""
    folded = asked.casefold()
    labelled = [f for f in everything if len(folded) > 2 and folded in f.label.casefold()]  # noqa: PLR2004 - two letters are in everything
    if labelled:
        return [f for f in labelled if f.noun != "mention"] or labelled
    by_id = {short_id(f.id): f for f in everything if f.noun not in {"mention", "judgement", "artifact"}}
    close = get_close_matches(short_id(asked)[:8], by_id, n=SHOWN_CANDIDATES, cutoff=0.7)
    return [by_id[c] for c in close]


def _candidates(found: list[Found]) -> str:
    lines = [
        f"  {short_id(f.id) if len({short_id(x.id) for x in found}) == len(found) else f.id}"
        f"  {f.noun:<10} {_clipped(f.label)}"
        for f in found[:SHOWN_CANDIDATES]
    ]
    if len(found) > SHOWN_CANDIDATES:
        lines.append(f"  and {len(found) - SHOWN_CANDIDATES:,} more")
    return "\n".join(lines)


def _clipped(label: str) -> str:
    text = one_line(label)
    return text if len(text) <= LABEL_CHARACTERS else text[: LABEL_CHARACTERS - 1] + "…"
