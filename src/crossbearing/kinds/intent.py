"""What an actor seeks, aims at, considers."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="intent",
    says="What an actor seeks, aims at, considers.",
    plover=(),
    triggers=(
        Trigger("VERB", "seek aim intend plan want try attempt hope wish strive", "subj:actor ; xcomp:any"),
        Trigger(
            "VERB",
            "seek pursue consider weigh reassess contemplate eye mull reconsider",
            "subj:actor ; obj:any || subj:actor ; xcomp:any",
        ),
        Trigger("VERB", "aim", "subj:actor ; at:any"),
        Trigger(
            "VERB",
            "see view regard consider",
            "subj:state,government,organisation,person ; obj:place,site,state,government ; as:any",
            roles={"as": "topic", "obj": "of"},
        ),
        Trigger("VERB", "look_to", "subj:actor,state ; xcomp:any"),
        Trigger("ADJ", "determined keen eager bent", "subj:actor ; xcomp:any"),
        Trigger("VERB", "bend", "obj:actor ; on:any", roles={"obj": "actor"}),
        Trigger("VERB", "set_out prepare", "subj:actor ; xcomp:any", unless="obj:any"),
        Trigger("VERB", "set", "subj:actor ; obj:'sight','sights' ; on:any"),
        Trigger("VERB", "want", "subj:state,government ; obj:any", unless="obj:person,actor"),
        Trigger("VERB", "focus", "subj:actor,state ; on:any"),
        Trigger("NOUN", "intention", "subj:actor ; of:any", roles={"of": "of"}),
        Trigger(
            "NOUN",
            "plan intention ambition aim desire bid strategy",
            "subj:actor ; xcomp:any || subj:state,government,organisation,force ; in:place,state || subj:actor ; for:any || subj:actor ; obj:any",
        ),
    ),
    roles={"subj": "actor", "obj": "of", "xcomp": "of", "for": "of", "at": "of", "on": "of", "in": "place"},
    strength=3,
    examples=(
        Example("Algeria has no plan to win.", {"actor": "Algeria"}, polarity="negative"),
        Example("Moscow seeks to strengthen its influence in West Africa.", {"actor": "Moscow"}),
        Example("Rwanda is determined to win.", {"actor": "Rwanda"}),
        Example("Moscow has set out to replace Paris.", {"actor": "Moscow"}),
        Example("Ethiopia has set its sights on a port.", {"actor": "Ethiopia", "of": "port"}),
        Example("The Kremlin has no intention of leaving Syria.", {"actor": "Kremlin"}, polarity="negative"),
        Example("Azerbaijan wants a corridor through Armenia.", {"actor": "Azerbaijan", "of": "corridor"}),
        Example("Iran's ambitions in Sudan worry Riyadh.", {"actor": "Iran"}),
        Example("Egypt is considering a new patrol mission.", {"actor": "Egypt"}),
    ),
    silent=("The child wants to sleep.", "He set the table.", "The pipe is bent on the left."),
)
