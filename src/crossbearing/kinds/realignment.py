"""Distance from one side, nearness to another; ties severed."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="realignment",
    says="Distance from one side, nearness to another; ties severed.",
    plover=(),
    triggers=(
        Trigger("VERB", "distance", "from:actor ; subj:actor"),
        Trigger(
            "VERB",
            "sever cut end break",
            "obj:'tie','link','alliance','relationship','contact' ; with:actor,state | subj:state,government,organisation,force",
            strength=7,
        ),
        Trigger(
            "VERB",
            "turn pivot drift shift move",
            "subj:actor,state ; away_from:actor || subj:state,actor ; toward:actor,state || subj:state,actor ; towards:actor,state || subj:state ; to:actor,state",
        ),
        Trigger("VERB", "leave quit exit join", "obj:organisation ; subj:state,government", roles={"obj": "from"}),
        Trigger("VERB", "withdraw", "from:organisation ; subj:state,government", strength=9),
        Trigger("VERB", "suspend end freeze", "obj:'membership','participation' ; subj:state,government,person"),
        Trigger("VERB", "defect", "subj:actor,person,force"),
        Trigger("VERB", "switch", "obj:'side','allegiance','loyalty'"),
        Trigger("VERB", "come", "under:'influence','sway','control'", roles={"under": "to"}),
        Trigger("NOUN", "severing severance cutting", "obj:'tie','link','relation'", roles={"of": "topic"}),
        Trigger("NOUN", "distance", "subj:actor ; from:actor", roles={}),
        Trigger("NOUN", "realignment rapprochement", "obj:actor | subj:actor | with:actor | between:actor"),
        Trigger(
            "VERB",
            "drift move turn pivot",
            "subj:state,actor ; away_from:actor,state || subj:state,actor ; from:actor,state",
            roles={"away_from": "from"},
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "from": "from",
        "to": "to",
        "toward": "to",
        "towards": "to",
        "with": "to",
        "obj": "topic",
    },
    strength=5,
    examples=(
        Example("Chad distanced itself from France.", {"actor": "Chad", "from": "France"}),
        Example("Mali cut ties with Kyiv.", {"actor": "Mali"}),
    ),
    silent=("They moved away from the window.",),
    fluents=(
        Fluent(
            "alignment", "terminates", object=("from", "recipient"), sign=1, only="distance leave quit exit withdraw"
        ),
        Fluent("alignment", "terminates", object=("to", "recipient", "from"), sign=1, only="sever cut end break"),
        Fluent("alignment", "initiates", object=("to",), sign=1, only="turn pivot drift join rapprochement"),
    ),
)
