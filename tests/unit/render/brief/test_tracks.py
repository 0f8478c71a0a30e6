"""The part of the brief on tracks, and that every page of it keeps the rules of the brief."""

import re
from dataclasses import replace

import pytest

from crossbearing.model import Movements
from crossbearing.render.brief import brief
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.tracks import tracks
from moved import artifacts_of, hostile_tracks, moved, moved_world, over_antimeridian, with_movements
from unit.render.pages import Element, parsed
from unit.render.worlds import HOSTILE, empty_world, rich_world

ELEMENTS = set(
    "html head meta title style body header p svg path circle rect text tspan g defs desc pattern lineargradient stop "
    "ellipse h1 h2 h3 h4 h5 nav ol ul li a main section div figure figcaption blockquote q cite mark bdi span sup br "
    "strong details summary article table thead tbody tr th td caption dl dt dd".split()
)


@pytest.fixture(scope="module")
def page() -> Element:
    """The brief of the made-up reports and tracks."""
    return parsed(brief(moved_world(), "A made-up case"))


def test_a_case_without_tracks_is_as_it_was() -> None:
    """No section, no style, no word."""
    assert tracks(edition(rich_world(), "x", "1", Limits())) is None
    page = brief(rich_world(), "x")
    assert page == brief(replace(rich_world(), movements=Movements()), "x")
    for word in ("What the tracks show", "simulated", ".sensor-test", "unheard", "Put to the tracks"):
        assert word not in page
    assert "No network, satellite image or sensor track was consulted." in page


def test_every_line_that_tells_of_tracks_has_its_footnote(page: Element) -> None:
    """Each paragraph and each line of a list ends in a number that leads to records with a hash."""
    section = page.by_id("tracks")
    assert section is not None
    lines = [*section.all("li"), *section.all("tr")[1:]]
    told = [x for x in lines if "UTC" in x.text]
    assert len(told) > 40
    told += [x for x in section.all("p") if "somebody was heard" in x.text or "What was aboard" in x.text]
    notes = {f"#{x.attributes['id']}": x for x in page.all("ol", "notes")[0].all("li")}
    for line in told:
        cited = [a.attributes["href"] for x in line.all("sup", "cite") for a in x.all("a")]
        assert cited, line.text
        for x in cited:
            assert "record" in notes[x].text
            assert notes[x].all("span", "hash")


def test_simulated_stands_everywhere(page: Element) -> None:
    """In every drawing, line, table row, test and footnote of tracks, in the head, and in no other place."""
    section = page.by_id("tracks")
    assert section is not None
    for svg in (x for x in section.all("svg") if "key" not in x.attributes["class"].split()):
        assert "simulated" in svg.text + svg.attributes["aria-label"]
    for line in (x for x in (*section.all("li"), *section.all("tr")[1:]) if "UTC" in x.text):
        assert "simulated" in line.text
    for test in page.all("div", "sensor-test"):
        assert "simulated tracks" in test.text
    for note in (x for x in page.all("ol", "notes")[0].all("li") if "record" in x.text and "UTC" in x.text):
        assert "[simulated]" in note.text
    assert "All tracks of this case are made up" in page.all("p", "banner")[0].text


def test_real_tracks_bear_no_mark() -> None:
    """The word is not in the page at all."""
    assert "simulated" not in brief(moved_world(simulated=False), "x").replace("simulated_", "")


def test_loads_are_said_not_to_be_known(page: Element) -> None:
    """At each bridge."""
    assert all("What was aboard is not known." in x.text for x in page.all("div", "bridge"))


def test_gaps_and_silences_are_told_apart(page: Element) -> None:
    """A transponder gap is listed with who else was heard; a silence without coverage is only counted."""
    section = page.by_id("tracks")
    assert section is not None
    assert "transponder gap of 38 min: others, 7 at most in one cell and hour" in section.text
    assert "One further silence lies where nobody else was heard either: no coverage" in section.text


def test_faults_are_told_and_not_repaired(page: Element) -> None:
    """With their figures."""
    section = page.by_id("tracks")
    assert section is not None
    assert "position jump: 212 fixes lie 640 km from the way" in section.text
    assert "Nothing of this was repaired" in section.text


def test_what_is_too_much_is_counted() -> None:
    """A list names some and says how many more there are."""
    tracks_ = moved()
    gap = next(iter(tracks_.silences.values()))
    many = [replace(gap, start=gap.start.replace(second=n)) for n in range(40)]
    world = with_movements(rich_world(), replace(tracks_, silences={x.id: x for x in many}))
    body = parsed(tracks(edition(world, "x", "1", Limits())).body)  # type: ignore[union-attr]
    assert "And 28 more transponder gaps, in the case" in body.text


def test_no_id_is_given_twice_and_every_link_leads_somewhere(page: Element) -> None:
    """Also those of patterns, which each drawing has of its own."""
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert {a.attributes["href"][1:] for a in page.all("a") if a.attributes["href"].startswith("#")} <= set(ids)
    fills = {m[1] for e in page.all() for m in [re.match(r"url\(#(.+)\)", e.attributes.get("fill", ""))] if m}
    assert fills <= set(ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_make_no_element(text: str) -> None:
    """Whatever a transponder, a table or a file name says, it stays text."""
    page = parsed(brief(hostile_tracks(text), "x"))
    for element in page.all():
        assert element.name in ELEMENTS, element.name
        assert not any(name.startswith("on") or name == "style" for name in element.attributes), element.attributes
        assert element.attributes.get("href", "#").startswith(("#", "https://", "http://"))
        assert element.attributes.get("fill", "url(#").startswith("url(#")
    assert "\0" not in page.text


def test_a_leg_over_the_antimeridian_is_drawn() -> None:
    """Nothing breaks where lines end on 180 degrees, or a leg has one fix."""
    page = parsed(brief(over_antimeridian(), "x"))
    assert page.all("path", "way")


def test_a_case_of_tracks_alone_has_a_brief() -> None:
    """Without a document the tracks are told, and the timeline has them."""
    tracks_ = moved()
    world = replace(empty_world(), artifacts=artifacts_of(tracks_), movements=tracks_)
    page = parsed(brief(world, "x"))
    assert page.by_id("tracks") is not None
    assert page.all("path", "moved")


def test_a_large_case_stays_under_five_megabytes() -> None:
    """Twenty thousand legs are drawn and listed in part, and counted."""
    tracks_ = moved(simulated=False)
    pattern = [x for x in tracks_.legs.values() if x.platform.startswith("icao")]
    legs = {f"leg-{n}": pattern[n % len(pattern)] for n in range(20_000)}
    bridge = replace(next(iter(tracks_.bridges.values())), legs=tuple(legs))
    world = with_movements(rich_world(), replace(tracks_, legs=legs, bridges={bridge.id: bridge}))
    page = brief(world, "Large")
    assert len(page.encode()) < 5_000_000
    assert "20,000 flights in 18 weeks" in page


def test_tracks_without_repeated_movements_have_no_key_of_a_tempo() -> None:
    """Nothing is explained that is not drawn; a silence without any gap before it is no further one."""
    tracks_ = moved()
    deaf = {k: x for k, x in tracks_.silences.items() if x.why == "no coverage"}
    few = replace(tracks_, bridges={}, activities={}, silences=deaf, platforms={})
    page = parsed(brief(with_movements(rich_world(), few), "x"))
    assert not page.all("ul", "tempo-legend")
    section = page.by_id("tracks")
    assert section is not None
    assert "No platform fell silent where others were heard." in section.text
    assert "One silence lies where nobody else was heard" in section.text
    assert "Icao:" not in section.text
