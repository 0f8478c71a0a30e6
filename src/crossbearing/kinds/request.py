"""Asks, demands, calls for something."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="request",
    says="Asks, demands, calls for something.",
    plover=("REQUEST",),
    triggers=(
        Trigger("VERB", "demand request", "subj:actor ; obj:any,xcomp:any", roles={"obj": "of"}),
        Trigger("VERB", "ask urge", "subj:actor ; obj:actor ; xcomp:any"),
        Trigger("VERB", "ask appeal call", "subj:actor ; for:any"),
        Trigger("VERB", "call", "subj:actor ; on:actor"),
        Trigger(
            "NOUN",
            "call demand request appeal",
            "subj:actor ; for:any || subj:actor ; xcomp:any || from:actor ; for:any || by:actor ; for:any",
            roles={"from": "actor"},
        ),
        Trigger("VERB", "demand request", "subj:actor ; ccomp:any", roles={"ccomp": "of"}),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "for": "of",
        "on": "recipient",
        "to": "recipient",
        "from": "recipient",
        "xcomp": "of",
    },
    strength=3,
    examples=(
        Example("Niger demanded the departure of American troops.", {"actor": "Niger"}),
        Example("The envoy urged both armies to accept a truce.", {"actor": "envoy"}),
    ),
    silent=("The job demands patience.",),
)
