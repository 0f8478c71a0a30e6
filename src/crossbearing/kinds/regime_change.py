"""A government or leader falls, leaves, takes power."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="regime_change",
    says="A government or leader falls, leaves, takes power.",
    plover=(),
    triggers=(
        Trigger("VERB", "overthrow topple oust depose unseat", "obj:person,government,state,actor"),
        Trigger("VERB", "collapse fall", "subj:government,'regime','dynasty'"),
        Trigger(
            "VERB",
            "resign abdicate step_down",
            "subj:government,'president','minister','premier','chancellor','king','leader','chief','cabinet','secretary','governor','commander','general','dictator' || subj:person ; as:person",
        ),
        Trigger(
            "VERB", "flee", "subj:'president','dictator','ruler','leader','king' ; obj:place,state | to:place,state"
        ),
        Trigger("VERB", "seize take assume", "obj:'power' ; subj:actor,person,force"),
        Trigger("VERB", "inaugurate swear_in", "obj:person,government", roles={"obj": "actor"}),
        Trigger(
            "NOUN",
            "fall collapse overthrow ouster toppling downfall ousting",
            "obj:person,government,'regime' | subj:person,government",
            roles={"subj": "actor", "of": "actor"},
        ),
        Trigger("NOUN", "coup", "in:state,place | against:actor | by:actor | subj:actor", roles={"by": "actor"}),
        Trigger("NOUN", "expulsion", "subj:person,government | obj:person,government"),
        Trigger(
            "VERB",
            "flee",
            "subj:person,actor ; to:place,state || subj:'president','dictator','ruler','leader','king' ; obj:place,state",
            roles={"to": "place"},
            strength=3,
        ),
        Trigger("VERB", "dissolve", "obj:'parliament','government','assembly','cabinet','senate'"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "of": "actor", "from": "place"},
    strength=6,
    examples=(
        Example(
            "Soldiers overthrew President Mohamed Bazoum in July 2023.", {"actor": "Soldiers", "recipient": "Bazoum"}
        ),
        Example("After the fall of Omar al-Bashir, the army took power.", {}),
    ),
    silent=(
        "Shares fell in Tokyo.",
        "The temperature fell.",
    ),
    fluents=(
        # A government that fell holds nothing any longer by itself; who holds it now is not said.
        Fluent(
            "any",
            "unseats",
            holder=("recipient", "actor"),
            only="overthrow topple oust depose unseat collapse fall resign abdicate step flee downfall ouster toppling "
            "ousting expulsion",
            note="its holder is said to have fallen",
        ),
    ),
)
