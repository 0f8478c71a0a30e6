"""The measure of time expressions on TempEval-3 platinum."""

import json
import sys
from pathlib import Path

import pytest
from quality.time import Timex, aligned, f1, load, main, scores

_TML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">March 22, 2013</TIMEX3></DCT>
<TEXT>He <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2013-03-21">Thursday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="P2Y">two years</TIMEX3>.</TEXT></TimeML>
"""


def test_alignment_is_one_to_one() -> None:
    """Two predictions in one gold expression are one pair and one too many; the gold left over stays unpaired."""
    gold = [Timex(0, 10, "DATE", "2013"), Timex(20, 25, "SET", "XXXX")]
    predicted = [Timex(0, 4, "DATE", "2013"), Timex(5, 10, "DATE", "2012")]
    pairs = aligned(gold, predicted)
    assert [(p.gold, p.predicted) for p in pairs] == [
        (gold[0], predicted[0]), (gold[1], None), (None, predicted[1]),
    ]  # fmt: skip


def test_value_f1_is_relaxed_f1_times_the_share_of_right_values() -> None:
    """One of two pairs has the right value, one the right characters, both the right type."""
    gold = [Timex(0, 10, "DATE", "2013"), Timex(20, 25, "DATE", "2012")]
    predicted = [Timex(0, 10, "DATE", "2014"), Timex(20, 24, "DATE", "2012")]
    found = scores(aligned(gold, predicted))
    assert found["relaxed"] == found["type"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert found["value"] == found["strict"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert found["value_accuracy"] == 0.5


def test_the_creation_time_is_in_no_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two expressions stand in the text; the last line of what is printed is JSON, the predictions are lines of it."""
    (tmp_path / "a.tml").write_text(_TML, encoding="utf-8")
    out = tmp_path / "pred.jsonl"
    monkeypatch.setattr(sys, "argv", ["time", "--gold", str(tmp_path), "--out", str(out)])
    main()
    printed = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (printed["gold"], printed["predicted"], printed["value"]["f1"]) == (2, 2, 1.0)
    assert [json.loads(line)["text"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "Thursday", "two years",
    ]  # fmt: skip


def test_gold_is_read_with_its_places(shared_data: Path) -> None:
    """Each time expression of the gold stands where its words are."""
    folder = shared_data / "data/nlp/temporal_te3_platinum/te3-platinum"
    text, created, expected = load(folder / "AP_20130322.tml")
    assert created is not None
    assert created.isoformat() == "2013-03-22"
    assert "Friday" in {text[t.start : t.end] for t in expected}


def test_f1() -> None:
    """Half right, half found."""
    assert f1(1, 2, 2) == {"p": 0.5, "r": 0.5, "f1": 0.5}
