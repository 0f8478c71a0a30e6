"""The reference of the command line cannot drift from the program."""

import click
from scripts.cli_reference import TARGET, reference

from crossbearing.cli import COMMANDS


def test_the_page_is_what_the_commands_say() -> None:
    """docs/cli.md is up to date; else: python scripts/cli_reference.py."""
    assert TARGET.read_text(encoding="utf-8") == reference()


def test_every_command_and_option_stands_in_it() -> None:
    """No command and no option is left out."""
    page = reference()
    for command in COMMANDS:
        assert f"\n## {command.name}\n" in page
        parts = list(command.commands.values()) if isinstance(command, click.Group) else []
        assert all(f"\n### {command.name} {part.name}\n" in page for part in parts)
        for one in (command, *parts):
            assert all(option in page for parameter in one.params for option in parameter.opts if option[0] == "-")
