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
            "obj:site,'runway','airstrip','apron','shelter','hangar','storage','structure','fortification','trench','bunker','pier','wall','fence','tunnel'",
        ),
        Trigger("VERB", "expand", "obj:site"),
        Trigger(
            "VERB",
            "show reveal",
            "subj:sensor ; obj:'hangar','runway','airstrip','shelter','revetment','apron','bunker','fortification','trench','storage'",
            roles={"subj": ""},
        ),
        Trigger(
            "NOUN",
            "construction reconstruction repair modernisation modernization refurbishment renovation restoration rehabilitation upgrade extension",
            "obj:site,'runway','shelter','storage','bunker','fortification' | at:site,place | subj:site",
        ),
        Trigger("NOUN", "work", "mod:'construction','reconstruction','repair','engineering'"),
        Trigger("VERB", "include", "subj:'work','reconstruction','construction' ; obj:any", roles={"subj": "object"}),
        Trigger("VERB", "clear", "obj:'runway','taxiway'"),
        Trigger("NOUN", "work", "mod:'runway','building','port','road','airfield' | at:site,place | on:site,'runway'"),
        Trigger(
            "VERB",
            "raise erect dig lay install put_up",
            "obj:'berm','wall','trench','shelter','hangar','fence','revetment','runway','mast','tent','bunker','fortification','tunnel','rampart'",
        ),
        Trigger("VERB", "finish complete", "obj:site,'runway','pier','hangar','shelter','wall','work'"),
        Trigger(
            "VERB",
            "begin start resume continue progress",
            "subj:'work','construction' ; on:site,'runway','hangar','pier','bunker','shelter','fortification'",
            roles={"subj": "", "on": "object"},
        ),
        Trigger(
            "VERB",
            "begin start resume complete finish",
            "subj:state,force,government,organisation ; obj:'work','construction' ; on:site,'runway','hangar','pier','bunker','shelter','fortification'",
            roles={"obj": "", "on": "object"},
        ),
        Trigger(
            "NOUN",
            "building digging",
            "obj:'airstrip','airfield','runway','hangar','shelter','bunker','fortification','trench','pier','base','airbase'",
            "mod:'main','headquarters','administration','old','damaged'",
        ),
        Trigger("VERB", "break", "obj:'ground' ; for:site | on:site", roles={"obj": "", "for": "site", "on": "site"}),
        Trigger(
            "VERB",
            "reclaim",
            "obj:'land' ; subj:state,force || obj:'land' ; at:place,site | in:place | on:place",
            roles={"obj": "object"},
        ),
        Trigger(
            "NOUN",
            "construction reconstruction repair",
            "theme:site,'runway','hangar','pier','bunker','shelter'",
            roles={"theme": "object"},
        ),
        Trigger("VERB", "dredge", "obj:site,'channel'"),
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
        Example("Work has begun on a new runway at Kufra.", {"object": "runway"}),
        Example("The building of an airstrip on Zuqar island was spotted.", {"site": "airstrip"}),
        Example("Ground was broken for a naval base at Bosaso.", {"site": "naval base"}),
        Example("The Houthis dug tunnels near Hodeidah.", {"actor": "Houthis", "object": "tunnels"}),
        Example("China has reclaimed land at Mischief Reef.", {"actor": "China", "object": "land"}),
        Example("The base is under construction.", {"site": "base"}),
        Example("Finland is building a fence on the border.", {"object": "fence"}),
    ),
    silent=(
        "The school is under construction.",
        "The writer began work on a novel.",
        "The team broke new ground in physics.",
        "The school is building a new library.",
    ),
)
