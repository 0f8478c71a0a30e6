"""Bridges and arrivals in the brief."""

from dataclasses import replace

from crossbearing.model import Movements
from crossbearing.render.brief.bridges import DRAWN, LISTED, bridges, letters_of
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.relevance import Relevance
from moved import moved, with_movements
from unit.render.pages import Element, parsed
from unit.render.worlds import rich_world


def _told(movements: Movements, limits: Limits | None = None) -> Element:
    return parsed(bridges(edition(with_movements(rich_world(), movements), "x", "1", limits or Limits())))


def _many(count: int) -> Movements:
    tracks = moved()
    one = next(iter(tracks.bridges.values()))
    made = [replace(one, destination=f"site:X{n:02}") for n in range(count)]
    return replace(tracks, bridges={x.id: x for x in made})


def test_a_bridge_tells_counts_fleet_change_and_hearing() -> None:
    """In words, whoever cannot see the drawing."""
    text = _told(moved()).text
    assert "46 flights in 18 weeks; 37 with both ends named, or 41.0 with every end weighted" in text
    assert "by three aircraft: RA-78842 (IL76), RA-76731 (IL76) and EW-78843 (IL76)" in text
    assert "In the week of 9 December 2024 the tempo rose from 1.1 to 4.4 a week" in text
    assert "nobody else in the two weeks from 6 January 2025: what went on then is not known" in text


def test_a_steady_tempo_is_said_to_be_steady() -> None:
    """Without a change there is a sentence, and no line in the drawing."""
    tracks = moved()
    steady = [replace(x, changes=()) for x in tracks.bridges.values()]
    page = _told(replace(tracks, bridges={x.id: x for x in steady}))
    assert "No change of tempo stands out from chance." in page.text
    assert not page.all("path", "change")


def test_the_change_rests_on_the_legs_around_it() -> None:
    """Two before and two after are cited."""
    page = _told(moved())
    sentence = next(x for x in page.all("p") if "the tempo rose" in x.text)
    assert len(sentence.all("sup", "cite")[0].all("a")) == 4


def test_legs_are_listed_in_part_and_counted() -> None:
    """Each with its footnote."""
    page = _told(moved(), Limits(rows=10))
    rows = page.all("details", "legs")[0].all("tr")[1:]
    assert len(rows) == 10
    assert all(x.all("sup", "cite") for x in rows)
    assert "And 36 more, in the case." in page.text


def test_beyond_six_bridges_are_a_list() -> None:
    """Each with its footnote; the letters of the map are those of the drawn ones."""
    tracks = _many(30)
    page = _told(tracks)
    assert len(page.all("div", "bridge")) >= DRAWN
    rest = page.all("ul", "plain")[0].all("li")
    assert len(rest) == LISTED
    assert f"And {30 - DRAWN - LISTED} more, in the case" in page.text
    assert all(x.all("sup", "cite") for x in rest)
    assert len(letters_of(Relevance.of(with_movements(rich_world(), tracks)))) == DRAWN


def test_arrivals_are_told_where_no_bridge_has_told_them() -> None:
    """A place that one bridge feeds is not drawn twice."""
    tracks = moved()
    assert "Arrivals at" not in _told(tracks).text
    alone = _told(replace(tracks, bridges={}))
    assert "Arrivals at Al Khadim air base" in alone.text
    assert "37 arrivals of three platforms in 18 weeks" in alone.text
