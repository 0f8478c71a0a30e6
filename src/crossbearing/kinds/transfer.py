"""Materiel or personnel moved from somewhere to somewhere."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="transfer",
    says="Materiel or personnel moved from somewhere to somewhere.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "transfer ship airlift airdrop ferry deliver transport haul evacuate",
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
        Trigger(
            "NOUN",
            "influx flow inflow redirection rerouting",
            "obj:'weapon','arm','arms','ammunition','weaponry','equipment','hardware','munition','missile','drone' ; from:place,site,state | to:place,site,state | into:place,site,state",
        ),
        Trigger(
            "VERB",
            "pour flood flow stream",
            "subj:'weapon','arm','arms','ammunition','weaponry','munition','drone' ; into:place,site,state | to:place,site,state | from:place,site,state",
            roles={"subj": "materiel"},
        ),
        Trigger(
            "VERB",
            "funnel funnell channel",
            "obj:materiel,force ; to:actor,place,state,site | into:place,state,site",
            strength=8,
        ),
        Trigger(
            "VERB",
            "furnish provide equip arm",
            "obj:actor ; with:'weapon','arm','arms','missile','rocket','drone','tank','aircraft','helicopter','ammunition','artillery','howitzer','system','launcher','vehicle','jet','shell','weaponry'",
            roles={"obj": "recipient", "with": "materiel"},
        ),
        Trigger(
            "VERB",
            "export",
            "obj:'weapon','arm','arms','missile','rocket','drone','tank','ammunition','howitzer','shell','munition','weaponry' ; to:actor,place,state",
        ),
        Trigger(
            "VERB",
            "reach",
            "subj:'batch','consignment','shipment','cargo' ; obj:place,site,state,force",
            roles={"subj": "materiel", "obj": "destination"},
            strength=8,
        ),
        Trigger(
            "NOUN",
            "sale supply",
            "mod:'arm','arms','weapon','missile','ammunition' ; to:actor,place,state || obj:'weapon','arm','arms','missile','drone','ammunition','tank','jet' ; to:actor,place,state",
        ),
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
        Example(
            "An influx of weapons into Darfur was documented by the panel.",
            {"materiel": "weapons", "destination": "Darfur"},
            speakers=("panel",),
        ),
        Example(
            "Weapons are pouring into Goma from Rwanda.",
            {"materiel": "Weapons", "destination": "Goma", "origin": "Rwanda"},
        ),
        Example(
            "The UAE has been funnelling weapons to the militia through Amdjarass.",
            {"materiel": "weapons", "recipient": "militia"},
        ),
        Example(
            "Turkey has provided Mali with drones.", {"actor": "Turkey", "recipient": "Mali", "materiel": "drones"}
        ),
        Example(
            "Serbia exported mortar shells to Israel.",
            {"actor": "Serbia", "materiel": "shells", "destination": "Israel"},
        ),
        Example("The first batch of fighter jets has reached Iran.", {"materiel": "batch", "destination": "Iran"}),
    ),
    silent=(
        "Norway exported fish to Japan.",
        "Tourists poured into Goma.",
        "The bank provided clients with loans.",
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
