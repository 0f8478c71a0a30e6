"""Weapons tested or to be tested."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="weapons_test",
    says="Weapons tested or to be tested.",
    plover=("MOBILIZE",),
    triggers=(
        Trigger(
            "VERB",
            "test test-fire launch fire",
            "obj:'missile','weapon','rocket','system','torpedo','warhead' ; subj:actor",
        ),
        Trigger("VERB", "test", "obj:materiel"),
        Trigger("VERB", "test-fire test-launch", "obj:materiel,'missile'"),
        Trigger("NOUN", "test test-firing", "obj:materiel | mod:'missile','nuclear','weapon','rocket'"),
        Trigger("NOUN", "ground", "mod:'testing','test','proving' ; for:materiel"),
        Trigger("NOUN", "testing", "obj:materiel"),
        Trigger(
            "NOUN",
            "launch firing",
            "mod:'test','training','trial' ; obj:materiel || mod:'missile' ; subj:state,force,government || obj:'missile','rocket' ; subj:state,force,government || obj:'missile' ; from:place,state,site",
            "at:any || against:any || on:any",
        ),
        Trigger("NOUN", "trial", "obj:materiel || mod:'missile','weapon','drone'"),
        Trigger("VERB", "trial triall", "obj:materiel"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "materiel", "of": "materiel", "for": "materiel"},
    strength=8,
    examples=(
        Example(
            "North Korea tested a ballistic missile on Sunday.",
            {"actor": "North Korea", "materiel": "ballistic missile"},
        ),
        Example(
            "Ankara may use Somalia as a testing ground for missiles.", {"materiel": "missiles"}, modality="possible"
        ),
        Example("Tehran test-fired a cruise missile.", {"actor": "Tehran"}),
        Example("Russia conducted a test launch of a Sarmat missile.", {"actor": "Russia", "materiel": "missile"}),
        Example("A trial of the drone boat took place in the Black Sea.", {"materiel": "boat"}),
        Example(
            "The launch of a ballistic missile from Somalia was planned by Turkey.",
            {"materiel": "missile"},
            "predicted",
        ),
        Example("A missile was test-fired from Plesetsk.", {"materiel": "missile"}),
    ),
    silent=(
        "The launch of the missile inquiry was delayed.",
        "The trial of the soldiers began.",
        "Doctors tested the new drug.",
    ),
)
