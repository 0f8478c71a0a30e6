"""Documents that were not read, in the brief."""

from dataclasses import replace

from crossbearing.model import (
    LANGUAGE_NOT_READ,
    Document,
    Entity,
    Judgement,
    Mention,
    Metadata,
    Problem,
    World,
)
from crossbearing.render.brief import brief
from unit.render.worlds import rich_world

TEXT = "Корабли идут в Ливию, в Ливию."


def _world() -> World:
    world = rich_world()
    document = Document("f" * 64, "", "ru.txt", TEXT, Metadata(title="Отчёт", language="ru"))
    mentions = [Mention(document.id, n, n + 5, "Ливию", "place") for n in (15, 24)]
    judged = {m.id: Judgement(m.id, "actor:libya", same=True, reasons=("so",), doubt=None) for m in mentions}
    libya = Entity("actor:libya", "state", "Libya", ("Ливию",), tuple(judged))
    return replace(
        world,
        documents={**world.documents, document.id: document},
        mentions={**world.mentions, **{m.id: m for m in mentions}},
        judgements={**world.judgements, **judged},
        entities={**world.entities, libya.id: libya},
        problems=(*world.problems, Problem("read", LANGUAGE_NOT_READ, "not read: Russian.", "ru.txt", "f" * 64)),
    )


def test_the_brief_says_what_was_not_read() -> None:
    """The language in words, each name once with what it stands for, in the list and in the register."""
    page = brief(_world())
    assert page.count("not read: Russian") >= 2
    assert page.count("Ливию</bdi> (Libya)") == 1


def test_nothing_is_said_where_all_was_read() -> None:
    """A case of English reports has no such list."""
    assert "not read:" not in brief(rich_world())
