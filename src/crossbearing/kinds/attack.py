"""Fighting, strike, raid, occupation."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="attack",
    says="Fighting, strike, raid, occupation.",
    plover=("ASSAULT",),
    triggers=(
        Trigger(
            "VERB",
            "attack bomb shell strike raid ambush assault bombard invade occupy storm",
            "subj:actor,force,carrier,materiel ; obj:any || obj:place,site,force,actor,state",
        ),
        Trigger(
            "VERB",
            "launch mount carry_out conduct",
            "obj:'attack','strike','offensive','raid','assault','airstrike','operation','bombardment' ; subj:actor,force",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "kill wound",
            "subj:actor,force,'attack','strike','bomb','drone','missile' ; obj:person,force",
            roles={},
        ),
        Trigger("VERB", "shoot_down down", "obj:carrier,materiel"),
        Trigger(
            "VERB",
            "fight clash",
            "subj:actor,force ; against:actor || subj:actor,force ; with:actor || subj:actor,force ; in:place,state",
        ),
        Trigger(
            "NOUN",
            "attack strike raid airstrike bombardment assault offensive invasion ambush occupation",
            "on:any || against:any || by:actor || subj:actor,force || obj:place,site,state ; subj:actor",
        ),
        Trigger("NOUN", "fighting clash war battle", "between:actor || in:place,state,site ; subj:actor || with:actor"),
    ),
    roles={
        "subj": "actor",
        "obj": "recipient",
        "on": "recipient",
        "against": "recipient",
        "with": "weapon",
        "between": "between",
        "by": "actor",
        "in": "place",
        "at": "place",
        "near": "place",
        "across": "place",
        "off": "place",
        "inside": "place",
        "over": "place",
        "around": "place",
        "within": "place",
        "throughout": "place",
    },
    strength=6,
    examples=(
        Example("Drones attacked the fuel depot in Port Sudan.", {"recipient": "fuel depot"}),
        Example("The army launched an offensive against the militia.", {"actor": "army"}),
    ),
    silent=(
        "The striker attacked from the left.",
        "Teachers will strike on Monday.",
    ),
)
