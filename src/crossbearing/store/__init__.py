"""The case on disk; only this room touches it."""

from crossbearing.store.artifacts import ArtifactFolder
from crossbearing.store.case import Case
from crossbearing.store.errors import CaseError
from crossbearing.store.head import Head
from crossbearing.store.intake import Intake
from crossbearing.store.lines import Extract, Read, extract, sidecar_id
from crossbearing.store.search import Match
from crossbearing.store.track_part import TrackPart

__all__ = [
    "ArtifactFolder",
    "Case",
    "CaseError",
    "Extract",
    "Head",
    "Intake",
    "Match",
    "Read",
    "TrackPart",
    "extract",
    "sidecar_id",
]
