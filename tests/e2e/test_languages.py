"""A report in another language, from the folder to the brief."""

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("crossbearing")
ENGLISH = "Russia moved radars from Hmeimim to Libya on 3 January 2025, the ministry said.\n"
RUSSIAN = "Самолёты Ил-76 вылетели из Хмеймима в Ливию, сообщил источник. Халифа Хафтар прибыл в Дамаск.\n"


def _run(*arguments: object) -> str:
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_english_and_a_russian_report(tmp_path: Path) -> None:
    """The Russian one gives names of the same entities and no statement, and every list says that it was not read."""
    reports, case, page = tmp_path / "reports", tmp_path / "x.case", tmp_path / "brief.html"
    reports.mkdir()
    (reports / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (reports / "ru.txt").write_text(RUSSIAN, encoding="utf-8")
    (reports / "said.md").write_text(f"---\nlanguage: en\n---\n{RUSSIAN}", encoding="utf-8")
    _run("build", case, reports)
    documents = {d["path"]: d for d in map(json.loads, _run("documents", case, "--json").splitlines())}
    assert {p: (d["language"], d["read"]) for p, d in documents.items()} == {
        "reports/en.txt": ("en", True),
        "reports/ru.txt": ("ru", False),
        "reports/said.md": ("ru", False),
    }
    assert documents["reports/ru.txt"]["statements"] == 0
    codes = [json.loads(line)["code"] for line in _run("problems", case, "--json").splitlines()]
    assert sorted(codes) == ["language-contradicted", "language-not-read", "language-not-read"]
    assert _run("documents", case).count("not read: Russian") == 2
    names = {e["id"]: e["names"] for e in map(json.loads, _run("entities", case, "--json").splitlines())}
    assert {"Hmeimim", "Хмеймима"} <= set(names["site:OSLK"])
    assert "Ливию" in names["actor:libya"]
    assert "Халифа Хафтар" in names["actor:khalifa-haftar"]
    shown = _run("show", case, documents["reports/ru.txt"]["id"])
    assert "Russian (ru)" in shown
    assert "Names that the tables know (not read: Russian)" in shown
    _run("brief", case, "-o", page)
    assert "not read: Russian" in page.read_text(encoding="utf-8")
