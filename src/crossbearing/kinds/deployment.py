"""Forces put somewhere, shifted, reorganised."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="deployment",
    says="Forces put somewhere, shifted, reorganised.",
    plover=("MOBILIZE",),
    triggers=(
        Trigger(
            "VERB",
            "deploy redeploy station reposition regroup reorganize reorganise mass amass garrison rotate",
            "obj:force,materiel,carrier,site,'presence','power' | to:place,site,state",
        ),
        Trigger(
            "VERB",
            "deploy redeploy",
            "subj:force,state,actor ; to:place,site,state | in:place,site,state | at:site,place",
        ),
        Trigger(
            "VERB",
            "shift",
            "obj:force,asset,'focus','presence','attention' ; from:place,site,state | to:place,site,state | into:place,site,state | in:place,site,state | toward:place,site,state | towards:place,site,state",
        ),
        Trigger("VERB", "shift", "subj:force,'presence'"),
        Trigger("VERB", "send dispatch rush", "obj:force ; to:place,site,state | into:place,site,state | xcomp:any"),
        Trigger("VERB", "reinforce", "subj:actor ; obj:force,site,'presence'"),
        Trigger(
            "VERB",
            "arrive move_in land disembark",
            "subj:force",
            roles={"subj": "force", "in": "destination", "at": "destination"},
        ),
        Trigger("VERB", "mobilise mobilize", "obj:force"),
        Trigger("VERB", "enter", "subj:force ; obj:place,site,state", roles={"obj": "destination"}),
        Trigger(
            "VERB",
            "advance march push_forward press_on",
            "subj:force,'unit' ; to:place,site,state | on:place,site,state | towards:place,site,state | toward:place,site,state | into:place,site,state | within:any",
            roles={"subj": "force", "on": "destination", "within": "destination"},
        ),
        Trigger(
            "VERB",
            "cross",
            "subj:force ; into:place,state | obj:place,state,'border','frontier','river','line'",
            roles={"subj": "force", "obj": "place"},
        ),
        Trigger(
            "NOUN",
            "deployment redeployment repositioning stationing positioning dispatch",
            "obj:force,materiel,carrier,person | subj:actor | to:place,state,site | in:place,state,site",
        ),
        Trigger(
            "NOUN",
            "buildup build-up reinforcement mobilisation mobilization",
            "obj:force,materiel | mod:'military','troop','force','naval' || subj:state ; in:place,state,site | along:place | near:place,site,state | at:place,site",
        ),
        Trigger(
            "NOUN",
            "shift",
            "subj:actor ; obj:force,'presence','focus','resource' | to:place,state | toward:place,state | towards:place,state",
        ),
        Trigger("NOUN", "arrival", "obj:force"),
        Trigger("NOUN", "movement", "obj:force,'troop' | mod:'military','troop'"),
        Trigger(
            "NOUN",
            "way",
            "subj:force,carrier,materiel,'group','fleet' ; to:place,site,state",
            roles={"subj": "force", "to": "destination"},
        ),
        Trigger(
            "VERB",
            "arrive",
            "subj:'officer','police','reinforcement','contingent' ; in:place,state | at:site,place",
            roles={"subj": "force", "in": "destination", "at": "destination"},
        ),
        Trigger(
            "VERB",
            "head",
            "subj:force,'group' ; to:place,state,site | for:place,state,site",
            roles={"subj": "force", "for": "destination"},
        ),
        Trigger("VERB", "fly_in bring_in rush_in", "obj:'reinforcement','troop'", strength=6),
        Trigger(
            "VERB", "put place post", "subj:actor ; obj:force ; at:site,place,state | in:place,state | on:place,site"
        ),
        Trigger(
            "VERB",
            "send dispatch",
            "subj:actor ; obj:'warship','frigate','destroyer','carrier','submarine','squadron','bomber','fighter','jet' ; to:place,state | into:place,state",
            strength=9,
        ),
        Trigger(
            "VERB",
            "hold stage conduct carry_out",
            "subj:actor ; obj:'exercise','drill','manoeuvre','maneuver','wargame'",
            roles={"obj": "topic"},
        ),
        Trigger("NOUN", "influx concentration massing inflow", "obj:force"),
        Trigger("VERB", "pour flood stream surge flock", "subj:force ; into:place,state,site", roles={"subj": "force"}),
        Trigger(
            "VERB",
            "reach",
            "subj:'reinforcement','contingent','battalion','brigade','troop','troops','convoy','column' ; obj:place,site,state",
            roles={"subj": "force", "obj": "destination"},
        ),
        Trigger(
            "VERB", "turn_up show_up appear", "subj:force ; in:place,state | at:site,place", roles={"subj": "force"}
        ),
        Trigger(
            "VERB",
            "patrol",
            "subj:force,carrier,state ; obj:place,site,'border','airspace','street','line' || subj:force,carrier,state ; in:place,state | along:place | off:place | near:place,site",
            roles={"obj": "place"},
        ),
        Trigger(
            "NOUN",
            "patrol",
            "mod:'naval','military','air','maritime','joint','coastal','border' ; in:place,state | along:place | over:place | off:place | near:place,site",
        ),
        Trigger(
            "VERB",
            "order",
            "obj:force,'warship','frigate','destroyer','carrier','submarine','squadron','ship' ; to:place,state | into:place,state",
        ),
        Trigger(
            "VERB",
            "sail set_sail steam",
            "subj:'group','flotilla','fleet','armada',force ; to:place,state | for:place,state | into:place,state | towards:place,state | toward:place,state",
            roles={"subj": "force", "for": "destination"},
        ),
        Trigger(
            "VERB",
            "gather assemble converge concentrate",
            "subj:force,'warship','tank' ; near:place,site,state | at:site,place | around:place,site,state | along:place | on:place | in:place,state",
            roles={"subj": "force"},
        ),
        Trigger(
            "VERB",
            "gather assemble concentrate",
            "obj:'troop','troops','force','soldier','fighter','unit','warship','tank','armour','armor' ; near:place,site,state | at:site,place | around:place,site,state | along:place | on:place | in:place,state",
        ),
        Trigger(
            "VERB",
            "fly travel",
            "subj:'contingent','troop','troops','soldier','peacekeeper','unit','battalion','paratrooper','marine','commando' ; to:place,state | into:place,state",
            roles={"subj": "force"},
        ),
        Trigger(
            "VERB",
            "position",
            "obj:force,materiel,carrier ; near:place,site,state | at:site,place | around:place,site,state | along:place | on:place | in:place,state | off:place",
        ),
        Trigger(
            "VERB",
            "beef_up bolster strengthen boost",
            "subj:actor ; obj:'force','troop','troops','garrison','contingent' ; on:place | in:place,state | at:site,place | along:place | near:place,site,state",
        ),
        Trigger(
            "VERB",
            "begin start launch kick_off",
            "subj:state,force,government ; obj:'exercise','drill','wargame'",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "move shift",
            "subj:actor ; obj:force ; closer:any | close_to:place,site,state | near:place,site,state",
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "force",
        "from": "origin",
        "out_of": "origin",
        "to": "destination",
        "into": "destination",
        "toward": "destination",
        "towards": "destination",
        "with": "recipient",
        "for": "for",
        "against": "recipient",
    },
    strength=7,
    examples=(
        Example(
            "Ethiopia deployed two brigades to the border with Eritrea.",
            {"actor": "Ethiopia", "force": "brigades", "destination": "border"},
        ),
        Example(
            "The deployment of Turkish troops in Qatar has been completed.", {"actor": "Turkish", "place": "Qatar"}
        ),
        Example("France sent special forces to Niger.", {"actor": "France", "destination": "Niger"}),
        Example("Soldiers advanced on the town of Kassala.", {"force": "Soldiers", "destination": "Kassala"}),
        Example("Turkish commandos landed at Misrata.", {"force": "commandos", "destination": "Misrata"}),
        Example("A build-up of Rwandan troops along the border was reported.", {"force": "Rwandan troops"}),
        Example(
            "The stationing of Russian missiles in Belarus alarmed Poland.", {"force": "missiles", "place": "Belarus"}
        ),
        Example(
            "An influx of foreign fighters into Sudan was noted by the panel.",
            {"force": "fighters"},
            speakers=("panel",),
        ),
        Example("Fresh troops poured into the city.", {"force": "troops", "destination": "city"}),
        Example("The frigate was ordered to the Red Sea.", {"force": "frigate", "destination": "Red Sea"}),
        Example("Chinese warships gathered near Taiwan.", {"force": "warships", "place": "Taiwan"}),
        Example("Turkish frigates patrol the waters off Misrata.", {"actor": "Turkish"}),
        Example("A contingent of Kenyan police flew to Haiti.", {"force": "contingent", "destination": "Haiti"}),
        Example("Missile batteries were positioned around the airport.", {"force": "batteries", "place": "airport"}),
        Example("Russia is concentrating troops on the border.", {"actor": "Russia", "force": "troops"}),
        Example(
            "The dispatch of a frigate to the Gulf of Aden was approved.",
            {"force": "frigate", "destination": "Gulf of Aden"},
        ),
    ),
    silent=(
        "The rebels flew to Doha for talks.",
        "The crowd poured into the city.",
        "The carrier was ordered to pay a fine.",
        "The software was deployed to production last week.",
    ),
    fluents=(
        Fluent(
            "presence",
            "initiates",
            holder=("actor", "force"),
            object=("destination", "site", "place"),
            what=("force", "materiel"),
            unless="shift mobilise mobilize mobilisation mobilization patrol order begin start launch kick "
            "beef bolster strengthen boost",
        ),
        # "Shifts its focus to Libya" puts nobody there.
        Fluent(
            "presence",
            "initiates",
            holder=("actor", "force"),
            object=("destination",),
            what=("force", "materiel"),
            only="shift",
            needs=("force",),
        ),
    ),
)
