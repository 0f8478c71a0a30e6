"""World to findings: one file a question, warnings too."""

from crossbearing.analyse import (
    against_tracks,
    air_bridges,
    contested,
    doubtful_names,
    drift,
    evidence_type,
    figure_of_speech,
    headline_body,
    impossible_date,
    odd_lineage,
    office,
    rulings,
    thin_origins,
    track_faults,
    unknown_metadata,
    unsourced,
)
from crossbearing.analyse.analysis import Analysis

ANALYSES: tuple[Analysis, ...] = (
    contested.ANALYSIS,
    against_tracks.ANALYSIS,
    thin_origins.ANALYSIS,
    odd_lineage.ANALYSIS,
    drift.ANALYSIS,
    evidence_type.ANALYSIS,
    headline_body.ANALYSIS,
    impossible_date.ANALYSIS,
    office.ANALYSIS,
    doubtful_names.ANALYSIS,
    unsourced.ANALYSIS,
    figure_of_speech.ANALYSIS,
    unknown_metadata.ANALYSIS,
    air_bridges.ANALYSIS,
    track_faults.ANALYSIS,
    rulings.ANALYSIS,
)
"""In the order in which their findings are listed."""

__all__ = ["ANALYSES", "Analysis"]
