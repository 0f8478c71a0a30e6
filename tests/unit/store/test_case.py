# ruff: noqa: S608 the names in the SQL are those of our own tables
"""What a case keeps, skips, replays and refuses."""

import multiprocessing
import re
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from importlib import resources
from multiprocessing.queues import Queue
from pathlib import Path

import pytest

from crossbearing.model import Judgement, Metadata, Note, Problem, Ruling, Target
from crossbearing.store import Case, CaseError, Intake, Match, migrations
from crossbearing.store.lines import NOUNS
from unit.store.cases import READER, capture, hold, intake, read


def lines(case: Case) -> int:
    """How many lines are stored."""
    return case.head().lines


def test_what_was_appended_comes_back(tmp_path: Path) -> None:
    """Documents, mentions, statements, judgements and problems come back equal, by document and place."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "b.txt"), intake("Radars left Tartus.", "a.txt")])
        world = case.world()
        assert [x.path for x in world.documents.values()] == ["a.txt", "b.txt"]
        assert [x.text for x in world.mentions.values()] == ["Radars", "left", "Tartus.", "Ships", "came."]
        assert [x.locator.quote for x in world.statements.values()] == ["Radars", "Ships"]
        assert {x.anchor for x in world.judgements.values()} >= {"name:Radars", "name:Ships"}
        assert [x.where for x in world.problems] == ["a.txt", "b.txt"]
        assert list(case.documents()) == list(world.documents.values())
        assert list(case.statements()) == list(world.statements.values())
        for identity, statement in world.statements.items():
            assert statement.id == identity


def test_appending_twice_changes_nothing(tmp_path: Path) -> None:
    """A second append of the same reading adds no line, in the same run and in a later one."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came."), intake("Ships came.")])
        once = lines(case)
        case.append([intake("Ships came.")])
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        assert lines(case) == once


def test_one_file_in_three_places_is_one_document(tmp_path: Path) -> None:
    """The same bytes under three names are one artifact, one document and three captures."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "a.txt")])
        case.append([Intake(capture("Ships came.", x), None) for x in ("b.txt", "c.txt")])
        world = case.world()
        assert (len(world.artifacts), len(world.documents)) == (1, 1)
        assert [x.path for x in case.captures()] == ["a.txt", "b.txt", "c.txt"]


def test_a_batch_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    """What fails in the middle of a batch leaves no line of it, and the case goes on."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "a.txt")])
        before = case.world()
        good = intake("Radars left.", "b.txt")
        broken = intake("Radars stayed.", "c.txt")
        assert broken.extract is not None
        object.__setattr__(broken.extract, "rows", (*broken.extract.rows, ("mention", ("too", "short"))))
        with pytest.raises(ValueError, match="zip"):
            case.append([good, broken])
        assert case.world() == before
        case.append([good])
        assert len(case.world().documents) == 2
        assert list(case.verify()) == []


def test_stored_truth_cannot_be_updated_or_deleted(case_folder: Path) -> None:
    """Triggers refuse to change or remove a line of any truth table."""
    database = sqlite3.connect(case_folder / "case.db", isolation_level=None)
    for noun in NOUNS:
        for sql in (f"DELETE FROM {noun}", f"UPDATE {noun} SET body = ''"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                database.execute(sql)
    database.close()


def test_a_newer_reader_replaces_what_an_older_one_read(tmp_path: Path) -> None:
    """The world shows the newest reading of each artifact; the older one stays stored."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        before = datetime.now(UTC)
        time.sleep(0.002)
        case.append([intake("Ships came.", reader="test 2")])
        assert [x.reader for x in case.world().statements.values()] == ["test 2"]
        assert [x.reader for x in case.truth(as_of=before).statements.values()] == [READER]
        assert set(case.readers().values()) == {"test 2"}


def test_a_failed_reading_takes_nothing_away(tmp_path: Path) -> None:
    """A later reading that failed adds its problem; what was read before stays in force, and it is tried again."""
    found = capture("Ships came.")
    failed = read(found, "test 2")
    problem = tuple(x for x in failed.rows if x[0] == "problem")
    object.__setattr__(failed, "rows", problem)
    object.__setattr__(failed, "complete", False)
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        case.append([Intake(found, failed)])
        assert len(case.world().statements) == 1
        assert set(case.readers().values()) == {READER}


def test_as_of_shows_what_was_known_then(tmp_path: Path) -> None:
    """Nothing recorded later leaks into the world of an earlier moment."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "a.txt")])
        early = case.truth()
        between = datetime.now(UTC)
        time.sleep(0.002)
        case.append([intake("Radars left.", "b.txt")])
        assert case.truth(as_of=between) == early
        assert case.truth(as_of=between - timedelta(days=1)).documents == {}
        assert len(case.truth(as_of=datetime.now(UTC)).documents) == 2


def test_a_moment_without_a_zone_is_refused(case_folder: Path) -> None:
    """As-of takes aware datetimes only."""
    with Case.open(case_folder) as case, pytest.raises(ValueError, match="time zone"):
        case.truth(as_of=datetime(2025, 1, 1))  # noqa: DTZ001 the mistake under test


def test_a_corrected_sidecar_replaces_the_older_one_of_the_same_file(tmp_path: Path) -> None:
    """What a file is said to be follows its newest sidecar, back and forth; each word is kept as a capture."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        for outlet in ("Harbour News", "Harbour Post", "Harbour News"):
            case.append([intake("Ships came.", sidecar=Metadata(outlet=outlet))])
            assert [x.metadata.outlet for x in case.world().documents.values()] == [outlet]
        assert len(list(case.captures())) == 3


def test_one_text_under_two_outlets_is_two_publications(tmp_path: Path) -> None:
    """The same bytes in two places with two sidecars are two documents."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "a.txt", Metadata(outlet="A"))])
        case.append([intake("Ships came.", "b.txt", Metadata(outlet="B"))])
        assert len(case.world().documents) == 2


def test_the_analyst_overrules_the_resolver(tmp_path: Path) -> None:
    """The judgement in force is the analyst's last one."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        mention = next(iter(case.world().mentions))
        for anchor in ("actor:x", "actor:y"):
            case.judge([Judgement(mention, anchor, same=True, reasons=("seen",), doubt=None, by="analyst:Ann")])
        case.append([intake("Ships came.", reader="test 2")])
        assert case.world().judgements[mention].anchor == "actor:y"


def test_a_path_that_was_taken_in_later_is_no_problem_any_more(tmp_path: Path) -> None:
    """What a path could not give once is dropped from the problems when it was taken in later."""
    unreadable = Problem("collect", "unreadable", "cannot be read.", "in/a.txt")
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([], [unreadable])
        assert case.problems() == (unreadable,)
        case.append([intake("Ships came.", "in/a.txt")])
        assert unreadable not in case.problems()


def test_things_are_found_by_the_beginning_of_their_id(case_folder: Path) -> None:
    """The noun before the hyphen may be left out; a prefix of nothing finds nothing."""
    with Case.open(case_folder) as case:
        statement = next(iter(case.world().statements))
        digits = statement.removeprefix("statement-")
        assert (
            case.find(statement) == case.find(statement[:15]) == case.find(digits) == (Match("statement", statement),)
        )
        assert case.find("statement-zz") == case.find("") == ()


def test_words_are_found_in_every_script_and_are_never_a_query(case_folder: Path) -> None:
    """Full text finds Latin and Arabic words; quotes and operators in the words mean nothing."""
    with Case.open(case_folder) as case:
        assert {x.noun for x in case.search("radars")} == {"document"}
        assert len(case.search("رادارات")) == 1
        assert case.search('radars" OR "ships') == case.search("") == case.search("NEAR(") == ()


def test_views_come_back_and_know_what_they_were_made_of(tmp_path: Path) -> None:
    """Stored views are those that were given; a new line, or another maker, makes them out of date."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        assert not case.views_current("test 1")
        case.replace_views(case.world(), "test 1")
        assert case.views_current("test 1")
        assert not case.views_current("test 2")
        case.append([intake("Radars left.", "b.txt")])
        assert not case.views_current("test 1")


def test_a_case_may_hold_its_own_table_of_ratios(tmp_path: Path) -> None:
    """It is kept as it was given, also where it stood in the folder before the case, and can be taken away."""
    (tmp_path / "x.case").mkdir()
    (tmp_path / "x.case" / "likelihood_ratios.tsv").write_text("mine", "utf-8")
    with Case.create_or_open(tmp_path / "x.case") as case:
        assert case.ratios() == "mine"
        case.keep_ratios("other")
        assert case.ratios() == case.ratios_path.read_text("utf-8") == "other"
        case.keep_ratios(None)
        case.keep_ratios(None)
        assert case.ratios() is None
        assert list(case.verify()) == []


def test_a_case_for_reading_refuses_to_write(case_folder: Path) -> None:
    """Writing through a case that was opened for reading is a bug, and raises."""
    with Case.open(case_folder) as case, pytest.raises(RuntimeError, match="reading only"):
        case.append([intake("Radars left.")])


@pytest.mark.parametrize("name", ["a.file", "a.folder", "missing"])
def test_what_is_no_case_says_so(tmp_path: Path, name: str) -> None:
    """A file, a folder of other things and nothing at all each give a message, and are left as they are."""
    path = tmp_path / name
    if name == "a.file":
        path.write_text("x")
    if name == "a.folder":
        path.mkdir()
        (path / "holiday.jpg").write_text("x")
    with pytest.raises(CaseError, match="no case at"):
        Case.open(path)
    if name != "missing":
        with pytest.raises(CaseError, match=r"is a file|other files"):
            Case.create_or_open(path)
        assert name == "a.file" or [x.name for x in path.iterdir()] == ["holiday.jpg"]


def test_a_case_of_a_newer_program_is_refused(case_folder: Path) -> None:
    """A higher form number is neither read nor written."""
    database = sqlite3.connect(case_folder / "case.db", isolation_level=None)
    database.execute("PRAGMA user_version = 99")
    database.close()
    for attempt in (Case.open, Case.create_or_open):
        with pytest.raises(CaseError, match="newer crossbearing"):
            attempt(case_folder)


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    """A case.db that something else made is left alone."""
    database = sqlite3.connect(tmp_path / "case.db", isolation_level=None)
    database.execute("CREATE TABLE recipes (name)")
    database.close()
    for attempt in (Case.open, Case.create_or_open):
        with pytest.raises(CaseError, match="not made by crossbearing"):
            attempt(tmp_path)


def test_a_case_that_was_killed_while_it_was_made_says_so(tmp_path: Path) -> None:
    """An empty database is no damaged case: the next build makes it."""
    (tmp_path / "case.db").touch()
    with pytest.raises(CaseError, match="not made to its end"):
        Case.open(tmp_path)
    with Case.create_or_open(tmp_path) as case:
        assert case.head().lines == 0
    Case.open(tmp_path).close()


def test_a_damaged_database_says_so(case_folder: Path) -> None:
    """A case.db that is no database gives a message that names the way out."""
    (case_folder / "case.db").write_bytes(b"no database at all" * 100)
    for attempt in (Case.open, Case.create_or_open):
        with pytest.raises(CaseError, match="damaged"):
            attempt(case_folder)


def test_the_case_can_be_written_after_a_refusal(case_folder: Path) -> None:
    """A writer that failed to open gives its lock back."""
    whole = (case_folder / "case.db").read_bytes()
    (case_folder / "case.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(CaseError):
        Case.create_or_open(case_folder)
    (case_folder / "case.db").write_bytes(whole)
    Case.create_or_open(case_folder).close()


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    """Two writers of one case end well: the second is told, waits, and then sees what the first stored."""
    context = multiprocessing.get_context("spawn")
    told: Queue[str] = context.Queue()
    first = context.Process(target=hold, args=(tmp_path / "x.case", told))
    first.start()
    assert told.get(timeout=30) == "held"
    messages: list[str] = []
    with Case.create_or_open(tmp_path / "x.case", messages.append) as case:
        assert len(messages) == 1
        assert "another build" in messages[0]
        assert [x.path for x in case.documents()] == ["b.txt"]
    first.join()


def test_readers_work_while_a_writer_writes(tmp_path: Path) -> None:
    """Listing a case needs no lock: a reader sees whole transactions and leaves no trace."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        with Case.open(tmp_path / "x.case") as reader:
            assert len(reader.world().documents) == 1
            assert list(reader.verify()) == []
        case.append([intake("Radars left.", "b.txt")])
    assert sorted(x.name for x in (tmp_path / "x.case").iterdir()) == ["HEAD", "artifacts", "case.db", "lock"]


def test_file_names_that_are_no_unicode_are_kept(tmp_path: Path) -> None:
    """A path of any bytes goes in and comes out, newlines and all."""
    path = "in/caf\udce9\n../x.txt"
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", path)])
        assert next(case.captures()).path == path
        assert [x.path for x in case.documents()] == [path]
        assert case.first_paths().popitem()[1] == path
        assert list(case.verify()) == []


def test_rulings_come_back_in_the_order_in_which_they_were_recorded(tmp_path: Path) -> None:
    """Each has its own moment; the same one given twice is two, told apart by their count."""
    note = Ruling("Ann", "seen it", Note(Target("document", "d")))
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        first, second = case.rule(note), case.rule(note)
        assert (first.again, second.again) == (0, 1)
        assert first.recorded < second.recorded
        assert list(case.truth().rulings.values()) == [first, second]
        assert list(case.truth(first.recorded).rulings) == [first.id]
        assert case.truth(first.recorded - timedelta(microseconds=1)).rulings == {}
        assert case.find(first.id[:14]) == (Match("ruling", first.id),)
    with Case.open(tmp_path / "x.case") as case:
        assert list(case.verify()) == []


def test_a_ruling_makes_the_views_stale(case_folder: Path) -> None:
    """Views that were made before a ruling are not those of the case."""
    with Case.create_or_open(case_folder) as case:
        assert case.views_current("test 1")
        case.rule(Ruling("Ann", "seen it", Note(Target("document", "d"))))
        assert not case.views_current("test 1")


def test_a_case_of_an_older_form_says_how_to_bring_it_up_to_date(tmp_path: Path) -> None:
    """Nothing of an old case is lost: opening it for writing adds what is new."""
    folder = tmp_path / "old.case"
    with Case.create_or_open(folder) as case:
        case.append([intake("Ships came.")])
    database = sqlite3.connect(folder / "case.db")
    first = (resources.files(migrations) / "0001_case.sql").read_text(encoding="utf-8")
    old = set(re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", first))
    tables = {x for (x,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL")}
    for table in tables - old:
        if not table.startswith(tuple(f"{x}_" for x in ("document_words", "quote_words"))):
            database.execute(f"DROP TABLE {table}")
    database.execute("PRAGMA user_version = 1")
    database.commit()
    database.close()
    with pytest.raises(CaseError, match="crossbearing rebuild"):
        Case.open(folder)
    with Case.create_or_open(folder) as case:
        assert len(case.truth().documents) == 1
        case.rule(Ruling("Ann", "seen it", Note(Target("document", "d"))))
    with Case.open(folder) as case:
        assert [x.code for x in case.verify()] == []
