"""Works at a site: runway, storage, shelters."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="construction",
    says="Works at a site: runway, storage, shelters.",
    plover=("MOBILIZE",),
    triggers=(
        Trigger(
            "VERB",
            "build construct rebuild restore renovate repair upgrade modernise modernize refurbish extend lengthen widen resurface enlarge reconstruct rehabilitate pave fortify",
            "obj:site,'runway','airstrip','apron','shelter','hangar','storage','structure','fortification','trench','bunker','pier','wall'",
        ),
        Trigger("VERB", "expand", "obj:site"),
        Trigger(
            "VERB",
            "show reveal",
            "subj:sensor ; obj:'hangar','runway','shelter','revetment','apron','bunker','fortification','trench','storage'",
            roles={"subj": ""},
        ),
        Trigger(
            "NOUN",
            "construction reconstruction modernisation modernization refurbishment renovation restoration rehabilitation upgrade extension",
            "obj:site,'runway','shelter','storage','bunker','fortification' | at:site,place | subj:site",
        ),
        Trigger("NOUN", "work", "mod:'construction','reconstruction','repair','engineering'"),
        Trigger("VERB", "include", "subj:'work','reconstruction','construction' ; obj:any", roles={"subj": "object"}),
        Trigger("VERB", "clear", "obj:'runway','taxiway'"),
        Trigger("NOUN", "work", "mod:'runway','building','port','road','airfield' | at:site,place | on:site,'runway'"),
        Trigger(
            "VERB",
            "raise erect dig lay install put_up",
            "obj:'berm','wall','trench','shelter','hangar','fence','revetment','runway','mast','tent','bunker'",
        ),
        Trigger("VERB", "finish complete", "obj:site,'runway','pier','hangar','shelter','wall','work'"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "object", "by": "actor", "with": "recipient"},
    strength=7,
    examples=(
        Example(
            "Russian engineers are repairing the runway at Brak.",
            {"actor": "Russian", "object": "runway", "place": "Brak"},
        ),
        Example(
            "Satellite images show that Iran has expanded the Bandar Abbas naval base.",
            {"actor": "Iran", "site": "naval base"},
            speakers=("Satellite images",),
        ),
        Example(
            "Satellite images show new hangars at Ream.",
            {"site": "hangars", "place": "Ream"},
            speakers=("Satellite images",),
        ),
    ),
    silent=("The school is building a new library.",),
)
