"""What the tracks show: what was heard, the map, the bridges, single movements, silences, and what cannot be so."""

from collections.abc import Iterable

from crossbearing.model import Movements, Silence
from crossbearing.render.brief.bridges import bridges, letters_of
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.heard import what_was_heard
from crossbearing.render.brief.overflown import overflown
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.brief.ways import track_map
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.relevance import Relevance
from crossbearing.render.tracks import Shown, platforms_in, sentence, shown_words, simulated, span_of
from crossbearing.render.words import capital, count, thousands

LISTED = 12
"""Things of one kind that a brief lists; the case has them all."""


def tracks(edition: Edition) -> Section | None:
    """Everything that the tracks show; None where the case has none."""
    movements = edition.world.movements
    if not movements.any:
        return None
    parts = [
        what_was_heard(edition),
        track_map(edition, letters_of(Relevance.of(edition.world))),
        bridges(edition),
        _others(edition),
        _silences(edition),
        _kind(edition, "Meetings at sea", "meeting", movements.encounters.values()),
        _kind(edition, "Kept to one area", "stay in one area", movements.loiterings.values(), "stays in one area"),
        overflown(edition),
        _faults(edition),
    ]
    return Section("tracks", "What the tracks show", join(x for x in parts if x))


def _others(edition: Edition) -> Html:
    """Legs that belong to no bridge, and stays at places that are not known or at sea."""
    movements = edition.world.movements
    of_bridges = {x for b in movements.bridges.values() for x in b.legs}
    alone = [x for x in movements.legs.values() if x.id not in of_bridges]
    waiting = [x for x in movements.visits.values() if x.how == "anchorage" or x.facility is None]
    title = "Single movements" if movements.bridges else "Movements"
    everything: list[Shown] = [*Relevance.of(edition.world).legs(alone, 1), *waiting]
    most = min(LISTED, edition.limits.rows)
    # those that bear on the case are chosen; what is chosen stands in the order of time
    return _kind(edition, title, "movement", [*_by_time(everything[:most]), *everything[most:]])


def _by_time(found: Iterable[Shown]) -> list[Shown]:
    return sorted(found, key=lambda x: (span_of(x)[0], x.id))


def _silences(edition: Edition) -> Html:
    """Transponder gaps one by one; a silence without coverage says nothing, and is only counted."""
    found = tuple(edition.world.movements.silences.values())
    gaps = [x for x in found if x.why == "transponder gap"]
    deaf = [x for x in found if x.why == "no coverage"]
    if not found:
        return NOTHING
    told = _kind(edition, "Transponder gaps", "transponder gap", _longest(gaps))
    if not told:
        none = "No platform fell silent where others were heard."
        told = join([el("h3", None, "Transponder gaps"), el("p", None, none)])
    if not deaf:
        return told
    noun = "further silence" if gaps else "silence"
    further = f"{capital(count(len(deaf), noun))} {'lies' if len(deaf) == 1 else 'lie'}"
    words = (
        f"{further} where nobody else was heard either: no coverage, which says nothing of those who flew or sailed."
    )
    return join([told, el("p", {"class": "small"}, words, edition.notes.cite([x.id for x in deaf], 3))])


def _longest(silences: Iterable[Silence]) -> list[Silence]:
    return sorted(silences, key=lambda x: (x.start - x.end, x.id))


def _faults(edition: Edition) -> Html:
    movements = edition.world.movements
    listed = _kind(edition, "What in the tracks cannot be so", "finding", movements.anomalies.values())
    if not listed:
        return NOTHING
    note = "Nothing of this was repaired: the fixes stand in the case as they came."
    return join([listed, el("p", {"class": "small"}, note)])


def _kind(
    edition: Edition, title: str, one: str, found: Iterable[Shown], many: str | None = None, most: int = LISTED
) -> Html:
    """One kind of thing as a list, each line with its footnote; what is left out is counted."""
    everything = tuple(found)
    if not everything:
        return NOTHING
    shown = everything[: min(most, edition.limits.rows)]
    more = len(everything) - len(shown)
    rows = [_line(edition, x) for x in shown]
    rest = f"And {thousands(more)} more {many or one + 's'}, in the case: crossbearing movements."
    return join(
        [
            el("h3", None, title),
            el("ul", {"class": "plain shown"}, join(rows)),
            el("p", {"class": "small"}, rest) if more else NOTHING,
        ]
    )


def _line(edition: Edition, shown: Shown) -> Html:
    movements = edition.world.movements
    words, mark = _without_mark(movements, shown)
    return el("li", None, bdi(sentence(words)), simulated_tag(mark), ".", edition.notes.cite([shown.id]))


def _without_mark(movements: Movements, shown: Shown) -> tuple[str, str]:
    """The words, and apart from them the mark, which the page sets as a seal."""
    mark = simulated(movements, platforms_in(shown))
    words = shown_words(movements, shown)
    return words.removesuffix(f" [{mark}]"), mark
