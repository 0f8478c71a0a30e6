"""The documentation leaves nothing out."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_page_is_in_the_navigation_once() -> None:
    """A page that nobody can reach is not documentation."""
    named = [line.split()[-1] for line in (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()]
    pages = [str(p.relative_to(ROOT / "docs")) for p in (ROOT / "docs").rglob("*.md")]
    assert [p for p in pages if named.count(p) != 1] == []


def test_every_decision_is_in_the_list_of_decisions() -> None:
    """A decision record is found from the page of decisions."""
    records = {p.name for p in (ROOT / "docs" / "decisions").glob("0*.md")}
    listed = (ROOT / "docs" / "decisions" / "index.md").read_text(encoding="utf-8")
    assert {r for r in records if f"({r})" not in listed} == set()


def test_pictures_of_the_readme_are_there() -> None:
    """Every file that the readme shows or leads to is in the project."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = [piece.partition(")")[0] for piece in text.split("](")[1:]]
    assert [t for t in targets if not t.startswith("http") and not (ROOT / t).exists()] == []
