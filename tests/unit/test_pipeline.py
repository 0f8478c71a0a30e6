"""The whole flow: what a build keeps, skips, survives and tells."""

import json
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crossbearing import captures, pipeline
from crossbearing.corroborate.ratios import shipped_text
from crossbearing.gazetteer import Gazetteer
from crossbearing.model import (
    Document,
    Letter,
    Mention,
    Regrading,
    Reliability,
    Ruling,
    Sameness,
    Source,
    Target,
    sayings,
)
from crossbearing.read import SecondReader
from crossbearing.store import Case, CaseError
from crossbearing.views import with_views
from model_server import QUICK, Asked, Reply, says, serving
from unit.test_captures import capture

TEXT = "Officials said that two cargo aircraft flew radars from Hmeimim to Al Khadim on 3 February 2025.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Two short reports, one of them with a sidecar."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "a.json").write_text(json.dumps({"outlet": "Harbour Post", "owner": "Quay Group", "date": "2025-02-04"}))
    (folder / "b.txt").write_text("According to the Harbour Post, a ship left Tartus with armoured vehicles.\n")
    return folder


class Watcher:
    """Notes what a build tells."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def start(self, total: int) -> None:
        """The number of files."""
        self.told.append(f"start {total}")

    def advance(self, n: int, note: str) -> None:
        """Files, or the step."""
        self.told.append(f"{n} {note}")

    def done(self) -> None:
        """The end."""
        self.told.append("done")


def build(folder: Path, reports: Path) -> pipeline.BuildReport:
    """A build in this process."""
    with Case.create_or_open(folder) as case:
        return pipeline.build(case, [reports], workers=1)


def test_a_folder_becomes_statements_entities_events_and_sources(tmp_path: Path, reports: Path) -> None:
    """From files to a world in which every statement has its exact quote."""
    watcher = Watcher()
    with Case.create_or_open(tmp_path / "x.case") as case:
        report = pipeline.build(case, [reports], workers=1, progress=watcher)
        world = pipeline.world(case)
    assert (report.files, report.read, report.known) == (2, 2, 0)
    assert watcher.told == ["start 2", "2 reports/b.txt", "0 names", "0 lineage", "0 events", "0 findings", "done"]
    assert world.statements
    assert world.events
    assert world.sources["Harbour Post"].kind == "outlet"
    assert world.sources["Harbour Post"].owner == "Quay Group"
    for statement in world.statements.values():
        text = world.document_of(statement).text
        assert text[statement.locator.start : statement.locator.end] == statement.locator.quote
        for filler in statement.frame.fillers:
            assert filler.mention.id in world.mentions


def test_what_is_known_is_not_read_again(tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build reads nothing and changes nothing; a corrected sidecar is read."""
    build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        head = case.head()
    with monkeypatch.context() as patched:
        patched.setattr(captures, "load_reader", lambda: pytest.fail("the model was loaded"))
        captures.reader.cache_clear()
        assert build(tmp_path / "x.case", reports) == pipeline.BuildReport(2, 0, 2, 0)
    with Case.open(tmp_path / "x.case") as case:
        assert case.head() == head
    (reports / "a.json").write_text(json.dumps({"outlet": "Harbour News"}))
    assert build(tmp_path / "x.case", reports).read == 1
    with Case.open(tmp_path / "x.case") as case:
        assert "Harbour Post" not in {x.metadata.outlet for x in case.documents()}


def test_one_report_under_three_names_is_one_document(tmp_path: Path, reports: Path) -> None:
    """Three captures, one document, and a note for each further name, once."""
    for name in ("c.txt", "d.txt"):
        (reports / name).write_bytes((reports / "b.txt").read_bytes())
    for _ in range(2):
        build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        assert len(list(case.documents())) == 2
        assert len(list(case.captures())) == 4
        notes = [x for x in case.problems() if x.code == "duplicate-file"]
    assert [x.where for x in notes] == ["reports/c.txt", "reports/d.txt"]
    assert all("reports/b.txt" in x.message for x in notes)


def test_what_fails_in_a_stage_costs_that_artifact_alone(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception becomes a problem with its type, the document stays, and the next build tries again."""
    judge = captures.judge

    def fail(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> object:
        if document.path.endswith("a.txt"):
            raise RecursionError("deep")
        return judge(document, mentions, gazetteer)

    with monkeypatch.context() as patched:
        patched.setattr(captures, "judge", fail)
        assert build(tmp_path / "x.case", reports).problems == 1
    with Case.open(tmp_path / "x.case") as case:
        (problem,) = case.problems()
        assert (problem.stage, problem.code, problem.where) == ("resolve", "stage-failed", "reports/a.txt")
        assert "RecursionError" in problem.message
        assert [x.path for x in case.documents()] == ["reports/a.txt", "reports/b.txt"]
        assert {x.locator.document for x in case.statements()} == {x.id for x in list(case.documents())[1:]}
    assert build(tmp_path / "x.case", reports) == pipeline.BuildReport(2, 1, 1, 0)
    with Case.open(tmp_path / "x.case") as case:
        assert case.problems() == ()
        assert len({x.locator.document for x in case.statements()}) == 2


def test_a_process_that_died_is_a_problem_that_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An artifact without a result is kept with a problem, and the next build reads it."""
    (tmp_path / "a.txt").write_text(TEXT)
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "read_captures", lambda captures: [None for _ in captures])
        build(tmp_path / "x.case", tmp_path / "a.txt")
    with Case.open(tmp_path / "x.case") as case:
        assert [x.code for x in case.problems()] == ["reader-crashed"]
    assert build(tmp_path / "x.case", tmp_path / "a.txt").read == 1
    with Case.open(tmp_path / "x.case") as case:
        assert case.problems() == ()


def test_what_is_too_long_is_kept_and_read_to_the_limit(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text beyond the limit is stored whole; what lies beyond is told of, and the statements before are there."""
    monkeypatch.setattr(captures, "READ_CHARS", len(TEXT) + 5)
    (reports / "a.txt").write_text(TEXT + TEXT)
    build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        (problem,) = case.problems()
        long = next(case.documents())
        assert (problem.code, problem.end) == ("text-too-long", len(long.text))
        assert long.text == TEXT + TEXT
        ends = [x.locator.end for x in case.statements() if x.locator.document == long.id]
        assert ends
        assert max(ends) <= (problem.start or 0)


def test_views_that_were_not_made_are_made_by_the_next_build(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that was stopped before its views is completed by the next; meanwhile ``world`` makes them itself."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "renew", stop)
        with pytest.raises(KeyboardInterrupt):
            build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        assert case.world().events == {}
        seen = pipeline.world(case)
        assert seen.events
    build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        assert case.world() == seen


def test_another_table_of_ratios_makes_the_views_anew(tmp_path: Path, reports: Path) -> None:
    """What the views are made by names the table; the shipped one again gives the first views again."""
    build(tmp_path / "x.case", reports)
    own = "\n".join(x for x in shipped_text().splitlines() if not x.startswith("#")).replace("\t1.6\t2\t", "\t5\t6\t")
    with Case.create_or_open(tmp_path / "x.case") as case:
        before = pipeline.world(case)
        case.keep_ratios(own)
        changed = pipeline.world(case)
        assert changed.events != before.events
        pipeline.build(case, [reports], workers=1)
        assert case.world().events == changed.events
        case.keep_ratios(None)
        assert pipeline.world(case).events == before.events


def test_a_table_of_ratios_that_cannot_be_used_grades_nothing(tmp_path: Path, reports: Path) -> None:
    """Nothing is graded by another table in silence: the error names the file and the line."""
    build(tmp_path / "x.case", reports)
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.keep_ratios("letter\tput\tfirmness\tlow\thigh\twhy\nQ\t*\t*\t1\t1\tx\n")
        with pytest.raises(CaseError, match=r"likelihood_ratios\.tsv cannot be used: line 2"):
            pipeline.world(case)


def test_rebuilding_makes_the_same_views(tmp_path: Path, reports: Path) -> None:
    """Dropped and made again, the views are equal."""
    build(tmp_path / "x.case", reports)
    with Case.create_or_open(tmp_path / "x.case") as case:
        before = case.world()
        pipeline.rebuild(case)
        assert case.world() == before


def test_as_of_makes_the_views_of_that_moment(tmp_path: Path, reports: Path) -> None:
    """Later knowledge never leaks back into entities, events or findings."""
    build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        early, between = pipeline.world(case), datetime.now(UTC)
    (reports / "c.txt").write_text("The ministry denied that radars were flown to Al Khadim.\n")
    build(tmp_path / "x.case", reports)
    with Case.open(tmp_path / "x.case") as case:
        assert pipeline.world(case, between) == early
        assert len(pipeline.world(case).documents) == 3


def test_batches_are_cut_by_number_and_by_size(tmp_path: Path) -> None:
    """No transaction holds more than BATCH_FILES files, or goes on after BATCH_BYTES; the order stays."""
    found = [
        replace(capture(), artifact=replace(capture().artifact, id=f"{n:064}", path=f"{n:02}"), payload=bytes(size))
        for n, size in enumerate([10] * 20 + [pipeline.BATCH_BYTES] + [10])
    ]
    with Case.create_or_open(tmp_path / "x.case") as case:
        batches = list(pipeline._batches(case, found))
    assert [len(x.fresh) for x in batches] == [16, 5, 1]
    assert [x.artifact.path for batch in batches for x in batch.fresh] == [f"{n:02}" for n in range(22)]


def test_little_text_is_read_here_and_everything_else_in_processes_that_may_die() -> None:
    """Only plain text, and little of it, is read in this process."""
    plain = capture()
    assert pipeline._is_small([pipeline.Batch(fresh=(plain,))])
    pdf = replace(plain, artifact=replace(plain.artifact, path="a.PDF"))
    assert not pipeline._is_small([pipeline.Batch(fresh=(plain, pdf))])
    long = replace(plain, payload=bytes(pipeline.SMALL_BYTES + 1))
    assert not pipeline._is_small([pipeline.Batch(fresh=(long,))])
    assert not pipeline._is_small([pipeline.Batch(fresh=(plain,) * (pipeline.SMALL_FILES + 1))])


def test_problems_alone_are_stored(tmp_path: Path) -> None:
    """A path that gives nothing but a problem gives a case with that problem."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        report = pipeline.build(case, [tmp_path / "missing"], workers=1)
        assert report == pipeline.BuildReport(0, 0, 0, 1)
        assert [x.code for x in case.problems()] == ["not-found"]


def sent(_: int, question: str) -> Reply:
    """What a model says of a question that tells of radars, and of any other."""
    quote = "cargo aircraft flew radars from Hmeimim to Al Khadim"
    said = {
        "quote": quote, "kind": "transfer", "modality": "asserted", "polarity": "positive", "speech_act": "states",
        "roles": [{"role": "materiel", "text": "radars"}, {"role": "destination", "text": "Al Khadim", "type": "site"}],
        "attribution": ["Officials (unnamed)"],
    }  # fmt: skip
    return says(json.dumps({"statements": [said] if quote in question else []}))


def by_server(folder: Path, reports: Path, asked: Asked) -> pipeline.BuildReport:
    """A build by a test's server."""
    with Case.create_or_open(folder) as case:
        return pipeline.build(case, [reports], workers=1, named=SecondReader(asked.named("s3cret"), QUICK))


def readers(folder: Path) -> set[str]:
    """Who read the statements in force."""
    with Case.open(folder) as case:
        return {x.reader.partition(" prompt")[0] for x in case.statements()}


def test_a_named_reader_reads_and_the_rest_works_on_its_statements(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Places, events and speakers come from its statements; the built-in model is not even loaded."""
    monkeypatch.setattr(captures, "load_reader", lambda: pytest.fail("the model was loaded"))
    captures.reader.cache_clear()
    with serving(sent) as asked:
        assert by_server(tmp_path / "x.case", reports, asked) == pipeline.BuildReport(2, 2, 0, 0)
        questions = len(asked.bodies)
        assert by_server(tmp_path / "x.case", reports, asked) == pipeline.BuildReport(2, 0, 2, 0)
        assert len(asked.bodies) == questions
    with Case.open(tmp_path / "x.case") as case:
        seen = pipeline.world(case)
        assert list(case.verify()) == []
    assert [x.kind for x in seen.events.values()] == ["transfer"]
    assert any("Khadim" in x.canonical for x in seen.entities.values())


def test_what_may_crash_is_decoded_elsewhere_and_asked_about_from_here(tmp_path: Path) -> None:
    """A page goes through a process that may die before its text is sent."""
    page = tmp_path / "a.html"
    page.write_text(f"<html><body><article><h1>Radars</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>")
    with serving(sent) as asked:
        assert by_server(tmp_path / "x.case", page, asked) == pipeline.BuildReport(1, 1, 0, 0)
    assert readers(tmp_path / "x.case") == {"openai:tiny"}


def test_readers_take_each_others_place(tmp_path: Path, reports: Path) -> None:
    """Who is named reads anew, from kept answers where there are any; a build that names nobody leaves that alone."""
    case = tmp_path / "x.case"
    build(case, reports)
    assert readers(case) == {pipeline.READER}
    with serving(sent) as asked:
        by_server(case, reports, asked)
        assert readers(case) == {"openai:tiny"}
        assert build(case, reports).read == 0
        assert readers(case) == {"openai:tiny"}
        with Case.create_or_open(case) as stored:
            assert pipeline.build(stored, [reports], workers=1, named="built-in").read == 2
        assert readers(case) == {pipeline.READER}
        questions = len(asked.bodies)
        assert by_server(case, reports, asked).read == 2
        assert (readers(case), len(asked.bodies)) == ({"openai:tiny"}, questions)
    with Case.open(case) as stored:
        assert list(stored.verify()) == []


def test_a_server_that_is_down_costs_problems_and_takes_nothing_away(tmp_path: Path, reports: Path) -> None:
    """The run goes on; what was read before stays; the next build asks again."""
    case = tmp_path / "x.case"
    build(case, reports)
    with serving(lambda *_: Reply(b"", 503)) as asked:
        assert by_server(case, reports, asked).problems == 2
    assert readers(case) == {pipeline.READER}
    with serving(sent) as asked:
        assert by_server(case, reports, asked).read == 2
    assert readers(case) == {"openai:tiny"}
    with Case.open(case) as stored:
        assert stored.problems() == ()


def test_a_build_that_names_nobody_opens_no_socket(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off by default: nothing leaves the machine."""
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("a socket was opened"))
    assert build(tmp_path / "x.case", reports).read == 2


def test_a_ruling_is_applied_at_once_and_by_every_rebuild(tmp_path: Path, reports: Path) -> None:
    """The stored views are those that the truth gives; as-of the moment before they are those of before."""
    build(tmp_path / "x.case", reports)
    with Case.create_or_open(tmp_path / "x.case") as case:
        before = pipeline.world(case)
        moment = datetime.now(UTC)
        event = next(iter(before.events.values()))
        entity, other = sorted(before.entities)[:2]
        mention = before.entities[other].mentions[0]
        source = Source("Harbour Post", "outlet")
        given = [
            Regrading(Target("event", event.id, event.headline, sayings(before.statements, event.statements)), None, 5),
            Letter(Target("source", source.id, source.name), Reliability.B),
            Sameness(Target("entity", entity), Target("mention", mention), same=True),
            Sameness(Target("entity", other), Target("entity", entity), same=True),
        ]
        for what in given:
            recorded = pipeline.rule(case, Ruling("Ann", "seen", what))
            assert recorded.recorded >= moment
            assert case.views_current(pipeline.made_by(pipeline.ratios_of(case)))
            assert case.world() == with_views(case.truth())
        after = case.world()
        assert after.events[event.id].assessment.credibility == 5
        assert after.sources["Harbour Post"].letters[0].by == "Ann"
        assert after.judgements[mention].by == "analyst:Ann"
        pipeline.rebuild(case)
        assert case.world() == after
        assert pipeline.world(case, moment) == before
        assert list(case.verify()) == []
