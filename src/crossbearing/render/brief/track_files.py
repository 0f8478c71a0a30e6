"""How tracks were read, which files they came in, and what was not consulted."""

from collections.abc import Mapping

from crossbearing.model import TrackSlice
from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.quotes import hash_mark
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.tracks import fleet_words, platform_slices, simulated, span_words
from crossbearing.render.words import count, shortened, thousands

METHOD = (
    "Tracks are what aircraft and ships send of themselves. A leg runs from take-off to landing, or from port to port, "
    "as far as it was heard. Each of its ends is a distribution over places with “not known” as one answer; a place "
    "is named from 90% on. A silence is a transponder gap only where others were heard in the same cells, heights and "
    "hours; elsewhere it is no coverage. A tempo changes only where the hours of hearing do not explain it. An event "
    "is held against what should have been seen, and the outcome enters its odds as one line. Nothing in a track was "
    "repaired, and what is aboard no track shows. Footnotes lead to records, counted from 0, of the file that is named."
)


def tracks_method(edition: Edition) -> Html:
    """How tracks are read; nothing where the case has none."""
    return el("p", None, METHOD) if edition.world.movements.any else NOTHING


def tracks_searched(edition: Edition) -> str:
    """What was searched beside the documents, and what was not consulted."""
    movements = edition.world.movements
    if not movements.any:
        return "No network, satellite image or sensor track was consulted."
    fleet = count(len(movements.platforms), "platform")
    return f"Beside them {thousands(movements.fixes)} fixes of {fleet}. No network or satellite image was consulted."


def track_files(edition: Edition) -> Html:
    """Every file of which a record is cited, with its hash."""
    found: dict[str, list[TrackSlice]] = {}
    for slices in platform_slices(edition.world.movements).values():
        for s in slices:
            found.setdefault(s.artifact, []).append(s)
    if not found:
        return NOTHING
    listed = sorted(found, key=lambda x: (min(s.start for s in found[x]), x))
    rows = [_row(edition, x, found) for x in listed[: edition.limits.listed]]
    left_out = len(listed) - len(rows)
    head = ("File of tracks", "Whom it tells of", "From, to")
    return join(
        [
            el("h3", None, "Register of track files"),
            el(
                "table",
                {"class": "register"},
                el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, h) for h in head))),
                el("tbody", None, join(rows)),
            ),
            el("p", {"class": "small"}, f"And {thousands(left_out)} more, in the case.") if left_out else NOTHING,
        ]
    )


def _row(edition: Edition, artifact: str, found: Mapping[str, list[TrackSlice]]) -> Html:
    world = edition.world
    known = world.artifacts.get(artifact)
    path = bdi(shortened(known.path, 120)) if known else "a file that is not in this case"
    fleet = list(dict.fromkeys(s.platform for s in found[artifact]))
    start, end = min(s.start for s in found[artifact]), max(s.end for s in found[artifact])
    return el(
        "tr",
        None,
        el("th", {"scope": "row"}, el("span", {"class": "path"}, path), el("br"), hash_mark(artifact)),
        el("td", None, bdi(fleet_words(world.movements, fleet)), simulated_tag(simulated(world.movements, fleet))),
        el("td", None, span_words(start, end)),
    )
