"""What analysts ruled, on the pages of ``show``: the page of a ruling, and what is ruled on any other thing."""

from crossbearing.cli.judging import became
from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import show_quote
from crossbearing.cli.tables import short_id
from crossbearing.cli.terminal import one_line
from crossbearing.model import (
    RELIABILITY_WORDS,
    Docket,
    Note,
    Ruling,
    Source,
    TargetNoun,
    World,
    docket,
    in_words,
    named,
    outcomes,
)

QUOTED = 3
"""Statements of a large event that the page of a ruling quotes; the event's own page has all."""


def show_ruling(page: Page, world: World, ruling: Ruling) -> None:
    """A ruling: what, who, why, when it was recorded, what became of it, and what it is on now."""
    here = docket(world)
    page.heading("ruling", ruling.id, in_words(ruling))
    page.values(
        [
            ("by", ruling.by),
            ("why", ruling.reason),
            ("recorded", f"{ruling.recorded:%Y-%m-%d %H:%M:%S} UTC"),
            ("now", became(outcomes(world, here)[ruling.id])),
        ]
    )
    for target in ruling.targets:
        now = here.on(target)
        renamed = f", now {short_id(now)}" if now is not None and now != target.id else ""
        page.section(f"On {named(target)}{renamed if now is not None else ', which is not in the case any more'}")
        for statement in here.statements(target)[:QUOTED]:
            show_quote(page, world, world.statements[statement])
    because = outcomes(world, here)[ruling.id].because
    if because:
        page.section("What stands against it")
        page.items(line(world.rulings[x]) for x in because)
    show_rulings(page, world, here, "ruling", ruling.id)


def show_source(page: Page, source: Source) -> None:
    """A source: what is known of it, and its letters with who gave them and why."""
    page.heading("source", source.id, source.name)
    page.values(
        [
            ("kind", source.kind),
            ("owner", source.owner or ""),
            ("country", source.country or ""),
            ("state affiliation", source.state_affiliation or ""),
        ]
    )
    page.section("Letters")
    page.items(
        f"{x.letter.value} ({RELIABILITY_WORDS[x.letter].lower()})"
        + (f" from {x.since.isoformat()} on" if x.since else "")
        + (f", by {one_line(x.by)}" if x.by else "")
        + f": {one_line(x.reason)}"
        for x in source.letters
    )
    if not source.letters:
        page.items(["F (reliability cannot be judged): nobody has judged this source yet"])


def show_rulings(page: Page, world: World, here: Docket, noun: TargetNoun, identifier: str) -> None:
    """Every ruling on a thing, what was taken back included."""
    found = here.about.get((noun, identifier), ())
    if noun == "event":  # what is ruled on its statements has made it what it is
        inside = world.events[identifier].statements if identifier in world.events else ()
        more = (r for s in inside for r in here.about.get(("statement", s), ()))
        found = tuple(sorted({x.id: x for x in (*found, *more)}.values(), key=lambda x: (x.recorded, x.id)))
    if found:
        page.section("What analysts ruled")
        became_of = outcomes(world, here)
        page.items(
            line(x)
            if isinstance(x.what, Note) and became_of[x.id].status == "holds"
            else f"{line(x)} {became(became_of[x.id]).capitalize()}."
            for x in found
        )


def line(ruling: Ruling) -> str:
    """A ruling on one line."""
    when = f"{ruling.recorded:%Y-%m-%d}"
    if isinstance(ruling.what, Note):
        return one_line(f"{short_id(ruling.id)}  {ruling.by}, {when}, notes: {ruling.reason}")
    return one_line(f"{short_id(ruling.id)}  {ruling.by}, {when}: {in_words(ruling)}, because: {ruling.reason}.")
