"""Names to things: every mention is judged, with reasons; entities are views over the judgements."""

from crossbearing.resolve.entities import entities
from crossbearing.resolve.judging import judge
from crossbearing.resolve.merging import in_force
from crossbearing.resolve.ruled import ruled

__all__ = ["entities", "in_force", "judge", "ruled"]
