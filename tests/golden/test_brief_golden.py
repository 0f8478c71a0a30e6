"""A small world in, a brief and a GeoJSON file out: the same as ever."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from crossbearing.model import World
from crossbearing.render.brief import brief
from crossbearing.render.geojson import geojson_lines
from unit.render.pages import Element, parsed
from unit.render.worlds import rich_world


def _small() -> World:
    """Three events of the rich world: one contested, one movement, one doubtful."""
    world = rich_world()
    keep = ("event-radars", "event-flights", "event-held")
    events = {k: e for k, e in world.events.items() if k in keep}
    wanted = {s for e in events.values() for s in e.statements}
    statements = {k: s for k, s in world.statements.items() if k in wanted}
    documents = {s.locator.document for s in statements.values()}
    mentions = {k: m for k, m in world.mentions.items() if m.document in documents}
    used = {f.mention.id for s in statements.values() for f in s.frame.fillers}
    entities = {k: e for k, e in world.entities.items() if used.intersection(e.mentions)}
    return World(
        artifacts=world.artifacts,
        documents={k: d for k, d in world.documents.items() if k in documents},
        mentions=mentions,
        statements=statements,
        judgements=world.judgements,
        entities=entities,
        sources=world.sources,
        events=events,
    )


def _lines(page: Element) -> list[str]:
    """What a reader sees, a line each: headings, claims, quotes, captions, footnotes."""
    shown = []
    for element in page.all():
        if element.name in {"h1", "h2", "h3", "h4", "p", "blockquote", "li", "caption", "th"}:
            text = " ".join(element.text.split())
            if "version" not in text and not text.startswith("Crossbearing 0"):
                shown.append(f"{element.name}: {text}")
    return shown


def test_the_brief_reads_as_ever(snapshot: SnapshotAssertion) -> None:
    """The words of the brief, in their order."""
    assert "\n".join(_lines(parsed(brief(_small(), "Small")))) == snapshot


def test_the_geojson_is_as_ever(snapshot: SnapshotAssertion) -> None:
    """Places, events and movements, point by point; the arcs thinned to their ends."""
    lines = [
        line if '"LineString"' not in line else f"{line[:150]} ... {line[-600:]}" for line in geojson_lines(_small())
    ]
    assert "\n".join(lines) == snapshot


def test_the_snapshots_are_here() -> None:
    """A snapshot that is missing would be written anew, and prove nothing."""
    assert (Path(__file__).parent / "__snapshots__").is_dir()
