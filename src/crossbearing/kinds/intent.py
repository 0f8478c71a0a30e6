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
        Trigger("VERB", "look", "subj:actor,state ; xcomp:any"),
        Trigger("VERB", "focus", "subj:actor,state ; on:any"),
        Trigger(
            "NOUN",
            "plan intention ambition aim desire bid strategy",
            "subj:actor ; xcomp:any || subj:actor ; for:any || subj:actor ; obj:any",
        ),
    ),
    roles={"subj": "actor", "obj": "of", "xcomp": "of", "for": "of", "at": "of", "on": "of", "in": "place"},
    strength=3,
    examples=(
        Example("Moscow seeks to strengthen its influence in West Africa.", {"actor": "Moscow"}),
        Example("Egypt is considering a new patrol mission.", {"actor": "Egypt"}),
    ),
    silent=("The child wants to sleep.",),
)
