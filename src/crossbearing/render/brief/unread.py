"""Documents in languages that are not read: which, and the names in them that the tables know."""

from collections.abc import Iterator

from crossbearing.language.codes import not_read
from crossbearing.model import Document, Mention, World
from crossbearing.render.brief.edition import Edition, documents_in_order
from crossbearing.render.brief.footnotes import described
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, count, shortened

NAMES_SHOWN = 40
"""Different things that are named for one document; the page of the document has them all."""


def unread(edition: Edition) -> Html:
    """Each document that was not read with its language and its names; nothing where all were read."""
    ids = edition.world.not_read()
    documents = [d for d in documents_in_order(edition.world) if d.id in ids]
    if not documents:
        return NOTHING
    shown = documents[: edition.limits.rows]
    more = len(documents) - len(shown)
    by_document = _mentions(edition.world, frozenset(d.id for d in shown))
    rows = [_row(edition, d, by_document.get(d.id, [])) for d in shown]
    number = count(len(documents), "document")
    words = "is in a language that is not read" if len(documents) == 1 else "are in languages that are not read"
    return join(
        [
            el("p", None, f"{capital(number)} {words}; the names in them that the tables know are found, and nothing "
               "that they say is used:"),
            el("ul", {"class": "plain unread"}, join(rows), el("li", None, f"and {more} more") if more else NOTHING),
        ]
    )  # fmt: skip


def _mentions(world: World, documents: frozenset[str]) -> dict[str, list[Mention]]:
    """The mentions of some documents in the order of the text."""
    found: dict[str, list[Mention]] = {}
    for mention in world.mentions.values():
        if mention.document in documents:
            found.setdefault(mention.document, []).append(mention)
    return {document: sorted(here, key=lambda m: (m.start, m.end, m.id)) for document, here in found.items()}


def _row(edition: Edition, document: Document, mentions: list[Mention]) -> Html:
    first = {key: (name, mention) for key, name, mention in reversed(list(_named(edition.world, mentions)))}
    ordered = sorted(first.values(), key=lambda pair: pair[1].start)
    names = [
        join([bdi(shortened(m.text, 60)), f" ({shortened(name, 60)})" if name != m.text else "",
              edition.notes.cite([m.id])])
        for name, m in ordered[:NAMES_SHOWN]
    ]  # fmt: skip
    more = len(ordered) - len(names)
    tail = f"; and {more} more" if more else ""
    told = join(["Names in it: ", join(names, "; "), tail, "."]) if names else Html("No name in it is in the tables.")
    label = el("strong", None, not_read(document.metadata.language))
    return el("li", None, described(document), ". ", label, ". ", told)


def _named(world: World, mentions: list[Mention]) -> Iterator[tuple[str, str, Mention]]:
    """What each mention stands for: its entity and that one's name."""
    for mention in mentions:
        entity = world.entity_of(mention)
        yield (entity.id, entity.canonical, mention) if entity else (mention.text, mention.text, mention)
