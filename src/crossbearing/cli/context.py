"""What every command understands, whoever calls it."""

from typing import Final, TypedDict


class Context(TypedDict):
    """The settings of a click context that are the same everywhere."""

    help_option_names: list[str]
    max_content_width: int


CONTEXT: Final[Context] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
