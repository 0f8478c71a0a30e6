"""What was heard at all, and where and when nobody was: what every other sentence on tracks is measured against."""

from collections.abc import Sequence

from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.hearing import Heard, heard
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.svg.hearing_strip import Strip, draw_hearing
from crossbearing.render.tracks import fleet_words, lasting_words, moment_words, simulated
from crossbearing.render.words import capital, count, listed, thousands

WIDE_PX = 960.0
NARROW_PX = 344.0
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
    return join([whole, _strips(edition, media), *(_medium(edition, x) for x in media)])


def _strips(edition: Edition, media: Sequence[Heard]) -> Html:
    """Day by day how many hours anybody was heard in, with the days on which nobody was."""
    first = edition.world.movements.first
    if first is None:
        return NOTHING
    mark = simulated(edition.world.movements, [p for x in media for p in x.platforms])
    title = f"When anybody was heard, day by day{f', {mark}' if mark else ''}"
    strips = [Strip(f"{IN[x.medium]}{f', {mark}' if mark else ''}", x.shares) for x in media]
    described = " ".join(f"{IN[x.medium]} in {x.hours} of {x.of_hours} hours. {_holes(x)}" for x in media)

    def drawing(width: float, suffix: str) -> Html:
        return draw_hearing(strips, first.date(), width, title, described, f"heard-{suffix}")

    caption = (
        f"{title}: a bar is the share of the day's hours. Hatched: nobody was heard anywhere, so that what "
        "went on then is not known."
    )
    return el(
        "figure",
        {"class": "full"},
        el("div", {"class": "wide"}, drawing(WIDE_PX, "w")),
        el("div", {"class": "narrow"}, drawing(NARROW_PX, "n")),
        el("figcaption", None, el("p", None, caption)),
    )


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
    named = listed([f"{lasting_words(x.end - x.start)} from {moment_words(x.start)}" for x in found.holes[:HOLES]])
    more = len(found.holes) > HOLES
    holes = capital(count(len(found.holes), "stretch", "stretches"))
    told = f"{holes} of a day or longer passed in which nobody was heard anywhere{', the longest' if more else ''}: "
    return f"{told}{named}. That nothing was seen then says nothing."
