"""Which documents that share words may be compared as an original and its retelling.

A retelling tells the same report. A later one that repeats passages of it on top of other news has its own figures and
days because the world has moved on, and the next number of a series fills the same words with other things: neither has
retold anything otherwise.
"""

from datetime import timedelta
from typing import Final, Literal, TypeAlias

from crossbearing.language.names import fold
from crossbearing.language.one_report import Likeness, is_series, likeness
from crossbearing.model import Document

_ONE_REPORT: Final = 0.85
"""Likeness of the beginnings from which a text tells the report of another; below, it may go on from it. Of 90 edges
between real documents, judged by hand (``quality/lineage_sheet_fresh.csv``), it keeps 28 of 37 that tell one report and
2 of 50 that do not."""
_SAME_DAYS: Final = timedelta(days=3)
"""What is retold without a word of whose it is, is retold while it is news."""
_OTHER_FIGURES = 0.25
"""Of the figures of the text that has fewer, beside one: so many may be others where it retells."""
_PARTICULARS, _FEWEST_PARTICULARS = 0.5, 8
"""Least share of figures and names in common, where there are so many."""


Retells: TypeAlias = Literal["no", "words", "report", "cited"]
"""``words``: a document has words of another, of days so near that its numbers, days and names may be newer ones;
``report``: it tells the same report, and where one thing is told otherwise that was changed; ``cited``: it says itself
that it tells the other's, and all that is told otherwise was changed."""


def retells(child: Document, parent: Document, *, cited: bool) -> Retells:
    """Whether a document that has words of another may tell the same report; ``cited``: it names it as its source."""
    found = likeness(child.text, parent.text)
    if is_series(found):
        return "no"
    if cited:
        return "cited"
    if _has_other_particulars(found):
        return "no"
    alike = found.beginnings >= _ONE_REPORT
    mine, theirs = child.metadata, parent.metadata
    if mine.outlet and theirs.outlet and fold(mine.outlet) == fold(theirs.outlet) and not alike:
        return "no"
    if mine.published is None or theirs.published is None:
        return "report" if alike else "words"
    apart = abs(mine.published - theirs.published)
    if apart > _SAME_DAYS:
        return "no"
    return "words" if apart else "report"


def _has_other_particulars(found: Likeness) -> bool:
    """Whether two texts of like words have so many other figures, or figures and names, that they tell two things."""
    others = found.fewer_figures * (1 - found.figures)
    return others > 1 + _OTHER_FIGURES * found.fewer_figures or (
        found.fewer_particulars >= _FEWEST_PARTICULARS and found.particulars < _PARTICULARS
    )
