"""Which reader a call names, and what it says of where text goes."""

import json
from pathlib import Path

import pytest

from crossbearing.cli.reader import named_reader
from crossbearing.read import SecondReader
from model_server import says, serving
from unit.cli.running import Run


def test_nobody_is_named() -> None:
    """Off by default."""
    assert named_reader(None) is None
    assert named_reader("built-in") == "built-in"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://127.0.0.1:1/v1", ""),
        ("http://10.0.0.5:1/v1", "The text of the reports is being sent to 10.0.0.5:1, unencrypted.\n"),
        ("https://models.example.org/v1", "The text of the reports is being sent to models.example.org:443.\n"),
    ],
)
def test_another_machine_is_named(
    url: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line where the host is not this machine; the key comes from the environment and is not shown."""
    monkeypatch.setenv("CROSSBEARING_READER_KEY", "s3cret")
    found = named_reader(f"openai:tiny@{url}")
    assert isinstance(found, SecondReader)
    assert found.server.key == "s3cret"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize("name", ["gpt", "openai:m@ftp://h", "openai:m@http://u:s3cret@h"])
def test_a_name_that_cannot_be_used(run: Run, here: Path, name: str) -> None:
    """It is refused before a case is made."""
    (here / "a.txt").write_text("Words.", encoding="utf-8")
    told = run("build", "my.case", "a.txt", "--reader", name)
    assert told.status == 1
    assert "openai:" in told.err or "CROSSBEARING_READER_KEY" in told.err
    assert "Traceback" not in told.err
    assert not (here / "my.case").exists()


def test_a_build_by_a_server(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the command line to a statement with the reader's name; the key is nowhere in the case."""
    monkeypatch.setenv("CROSSBEARING_READER_KEY", "s3cret-key")
    (here / "a.txt").write_text("The army sent tanks from Tartus to Tobruk.\n", encoding="utf-8")
    said = {
        "quote": "The army sent tanks from Tartus to Tobruk", "kind": "transfer", "modality": "asserted",
        "polarity": "positive", "speech_act": "states",
        "roles": [{"role": "origin", "text": "Tartus", "type": "place"}],
    }  # fmt: skip
    with serving(lambda *_: says(json.dumps({"statements": [said], "echo": "s3cret-key"}))) as asked:
        assert run("build", "my.case", "a.txt", "--reader", f"openai:tiny@{asked.url}").status == 0
        assert asked.keys == ["Bearer s3cret-key"]
    (line,) = run("statements", "my.case", "--json").out.splitlines()
    assert json.loads(line)["reader"].startswith("openai:tiny prompt ")
    for file in (here / "my.case").rglob("*"):
        assert not file.is_file() or b"s3cret-key" not in file.read_bytes()
