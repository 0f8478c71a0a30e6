"""Deadlock, ceasefire, absence of conflict."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="truce",
    says="Deadlock, ceasefire, absence of conflict.",
    plover=(),
    triggers=(
        Trigger("NOUN", "ceasefire truce armistice cease-fire", "", roles={"subj": "actor"}),
        Trigger(
            "NOUN",
            "deadlock stalemate impasse",
            "mod:'political','military','diplomatic' | in:place,state | between:actor",
        ),
        Trigger("VERB", "deadlock stall", "subj:force,'talk','front','peace','negotiation','process'"),
        Trigger("NOUN", "absence lack", "obj:'conflict','fighting','war','hostility','violence'", strength=8),
        Trigger("VERB", "prevent", "obj:'conflict','war','fighting' ; subj:any", strength=3),
        Trigger(
            "VERB",
            "stop cease halt pause end subside abate die_down",
            "subj:'fighting','shelling','hostility','bombing','clash'",
            roles={"subj": "topic", "along": "place"},
        ),
        Trigger("NOUN", "cessation", "obj:'hostility','fighting'", strength=8),
        Trigger(
            "VERB", "fall", "xcomp:'silent' ; subj:'gun','artillery','front'", roles={"subj": "topic", "along": "place"}
        ),
        Trigger(
            "NOUN", "lull pause", "in:'fighting','hostility','violence','shelling'", roles={"in": "topic"}, strength=8
        ),
        Trigger(
            "NOUN", "halt pause cessation", "to:'hostility','fighting','shelling'", roles={"to": "topic"}, strength=8
        ),
        Trigger("VERB", "freeze", "obj:'front','conflict'"),
        Trigger("VERB", "lay_down", "obj:'arm','weapon' ; subj:actor"),
        Trigger(
            "VERB",
            "reach",
            "obj:'impasse','deadlock','stalemate','standstill' ; subj:'talk','negotiation','conflict','war','process','fighting'",
            roles={"subj": "topic"},
        ),
        Trigger("ADJ", "calm", "subj:place", roles={"subj": "place"}),
        Trigger(
            "NOUN", "calm", "mod:'fragile','uneasy','relative','tense' ; to:place | in:place", roles={"to": "place"}
        ),
    ),
    roles={**PLACES, "subj": "actor", "between": "between", "with": "recipient", "obj": "topic"},
    state=True,
    strength=5,
    examples=(
        Example("A fragile calm has returned to Sweida.", {"place": "Sweida"}),
        Example("A ceasefire between the army and the militia has held since May.", {}),
        Example("The guns fell silent along the front.", {"place": "front"}),
        Example("A lull in the fighting let aid in.", {"topic": "fighting"}),
        Example("Hostilities between the army and the SDF ended.", {"actor": "army", "recipient": "SDF"}),
        Example("The rebels laid down their arms.", {"actor": "rebels"}),
        Example("Talks in Jeddah have reached an impasse.", {"topic": "impasse"}),
        Example("Khartoum has been calm since May.", {"place": "Khartoum"}),
        Example("The factions have been in political deadlock for years.", {"actor": "factions"}),
    ),
    silent=("The jury was deadlocked.", "The children fell silent.", "The assets were frozen.", "He was calm."),
    fluents=(Fluent("truce", "confirms", holder=("actor", "between"), object=("recipient", "place")),),
)
