"""The command line: one file a command, which parses, calls and shows. Heavy rooms are imported by the call."""

import errno
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from crossbearing import __version__
from crossbearing.cli.bridges import bridges
from crossbearing.cli.brief import brief
from crossbearing.cli.build import build
from crossbearing.cli.context import CONTEXT
from crossbearing.cli.demo import demo
from crossbearing.cli.documents import documents
from crossbearing.cli.effects import effects
from crossbearing.cli.entities import entities
from crossbearing.cli.events import events
from crossbearing.cli.export import export
from crossbearing.cli.findings import findings
from crossbearing.cli.judge import judge
from crossbearing.cli.movements import movements
from crossbearing.cli.problems import problems
from crossbearing.cli.rebuild import rebuild
from crossbearing.cli.show import show
from crossbearing.cli.state import state
from crossbearing.cli.statements import statements
from crossbearing.cli.terminal import note, speak_utf8
from crossbearing.cli.tests import tests
from crossbearing.cli.verify import verify

COMMANDS: tuple[click.Command, ...] = (
    demo,
    build,
    statements,
    events,
    entities,
    documents,
    problems,
    findings,
    state,
    effects,
    movements,
    bridges,
    tests,
    show,
    judge,
    brief,
    rebuild,
    verify,
    export,
)
"""Every command, in the order in which a newcomer needs them."""

STATUS_INTERRUPTED = 130
"""128 + SIGINT, as a shell gives it."""
STATUS_PIPE_CLOSED = 141
"""128 + SIGPIPE, as a shell gives it for a program whose reader went away."""


class _InOrder(click.Group):
    """A group that lists its commands in the order in which they were added, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in order."""
        del ctx
        return list(self.commands)


@click.group(
    cls=_InOrder,
    context_settings=CONTEXT,
    epilog="""\b
Start here:
  crossbearing demo                              the shipped example: a case and its brief, in under a minute
  crossbearing build my.case FOLDER              your own reports: txt, md, html, pdf, docx, eml, RSS, WARC
  crossbearing brief my.case -o brief.html       the dossier, every sentence with its footnote

Every command tells more, with examples: crossbearing COMMAND --help
""",
)
@click.version_option(__version__, prog_name="crossbearing")
def commands() -> None:
    """Who says that who moved what, where and when, how sure they are, and how many of them really know.

    Crossbearing reads reports into a case, keeps every statement with its exact words, and grades what happened by how
    many independent origins stand behind it.
    """


for _command in COMMANDS:
    commands.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 failed, 2 wrong call, 130 interrupted."""
    speak_utf8()
    try:
        status = commands.main(arguments, prog_name="crossbearing", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(error.exit_code)
    except click.UsageError as error:
        _explain(error)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        note(error.format_message())
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        note("Stopped. What was stored stays; the same command goes on where this one stopped.")
        sys.exit(STATUS_INTERRUPTED)
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.ESHUTDOWN}:
            note(f"{error.strerror or error}: {error.filename or 'input or output'}.")
            note("See that there is room on the disk and that the files may be read and written, then run it again.")
            sys.exit(1)
        # Python would flush standard output once more at exit and complain; there is nobody left to read it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(STATUS_PIPE_CLOSED)
    sys.exit(status if isinstance(status, int) else 0)


def _explain(error: click.UsageError) -> None:
    """Say what is wrong with the call, and how one that works looks."""
    note(error.format_message())
    context = error.ctx
    if context is not None and context.command.epilog and context.command is not commands:
        note(context.command.epilog.removeprefix("\b\n").strip())
    path = context.command_path if context is not None else "crossbearing"
    note(f"More: {path} --help")
