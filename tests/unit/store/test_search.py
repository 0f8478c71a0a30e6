"""Finding by id and by words."""

from pathlib import Path

from crossbearing.store import Case, Match
from moved import moved
from unit.store.cases import intake


def test_a_reading_that_is_no_longer_in_force_is_not_found(tmp_path: Path) -> None:
    """What a newer reader took back is found by nobody."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        old = next(iter(case.world().statements))
        case.append([intake("Ships came.", reader="test 2")])
        assert case.find(old) == ()
        assert [x.noun for x in case.search("came")] == ["document"]


def test_an_artifact_is_found_by_its_hash(case_folder: Path) -> None:
    """A SHA-256, or its first digits, lead to the artifact."""
    with Case.open(case_folder) as case:
        artifact = next(iter(case.world().artifacts))
        assert Match("artifact", artifact) in case.find(artifact[:12])


def test_all_words_must_be_there(case_folder: Path) -> None:
    """Words are joined by and, wherever they stand; accents and case do not matter."""
    with Case.open(case_folder) as case:
        assert len(case.search("TARTUS four")) == 1
        assert case.search("tartus again") == ()


def test_movements_are_found_by_their_ids(case_folder: Path) -> None:
    """A leg and a platform are found by the beginning of their ids; parts of the tracks are nothing to be shown."""
    found = moved()
    with Case.create_or_open(case_folder) as case:
        case.replace_movements(found, "tracks", "maker")
        leg = next(iter(found.legs))
        assert case.find(leg[:16]) == (Match("leg", leg),)
        assert case.find("icao:14042d") == (Match("platform", "icao:14042d"),)
        assert case.find("track-") == ()
