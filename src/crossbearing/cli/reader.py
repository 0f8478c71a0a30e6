"""The option that names a reader, and the line that says where text is being sent."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from crossbearing.cli.terminal import Unusable, note

if TYPE_CHECKING:
    from crossbearing.pipeline import Named

P = ParamSpec("P")
R = TypeVar("R")

BUILT_IN = "built-in"


def reader_option(function: Callable[P, R]) -> Callable[P, R]:
    """Give a command the option ``--reader``."""
    return click.option(
        "--reader",
        metavar="NAME",
        help="Who reads: openai:MODEL@URL, a language model on an OpenAI-compatible server (llama.cpp, vLLM, Ollama, "
        f"LM Studio), or {BUILT_IN}. By default the built-in reader, and nothing leaves the machine.",
    )(function)


def named_reader(name: str | None) -> "Named":
    """The reader that the option names; where its server is another machine, one line says so."""
    if name is None:
        return None
    if name == BUILT_IN:
        return "built-in"

    from crossbearing.read import KEY_VARIABLE, AddressError, SecondReader, server

    try:
        where = server(name, os.environ.get(KEY_VARIABLE) or None)
    except AddressError as error:
        message, _, shape = str(error).partition(": ")
        raise Unusable(f"{message}.", f"{shape[:1].upper()}{shape[1:]}" if shape else "See --help.") from error
    if not where.is_here:
        clear = "" if where.scheme == "https" else ", unencrypted"
        note(f"The text of the reports is being sent to {where.place}{clear}.")
    return SecondReader(where)
