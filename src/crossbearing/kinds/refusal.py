"""Rejects, declines, refuses; declines to comment."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="refusal",
    says="Rejects, declines, refuses; declines to comment.",
    plover=("REJECT",),
    triggers=(
        Trigger("VERB", "reject rebuff dismiss spurn turn_down veto", "subj:actor ; obj:any"),
        Trigger("VERB", "refuse decline", "subj:actor ; xcomp:any || subj:actor ; obj:any"),
        Trigger("NOUN", "refusal rejection", "subj:actor ; xcomp:any || subj:actor ; obj:any || by:actor"),
        Trigger("VERB", "rule_out", "subj:actor ; obj:any"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "of", "xcomp": "of", "to": "of"},
    strength=5,
    examples=(
        Example("The ministry declined to comment.", {"actor": "ministry"}),
        Example("Chad rejected the request.", {"actor": "Chad"}),
    ),
    silent=("The number declined sharply.",),
)
