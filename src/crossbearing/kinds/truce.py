"""Deadlock, ceasefire, absence of conflict."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="truce",
    says="Deadlock, ceasefire, absence of conflict.",
    plover=(),
    triggers=(
        Trigger("NOUN", "ceasefire truce armistice cease-fire", "", roles={"subj": "actor"}),
        Trigger(
            "NOUN", "deadlock stalemate", "mod:'political','military','diplomatic' | in:place,state | between:actor"
        ),
        Trigger("VERB", "deadlock stall", "subj:force,'talk','front','peace','negotiation','process'"),
        Trigger("NOUN", "absence lack", "obj:'conflict','fighting','war','hostility','violence'", strength=8),
        Trigger("VERB", "prevent", "obj:'conflict','war','fighting' ; subj:any", strength=3),
        Trigger(
            "VERB",
            "stop cease halt pause",
            "subj:'fighting','shelling','hostility','bombing','clash'",
            roles={"subj": "topic", "along": "place"},
        ),
        Trigger("NOUN", "cessation", "obj:'hostility','fighting'", strength=8),
    ),
    roles={**PLACES, "subj": "actor", "between": "between", "with": "recipient", "obj": "topic"},
    state=True,
    strength=5,
    examples=(
        Example("A ceasefire between the army and the militia has held since May.", {}),
        Example("The factions have been in political deadlock for years.", {"actor": "factions"}),
    ),
    silent=("The jury was deadlocked.",),
    fluents=(Fluent("truce", "confirms", holder=("actor", "between"), object=("recipient", "place")),),
)
