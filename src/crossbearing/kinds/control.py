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
            "obj:place,site,'bridge','palace' ; subj:force,state,organisation,government",
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
        Trigger(
            "NOUN",
            "control authority rule sway occupation jurisdiction",
            "theme:place,site,state ; subj:actor || theme:place,site,state ; of:actor || theme:place,site,state ; mod:actor",
            roles={"theme": "place", "of": "actor", "mod": "actor"},
            strength=7,
        ),
        Trigger(
            "VERB",
            "come fall pass remain stay return",
            "subj:place,site ; under:'control','authority','rule','sway'",
            roles={"subj": "place", "under": "actor", "of": "actor"},
            strength=7,
        ),
        Trigger(
            "VERB",
            "bring place put",
            "obj:place,site ; under:'control','authority','rule','sway'",
            roles={"under": "actor", "of": "actor"},
            strength=7,
        ),
        Trigger("NOUN", "hand", "subj:place,site ; mod:state", roles={"subj": "place", "mod": "actor"}),
        Trigger(
            "VERB",
            "remain stay be",
            "subj:force,state,organisation,government ; in:'control','possession'",
            roles={"in": "place", "of": "place"},
        ),
        Trigger("NOUN", "capture recapture liberation seizure", "obj:place,site ; subj:force,state | by:force,state"),
        Trigger(
            "VERB",
            "liberate",
            "obj:place,site ; subj:force,state,organisation,government",
        ),
        Trigger(
            "VERB",
            "wrest wrestle snatch",
            "subj:force,state,organisation,government ; obj:place,site,'control','bridge'",
        ),
        Trigger(
            "VERB",
            "establish assert reassert restore extend cement tighten",
            "obj:'control','grip','rule' ; subj:force,state,organisation,government ; over:place,site,state | on:place,site,state",
            strength=7,
        ),
        Trigger("VERB", "administer run", "obj:place,site ; subj:force,government"),
        Trigger("VERB", "hold", "obj:'sway' ; subj:actor ; over:place,site,state | in:place,site,state"),
        Trigger("NOUN", "fall", "obj:place ; to:force,state", roles={"to": "actor"}),
        Trigger(
            "VERB", "secure clear", "subj:force ; obj:'city','town','village','district','airport','airfield','base'"
        ),
        Trigger(
            "VERB", "pass fall go", "subj:'control' ; to:actor", roles={"subj": "place", "to": "actor"}, strength=7
        ),
        Trigger(
            "VERB",
            "fall pass",
            "subj:place,site ; into:'hand'",
            roles={"subj": "place", "into": "actor", "of": "actor"},
            strength=7,
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
        Example(
            "The town of Derna came under the control of Haftar's forces.",
            {"place": "Derna", "actor": "forces"},
        ),
        Example("The airport is under rebel control.", {"place": "airport", "actor": "rebel"}),
        Example("Nobody leaves the areas under Houthi control.", {"place": "areas", "actor": "Houthi"}),
        Example("The junta brought the province under its control.", {"place": "province", "actor": "junta"}),
        Example("The rebels' capture of Aleppo stunned the region.", {"place": "Aleppo", "actor": "rebels"}),
        Example("Massawa was liberated by the rebels in 1990.", {"place": "Massawa", "actor": "rebels"}),
        Example("Azerbaijan established full control over the corridor.", {"actor": "Azerbaijan"}),
        Example("The militia holds sway over large parts of Darfur.", {"actor": "militia"}),
        Example("The fall of El Geneina to the paramilitaries was confirmed.", {"place": "El Geneina"}),
        Example("The village is in Russian hands.", {"place": "village", "actor": "Russian"}),
        Example("The militia remains in control of large parts of Darfur.", {"actor": "militia", "place": "Darfur"}),
        Example("The base at Ansongo fell into the hands of jihadists.", {"place": "base", "actor": "jihadists"}),
        Example("Control of the town passed to the Arakan Army.", {"place": "town", "actor": "Arakan Army"}),
        Example(
            "The port is no longer under Houthi control.", {"place": "port", "actor": "Houthi"}, polarity="negative"
        ),
        Example("The junta no longer controls the border.", {"actor": "junta"}, polarity="negative"),
    ),
    silent=(
        "The letter fell into the hands of a reporter.",
        "The fire is under control.",
        "The situation at the plant came under the control of engineers.",
        "The board came under the authority of the ministry.",
        "The bank controls the fund.",
    ),
    fluents=(
        Fluent(
            "control",
            "confirms",
            object=("site", "place"),
            unless="capture seize retake recapture overrun take regain gain fall lose come pass bring place put go "
            "liberate wrest wrestle snatch liberation seizure establish restore surrender cede",
        ),
        Fluent(
            "control",
            "initiates",
            object=("site", "place"),
            only="capture seize retake recapture overrun take regain gain fall come pass bring place put go "
            "liberate wrest wrestle snatch liberation seizure establish restore",
        ),
        Fluent("control", "terminates", object=("site", "place"), only="lose"),
    ),
)
