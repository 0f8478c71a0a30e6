"""World to findings: one file a question, warnings too."""

from crossbearing.analyse.analysis import Analysis

ANALYSES: tuple[Analysis, ...] = ()
"""In the order in which their findings are listed."""

__all__ = ["ANALYSES", "Analysis"]
