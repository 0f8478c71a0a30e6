"""What was heard at all, and where and when nobody was: what every other sentence on tracks is measured against."""

from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.hearing import Heard, heard
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.tracks import fleet_words, moment_words, simulated, span_words
from crossbearing.render.words import capital, count, listed, thousands

HOLES = 3
"""Holes that are named; the rest is counted."""
ANYBODY = {"air": ("aircraft", "aircraft"), "sea": ("ship", "ships")}
IN = {"air": "In the air", "sea": "At sea"}


def what_was_heard(edition: Edition) -> Html:
    """Period, fixes, platforms, hours, holes: in the air and at sea."""
    movements = edition.world.movements
    media = heard(movements)
    if movements.first is None or movements.last is None or not media:
        return NOTHING
    fleets = [count(len(x.platforms), *ANYBODY[x.medium]) for x in media]
    everybody = [p for x in media for p in x.platforms]
    whole = el(
        "p",
        None,
        f"The tracks of this case run from {moment_words(movements.first)} to {moment_words(movements.last)}: ",
        el("strong", None, f"{thousands(movements.fixes)} fixes"),
        f" of {listed(fleets)}",
        simulated_tag(simulated(movements, everybody)),
        ".",
        edition.notes.cite(everybody),
    )
    return join([whole, *(_medium(edition, x) for x in media)])


def _medium(edition: Edition, found: Heard) -> Html:
    """In how many hours anybody was heard, and the longest holes: said plainly."""
    share = found.hours / found.of_hours if found.of_hours else 0.0
    fleet = fleet_words(edition.world.movements, found.platforms, 6)
    return el(
        "p",
        {"class": "heard"},
        el("strong", None, f"{IN[found.medium]} "),
        f"somebody was heard in {thousands(found.hours)} of {thousands(found.of_hours)} hours ({share:.0%}): ",
        bdi(fleet),
        simulated_tag(simulated(edition.world.movements, found.platforms)),
        f". {_holes(found)}",
        edition.notes.cite(found.platforms, 3),
    )


def _holes(found: Heard) -> str:
    if not found.holes:
        return "No day passed without anybody being heard."
    named = listed([span_words(x.start, x.end) for x in found.holes[:HOLES]])
    if len(found.holes) == 1:
        told = f"In one stretch of a day or longer nobody was heard anywhere: {named}."
    elif len(found.holes) <= HOLES:
        told = f"In {count(len(found.holes), 'stretch', 'stretches')} of a day or longer nobody was heard: {named}."
    else:
        holes = capital(count(len(found.holes), "stretch", "stretches"))
        told = f"{holes} of a day or longer passed in which nobody was heard anywhere, the longest: {named}."
    return f"{told} That nothing was seen then says nothing."
