"""What a retelling changed: two sayings in, the changes of meaning out. Pure; it knows no edges and no findings."""

from crossbearing.analyse.changes.change import SEVERITY, Change, ChangeKind, Severity
from crossbearing.analyse.changes.compare import compare
from crossbearing.analyse.changes.sayings import Saying, Sayings

__all__ = ["SEVERITY", "Change", "ChangeKind", "Saying", "Sayings", "Severity", "compare"]
