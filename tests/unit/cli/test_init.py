"""The program as a whole: help, wrong calls, what it does when it is stopped."""

import errno
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from crossbearing.cli import COMMANDS, STATUS_INTERRUPTED, commands, statements
from unit.cli.running import Run

STARTUP_S = 0.2
"""Source: the plan of the house gives click 0.07 s; with our own imports so much is the most."""


def test_help_names_every_command_in_order(run: Run) -> None:
    """The help lists the commands in the order of the tuple."""
    out = run("--help").out
    places = [out.index(f"\n  {c.name} ") for c in COMMANDS]
    assert places == sorted(places)


def test_without_arguments_it_says_how_to_start(run: Run) -> None:
    """Without arguments the program teaches and ends with the status of a wrong call."""
    told = run()
    assert told.status == 2
    assert "crossbearing demo" in told.out + told.err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_every_command_teaches_by_example(run: Run, command: click.Command) -> None:
    """Each command's help holds an example that begins with the command itself."""
    assert f"crossbearing {command.name}" in run(command.name, "--help").out.split("Examples:")[1]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_examples_parse(command: click.Command) -> None:
    """Every example in the help is a call that the command accepts."""
    examples = [x.strip() for x in (command.epilog or "").splitlines()]
    calls = [re.split(r"\s{4,}|[|]|&&", x)[0] for x in examples if x.startswith(f"crossbearing {command.name}")]
    assert calls
    for call in calls:
        command.make_context(command.name, shlex.split(call)[2:], parent=click.Context(commands))


def test_wrong_option_shows_a_right_call(run: Run) -> None:
    """A wrong call is answered with what is wrong, examples and where more is."""
    told = run("export", "x.case", "--format", "shp", "-o", "-")
    assert told.status == 2
    assert "kml" in told.err
    assert "--format geojson" in told.err
    assert "crossbearing export --help" in told.err


def test_misspelt_command_names_near_ones(run: Run) -> None:
    """A misspelt command is answered with the one that was meant."""
    assert "events" in run("evnts").err


def test_ctrl_c_says_that_it_goes_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130 and says that the same command goes on where this one stopped."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(statements, "callback", interrupted)
    told = run("statements", "x.case")
    assert told.status == STATUS_INTERRUPTED
    assert "goes on where this one stopped" in told.err


def test_full_disk_is_said_plainly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the operating system is one plain sentence with a next step, not a traceback."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "libya.case/case.db")

    monkeypatch.setattr(statements, "callback", full)
    told = run("statements", "x.case")
    assert told.status == 1
    assert "No space left on device: libya.case/case.db" in told.err
    assert "run it again" in told.err


def test_closed_pipe_is_quiet() -> None:
    """When the reader of the output goes away the program ends without a word."""
    program = Path(sys.executable).with_name("crossbearing")
    command = f"'{program}' --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_starts_quickly() -> None:
    """The help takes little work, and no command imports what only another one needs."""
    least = min(_help_cpu_s() for _ in range(3))
    assert least < 2 * STARTUP_S  # twice, as a processor that is shared does less in a second
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, crossbearing.cli; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"sqlalchemy", "onnxruntime", "rich", "numpy", "lxml", "trafilatura"} & set(loaded)


def _help_cpu_s() -> float:
    """Processor time of one ``--help``: the clock on the wall also counts what other programs do."""
    before = os.times()
    subprocess.run(
        [sys.executable, "-c", "from crossbearing.cli import main; main(['--help'])"], capture_output=True, check=True
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
