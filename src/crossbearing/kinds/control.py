"""A side controls a site or region."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="control",
    says="A side controls a site or region.",
    plover=(),
    triggers=(
        Trigger("VERB", "control rule govern dominate", "subj:actor ; obj:place,site,state"),
        Trigger("VERB", "hold", "subj:force,state ; obj:place,site,state"),
        Trigger("VERB", "control hold", "obj:place,site,state ; by:actor"),
        Trigger("VERB", "solidify consolidate", "obj:'rule','control','grip' ; subj:actor", roles={}),
        Trigger(
            "VERB",
            "capture seize retake recapture overrun",
            "obj:place,site ; subj:force,state,organisation,government",
        ),
        Trigger(
            "VERB",
            "take seize lose regain gain",
            "obj:'control' ; subj:force,state,organisation,government",
            strength=7,
        ),
        Trigger(
            "VERB",
            "take_over take take_back seize_control",
            "obj:site,'city','town','village','airport','barracks','headquarters','capital' ; subj:force,'group',organisation",
        ),
        Trigger("VERB", "fall", "to:actor ; subj:place,site", roles={"subj": "place", "to": "actor"}),
        Trigger("NOUN", "control", "subj:actor ; obj:place,site || in:place || over:place,site,state"),
        Trigger("NOUN", "control", "subj:actor ; by:actor"),
        Trigger("NOUN", "control", "by:actor"),
        Trigger("ADJ", "-controlled -held", ""),
        Trigger(
            "VERB",
            "lose surrender cede",
            "subj:actor ; obj:place,site,'town','city','village','district' ; to:actor",
            roles={"subj": "loser", "to": "actor"},
        ),
        Trigger(
            "NOUN",
            "control",
            "subj:place,site,'half','part','most','third','area','country' ; of:force,organisation,'group'",
            roles={"subj": "place", "of": "actor"},
            strength=4,
        ),
        Trigger(
            "NOUN",
            "hand",
            "subj:place,site ; mod:force,'rebel','government','enemy' || subj:place,site ; of:actor",
            roles={"subj": "place", "of": "actor", "mod": "actor"},
        ),
        Trigger(
            "VERB",
            "fall",
            "subj:'city','town','village','capital','district' || subj:place,site ; to:force",
            roles={"subj": "place", "to": "actor"},
            strength=4,
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "place", "of": "place", "by": "actor"},
    state=True,
    strength=6,
    examples=(
        Example(
            "The town is controlled by the Rapid Support Forces.", {"actor": "Rapid Support Forces", "place": "town"}
        ),
        Example("Rebels seized control of Goma.", {"actor": "Rebels", "place": "Goma"}),
        Example("The jihadist group took over the barracks at Gao.", {"place": "Gao"}),
    ),
    silent=("The bank controls the fund.",),
    fluents=(
        Fluent(
            "control",
            "confirms",
            object=("site", "place"),
            unless="capture seize retake recapture overrun take regain gain fall lose",
        ),
        Fluent(
            "control",
            "initiates",
            object=("site", "place"),
            only="capture seize retake recapture overrun take regain gain fall",
        ),
        Fluent("control", "terminates", object=("site", "place"), only="lose"),
    ),
)
