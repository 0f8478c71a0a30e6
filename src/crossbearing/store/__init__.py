"""The case on disk; only this room touches it."""

from crossbearing.store.case import Case
from crossbearing.store.errors import CaseError
from crossbearing.store.head import Head
from crossbearing.store.intake import Intake
from crossbearing.store.lines import Extract, Read, extract, sidecar_id
from crossbearing.store.search import Match

__all__ = ["Case", "CaseError", "Extract", "Head", "Intake", "Match", "Read", "extract", "sidecar_id"]
