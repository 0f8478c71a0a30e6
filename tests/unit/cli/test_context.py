"""The settings that all commands share."""

import pytest
from click import Command, Context

from crossbearing.cli import COMMANDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_a_command_helps_by_either_name_wherever_it_is_called(command: Command) -> None:
    """``-h`` does not depend on the command having been reached through its group."""
    option = command.get_help_option(Context(command, **command.context_settings))
    assert option is not None
    assert option.opts == ["-h", "--help"]
