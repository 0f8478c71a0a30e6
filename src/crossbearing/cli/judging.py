"""How a ruling is made from what the command line gives, recorded, and listed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import assert_never, cast

import click

from crossbearing.captures import gazetteer
from crossbearing.cli.naming import Thing, find
from crossbearing.cli.opening import opened_for_writing, require_case, world_of
from crossbearing.cli.progress import watched
from crossbearing.cli.tables import Column, print_counted, print_table, short_id
from crossbearing.cli.terminal import Unusable, note, one_line, print_lines, visible
from crossbearing.language.names import fold
from crossbearing.model import (
    HAPPENINGS,
    NAMES,
    Activity,
    Anomaly,
    Artifact,
    Bridge,
    Confidence,
    Credibility,
    Document,
    EffectChain,
    Encounter,
    Entity,
    Event,
    Finding,
    Judgement,
    Leg,
    Likelihood,
    Loitering,
    Mention,
    Outcome,
    Overflight,
    Platform,
    Problem,
    Regrading,
    Reliability,
    Ruling,
    Sameness,
    SensorTest,
    Silence,
    Source,
    State,
    Statement,
    Target,
    TargetNoun,
    Undoing,
    Visit,
    What,
    World,
    docket,
    in_words,
    outcomes,
    sayings,
)
from crossbearing.pipeline import rule
from crossbearing.pipeline import world as world_in
from crossbearing.render.effects import link_words
from crossbearing.render.jsonl import ruling_lines
from crossbearing.render.states import state_clause

COLUMNS = (
    Column("id"),
    Column("recorded"),
    Column("by"),
    Column("ruling", 4),
    Column("why", 3),
    Column("now", 2),
)
LABEL_CHARACTERS = 200
"""Characters of a headline or a quote that a ruling keeps, so that it can be read when the thing is gone."""
NEAR_NAMES = 5


def record(case: Path, decided: Callable[[World, str], What], by: str, reason: str) -> None:
    """Record what was decided, make the views again, and say what became of it."""
    require_case(case)
    with opened_for_writing(case) as stored:
        before = world_in(stored)
        ruling = Ruling(by, reason, decided(before, str(case)))
        held = _already(before, ruling)
        if held is not None:
            note(f"That is ruled so already, by {short_id(held.id)}; nothing was recorded.")
            return
        with watched() as watcher:
            ruling = rule(stored, ruling, watcher)
        after = world_in(stored)
    outcome = outcomes(after)[ruling.id]
    click.echo(visible(f"{short_id(ruling.id)}  {one_line(in_words(ruling))}: {became(outcome)}."))
    for finding in after.findings:
        if finding.analysis == "rulings" and ruling.id in finding.evidence:
            note(f"{finding.title}. {finding.text}")
    note(f"Take it back with: crossbearing judge undo {case} {short_id(ruling.id)} --reason TEXT")


def _already(world: World, ruling: Ruling) -> Ruling | None:
    """The ruling of the same content that holds, if any."""
    became_of = outcomes(world)
    for held in docket(world).held:
        if replace(held, again=0).id == ruling.id and became_of[held.id].status == "holds":
            return held
    return None


def target(world: World, case: str, asked: str, nouns: tuple[TargetNoun, ...] = ()) -> Target:
    """The thing that an id names, as a ruling keeps it; an error where it is not one of these nouns."""
    found = _target(world, find(world, asked, case).thing)
    if nouns and found.noun not in nouns:
        raise Unusable(
            f"{asked} is {_article(found.noun)}: {one_line(found.label)}",
            f"This needs {' or '.join(_article(x) for x in nouns)}.",
        )
    return found


def sameness(world: World, case: str, one: str, other: str, *, same: bool) -> Sameness:
    """A ruling on two names or two happenings; an error where they are not alike."""
    first, second = (_name(world, x) or target(world, case, x) for x in (one, other))
    if (first.noun, first.id) == (second.noun, second.id):
        raise Unusable(f"{one} and {other} are the same {first.noun}.", "Give two different ids.")
    nouns = {first.noun, second.noun}
    if not (nouns <= NAMES or nouns <= HAPPENINGS):
        raise Unusable(
            f"{one} is {_article(first.noun)}, {other} is {_article(second.noun)}: they cannot be the same or not.",
            "Give two entities or mentions, or two statements or events.",
        )
    return Sameness(first, second, same)


def source_named(world: World, case: str, asked: str) -> Target:
    """The source of this name, of an unmistakable part of it, or of this id; an error with near names else."""
    found = [x for x in world.sources.values() if asked in (x.name, x.id)]
    found = found or [x for x in world.sources.values() if fold(x.name) == fold(asked)]
    found = found or [x for x in world.sources.values() if fold(asked) and fold(asked) in fold(x.name)]
    if len(found) == 1:
        return _target(world, found[0])
    names = [x.name for x in found] or get_close_matches(asked, list(world.sources), n=NEAR_NAMES, cutoff=0.5)
    listing = "; ".join(one_line(x) for x in names[:NEAR_NAMES])
    what = f"{len(found)} sources have {asked!r} in their name" if found else f"{case} has no source {asked!r}"
    raise Unusable(
        f"{what}.", f"Near to it: {listing}" if listing else "Sources are the outlets and speakers of a case."
    )


def regrading(
    world: World, case: str, asked: str, parts: tuple[str | None, str | None, str | None, str | None]
) -> Regrading:
    """A ruling on an event's letter, number, likelihood and confidence."""
    letter, number, likelihood, confidence = parts
    return Regrading(
        target(world, case, asked, ("event",)),
        Reliability(letter) if letter else None,
        cast("Credibility", int(number)) if number else None,
        Likelihood(likelihood) if likelihood else None,
        cast("Confidence", confidence) if confidence else None,
    )


def undoing(world: World, case: str, asked: str) -> Undoing:
    """The undoing of a ruling that holds; an error where it was taken back already."""
    found = target(world, case, asked, ("ruling",))
    by = docket(world).undone.get(found.id)
    if by is not None:
        raise Unusable(
            f"Ruling {short_id(found.id)} was taken back already, by {short_id(by)}.",
            f"To bring it back: crossbearing judge undo {case} {short_id(by)} --reason TEXT",
        )
    return Undoing(found)


def became(outcome: Outcome) -> str:
    """What became of a ruling, in a phrase."""
    because = " and ".join(short_id(x) for x in outcome.because)
    match outcome.status:
        case "holds":
            return "in force"
        case "undone":
            return f"taken back by {because}"
        case "overruled":
            return f"overruled by {because}"
        case "set aside":
            return f"set aside, because of {because}" if because else "set aside"
        case "idle":
            return f"without effect while {because} holds" if because else "without effect"
        case "no object":
            return "without an object: what it is on is not in the case any more"
        case _ as never:
            assert_never(never)


def print_rulings(case: Path, *, limit: int | None, as_of: datetime | None, as_json: bool) -> None:
    """List the rulings of a case, from the oldest to the newest."""
    world = world_of(case, as_of)
    if as_json:
        print_lines(islice(ruling_lines(world), limit))
        return
    if not world.rulings:
        note(f"Nobody has ruled on {case} yet. How to: crossbearing judge --help")
        return
    found = [(world.rulings[x], outcome) for x, outcome in outcomes(world).items()][:limit]
    print_table(
        COLUMNS,
        [
            (
                short_id(ruling.id),
                f"{ruling.recorded:%Y-%m-%d %H:%M}",
                one_line(ruling.by),
                one_line(in_words(ruling)),
                one_line(ruling.reason),
                became(outcome),
            )
            for ruling, outcome in found
        ],
        f"One with what it is on: crossbearing show {case} ID",
    )
    print_counted(len(found), len(world.rulings), "ruling")


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _name(world: World, asked: str) -> Target | None:
    """A thing of the shipped tables by its id, also one that the case does not name yet."""
    if asked in world.entities or ":" not in asked:
        return None
    row = gazetteer().row(asked)
    return Target("entity", asked, row.canonical) if row is not None else None


def _target(world: World, thing: Thing) -> Target:
    match thing:
        case Statement():
            return Target("statement", thing.id, _label(thing.locator.quote), sayings(world.statements, (thing.id,)))
        case Event():
            return Target("event", thing.id, _label(thing.headline), sayings(world.statements, thing.statements))
        case Entity():
            return Target("entity", thing.id, _label(thing.canonical))
        case Mention():
            return Target("mention", thing.id, _label(thing.text))
        case Source():
            return Target("source", thing.id, thing.name)
        case Document():
            return Target("document", thing.id, _label(thing.metadata.title or thing.path))
        case Finding():
            return Target("finding", thing.id, _label(thing.title))
        case Problem():
            return Target("problem", thing.id, _label(thing.message))
        case Judgement():
            return Target("judgement", thing.id, _label(thing.anchor))
        case Artifact():
            return Target("artifact", thing.id, _label(thing.path))
        case Ruling():
            return Target("ruling", thing.id, _label(in_words(thing)))
        case State():
            return Target("state", thing.id, _label(state_clause(world, thing)))
        case EffectChain():
            return Target("chain", thing.id, _label(link_words(thing.links[0])))
        case Leg() | Visit() | Silence() | Encounter() | Loitering() | Overflight() | Anomaly():
            raise _not_ruled(f"{thing.id} is what tracks show")
        case Bridge() | Activity() | SensorTest() | Platform():
            raise _not_ruled(f"{thing.id} is made from what tracks show")
        case _ as never:
            assert_never(never)


def _not_ruled(why: str) -> Unusable:
    return Unusable(f"{why}: it is not ruled on.", "Rule on the event that it bears on; crossbearing tests lists them.")


def _label(text: str) -> str:
    return " ".join(text.split())[:LABEL_CHARACTERS]
