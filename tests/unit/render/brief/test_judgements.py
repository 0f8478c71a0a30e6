"""Key judgements."""

from dataclasses import replace

from crossbearing.model import World
from crossbearing.render.brief.edition import Edition, Limits, edition
from crossbearing.render.brief.judgements import against, judgements
from unit.render.pages import parsed
from unit.render.worlds import empty_world, rich_world


def _edition(world: World) -> Edition:
    return edition(world, "x", "1", Limits())


def test_the_strongest_come_first_then_the_contested() -> None:
    """Two lists: five at most, and the contested ones that are not among them."""
    page = parsed(judgements(_edition(rich_world())).body)
    strongest, contested = page.all("ol", "judgements")
    assert len(strongest.all("li")) == 5
    assert "Russia gained, used or sought a base at port of Tobruk" in contested.text.replace("the port", "port")


def test_retellings_are_not_independent_and_are_said_not_to_be() -> None:
    """Several outlets on one origin are told as what they are."""
    world = rich_world()
    event = world.events["event-radars"]
    events = {**world.events, event.id: replace(event, origins=replace(event.origins, maximum=1), contradictions=(),
                                                statements=event.statements[:2])}  # fmt: skip
    text = parsed(judgements(_edition(replace(world, events=events))).body).text
    assert "Two outlets report it, on one origin" in text
    assert "The outlets are not independent of each other." in text


def test_the_contrary_is_counted() -> None:
    """A denial among the statements and a contradiction from elsewhere both count, once."""
    of = _edition(rich_world())
    assert len(against(of, of.world.events["event-radars"])) == 1


def test_what_is_doubtful_is_no_key_judgement_unless_contested() -> None:
    """An event of credibility 4 stands among the contested only."""
    page = parsed(judgements(_edition(rich_world())).body)
    assert not any("F4" in li.text for li in page.all("ol", "judgements")[0].all("li"))


def test_an_empty_case_is_told_what_to_do() -> None:
    """Without documents there is a command instead of a judgement."""
    assert "crossbearing build" in judgements(_edition(empty_world())).body


def test_every_sentence_ends_in_a_footnote() -> None:
    """Claim, what it rests on, and confidence: each full stop is followed by its numbers."""
    for judgement in parsed(judgements(_edition(rich_world())).body).all("li", "judgement"):
        for paragraph in judgement.all("div", "words")[0].all("p"):
            after = [c for c in paragraph.children if not isinstance(c, str) or c.strip()]
            texts = [i for i, c in enumerate(after) if isinstance(c, str) and c.rstrip().endswith(".")]
            assert texts
            for i in texts:
                follower = after[i + 1]
                assert not isinstance(follower, str)
                assert follower.name == "sup", paragraph.text
