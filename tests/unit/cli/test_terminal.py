"""Speaking to a terminal without being steered by what is said."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.cli.terminal import Unusable, console, one_line, print_lines, row, speak_utf8, visible, write_text


@given(st.text())
def test_nothing_visible_steers_a_terminal(text: str) -> None:
    """No control character but tab and line end, and no bidirectional override, is left in visible text."""
    left = set(visible(text)) & {*map(chr, range(0x20)), "\x7f", *map(chr, range(0x80, 0xA0)), "\u202e", "\u2066"}
    assert left <= {"\t", "\n"}


@given(st.text())
def test_visible_text_keeps_its_length(text: str) -> None:
    """A control character is replaced by one character, so that positions still count."""
    assert len(visible(text)) == len(text)


def test_one_line_is_one_line() -> None:
    """Every run of white space is one blank."""
    assert one_line("a\r\n\tb\u2028c") == "a b c"


def test_a_console_on_a_pipe_has_a_fixed_width_and_no_colour() -> None:
    """What goes to a file holds no escape codes, whatever the terminal around."""
    out = io.StringIO()
    console(out).print("[bold]x[/bold]", style="red")
    assert out.getvalue() == "[bold]x[/bold]\n"


def test_cells_hold_no_markup() -> None:
    """Square brackets in a report are square brackets."""
    (cell,) = row(["[red]x[/red]"])
    assert cell.plain == "[red]x[/red]"


def test_utf8_under_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output carries Arabic under an ASCII locale, and escapes half a character."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    speak_utf8()
    sys.stdout.write("الخادم \udc80")
    sys.stdout.flush()
    assert raw.getvalue() == "الخادم \\udc80".encode()


def test_lines_end_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A line with its end and one without come out alike."""
    print_lines(["a\n", "b"])
    assert capsys.readouterr().out == "a\nb\n"


def test_a_file_that_cannot_be_written_is_an_error_with_a_next_step(tmp_path: Path) -> None:
    """A wrong -o is one sentence and what to give instead."""
    with pytest.raises(Unusable, match="Give another file"):
        write_text(tmp_path / "no" / "brief.html", ["x"])


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """``-o -`` writes the pieces as they are."""
    write_text(Path("-"), ["a", "b\n"])
    assert capsys.readouterr().out == "ab\n"
