"""Threat, warning, accusation, rivalry."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="opposition",
    says="Threat, warning, accusation, rivalry.",
    plover=(
        "THREATEN",
        "ACCUSE",
    ),
    triggers=(
        Trigger(
            "VERB",
            "threaten accuse condemn denounce oppose criticise criticize blame confront defy rebuke resist slam attack-verbally counter",
            "subj:actor ; obj:actor,state,government,person,force,organisation",
        ),
        Trigger(
            "VERB",
            "pose represent constitute",
            "obj:'threat','danger','challenge','risk' ; subj:any",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "warn",
            "subj:actor ; obj:actor,state ; against:any || subj:actor ; obj:actor,state ; of:any || subj:actor ; against:any",
            roles={"against": "topic"},
        ),
        Trigger("VERB", "attack", "subj:person,organisation,government ; obj:person,organisation,government"),
        Trigger(
            "VERB",
            "condemn denounce criticise criticize oppose protest reject",
            "subj:actor ; obj:any",
            roles={"obj": "topic"},
            strength=3,
        ),
        Trigger("VERB", "feed fuel stoke", "obj:'problem','conflict','tension','war','crisis'", roles={"obj": "topic"}),
        Trigger("NOUN", "threat", "subj:actor ; to:any || to:actor,state,'security','interest'", roles={}),
        Trigger("NOUN", "accusation allegation", "against:actor | by:actor"),
        Trigger("NOUN", "rivalry tension struggle rift dispute confrontation", "between:actor | with:actor", roles={}),
        Trigger(
            "NOUN", "criticism condemnation", "obj:actor ; from:actor || by:actor ; obj:actor || subj:actor ; obj:actor"
        ),
        Trigger("VERB", "threaten", "subj:actor ; xcomp:any", roles={"xcomp": "topic"}),
        Trigger("VERB", "warn", "subj:actor ; obj:actor,state", roles={}, strength=3),
        Trigger(
            "VERB",
            "issue give send",
            "obj:'ultimatum','warning' ; subj:actor",
            roles={"obj": "topic", "to": "recipient"},
        ),
        Trigger(
            "VERB",
            "sue prosecute indict charge convict sentence",
            "subj:organisation,government,state ; obj:person,organisation,government,state || obj:person ; of:any || obj:person ; with:any",
            roles={"of": "topic", "with": "topic", "to": "topic", "in": "place"},
        ),
        Trigger(
            "VERB",
            "file bring launch",
            "obj:'lawsuit','suit','complaint','charge' ; against:any",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "express voice",
            "obj:'condemnation','criticism','concern','outrage','disapproval' ; subj:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB", "sour deteriorate worsen cool", "subj:'relation','relationship','tie'", roles={"subj": "topic"}
        ),
        Trigger("VERB", "lodge file issue", "obj:'protest','complaint' ; with:actor", roles={"obj": "topic"}),
        Trigger(
            "VERB",
            "express voice",
            "obj:'concern','alarm','anger','dismay' ; subj:actor",
            roles={"obj": "topic", "over": "topic", "about": "topic"},
        ),
        Trigger(
            "VERB",
            "threaten",
            "subj:state,government,organisation,force ; obj:'consequence','retaliation','war','action','sanction','tariff'",
            roles={"obj": "topic"},
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "to": "recipient",
        "against": "recipient",
        "between": "between",
        "with": "recipient",
        "of": "recipient",
        "toward": "recipient",
    },
    strength=4,
    examples=(
        Example("Rwanda's foreign minister condemned the Congolese government.", {"recipient": "Congolese"}),
        Example("Khartoum accused the UAE of arming the militia.", {"actor": "Khartoum", "recipient": "UAE"}),
        Example("Algiers threatened to expel the envoys.", {"actor": "Algiers"}),
        Example("The EU issued an ultimatum to Belarus.", {"actor": "EU", "recipient": "Belarus"}),
        Example("Italy charged the general with treason.", {"actor": "Italy", "recipient": "general"}),
    ),
    silent=("The storm threatened the harvest.", "He charged his phone."),
    fluents=(
        Fluent(
            "alignment",
            "confirms",
            object=("recipient",),
            sign=-1,
            unless="feed fuel stoke pose represent constitute sue prosecute indict charge convict sentence file bring launch",
        ),
    ),
)
