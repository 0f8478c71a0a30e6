"""The head of the brief: what it is made from, and whether any of it is made up."""

from crossbearing.language.days import day_span
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.words import capital, count, listed, thousands


def masthead(edition: Edition, sections: list[Section]) -> Html:
    """Mark, title, the sentence on what was read, the banner, the contents."""
    return el(
        "header",
        {"class": "masthead"},
        el(
            "p", {"class": "imprint"}, _mark(), el("span", None, "Crossbearing"), el("span", {"class": "kind"}, "Brief")
        ),
        el("h1", {"dir": "auto"}, edition.title),
        el("p", {"class": "standfirst"}, _made_from(edition)),
        _banner(edition),
        el(
            "nav",
            {"aria-label": "Contents"},
            el("ol", None, join(el("li", None, el("a", {"href": f"#{s.id}"}, s.title)) for s in sections)),
        ),
    )


def _mark() -> Html:
    """Two bearings that cross at a point."""
    return el(
        "svg",
        {"viewBox": "0 0 24 24", "class": "mark", "aria-hidden": "true"},
        join(
            [
                el("path", {"d": "M2 21L20 3M2 7l20 10", "class": "bearing"}),
                el("circle", {"cx": 11.4, "cy": 11.7, "r": 3.1, "class": "fix"}),
            ]
        ),
    )


def _made_from(edition: Edition) -> Html:
    documents = edition.world.documents.values()
    outlets = {d.metadata.outlet for d in documents if d.metadata.outlet}
    days = [d.metadata.published for d in documents if d.metadata.published]
    made = f"Made from {count(len(documents), 'document')}"
    nameless = sum(d.metadata.outlet is None for d in documents)
    parts: list[str] = [made]
    if outlets:
        parts.append(f" of {count(len(outlets), 'outlet')}")
        parts.append(f" ({count(nameless, 'document')} without a known one)" if nameless else "")
    elif nameless:
        parts.append(" of unknown outlets" if nameless > 1 else " of an unknown outlet")
    if days:
        parts.append(f", published {day_span(min(days), max(days))}" if min(days) < max(days) else
                     f", published on {day_span(min(days), max(days))}")  # fmt: skip
    statements = count(len(edition.world.statements), "statement")
    parts.append(f". They make {statements} on {count(len(edition.world.events), 'event')}.")
    return join([*parts, _tracks(edition)])


def _tracks(edition: Edition) -> Html:
    """What stands beside the documents: fixes, aircraft, ships."""
    movements = edition.world.movements
    if not movements.any:
        return NOTHING
    flying = sum(x.medium == "air" for x in movements.platforms.values())
    sailing = len(movements.platforms) - flying
    fleet = [count(flying, "aircraft", "aircraft")] if flying else []
    fleet += [count(sailing, "ship")] if sailing else []
    fixes = f"{thousands(movements.fixes)} {'fix' if movements.fixes == 1 else 'fixes'}"
    return join([f" Beside them stand tracks: {fixes} of {listed(fleet)}."])


def _banner(edition: Edition) -> Html:
    documents = edition.world.documents.values()
    made_up = sum(d.metadata.illustrative for d in documents)
    if not made_up:
        return _simulated(edition)
    whole = made_up == len(documents)
    what = (
        "All documents of this case are"
        if whole
        else f"{capital(count(made_up, 'document'))} of this case " + ("is" if made_up == 1 else "are")
    )
    return el(
        "p",
        {"class": "banner"},
        el("strong", None, "Illustrative. "),
        f"{what} made up to show how Crossbearing works. Wherever their statements are shown they bear the mark ",
        el("span", {"class": "illustrative"}, "illustrative"),
        ". Do not quote them as news.",
        _simulated_words(edition),
    )


def _simulated(edition: Edition) -> Html:
    """The banner of a case of which no document but some track is made up."""
    words = _simulated_words(edition)
    return el("p", {"class": "banner"}, el("strong", None, "Simulated. "), words) if words else NOTHING


def _simulated_words(edition: Edition) -> Html:
    fleet = edition.world.movements.platforms.values()
    made_up = sum(x.simulated for x in fleet)
    if not made_up:
        return NOTHING
    if made_up == len(fleet):
        what = "All tracks of this case are"
    else:
        tracks = count(made_up, "aircraft or ship", "aircraft and ships")
        what = f"The tracks of {tracks} of this case are"
    where = "Wherever they are shown, and in every test made with them, stands "
    return join(
        [
            f" {what} made up by a program to show how tracks are read. {where}",
            el("span", {"class": "illustrative"}, "simulated"),
            ". They are evidence of nothing.",
        ]
    )
