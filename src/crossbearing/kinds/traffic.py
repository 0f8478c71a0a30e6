"""Flights or voyages, their number, a rise or fall of them; an air bridge."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="traffic",
    says="Flights or voyages, their number, a rise or fall of them; an air bridge.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "arrive land sail dock fly head berth touch_down call set_sail return",
            "subj:carrier ; to:place,site,state | in:place,site,state | at:place,site,state | for:place,site,state | toward:place,site,state | towards:place,site,state | into:place,site,state | from:place,site,state | through:place,site,state | near:place,site,state | off:place,site | over:place | around:place",
            roles={"for": "destination"},
        ),
        Trigger(
            "VERB",
            "leave depart take_off",
            "subj:carrier ; obj:place,site,state | to:place,site,state | in:place,site,state | at:place,site,state | for:place,site,state | toward:place,site,state | towards:place,site,state | into:place,site,state | from:place,site,state | through:place,site,state | near:place,site,state",
            roles={"obj": "origin", "for": "destination"},
        ),
        Trigger("VERB", "reach enter", "subj:carrier,materiel ; obj:place,site,state", roles={"obj": "destination"}),
        Trigger(
            "VERB",
            "pass cross transit overfly",
            "subj:carrier ; obj:place,site,state,'line','border','airspace','waters','strait','canal','channel' | into:place,state | through:place,site,state | over:place,site,state",
            roles={"obj": "place"},
        ),
        Trigger(
            "VERB",
            "increase rise grow double triple surge decline fall drop decrease resume",
            "subj:'flight','traffic','voyage','sortie','airlift','sailing','transit','overflight','shipping'",
            roles={"in": "place"},
        ),
        Trigger(
            "NOUN",
            "increase rise surge spike drop decline fall growth resumption uptick",
            "in:'flight','traffic','voyage','sortie' | obj:'flight','traffic','voyage','sortie'",
            roles={"in": "carrier", "of": "carrier"},
        ),
        Trigger("NOUN", "flight sortie voyage sailing crossing", "from:place,site,state ; to:place,site,state"),
        Trigger("NOUN", "airbridge air-bridge", "", roles={"with": "destination"}),
        Trigger("NOUN", "bridge", "mod:'air','sea','naval'", roles={"with": "destination"}),
        Trigger("VERB", "increase resume reduce halt suspend", "obj:'flight','traffic','sortie'"),
        Trigger(
            "VERB",
            "increase rise grow double triple surge decline fall drop decrease",
            "subj:'call','arrival','landing','movement','overflight','crossing' ; at:place,site,state | in:place,site,state",
            roles={"in": "place", "at": "place", "subj": "carrier"},
        ),
        Trigger(
            "NOUN",
            "landing arrival departure",
            "obj:carrier ; at:place,site,state | in:place,site,state | from:place,site,state | off:place",
            roles={"of": "carrier"},
        ),
        Trigger(
            "NOUN", "flight trip voyage run crossing", "subj:carrier ; to:place,site,state | from:place,site,state"
        ),
        Trigger("NOUN", "call", "mod:'port' ; subj:carrier ; in:place,state | at:place,site", strength=8),
        Trigger("NOUN", "stopover stop", "subj:carrier ; in:place,state | at:place,site"),
        Trigger(
            "VERB",
            "reroute",
            "obj:carrier ; around:place,state | via:place,state | through:place,state | to:place,site,state",
            roles={"around": "place", "via": "place"},
        ),
        Trigger("ADJ", "bound", "subj:carrier ; for:place,site,state", roles={"for": "destination"}),
        Trigger("VERB", "avoid", "subj:carrier ; obj:place,state", roles={"obj": "place"}),
        Trigger("NOUN", "route", "subj:carrier ; to:place,site,state"),
    ),
    roles={
        "subj": "carrier",
        "obj": "carrier",
        "from": "origin",
        "to": "destination",
        "into": "destination",
        "in": "destination",
        "at": "destination",
        "on": "place",
        "toward": "destination",
        "towards": "destination",
        "between": "between",
        "by": "actor",
        "through": "place",
        "over": "place",
        "across": "place",
        "near": "place",
        "off": "place",
        "with": "recipient",
    },
    strength=7,
    examples=(
        Example(
            "Three cargo planes from Minsk landed at Tobruk on Friday.",
            {"carrier": "cargo planes", "destination": "Tobruk"},
        ),
        Example(
            "There has been an increase in cargo flights between Latakia and Benghazi since January 2025.",
            {"carrier": "cargo flights"},
        ),
        Example(
            "The plane made six flights from Bandar Abbas to Port Sudan.",
            {"origin": "Bandar Abbas", "destination": "Port Sudan"},
        ),
        Example(
            "The landing of two Antonov aircraft at Kufra was observed.",
            {"carrier": "aircraft", "destination": "Kufra"},
        ),
        Example("The freighter is bound for Tartus.", {"carrier": "freighter", "destination": "Tartus"}),
        Example("The ship made port calls in Djibouti and Massawa.", {"carrier": "ship", "destination": "Djibouti"}),
        Example("Two bombers flew over the Baltic Sea.", {"carrier": "bombers", "place": "Baltic Sea"}),
        Example("Ships are being rerouted around the Cape of Good Hope.", {"carrier": "Ships"}),
        Example("The ship arrived off Tartus on Monday.", {"carrier": "ship"}),
        Example("The number of flights to Amdjarass has fallen sharply.", {"carrier": "flights"}),
        Example("The cargo ship was en route to Alexandria.", {"carrier": "cargo ship", "destination": "Alexandria"}),
    ),
    silent=(
        "The player is bound for Madrid.",
        "Tankers avoided a loss in May.",
        "The flight of capital worried bankers.",
        "House prices increased in London.",
    ),
)
