"""The timeline of the case; what has no date is said to have none."""

from crossbearing.model import Event
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.heard_lanes import HEARD_CAPTION, heard_lanes
from crossbearing.render.brief.where import is_firm
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.places import event_place
from crossbearing.render.svg.timeline import Bar, draw_timeline
from crossbearing.render.words import capital, count, shortened

WIDE_PX = 960.0
NARROW_PX = 344.0
NAMED_UNDATED = 10
"""Of more undated events than this only the numbers are given."""


def timeline(edition: Edition) -> Section:
    """Dated events by place, then the undated by name."""
    bars = [_bar(edition, e) for e in edition.pages if _has_date(e)]
    undated = [e for e in edition.pages if not _has_date(e)]
    parts: list[Html] = []
    heard = heard_lanes(edition)
    if bars or heard:
        published = [d.metadata.published for d in edition.world.documents.values() if d.metadata.published]
        title = "When the events of this case happened, by place"
        parts.append(
            el(
                "figure",
                {"class": "full"},
                el("div", {"class": "wide"}, draw_timeline(bars, published, WIDE_PX, title, heard)),
                el("div", {"class": "narrow"}, draw_timeline(bars, published, NARROW_PX, title, heard)),
                el(
                    "figcaption",
                    None,
                    el(
                        "p",
                        None,
                        "Dark: a day. Pale: some time within. Fading: no end is known. "
                        "Dashed outline: possible or unconfirmed. Times are those in which things are said to have "
                        "happened, not those of the reports, which the small strokes on top mark.",
                    ),
                    el("p", None, HEARD_CAPTION) if heard else NOTHING,
                ),
            )
        )
    if undated:
        named = len(undated) <= NAMED_UNDATED
        links = [_undated(edition, e, named=named) for e in undated]
        said = f"{capital(count(len(undated), 'event'))} without a date: "
        parts.append(el("p", {"class": "small"}, said, join(links, "; " if named else ", "), "."))
    return Section("timeline", "Timeline", join(parts) if parts else el("p", None, "There is nothing to date."))


def _undated(edition: Edition, event: Event, *, named: bool) -> Html:
    number = str(edition.numbers[event.id])
    words = [" ", bdi(shortened(capital(event.headline), 90))] if named else []
    return el("a", {"href": f"#e{number}"}, number, *words)


def _has_date(event: Event) -> bool:
    return event.time is not None and (event.time.start is not None or event.time.end is not None)


def _bar(edition: Edition, event: Event) -> Bar:
    assert event.time  # noqa: S101 - only dated events come here
    found = event_place(edition.world, event)
    entity = found[0] if found else edition.world.entities.get(event.place or "")
    lane = entity.canonical if entity else "No place given"
    return Bar(
        edition.numbers[event.id], capital(event.headline), capital(lane), event.time, is_firm(edition.world, event)
    )
