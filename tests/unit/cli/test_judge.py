"""``crossbearing judge``: what it teaches and refuses. What rulings do is tested where they are applied."""

import multiprocessing
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from multiprocessing.queues import Queue
from pathlib import Path
from typing import get_args

import pytest

from crossbearing import pipeline
from crossbearing.cli.judge import ANALYST, CONFIDENCES, LETTERS, LIKELIHOODS, NUMBERS, judge
from crossbearing.model import Confidence, Credibility, Likelihood, Reliability, World
from crossbearing.store import Case
from unit.cli.running import Run, Told
from unit.store.cases import hold

TEXTS = {
    "a.txt": ("Harbour Post", "Russia moved air defence systems from Syria to Libya, Anna Rossi said.\n"),
    "b.txt": ("Quay Times", "Türkiye sent troops to Tripoli. The ministry denied it.\n"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case of two short reports; nobody has said who the analyst is."""
    monkeypatch.delenv(ANALYST, raising=False)
    for name, (outlet, text) in TEXTS.items():
        (tmp_path / name).write_text(f"---\noutlet: {outlet}\npublished: 2025-02-03\n---\n{text}")
    with Case.create_or_open(tmp_path / "x.case") as case:
        pipeline.build(case, [tmp_path / x for x in TEXTS], workers=1)
    return tmp_path / "x.case"


def seen(folder: Path, as_of: datetime | None = None) -> World:
    """What the case holds."""
    with Case.open(folder) as case:
        return pipeline.world(case, as_of)


def ruled(told: Told) -> str:
    """The id that the command printed."""
    assert told.status == 0, told.err
    return told.out.split()[0]


def by_kind(world: World, kind: str) -> str:
    """The id of the first event of a kind."""
    return next(e.id for e in world.events.values() if e.kind == kind)


def test_the_scales_are_those_of_the_model() -> None:
    """The command knows no word that the model does not, and leaves none out."""
    assert tuple(Reliability) == LETTERS
    assert tuple(x.value for x in Likelihood) == LIKELIHOODS
    assert get_args(Confidence) == CONFIDENCES
    assert tuple(map(int, NUMBERS)) == get_args(Credibility)


@pytest.mark.parametrize("name", list(judge.commands))
def test_every_subcommand_teaches_by_its_help(run: Run, name: str) -> None:
    """Each has an example that begins as it must be typed."""
    told = run("judge", name, "--help")
    assert told.status == 0
    assert f"crossbearing judge {name} libya.case" in told.out


def test_a_ruling_is_recorded_shown_and_taken_back(run: Run, folder: Path) -> None:
    """Two events become one; after undo the views are those of before; as-of the moment before knows nothing of it."""
    before = seen(folder)
    moment = datetime.now(UTC)
    ids = sorted(before.events)
    told = run("judge", "same", str(folder), ids[0], ids[1], "--by", "Ann", "--reason", "one operation")
    ruling = ruled(told)
    assert told.out.endswith(": in force.\n")
    assert f"crossbearing judge undo {folder} {ruling}" in told.err
    after = seen(folder)
    assert len(after.events) == len(before.events) - 1
    assert seen(folder, moment) == before
    for shown in (run("show", str(folder), ids[0]), run("show", str(folder), ids[1]), run("show", str(folder), ruling)):
        assert shown.status == 0
        assert "one operation" in shown.out
    ruled(run("judge", "undo", str(folder), ruling, "--by", "Bo", "--reason", "two operations"))
    assert dict(seen(folder).events) == dict(before.events)
    listed = run("judge", "list", str(folder))
    assert "taken back by" in listed.out
    assert run("verify", str(folder)).status == 0


def test_undoing_the_undoing_brings_a_ruling_back(run: Run, folder: Path) -> None:
    """And what was taken back cannot be taken back again: the program says how to bring it back."""
    event = by_kind(seen(folder), "transfer")
    by = ("--by", "Ann", "--reason", "seen")
    ruling = ruled(run("judge", "grade", str(folder), event, "--number", "5", *by))
    back = ruled(run("judge", "undo", str(folder), ruling, *by))
    refused = run("judge", "undo", str(folder), ruling, *by)
    assert refused.status == 1
    assert f"judge undo {folder} {back}" in refused.err
    ruled(run("judge", "undo", str(folder), back, *by))
    assert seen(folder).events[event].assessment.credibility == 5


def test_a_grade_stands_beside_what_was_computed(run: Run, folder: Path) -> None:
    """In the list, on the page, and in JSON."""
    world = seen(folder)
    event = by_kind(world, "transfer")
    computed = world.events[event].assessment.credibility
    ruled(run("judge", "grade", str(folder), event, "--letter", "b", "--number", "2", "--likelihood", "likely",
              "--confidence", "high", "--by", "Ann", "--reason", "seen"))  # fmt: skip
    assert f"B2 (computed F{computed})" in " ".join(run("events", str(folder)).out.split())
    shown = run("show", str(folder), event).out
    assert f"B2 (by Ann; computed: F{computed})" in shown
    assert f"computed: {computed})" in shown
    assert "Why it was computed so" in shown


def test_a_rejected_statement_stays_listed(run: Run, folder: Path) -> None:
    """Marked in the list and on its page, with who and why; it counts towards nothing."""
    world = seen(folder)
    statement = world.events[by_kind(world, "transfer")].statements[0]
    ruled(run("judge", "reject", str(folder), statement, "--by", "Ann", "--reason", "a caption"))
    assert all(statement not in e.statements for e in seen(folder).events.values())
    assert "rejected" in run("statements", str(folder), "--kind", "transfer").out
    shown = run("show", str(folder), statement).out
    assert "Rejected: it counts for nothing" in shown
    assert "by Ann, because: a caption" in shown


def test_a_letter_is_the_sources(run: Run, folder: Path) -> None:
    """By a part of its name; its page says who gave it and from when on."""
    ruling = ruled(run("judge", "letter", str(folder), "harbour", "C", "--since", "2024-01-01", "--by", "Ann",
                       "--reason", "checked"))  # fmt: skip
    source = seen(folder).sources["Harbour Post"]
    assert [(x.letter, x.by) for x in source.letters] == [("C", "Ann")]
    assert "C (fairly reliable) from 2024-01-01 on, by Ann: checked" in run("show", str(folder), source.id).out
    assert ruling in run("show", str(folder), source.id).out


def test_a_note_is_shown_with_its_thing(run: Run, folder: Path) -> None:
    """Its words need no other reason; they cannot steer the terminal."""
    document = next(iter(seen(folder).documents))
    ruled(run("judge", "note", str(folder), document, "ask \x1b[31magain", "--by", "Ann"))
    shown = run("show", str(folder), document).out
    assert "notes: ask ␛[31magain" in " ".join(shown.split())
    assert "\x1b" not in shown


def test_the_analyst_may_be_named_by_the_environment(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody is named and nobody can be asked, nothing is recorded."""
    document = next(iter(seen(folder).documents))
    nobody = run("judge", "note", str(folder), document, "look")
    assert nobody.status == 1
    assert ANALYST in nobody.err
    monkeypatch.setenv(ANALYST, "Cleo")
    ruled(run("judge", "note", str(folder), document, "look"))
    without = run("judge", "reject", str(folder), next(iter(seen(folder).statements)))
    assert without.status == 1
    assert "--reason" in without.err
    assert [x.by for x in seen(folder).rulings.values()] == ["Cleo"]
    long = run("judge", "note", str(folder), document, "x" * 4001)
    assert long.status == 1
    assert "a document of its own" in long.err


def test_the_analyst_is_asked_where_somebody_can_answer(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name and reason are asked for on a terminal."""
    answers = iter(["Ann", "a joke"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    ruled(run("judge", "reject", str(folder), next(iter(seen(folder).statements))))
    assert [(x.by, x.reason) for x in seen(folder).rulings.values()] == [("Ann", "a joke")]


WRONG: Iterable[tuple[Callable[[World], tuple[str, ...]], str]] = (
    (lambda w: ("reject", by_kind(w, "transfer")), "This needs a statement"),
    (lambda w: ("grade", next(iter(w.statements)), "--number", "2"), "This needs an event"),
    (lambda w: ("grade", by_kind(w, "transfer")), "at least one of"),
    (lambda w: ("undo", by_kind(w, "transfer")), "This needs a ruling"),
    (lambda w: ("same", by_kind(w, "transfer"), by_kind(w, "transfer")), "Give two different ids"),
    (lambda w: ("same", by_kind(w, "transfer"), next(iter(w.entities))), "cannot be the same"),
    (lambda _: ("letter", "Harbor Pst", "B"), "Near to it: Harbour Post"),
    (lambda _: ("letter", "zzz", "B"), "outlets and speakers"),
    (lambda _: ("letter", "Harbour Post", "B", "--since", "soon"), "is no date"),
    (lambda _: ("reject", "ffff"), "has the id"),
)


@pytest.mark.parametrize(("arguments", "says"), WRONG)
def test_what_cannot_be_ruled_is_refused(
    run: Run, folder: Path, arguments: Callable[[World], tuple[str, ...]], says: str
) -> None:
    """With what is wrong and what to do; nothing is recorded."""
    name, *rest = arguments(seen(folder))
    told = run("judge", name, str(folder), *rest, "--by", "Ann", "--reason", "seen")
    assert told.status in {1, 2}
    assert says in told.err
    assert seen(folder).rulings == {}


def test_the_same_ruling_twice_is_one(run: Run, folder: Path) -> None:
    """Unless it was taken back in between."""
    by = ("--by", "Ann", "--reason", "seen")
    event = by_kind(seen(folder), "transfer")
    ruling = ruled(run("judge", "grade", str(folder), event, "--number", "2", *by))
    again = run("judge", "grade", str(folder), event, "--number", "2", *by)
    assert (again.status, again.out) == (0, "")
    assert "nothing was recorded" in again.err
    ruled(run("judge", "undo", str(folder), ruling, *by))
    assert ruled(run("judge", "grade", str(folder), event, "--number", "2", *by)) != ruling
    assert len(seen(folder).rulings) == 3


def test_a_case_without_rulings_says_how_to_make_one(run: Run, folder: Path) -> None:
    """And a case that is not there is not made."""
    assert "crossbearing judge --help" in run("judge", "list", str(folder)).err
    missing = run("judge", "note", str(folder.parent / "no.case"), "x", "y", "--by", "Ann")
    assert missing.status == 1
    assert not (folder.parent / "no.case").exists()


def test_a_name_of_the_tables_may_be_given_that_the_case_does_not_name(run: Run, folder: Path) -> None:
    """A mention is then read as that row."""
    world = seen(folder)
    mention = next(m for m in world.mentions.values() if m.text == "Anna Rossi")
    ruled(run("judge", "same", str(folder), "actor:lna", mention.id, "--by", "Ann", "--reason", "its spokeswoman"))
    assert seen(folder).judgements[mention.id].anchor == "actor:lna"


def test_a_ruling_waits_for_a_build_and_says_so(run: Run, folder: Path) -> None:
    """One writer at a time: the ruling is on the case as the build has left it."""
    document = next(iter(seen(folder).documents))
    spawn = multiprocessing.get_context("spawn")
    told: Queue[str] = spawn.Queue()
    process = spawn.Process(target=hold, args=(folder, told))
    process.start()
    assert told.get(timeout=60) == "held"
    waited = run("judge", "note", str(folder), document, "look", "--by", "Ann")
    process.join()
    assert waited.status == 0
    assert "another build" in waited.err
    assert len(seen(folder).documents) == 3
    assert run("verify", str(folder)).status == 0
