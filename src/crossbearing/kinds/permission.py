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
            "subj:actor ; obj:carrier,force,materiel,actor ; xcomp:'use','land','enter','fly','transit','cross','dock','pass','refuel','overfly' || subj:actor ; obj:carrier,force,materiel ; into:place,site,'airspace','port','waters' | through:place,'airspace','waters'",
        ),
        Trigger(
            "VERB",
            "clear",
            "obj:carrier,force ; xcomp:'use','land','enter','fly','transit','cross','dock','pass','overfly' | to:'use','land','enter','fly','transit','cross','dock','pass','overfly'",
        ),
        Trigger(
            "VERB",
            "give",
            "subj:actor ; obj:'light','consent','approval','blessing','go-ahead' ; to:carrier,force,'overflight','transit','landing','deployment','passage','flight','visit','base','use','land','enter','fly','cross','dock','pass' | for:carrier,force,'overflight','transit','landing','deployment','passage','flight','visit','base','use','land','enter','fly','cross','dock','pass'",
            roles={"to": "for"},
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
            roles={"obj": "for", "iobj": "recipient"},
            negative=True,
        ),
        Trigger(
            "VERB",
            "refuse deny",
            "obj:carrier,force,materiel ; xcomp:'access','permission','overflight','clearance','transit','entry','passage'",
            roles={"to": "for"},
            negative=True,
        ),
        Trigger(
            "VERB",
            "withdraw rescind cancel",
            "obj:'permission','overflight','clearance' ; subj:actor",
            roles={"obj": "for"},
            strength=9,
            negative=True,
        ),
        Trigger("VERB", "turn_away", "subj:actor ; obj:carrier,force", negative=True),
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
            "obj:'airspace' ; to:carrier,actor,force,materiel || obj:site,'waters' ; to:carrier,force ; subj:state,government",
            roles={"obj": "for", "to": "recipient"},
            strength=8,
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
            "obj:carrier,force,materiel ; from:'airspace','port','waters','base','territory','pass','enter','use','land','dock','cross','fly','transit','call',site,place",
            roles={"from": "for"},
            negative=True,
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "to": "recipient", "for": "for"},
    strength=6,
    examples=(
        Example("Egypt allowed Russian aircraft to use its airspace.", {"actor": "Egypt", "recipient": "Russian"}),
        Example("Greece refused overflight clearance to the Il-76.", {"actor": "Greece"}, polarity="negative"),
        Example(
            "Turkey barred Russian warships from passing through the strait.",
            {"actor": "Turkey", "recipient": "Russian"},
            polarity="negative",
        ),
        Example("Chad gave its consent to the overflight of the aircraft.", {"actor": "Chad", "for": "overflight"}),
        Example("Egypt gave the green light for the landing of the troops.", {"actor": "Egypt"}),
        Example("The Russian frigate was denied entry to the port.", {"recipient": "Russian"}, polarity="negative"),
        Example("Niger withdrew permission for the flights.", {"actor": "Niger"}, polarity="negative"),
        Example("Sweden opened its ports to American warships.", {"actor": "Sweden", "recipient": "American"}),
        Example("Ankara closed the straits to warships.", {"actor": "Ankara", "for": "straits"}, polarity="negative"),
    ),
    silent=(
        "The rules allow pupils to use calculators.",
        "The lamp gave light to the room.",
        "The guard turned away from the window.",
    ),
)
