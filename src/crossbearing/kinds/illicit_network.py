"""Smuggling, a crime network, and who plays a part in it."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="illicit_network",
    says="Smuggling, a crime network, and who plays a part in it.",
    plover=(),
    triggers=(
        Trigger("VERB", "smuggle traffic launder", "subj:actor ; obj:any || obj:materiel,any"),
        Trigger(
            "VERB", "play", "obj:'role','part' ; in:'network','smuggling','trafficking','trade'", roles={"obj": "role"}
        ),
        Trigger("VERB", "enrich", "obj:actor,government ; subj:any", roles={"obj": "recipient"}),
        Trigger(
            "NOUN", "network ring", "mod:'crime','criminal','smuggling','trafficking','illicit','business','mafia'"
        ),
        Trigger("NOUN", "smuggling trafficking laundering", "obj:any | by:actor | subj:actor"),
        Trigger("NOUN", "network ring", "of:'trafficker','smuggler','criminal','dealer'", roles={"of": "actor"}),
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
        Example("The colonel played a key role in a fuel smuggling network.", {"actor": "colonel"}),
        Example("Traders smuggle gold from Darfur to Dubai.", {"actor": "Traders", "object": "gold"}),
    ),
    silent=("Traffic was heavy on the ring road.",),
)
