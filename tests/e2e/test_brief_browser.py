"""The brief in a browser: no network, no script, no sideways scrolling, readable in both schemes, printable."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossbearing.render.brief import brief
from unit.render.worlds import HOSTILE, hostile_world, rich_world

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AA_TEXT = 4.5
"""Source: WCAG 2.2, success criterion 1.4.3 (level AA)."""

CONTRASTS = """
() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const part = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
  const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const behind = e => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; }
    return parse(getComputedStyle(document.body).backgroundColor); };
  const worst = {};
  const all = 'p, li, a, td, th, h1, h2, h3, h4, blockquote, mark, cite, span, figcaption';
  for (const e of document.querySelectorAll(all)) {
    if (!e.textContent.trim() || !e.getClientRects().length || e.className === 'dot-between') continue;
    const a = light(parse(getComputedStyle(e).color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const key = e.tagName + '.' + (e.className || '');
    if (!(key in worst) || ratio < worst[key]) worst[key] = ratio;
  }
  return worst;
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """A Chromium, where there is one."""
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; set CHROMIUM to where it is")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The brief of the rich made-up world as a file."""
    path = tmp_path_factory.mktemp("brief") / "brief.html"
    path.write_text(brief(rich_world(), "A made-up case"), "utf-8")
    return path


def _opened(
    browser: object, path: Path, width: int = 1200, scheme: str = "light"
) -> tuple[object, list[str], list[str]]:
    """A tab with the file open, what its console said, and what it asked for."""
    context = browser.new_context(  # type: ignore[attr-defined]
        viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True
    )
    tab = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda m: said.append(m.text))
    tab.on("pageerror", lambda e: said.append(str(e)))
    tab.on("request", lambda r: asked.append(r.url))
    tab.goto(path.as_uri())
    return tab, said, asked


def test_the_page_opens_without_a_network_and_without_a_complaint(browser: object, page_file: Path) -> None:
    """Only the file itself is asked for, and the security policy has nothing to say."""
    tab, said, asked = _opened(browser, page_file)
    assert said == []
    assert asked == [page_file.as_uri()]
    assert tab.title() == "A made-up case · Crossbearing brief"  # type: ignore[attr-defined]
    width = tab.evaluate("getComputedStyle(document.querySelector('.part')).borderTopWidth")  # type: ignore[attr-defined]
    assert width == "1px"  # the style was let in by its hash


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_nothing_is_wider_than_the_window(browser: object, page_file: Path, width: int) -> None:
    """No sideways scrolling on phone, tablet or desk, and one drawing of each figure is shown."""
    tab, _, _ = _opened(browser, page_file, width)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width  # type: ignore[attr-defined]
    shown = tab.evaluate(  # type: ignore[attr-defined]
        "[...document.querySelectorAll('figure.full > div > svg')].filter(e => e.getClientRects().length).length"
    )
    assert shown == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough_in_both_schemes(browser: object, page_file: Path, scheme: str) -> None:
    """All text keeps WCAG AA against what lies behind it."""
    tab, _, _ = _opened(browser, page_file, scheme=scheme)
    worst = tab.evaluate(CONTRASTS)  # type: ignore[attr-defined]
    assert len(worst) > 20
    assert {k: round(v, 2) for k, v in worst.items() if v < AA_TEXT} == {}


def test_a_footnote_is_one_step_away(browser: object, page_file: Path) -> None:
    """A click on the number of a judgement shows its quote; the arrow leads back."""
    tab, _, _ = _opened(browser, page_file)
    tab.click(".judgement .cite a >> nth=0")  # type: ignore[attr-defined]
    note = tab.evaluate("document.querySelector(':target').textContent")  # type: ignore[attr-defined]
    assert "at least four Il-76TD transports flew" in note
    tab.click(":target .back")  # type: ignore[attr-defined]
    assert tab.evaluate("location.hash") == "#c1"  # type: ignore[attr-defined]


def test_labels_of_the_map_do_not_lie_on_each_other(browser: object, page_file: Path) -> None:
    """With the browser's own fonts, no two names of the map overlap by more than a hair."""
    tab, _, _ = _opened(browser, page_file)
    overlaps = tab.evaluate(  # type: ignore[attr-defined]
        """() => { const t = [...document.querySelectorAll('.wide .map > text')]
          .map(e => [e.textContent, e.getBoundingClientRect()]);
        const bad = []; for (let i = 0; i < t.length; i++) for (let j = i + 1; j < t.length; j++) {
          const a = t[i][1], b = t[j][1], x = Math.min(a.right, b.right) - Math.max(a.left, b.left),
                y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (x > 2 && y > 5) bad.push([t[i][0], t[j][0], x, y]); } return bad; }"""
    )
    assert overlaps == []


def test_it_prints(browser: object, page_file: Path, tmp_path: Path) -> None:
    """Paper takes it, with the whole hash in each footnote."""
    tab, _, _ = _opened(browser, page_file)
    tab.emulate_media(media="print")  # type: ignore[attr-defined]
    shown = tab.evaluate("getComputedStyle(document.querySelector('.notes .paper')).display")  # type: ignore[attr-defined]
    assert shown == "inline"
    tab.pdf(path=tmp_path / "brief.pdf", prefer_css_page_size=True)  # type: ignore[attr-defined]
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("text", HOSTILE[:3])
def test_hostile_text_runs_nothing(browser: object, tmp_path: Path, text: str) -> None:
    """No dialog, no request, no complaint, no new element from a document's text."""
    path = tmp_path / "hostile.html"
    path.write_text(brief(hostile_world(text), text), "utf-8")
    tab, said, asked = _opened(browser, path)
    assert said == []
    assert asked == [path.as_uri()]
    assert tab.evaluate("document.querySelectorAll('script, img, iframe').length") == 0  # type: ignore[attr-defined]
