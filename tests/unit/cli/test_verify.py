"""``crossbearing verify``."""

from pathlib import Path

from crossbearing.model import Artifact, Capture, Metadata, artifact_id
from crossbearing.store import Case, Intake
from unit.cli.running import Run


def _case(folder: Path) -> Path:
    """A case with one artifact in it."""
    payload = b"Words."
    artifact = Artifact(artifact_id(payload), "text/plain", len(payload), "in/a.txt")
    with Case.create_or_open(folder / "a.case") as case:
        case.append([Intake(Capture(artifact, payload, Metadata()), None)])
    return folder / "a.case"


def test_an_untouched_case_is_said_to_be_one(run: Run, tmp_path: Path) -> None:
    """Where all is well the status is 0 and the program says so."""
    told = run("verify", str(_case(tmp_path)))
    assert (told.status, told.err) == (0, "")
    assert "is as it was written" in told.out


def test_a_flipped_byte_is_named(run: Run, tmp_path: Path) -> None:
    """A changed artifact gives status 1 and its hash."""
    case = _case(tmp_path)
    (stored,) = [x for x in (case / "artifacts").rglob("*") if x.is_file()]
    stored.chmod(0o644)
    stored.write_bytes(b"Wordz.")
    told = run("verify", str(case))
    assert told.status == 1
    assert artifact_id(b"Words.") in told.out.replace("/", "")
