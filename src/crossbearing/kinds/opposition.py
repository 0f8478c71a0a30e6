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
            "file bring launch lodge",
            "obj:'lawsuit','suit','complaint','charge','case' ; against:any",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "express voice",
            "obj:'condemnation','criticism','concern','outrage','disapproval' ; subj:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "sour deteriorate worsen cool sink plummet fray",
            "subj:'relation','relationship','tie'",
            roles={"subj": "topic"},
        ),
        Trigger("VERB", "strain sour", "obj:'relation','relationship','tie'", roles={"obj": "topic"}),
        Trigger("NOUN", "odd odds loggerhead loggerheads", "case:'at' ; with:actor", roles={"over": "topic"}),
        Trigger(
            "VERB",
            "lash_out hit_out hit_back strike_back rail",
            "subj:actor ; at:actor || subj:actor ; against:actor",
            roles={"at": "recipient"},
            strength=6,
        ),
        Trigger(
            "VERB",
            "point",
            "obj:'finger' ; at:actor ; subj:actor",
            roles={"at": "recipient", "obj": "topic", "for": "topic"},
        ),
        Trigger("VERB", "retaliate", "subj:actor ; against:actor", roles={"for": "topic"}),
        Trigger(
            "NOUN", "war", "obj:'word' ; between:actor || obj:'word' ; with:actor", roles={"of": "topic"}, strength=8
        ),
        Trigger(
            "VERB",
            "take",
            "obj:'aim' ; at:actor ; subj:actor || obj:'issue' ; with:actor ; subj:actor",
            roles={"at": "recipient", "obj": "topic"},
        ),
        Trigger("VERB", "lodge file issue", "obj:'protest','complaint' ; with:actor", roles={"obj": "topic"}),
        Trigger(
            "VERB",
            "express voice",
            "obj:'concern','alarm','anger','dismay' ; subj:actor",
            roles={"obj": "topic", "over": "topic", "about": "topic", "at": "recipient"},
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
        Example("Turkey voiced its anger at Israel.", {"actor": "Turkey", "recipient": "Israel"}),
        Example("Rwanda's foreign minister condemned the Congolese government.", {"recipient": "Congolese"}),
        Example("Khartoum accused the UAE of arming the militia.", {"actor": "Khartoum", "recipient": "UAE"}),
        Example("Algiers threatened to expel the envoys.", {"actor": "Algiers"}),
        Example("The EU issued an ultimatum to Belarus.", {"actor": "EU", "recipient": "Belarus"}),
        Example("Italy charged the general with treason.", {"actor": "Italy", "recipient": "general"}),
        Example("Relations between Algiers and Bamako have sunk.", {"actor": "Algiers", "recipient": "Bamako"}),
        Example("Somalia is at odds with Kenya over the border.", {"actor": "Somalia", "recipient": "Kenya"}),
        Example("Manila lashed out at Beijing on Friday.", {"actor": "Manila", "recipient": "Beijing"}),
        Example("Khartoum pointed the finger at Chad.", {"actor": "Khartoum", "recipient": "Chad"}),
        Example("Iran retaliated against Israel on Friday.", {"actor": "Iran", "recipient": "Israel"}),
        Example("The war of words between Warsaw and Minsk went on.", {"actor": "Warsaw", "recipient": "Minsk"}),
        Example("Turkey took issue with Greece over the map.", {"actor": "Turkey", "recipient": "Greece"}),
    ),
    silent=(
        "The storm threatened the harvest.",
        "He charged his phone.",
        "The mood soured.",
        "He pointed a finger at the map.",
    ),
    fluents=(
        Fluent(
            "alignment",
            "confirms",
            object=("recipient",),
            sign=-1,
            unless="feed fuel stoke pose represent constitute sue prosecute indict charge convict sentence file bring launch lodge "
            "strain",
        ),
    ),
)
