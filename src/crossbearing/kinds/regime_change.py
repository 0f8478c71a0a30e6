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
        Trigger("VERB", "come return rise sweep", "to:'power' ; subj:actor,person,force", strength=7),
        Trigger(
            "VERB",
            "bring return sweep restore",
            "to:'power' ; obj:person,government,force,organisation",
            roles={"obj": "actor"},
        ),
        Trigger(
            "VERB",
            "force remove drive sweep push eject",
            "obj:person,government ; from:'power','office','presidency'",
            strength=7,
        ),
        Trigger("VERB", "bring_down", "obj:government,'regime','dynasty','president','dictator'"),
        Trigger("VERB", "vote_out", "obj:government,person"),
        Trigger("VERB", "lose relinquish cede surrender", "obj:'power' ; subj:government,person,force"),
        Trigger(
            "VERB",
            "stage mount lead launch",
            "obj:'coup','putsch','mutiny' ; subj:actor",
            roles={"against": "recipient"},
        ),
        Trigger(
            "VERB", "sack dismiss", "obj:'minister','premier','government','cabinet' ; subj:person,government,state"
        ),
        Trigger(
            "NOUN",
            "resignation",
            "subj:'minister','premier','chancellor','government','cabinet' | obj:'minister','premier','chancellor','government','cabinet'",
            roles={"of": "actor", "obj": "actor"},
        ),
        Trigger("VERB", "dissolve", "obj:'parliament','government','assembly','cabinet','senate'"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "of": "actor", "from": "place"},
    strength=6,
    examples=(
        Example(
            "Soldiers overthrew President Mohamed Bazoum in July 2023.", {"actor": "Soldiers", "recipient": "Bazoum"}
        ),
        Example("The prime minister stepped down after the unrest.", {"actor": "minister"}),
        Example("The Taliban returned to power in 2021.", {"actor": "Taliban"}),
        Example("The coup brought General Tchiani to power.", {"actor": "Tchiani"}),
        Example("The president was forced from office by the army.", {"actor": "army", "recipient": "president"}),
        Example("Rebels brought down the government.", {"actor": "Rebels", "recipient": "government"}),
        Example("Soldiers staged a coup in Niamey.", {"actor": "Soldiers", "place": "Niamey"}),
        Example("The president sacked the prime minister.", {"actor": "president", "recipient": "minister"}),
        Example("The resignation of the prime minister was announced.", {"actor": "minister"}, "predicted"),
        Example("After the fall of Omar al-Bashir, the army took power.", {}),
    ),
    silent=(
        "Shares fell in Tokyo.",
        "The temperature fell.",
        "The plant lost power.",
        "The firm brought down its prices.",
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
