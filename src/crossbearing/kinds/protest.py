"""Public reaction, or its absence."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="protest",
    says="Public reaction, or its absence.",
    plover=("PROTEST",),
    triggers=(
        Trigger(
            "VERB",
            "protest riot rally",
            "subj:person,organisation,force,'hundred','thousand','dozen','resident','crowd' | against:any | over:any",
        ),
        Trigger(
            "VERB",
            "demonstrate",
            "against:any | in:place,state,site | outside:any | over:any",
        ),
        Trigger(
            "NOUN",
            "protest demonstration riot unrest uprising",
            "in:place,state | against:any | by:actor | subj:actor | over:any",
        ),
        Trigger("NOUN", "reaction", "mod:'public','popular' | in:place,state", roles={"mod": "actor"}),
        Trigger(
            "NOUN", "rally march picket sit-in", "against:any || mod:'protest','mass','opposition' ; in:place,state"
        ),
        Trigger(
            "VERB",
            "gather assemble mass",
            "subj:person,'crowd','hundred','thousand' ; outside:any",
            roles={"outside": "recipient"},
        ),
        Trigger(
            "NOUN", "strike", "mod:'general','hunger' || by:'worker','miner','driver','teacher','employee'", strength=9
        ),
        Trigger(
            "VERB",
            "disperse break_up",
            "obj:'protester','demonstrator','protest','demonstration','crowd'",
            roles={"obj": "actor", "subj": "recipient"},
        ),
        Trigger(
            "VERB",
            "walk_out",
            "subj:'worker','student','miner','employee','teacher','pilot' ; of:any | out_of:any || subj:'worker','student','miner','employee','teacher','pilot' ; over:any",
        ),
        Trigger(
            "VERB",
            "spark trigger provoke draw",
            "obj:'outrage','outcry','anger','fury','backlash','protest','demonstration'",
            roles={"subj": "topic"},
        ),
        Trigger(
            "NOUN",
            "anger outrage outcry fury",
            "mod:'public','popular','widespread' || in:place,state ; over:any || in:place,state ; at:any",
        ),
        Trigger("VERB", "take_to", "to:'street'", roles={"to": "place", "of": "place"}),
        Trigger("VERB", "boycott", "subj:actor ; obj:any"),
        Trigger(
            "VERB",
            "go stage begin start",
            "on:'strike' ; subj:any || obj:'strike','protest','rally','demonstration','sit-in' ; subj:person,organisation,'hundred','thousand','dozen'",
        ),
        Trigger(
            "VERB",
            "march",
            "subj:person,'hundred','thousand','dozen','protester','crowd' ; in:place,state,site | through:place | against:any | along:place",
        ),
        Trigger("VERB", "down", "obj:'tool' ; subj:any", strength=10),
        Trigger(
            "VERB",
            "clash",
            "subj:'protester','demonstrator','rioter' ; with:any",
            roles={"with": "recipient"},
            strength=10,
        ),
    ),
    roles={
        "subj": "actor",
        "against": "recipient",
        "over": "topic",
        "at": "topic",
        "obj": "topic",
        "in": "place",
        "outside": "place",
        "across": "place",
    },
    strength=4,
    examples=(
        Example("Dockers in Benghazi downed tools over unpaid wages.", {"topic": "wages"}),
        Example("Demonstrators clashed with police in Tbilisi.", {"actor": "Demonstrators", "recipient": "police"}),
        Example("Hundreds protested against the French base in N'Djamena.", {"recipient": "French"}),
        Example("There were demonstrations in Tripoli on Friday.", {"place": "Tripoli"}),
        Example("Dock workers went on strike in Misrata.", {"actor": "workers"}),
        Example("Thousands took to the streets of Tbilisi.", {"actor": "Thousands", "place": "Tbilisi"}),
        Example("Crowds gathered outside the French embassy.", {"actor": "Crowds", "recipient": "embassy"}),
        Example("Mass rallies against the government were held in Georgia.", {"recipient": "government"}),
        Example("A general strike was called in Port Sudan.", {"place": "Port Sudan"}),
        Example("The announcement sparked outrage in Manila.", {"topic": "announcement", "place": "Manila"}),
        Example("Police dispersed the protesters in Tunis.", {"actor": "protesters", "place": "Tunis"}),
        Example("The opposition boycotted the election.", {"actor": "opposition"}),
    ),
    silent=(
        "The rally in Tokyo lifted shares.",
        "The strike destroyed the depot in Goma.",
        "The rally driver won the stage.",
        "The candidate has not demonstrated the patience that the office needs.",
    ),
)
