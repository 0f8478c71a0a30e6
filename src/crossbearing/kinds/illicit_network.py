"""Smuggling, a crime network, and who plays a part in it."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="illicit_network",
    says="Smuggling, a crime network, and who plays a part in it.",
    plover=(),
    triggers=(
        Trigger("VERB", "smuggle traffic traffick launder", "subj:actor ; obj:any || obj:materiel,any"),
        Trigger(
            "VERB", "play", "obj:'role','part' ; in:'network','smuggling','trafficking','trade'", roles={"obj": "role"}
        ),
        Trigger("VERB", "enrich", "obj:actor,government ; subj:any", roles={"obj": "recipient"}),
        Trigger(
            "NOUN",
            "network ring",
            "mod:'crime','criminal','smuggling','trafficking','illicit','business','mafia'",
            roles={"in": "place"},
        ),
        Trigger("NOUN", "smuggling trafficking laundering", "obj:any | by:actor | subj:actor", roles={"in": "place"}),
        Trigger(
            "NOUN",
            "smuggling trafficking",
            "mod:'fuel','gold','arm','weapon','drug','people','human','migrant','oil','cigarette','ivory','charcoal','cannabis','cocaine' ; from:place,state | to:place,state | in:place,state | through:place,state",
            roles={"mod": "object", "in": "place", "through": "place"},
        ),
        Trigger(
            "NOUN",
            "trade trafficking",
            "mod:'illegal','illicit','drug','narcotic','contraband' ; in:place,state | from:place,state | by:actor | subj:actor",
            roles={"in": "place"},
        ),
        Trigger(
            "NOUN",
            "network ring",
            "of:'trafficker','smuggler','criminal','dealer'",
            roles={"of": "actor", "in": "place"},
        ),
        Trigger(
            "VERB",
            "move ship carry transport bring",
            "subj:'smuggler','trafficker' ; obj:any",
            roles={"in": "place"},
            strength=9,
        ),
    ),
    roles={
        "subj": "actor",
        "obj": "object",
        "of": "organisation",
        "in": "organisation",
        "with": "recipient",
        "from": "origin",
        "to": "destination",
        "between": "between",
    },
    strength=6,
    examples=(
        Example("Smugglers move fuel from Zawiya to Malta.", {"actor": "Smugglers", "object": "fuel"}),
        Example("The colonel played a key role in a fuel smuggling network.", {"actor": "colonel"}),
        Example("Fuel smuggling from Libya to Sudan has surged.", {"origin": "Libya", "object": "Fuel"}),
        Example("The commander lives off the illegal gold trade in Darfur.", {"place": "Darfur"}),
        Example("Captagon was trafficked from Syria to Jordan.", {"origin": "Syria", "destination": "Jordan"}),
        Example("Traders smuggle gold from Darfur to Dubai.", {"actor": "Traders", "object": "gold"}),
    ),
    silent=("Traffic was heavy on the ring road.", "The gold trade in Dubai is growing."),
)
