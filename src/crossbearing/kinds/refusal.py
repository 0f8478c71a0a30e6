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
        Trigger("NOUN", "refusal rejection", "from:actor || by:actor", roles={"from": "actor"}),
        Trigger(
            "VERB",
            "turn_back",
            "subj:actor ; on:'plan','proposal','deal','talk','offer','request','agreement','initiative','process'",
            roles={"on": "of"},
        ),
        Trigger(
            "VERB",
            "shrug_off brush_off brush_aside ignore disregard",
            "subj:actor ; obj:'call','demand','appeal','request','warning','criticism','proposal','offer','threat','deadline','ultimatum','plea','order'",
        ),
        Trigger("ADJ", "unwilling", "subj:actor ; xcomp:any"),
        Trigger(
            "VERB",
            "walk_away walk_out pull_out",
            "subj:actor ; from:'talk','negotiation' || subj:actor ; of:'talk','negotiation' || subj:actor ; out_of:'talk','negotiation'",
            roles={"from": "of", "of": "of", "out_of": "of"},
            strength=9,
        ),
        Trigger("VERB", "balk baulk", "subj:actor ; at:any", roles={"at": "of"}),
        Trigger("NOUN", "veto", "subj:actor ; obj:any || by:actor"),
        Trigger("VERB", "use cast exercise", "subj:actor ; obj:'veto'", roles={"against": "of", "on": "of"}),
    ),
    roles={**PLACES, "subj": "actor", "obj": "of", "xcomp": "of", "to": "of"},
    strength=5,
    examples=(
        Example("The ministry declined to comment.", {"actor": "ministry"}),
        Example("Chad rejected the request.", {"actor": "Chad"}),
        Example("Kyiv turned its back on the peace plan.", {"actor": "Kyiv", "of": "peace plan"}),
        Example("The junta ignored the ultimatum.", {"actor": "junta", "of": "ultimatum"}),
        Example("The offer met with a flat refusal from Bamako.", {"actor": "Bamako"}),
        Example("Baku is unwilling to sign the treaty.", {"actor": "Baku"}),
        Example("The rebels walked out of the talks.", {"actor": "rebels", "of": "talks"}),
        Example("Russia cast its veto against the resolution.", {"actor": "Russia", "of": "resolution"}),
    ),
    silent=("The number declined sharply.", "He turned back on Monday.", "She ignored the rain."),
)
