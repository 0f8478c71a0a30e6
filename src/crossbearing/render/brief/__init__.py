"""The brief: one self-contained HTML file that opens without a network and runs no script."""

import base64
import hashlib
from collections.abc import Callable
from importlib.resources import files

from crossbearing import __version__
from crossbearing.model import World
from crossbearing.render.brief.appendices import checks, contested, doubtful, sources
from crossbearing.render.brief.edition import Edition, Limits, Section, edition
from crossbearing.render.brief.gaps import gaps, method
from crossbearing.render.brief.happenings import events
from crossbearing.render.brief.judgements import judgements
from crossbearing.render.brief.leads_to import leads_to
from crossbearing.render.brief.masthead import masthead
from crossbearing.render.brief.play import state_of_play
from crossbearing.render.brief.rulings import rulings
from crossbearing.render.brief.tracks import tracks
from crossbearing.render.brief.when import timeline
from crossbearing.render.brief.where import where
from crossbearing.render.brief.who import network
from crossbearing.render.html import Html, el, join

LARGEST_BYTES = 4_800_000
"""Under the 5 MB that mail servers and phones still take, with a margin for what a mail adds."""

EDITIONS = (Limits(), Limits(30, 8, 200, 60), Limits(15, 5, 80, 30), Limits(5, 3, 20, 10))
"""From full to short: the first that stays under ``LARGEST_BYTES`` is the one."""

UNTITLED = "Untitled case"

SECTIONS: tuple[Callable[[Edition], Section | None], ...] = (
    judgements,
    state_of_play,
    where,
    timeline,
    tracks,
    network,
    events,
    leads_to,
    sources,
    contested,
    checks,
    doubtful,
    rulings,
    gaps,
    method,
)
"""In the order in which they stand in the brief; one that gives None is left out. The footnotes come last."""


def brief(world: World, title: str | None = None) -> str:
    """The brief of a world as HTML, under 5 MB; what a large case leaves out is counted and said.

    ``title`` is what the case is called; it may come from anywhere, as everything in the world may.
    """
    pages = (_page(edition(world, title or UNTITLED, __version__, limits)) for limits in EDITIONS)
    shortest = ""
    for page in pages:
        shortest = page
        if len(page.encode("utf-8")) <= LARGEST_BYTES:
            break
    return shortest


def _page(of: Edition) -> str:
    sections = [section for draw in SECTIONS if (section := draw(of))]
    notes = Section("footnotes", "Footnotes", of.notes.section())
    style = _style(of.world)
    body = join(
        [
            masthead(of, [*sections, notes]),
            el("main", None, join(_part(n, s) for n, s in enumerate([*sections, notes], 1))),
        ]
    )
    return f"<!doctype html>\n{el('html', {'lang': 'en'}, _head(of.title, style), el('body', None, body))}\n"


def _part(number: int, section: Section) -> Html:
    return el(
        "section",
        {"id": section.id, "class": "part"},
        el("h2", None, el("span", {"class": "part-number"}, str(number)), " ", section.title),
        section.body,
    )


def _head(title: str, style: Html) -> Html:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return el(
        "head",
        None,
        el("meta", {"charset": "utf-8"}),
        el("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        el("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        el("meta", {"name": "referrer", "content": "no-referrer"}),
        el("meta", {"name": "color-scheme", "content": "light dark"}),
        el("meta", {"name": "generator", "content": f"Crossbearing {__version__}"}),
        el("title", None, f"{title} · Crossbearing brief"),
        el("style", None, style),
    )


def _style(world: World) -> Html:
    """The stylesheet that ships with the package; it is ours, and holds no text from a case."""
    sheets = ("brief.css", "tracks.css") if world.movements.any else ("brief.css",)
    return Html("".join((files("crossbearing.render.brief") / x).read_text("utf-8") for x in sheets))
