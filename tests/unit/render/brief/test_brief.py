"""The brief as a whole: self-contained, in order, footnoted, and deaf to what the documents say of markup."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.model import World
from crossbearing.render.brief import brief
from unit.render.pages import Element, parsed
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world

ORDER = [
    "judgements",
    "map",
    "timeline",
    "network",
    "events",
    "sources",
    "contested",
    "checks",
    "doubtful",
    "gaps",
    "method",
    "footnotes",
]


@pytest.fixture(scope="module")
def page() -> Element:
    """The brief of the rich made-up world."""
    return parsed(brief(rich_world(), "A made-up case"))


def test_the_sections_stand_in_their_order(page: Element) -> None:
    """Key judgements come first, footnotes last."""
    assert [s.attributes["id"] for s in page.all("section", "part")] == ORDER


def test_every_link_inside_the_page_leads_somewhere(page: Element) -> None:
    """Each footnote number, back link and event link has its target, and no id is given twice."""
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = {a.attributes["href"][1:] for a in page.all("a") if a.attributes["href"].startswith("#")}
    assert targets <= set(ids)


def test_footnotes_end_in_a_quote_with_document_position_and_hash(page: Element) -> None:
    """Each footnote of a statement has its exact words, characters and SHA-256, and the document's title and outlet."""
    world = rich_world()
    quotes = {s.locator.quote: s.locator for s in world.statements.values()}
    notes = page.all("ol", "notes")[0].all("li")
    assert len(notes) >= len({s for e in world.events.values() for s in e.statements})
    for note in notes:
        quoted = note.all("q")
        if not quoted:
            assert "The whole document" in note.text
            continue
        locator = quotes[quoted[0].text]
        assert f"characters {locator.start:,}–{locator.end:,}" in note.text
        assert note.all("span", "hash")[0].attributes["title"] == f"SHA-256 {locator.artifact}"
        assert locator.artifact in note.text.replace("…", "")


@pytest.mark.parametrize("css", ["claim", "judgement"])
def test_every_judgement_is_footnoted(page: Element, css: str) -> None:
    """Each sentence of a key judgement and of an event's claim ends in a footnote."""
    found = page.all(css=css)
    assert found
    for one in found:
        assert one.all("sup", "cite"), one.text


@pytest.mark.parametrize("where", ["relations", "key-list", "reasons"])
def test_lists_that_speak_of_the_world_are_footnoted(page: Element, where: str) -> None:
    """Relations and the key of the map are footnoted line by line; reasons, lineage and contradictions at their end."""
    lists = page.all(css=where)
    assert lists
    for one in lists:
        lines = one.all("li")[-1:] if where == "reasons" else one.all("li")
        assert all(li.all("sup", "cite") for li in lines), one.text


def test_likelihood_and_confidence_never_share_a_sentence(page: Element) -> None:
    """No sentence has a word of likelihood and the word confidence. Source: ICD 203 (2015), section D.6.e(2)."""
    words = re.compile(r"almost (no chance|certain)|likely|roughly even|remote|probable", re.IGNORECASE)
    for judgement in page.all(css="judgement"):
        for sentence in re.split(r"(?<=[.!?])\s+|(?<=\.)(?=\d)", judgement.all("div", "words")[0].text):
            assert not ("onfidence" in sentence and words.search(sentence)), sentence


def test_the_grade_is_shown_with_its_words_and_counts(page: Element) -> None:
    """A stamp has letter and number, both in words, outlets, origins, and confidence."""
    stamp = page.all("article", "event")[0].all("div", "stamp")[0].text
    for part in ("B2", "Usually reliable", "Probably true", "very likely", "two outlets", "two to three origins"):
        assert part in stamp


def test_hedges_are_marked_inside_the_quote(page: Element) -> None:
    """The words that carry a speaker's doubt are marked where they stand."""
    card = next(c for c in page.all("figure", "card") if "Flights on to Bamako" in c.text)
    assert [m.text for m in card.all("mark")] == ["may"]
    assert "Flights on to Bamako may begin in spring" in card.all("blockquote")[0].text


def test_chains_are_shown_outermost_first(page: Element) -> None:
    """The outlet, then each speaker within the one before."""
    card = next(c for c in page.all("figure", "card") if "Africa Corps would move" in c.text)
    assert card.all("p", "chain")[0].text == "Harbour & Hangar › The Meridian Ledger › two pilots (unnamed)"


def test_contradictions_are_shown_on_both_sides(page: Element) -> None:
    """A contested event has the quotes for it and against it side by side."""
    event = next(e for e in page.all("article", "event") if "air defence radars, S" in e.text)
    left, right = event.all("div", "sides")[0].all("div", "quotes")
    assert "were moved from Syria" in left.text
    assert "no air defence radars have arrived" in right.text


def test_doubts_are_told_with_their_reasons(page: Element) -> None:
    """A doubtful reading is told with its reason and the other readings."""
    doubtful = page.by_id("doubtful")
    assert doubtful is not None
    assert "read as Al Khadim air base, HL59, because" in doubtful.text
    assert "other readings: Ras al-Khaimah" in doubtful.text
    assert doubtful.all("sup", "cite")


def test_illustrative_documents_are_marked_wherever_they_are_shown(page: Element) -> None:
    """A banner stands in the head, and the mark at every card and footnote of a made-up document."""
    assert page.all("p", "banner")
    for one in (*page.all("figure", "card"), *page.all("ol", "notes")[0].all("li")):
        assert bool(one.all("span", "illustrative")) == ("A runway in the far south" in one.text), one.text


def test_without_illustrative_documents_there_is_no_banner() -> None:
    """Real reports are not called made up."""
    world = rich_world()
    documents = {k: replace(d, metadata=replace(d.metadata, extra=())) for k, d in world.documents.items()}
    page = parsed(brief(replace(world, documents=documents), "x"))
    assert not page.all(css="illustrative")
    assert not page.all(css="banner")


def test_what_is_not_known_is_said(page: Element) -> None:
    """Problems, unknown outlets and dates, and undated events are told."""
    gaps = page.by_id("gaps")
    assert gaps is not None
    for part in ("locked.pdf", "without a known outlet", "without a known date", "in/blog.txt"):
        assert part in gaps.text


def test_the_page_asks_the_network_for_nothing(page: Element) -> None:
    """No element loads anything, and the policy forbids it: only our own style, by its hash."""
    assert not [
        e for e in page.all() if e.name in {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    ]
    assert not [e for e in page.all() if "style" in e.attributes or any(a.startswith("on") for a in e.attributes)]
    policy = next(m.attributes["content"] for m in page.all("meta") if "http-equiv" in m.attributes)
    style = page.all("style")[0].text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style


def test_names_keep_their_script_and_their_direction(page: Element) -> None:
    """Arabic and Cyrillic names stand in elements that keep them from turning the text around them."""
    text = page.text
    assert "Африканский корпус начал вывод сил из Сирии" in text
    arabic = next(q for q in page.all("blockquote") if "أعمال توسعة" in q.text)
    assert arabic.attributes["dir"] == "auto"
    assert arabic.attributes["lang"] == "ar"


def _elements(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.name, tuple(sorted(e.attributes))) for e in page.all() if e.name not in {"bdi", "mark", "tspan"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element(text: str) -> None:
    """Whatever the text, it stays text: no script, no handler, no style, no link out of the page but plain URLs."""
    page = parsed(brief(hostile_world(text), text))
    _harmless(page)


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=40).filter(lambda t: t.strip()))
def test_no_text_at_all_makes_an_element(text: str) -> None:
    """As above, for any text."""
    _harmless(parsed(brief(hostile_world(text), text)))


def _harmless(page: Element) -> None:
    allowed = set(
        "html head meta title style body header p svg path circle rect text tspan g defs linearGradient lineargradient "
        "stop ellipse h1 h2 h3 h4 nav ol ul li a main section div figure figcaption blockquote q cite mark bdi span "
        "sup br strong desc details summary article table thead tbody tr th td caption".split()
    )
    for element in page.all():
        assert element.name in allowed, element.name
        assert not any(name.startswith("on") or name == "style" for name in element.attributes), element.attributes
        href = element.attributes.get("href", "#")
        assert href.startswith(("#", "https://", "http://")), href
    assert "\0" not in page.text


def test_an_empty_case_has_a_brief_that_says_what_to_do() -> None:
    """Without documents the brief stands, and names the command that takes some in."""
    page = parsed(brief(empty_world()))
    assert "crossbearing build" in page.text
    assert [s.attributes["id"] for s in page.all("section", "part")] == [x for x in ORDER if x != "checks"]


def test_the_same_world_gives_the_same_brief() -> None:
    """No clock, no chance, no order of dictionaries in it."""
    world = rich_world()
    turned = World(
        artifacts=dict(reversed(world.artifacts.items())),
        documents=dict(reversed(world.documents.items())),
        mentions=dict(reversed(world.mentions.items())),
        statements=dict(reversed(world.statements.items())),
        judgements=dict(reversed(world.judgements.items())),
        entities=dict(reversed(world.entities.items())),
        sources=dict(reversed(world.sources.items())),
        events=dict(reversed(world.events.items())),
        findings=world.findings,
        problems=world.problems,
    )
    assert brief(world, "x") == brief(turned, "x")


def test_a_large_case_stays_under_five_megabytes_and_says_what_is_left_out() -> None:
    """Three hundred events are cut to the strongest forty in full, the rest is listed and counted."""
    world = rich_world()
    pattern = world.events["event-flights"]
    many = {f"event-{n}": replace(pattern, id=f"event-{n}", headline=f"flights, case {n}") for n in range(300)}
    page = brief(replace(world, events=many), "Large")
    assert len(page.encode()) < 5_000_000
    tree = parsed(page)
    assert len(tree.all("article", "event")) == 40
    assert "The 40 strongest of 300 events are told in full" in tree.text
