"""Documents whose outlet or date is not known, and what that costs."""

from collections.abc import Callable, Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import counted
from crossbearing.model import Finding, Metadata, World

_NO_OUTLET = "who published them is not known, so their own voice has no letter"
_NO_DATE = "“yesterday” and “on Wednesday” stay open there, and which of them came first is not known"
_QUESTIONS: tuple[tuple[str, Callable[[Metadata], bool], str], ...] = (
    ("outlet", lambda m: not m.outlet, _NO_OUTLET),
    ("date", lambda m: m.published is None, _NO_DATE),
)
_MOST_NAMED = 5


def find(world: World) -> Iterator[Finding]:
    """One finding for each thing that is not known, over all the documents that lack it."""
    for what, lacks, cost in _QUESTIONS:
        lacking = sorted((d.path, i) for i, d in world.documents.items() if lacks(d.metadata))
        if not lacking:
            continue
        paths = [path for path, _ in lacking]
        more = f" and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else ""
        yield Finding(
            "unknown_metadata",
            f"{counted(len(lacking), 'document')} of {len(world.documents)} without {_article(what)} {what}",
            f"{', '.join(paths[:_MOST_NAMED])}{more}: {cost}. A file NAME.json beside NAME.txt can say it.",
            tuple(i for _, i in lacking),
        )


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


ANALYSIS = Analysis("unknown_metadata", "Of which documents is the outlet or the date not known?", find)
