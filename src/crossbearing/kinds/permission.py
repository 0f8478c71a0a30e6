"""Overflight, port call, transit granted or refused."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="permission",
    says="Overflight, port call, transit granted or refused.",
    plover=("COOPERATE",),
    triggers=(
        Trigger(
            "VERB",
            "allow permit let authorise authorize",
            "subj:actor ; obj:carrier,force,materiel,actor ; xcomp:'use','land','enter','fly','transit','cross','dock','pass','refuel','overfly'",
        ),
        Trigger(
            "VERB",
            "grant give offer",
            "obj:'access','permission','overflight','clearance','transit' ; to:actor | subj:actor | iobj:actor",
            roles={"obj": "for"},
        ),
        Trigger(
            "VERB",
            "refuse deny withhold revoke",
            "obj:'access','permission','overflight','clearance','transit' ; subj:actor,state",
            roles={"obj": "for"},
            negative=True,
        ),
        Trigger(
            "VERB",
            "close",
            "obj:'airspace','strait','port','border','waters' ; to:carrier,actor,force,materiel",
            roles={"obj": "for", "to": "recipient"},
            negative=True,
        ),
        Trigger(
            "VERB",
            "open reopen",
            "obj:'airspace' ; to:carrier,actor,force,materiel",
            roles={"obj": "for", "to": "recipient"},
        ),
        Trigger(
            "VERB",
            "gain get obtain receive",
            "obj:'permission','overflight','clearance'",
            roles={"obj": "for", "to": "site"},
        ),
        Trigger("NOUN", "permission clearance", "xcomp:any | for:carrier,any | to:carrier,any"),
        Trigger("NOUN", "overflight", "subj:state,carrier | obj:state,carrier"),
        Trigger(
            "VERB",
            "give grant",
            "obj:'right','permission','leave','access' ; xcomp:any || obj:'right' ; to:any",
            roles={"obj": "for", "iobj": "recipient"},
        ),
        Trigger(
            "VERB",
            "bar ban block prohibit forbid",
            "obj:carrier,force,materiel ; from:'airspace','port','waters','base','territory',site,place",
            roles={"from": "for"},
            negative=True,
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "to": "recipient", "for": "for"},
    strength=6,
    examples=(
        Example("Egypt allowed Russian aircraft to use its airspace.", {"actor": "Egypt", "recipient": "Russian"}),
        Example("Greece refused overflight clearance to the Il-76.", {"actor": "Greece"}, polarity="negative"),
        Example("Ankara closed the straits to warships.", {"actor": "Ankara", "for": "straits"}, polarity="negative"),
    ),
    silent=("The rules allow pupils to use calculators.",),
)
