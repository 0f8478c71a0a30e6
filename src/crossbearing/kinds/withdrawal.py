"""Forces or materiel taken away (begun, ongoing, completed: the aspect says which)."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="withdrawal",
    says="Forces or materiel taken away (begun, ongoing, completed: the aspect says which).",
    plover=("RETREAT",),
    triggers=(
        Trigger(
            "VERB",
            "withdraw pull_out pull_back",
            "obj:force,materiel,carrier | from:place,site,state | subj:force,state",
        ),
        Trigger("VERB", "retreat", "subj:force,state,actor"),
        Trigger("VERB", "evacuate vacate abandon dismantle", "obj:site,force,materiel", roles={}),
        Trigger("VERB", "remove", "obj:force,materiel ; from:place,site,state"),
        Trigger(
            "VERB",
            "leave depart quit exit flee desert",
            "subj:force,'mission' ; obj:place,site,state || subj:force,'mission' ; from:place,site,state",
            roles={"obj": "origin"},
        ),
        Trigger(
            "VERB",
            "pull move take get fly",
            "obj:force,materiel,carrier ; out_of:place,site,state | out:place,site,state",
        ),
        Trigger("VERB", "hand_over hand_back", "obj:site ; to:actor", roles={"obj": "origin", "to": "recipient"}),
        Trigger(
            "VERB",
            "reduce cut scale_back draw_down",
            "obj:'presence','troop','footprint','contingent'",
            roles={"obj": "force"},
        ),
        Trigger("VERB", "expel oust eject", "obj:force ; from:place,site,state", roles={}),
        Trigger(
            "NOUN",
            "withdrawal pullout pull-out pullback pull-back retreat drawdown draw-down",
            "obj:force,materiel | from:place,site,state | subj:force,actor",
        ),
        Trigger("NOUN", "exit departure evacuation", "obj:force | subj:force"),
        Trigger(
            "NOUN",
            "evacuation closure dismantling",
            "obj:'base','airbase','outpost','garrison'",
            roles={"of": "origin"},
        ),
        Trigger(
            "VERB",
            "close shut_down shutter",
            "subj:state,government,force,organisation ; obj:site",
            roles={"obj": "origin"},
        ),
        Trigger(
            "VERB",
            "move relocate",
            "obj:force,carrier,materiel,'most','ship' ; away_from:place,site | away:any",
            roles={"away_from": "origin"},
        ),
        Trigger("VERB", "lose", "subj:state,government,force,organisation ; obj:site", roles={"obj": "origin"}),
        Trigger(
            "VERB", "close shut_down", "obj:'base','airbase','outpost','garrison'", roles={"obj": "origin"}, strength=4
        ),
        Trigger("VERB", "fly march move sail drive", "subj:force ; out_of:place,site,state"),
        Trigger("VERB", "order_home bring_home send_home fly_home call_home return_home pull_home", "obj:force"),
        Trigger("VERB", "repatriate recall", "obj:force,'contingent','troop'", roles={"to": "destination"}),
        Trigger("VERB", "draw_down scale_down", "subj:force,state ; in:place,state | from:place,state"),
        Trigger(
            "VERB",
            "end terminate wind_down wind_up",
            "subj:force,state,government,'mission' ; obj:'deployment','mission','presence' ; in:place,state,site | at:site,place",
            roles={"obj": "force"},
        ),
        Trigger("VERB", "dismantle", "subj:force,state ; obj:'defence','defense','base','radar','camp'", roles={}),
        Trigger(
            "VERB",
            "give_up cede relinquish",
            "subj:force,state ; obj:site,'position','outpost','base'",
            roles={"obj": "origin"},
        ),
        Trigger("VERB", "pull", "obj:force ; from:place,site,'line','frontline'"),
        Trigger(
            "VERB",
            "hand return",
            "obj:'base','airbase','outpost','camp','garrison' ; to:actor",
            roles={"obj": "origin", "to": "recipient"},
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "force",
        "from": "origin",
        "out_of": "origin",
        "of": "force",
        "to": "destination",
        "into": "destination",
        "toward": "destination",
    },
    strength=8,
    examples=(
        Example(
            "France has begun withdrawing its troops from Niamey.",
            {"actor": "France", "force": "troops", "origin": "Niamey"},
        ),
        Example(
            "The observatory confirmed the withdrawal of air defence systems from Masyaf.",
            {"force": "air defence", "origin": "Masyaf"},
            speakers=("observatory",),
        ),
        Example("The last French soldiers departed Niamey on Friday.", {"actor": "soldiers", "origin": "Niamey"}),
        Example(
            "Moscow began pulling its peacekeepers out of Stepanakert.",
            {"force": "peacekeepers", "origin": "Stepanakert"},
        ),
        Example("The mission handed over its base in Bukavu to the army.", {"origin": "base"}),
        Example(
            "The pullback of Russian forces from Kherson was announced.",
            {"force": "Russian forces", "origin": "Kherson"},
            "predicted",
        ),
        Example("The last American soldiers flew out of Agadez.", {"actor": "soldiers", "origin": "Agadez"}),
        Example("Russia brought its peacekeepers home from Karabakh.", {"actor": "Russia", "force": "peacekeepers"}),
        Example("The contingent was repatriated to Burundi.", {"force": "contingent", "destination": "Burundi"}),
        Example("American forces began drawing down in Syria.", {"actor": "American forces", "place": "Syria"}),
        Example("The paramilitaries fled the town of Singa.", {"origin": "Singa"}),
        Example("The evacuation of the airbase is under way.", {"origin": "airbase"}),
        Example(
            "France returned its last base in Chad to the army.",
            {"actor": "France", "origin": "base", "recipient": "army"},
        ),
    ),
    silent=(
        "The pilgrims brought gifts home from Mecca.",
        "The evacuation of the school took an hour.",
        "The minister ended his mission in Geneva.",
        "She withdrew her remarks.",
        "The bank pulled out of the deal.",
    ),
    fluents=(
        # It ends a presence only where it is said to be completed; the states see to that.
        Fluent(
            "presence",
            "terminates",
            holder=("actor", "force"),
            object=("origin", "site", "place"),
            what=("force", "materiel"),
            unless="reduce cut scale draw drawdown",
        ),
        Fluent(
            "presence",
            "shakes",
            holder=("actor", "force"),
            object=("origin", "site", "place"),
            only="reduce cut scale draw drawdown",
            note="said to be reduced",
        ),
    ),
)
