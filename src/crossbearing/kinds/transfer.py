"""Materiel or personnel moved from somewhere to somewhere."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="transfer",
    says="Materiel or personnel moved from somewhere to somewhere.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "transfer ship airlift ferry deliver transport haul evacuate",
            "obj:materiel,force,carrier || obj:asset ; from:place,site,state | to:place,site,state | into:place,site,state",
        ),
        Trigger(
            "VERB",
            "move relocate bring carry fly take truck",
            "obj:materiel,force,carrier,asset ; from:place,site,state | to:place,site,state | into:place,site,state | toward:place,site,state | towards:place,site,state | in:place,site,state | subj:carrier",
        ),
        Trigger(
            "VERB",
            "arrive",
            "subj:'batch','consignment','shipment','weapon','ammunition','vehicle','tank','arm','arms','system','equipment' ; in:place,site,state | at:place,site | from:place,site,state",
            roles={"subj": "materiel", "in": "destination", "at": "destination"},
        ),
        Trigger("VERB", "carry transport", "subj:carrier ; obj:materiel,force"),
        Trigger("VERB", "send dispatch", "obj:materiel,carrier"),
        Trigger("VERB", "supply provide", "obj:materiel ; to:actor"),
        Trigger("VERB", "supply", "obj:actor ; with:materiel", roles={"obj": "recipient", "with": "materiel"}),
        Trigger("VERB", "offload unload", "obj:materiel"),
        Trigger(
            "NOUN",
            "transfer shipment delivery airlift resupply relocation",
            "obj:materiel,force || from:place,site,state ; subj:state,force,organisation || to:place,site,state ; subj:state,force,organisation || mod:'military','weapon','arm','arms','ammunition','troop','fighter','equipment','missile' || to:place,site,state ; mod:'large','scale'",
        ),
        Trigger("NOUN", "movement", "obj:materiel,force ; from:place,site,state | to:place,site,state"),
        Trigger("NOUN", "evacuation", "obj:materiel,force"),
        Trigger(
            "VERB", "hand_over turn_over sell donate", "obj:materiel,carrier ; to:actor", roles={"to": "recipient"}
        ),
        Trigger("VERB", "unload offload discharge", "subj:carrier ; obj:materiel,carrier,force"),
        Trigger(
            "VERB",
            "leave depart head drive set_off",
            "subj:force,'column','convoy','shipment' ; for:place,site,state || subj:'column','convoy' ; to:place,site,state",
            roles={"subj": "materiel", "obj": "origin", "for": "destination", "to": "destination"},
            strength=5,
        ),
        Trigger("VERB", "fly_in bring_in ship_in", "obj:materiel,force,'reinforcement'"),
        Trigger(
            "VERB",
            "sell give send lend deliver",
            "iobj:actor,state ; obj:materiel,carrier",
            roles={"iobj": "recipient"},
        ),
        Trigger(
            "VERB",
            "receive obtain acquire buy",
            "subj:actor ; obj:materiel,carrier ; from:actor,state,place",
            roles={"subj": "recipient", "from": "actor"},
        ),
        Trigger("VERB", "receive", "subj:state,government,force ; obj:materiel,carrier", roles={"subj": "recipient"}),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "materiel",
        "from": "origin",
        "out_of": "origin",
        "to": "destination",
        "into": "destination",
        "toward": "destination",
        "towards": "destination",
        "by": "carrier",
        "aboard": "carrier",
        "via": "place",
        "through": "place",
        "with": "recipient",
    },
    strength=7,
    examples=(
        Example(
            "Two cargo planes carried air defence systems from Severomorsk to Benghazi.",
            {"materiel": "air defence", "origin": "Severomorsk", "destination": "Benghazi"},
        ),
        Example(
            "Sudan's army moved tanks from Atbara to Port Sudan.",
            {"actor": "Sudan", "materiel": "tanks", "origin": "Atbara", "destination": "Port Sudan"},
        ),
        Example(
            "The ministry said that no ammunition has been delivered to Mali.",
            {"destination": "Mali"},
            polarity="negative",
            speakers=("ministry",),
        ),
        Example(
            "Egypt sent two planeloads of arms to Mogadishu.",
            {"actor": "Egypt", "materiel": "arms", "destination": "Mogadishu"},
        ),
        Example("A shipment of weapons arrived in Berbera.", {"materiel": "shipment", "destination": "Berbera"}),
    ),
    silent=(
        "The firm moved its headquarters to Leeds.",
        "He was taken to hospital.",
    ),
    fluents=(
        # Materiel that arrives is there; that it left where it came from does not mean that nothing is left there.
        Fluent(
            "presence",
            "initiates",
            holder=("recipient", "actor"),
            object=("destination",),
            what=("materiel", "force", "carrier"),
            needs=("materiel", "force", "carrier"),
        ),
    ),
)
