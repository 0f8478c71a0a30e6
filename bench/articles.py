"""The 2,225 BBC articles of the throughput data, as files. Their texts are never kept in the project."""

from dataclasses import dataclass
from pathlib import Path

from quality.product import DATA

FOLDER = DATA / "data" / "nlp" / "throughput" / "bbcnews"
PARTS = ("train", "dev", "test")


POLITICS = "1"
"""The label of articles on politics in this form of the data: 417 of 2,225, as many as the set has on politics.

Source: Greene & Cunningham (2006), table of topics.
"""


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its key (part and line), its text, whether it is on politics."""

    key: str
    text: str
    politics: bool


def articles() -> list[Article]:
    """Every article, in the order of the files."""
    found = []
    for part in PARTS:
        rows = (FOLDER / f"{part}.tsv").read_text(encoding="utf-8").splitlines()
        for n, row in enumerate(rows):
            text, _, label = row.rpartition("\t")
            found.append(Article(f"{part}-{n:04d}", text, label == POLITICS))
    return found


def write_files(folder: Path, chosen: list[Article]) -> int:
    """Write each article as a text file; the number of words, counted between blanks."""
    for article in chosen:
        (folder / f"{article.key}.txt").write_text(article.text, encoding="utf-8")
    return sum(len(article.text.split()) for article in chosen)
