"""Pictures of a brief: at three widths, light and dark, and on paper; ``--docs`` makes those of the README.

    python scripts/shoot_brief.py brief.html OUT_FOLDER
    python scripts/shoot_brief.py brief.html docs/images/brief.png --docs

Needs Playwright's Python package and a Chromium (``CHROMIUM``, by default Debian's).
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = (360, 800, 1400)
LEFT_OUT = ".judgement:nth-child(n+3), #judgements h3, h3 + ol"


def main() -> None:
    """Shoot what the command line names."""
    page, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        if "--docs" in sys.argv:
            shoot_for_docs(browser, page, target)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shoot_all(browser, page, target)
        browser.close()


def shoot_all(browser: Browser, page: Path, folder: Path) -> None:
    """Each width in both schemes, whole, and the PDF that paper would show."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": 1000},
                color_scheme=scheme,
                device_scale_factor=2 if width < 500 else 1,  # noqa: PLR2004
                offline=True,
            )
            tab = context.new_page()
            tab.goto(page.as_uri())
            tab.screenshot(path=folder / f"brief-{width}-{scheme}.png", full_page=True)
            context.close()
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.pdf(path=folder / "brief.pdf", prefer_css_page_size=True)


def shoot_for_docs(browser: Browser, page: Path, target: Path) -> None:
    """The head and the first judgements; beside it ``tracks.png``: the map of tracks and the first tempo."""
    context = browser.new_context(viewport={"width": 1080, "height": 1660}, color_scheme="light", offline=True)
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.evaluate(
        "document.querySelectorAll('.judgement:nth-child(n+3), #judgements h3, h3 + ol').forEach(e => e.remove())"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=target, clip={"x": 0, "y": 0, "width": 1080, "height": 1660})
    tab.goto(page.as_uri())
    ground, tempo = (tab.locator("#tracks figure").nth(n).bounding_box() for n in (1, 2))
    if ground is not None and tempo is not None:
        top = ground["y"] - 12
        clip = {"x": 0, "y": top, "width": 1080, "height": tempo["y"] + tempo["height"] + 12 - top}
        tab.screenshot(path=target.with_name("tracks.png"), clip=clip, full_page=True)
    context.close()


if __name__ == "__main__":
    main()
