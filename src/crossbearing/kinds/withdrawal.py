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
            "leave depart quit exit",
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
            "withdrawal pullout pull-out retreat drawdown",
            "obj:force,materiel | from:place,site,state | subj:force,actor",
        ),
        Trigger("NOUN", "exit departure evacuation", "obj:force | subj:force"),
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
    ),
    silent=(
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
