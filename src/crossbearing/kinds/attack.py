"""Fighting, strike, raid, occupation."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="attack",
    says="Fighting, strike, raid, occupation.",
    plover=("ASSAULT",),
    triggers=(
        Trigger(
            "VERB",
            "attack bomb shell raid ambush assault bombard invade occupy storm",
            "subj:force,carrier,materiel,state ; obj:any || obj:place,site,force,state,carrier,materiel",
        ),
        Trigger(
            "VERB",
            "launch mount carry_out conduct",
            "obj:'attack','strike','offensive','raid','assault','airstrike','operation','bombardment' ; subj:force,state,carrier,materiel,government || obj:'strike','offensive','raid','airstrike','bombardment' ; subj:person,organisation || obj:'attack','assault' ; subj:actor ; on:place,site,force,state | against:place,site,force,state | in:place,site,state",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "kill wound",
            "subj:force,materiel,carrier,state,'attack','strike','bomb','bomber','bombing','shelling','drone','missile','raid','blast','explosion' ; obj:any",
            roles={},
        ),
        Trigger(
            "VERB", "strike destroy hit", "subj:force,carrier,materiel,state ; obj:site,place,force,carrier,materiel"
        ),
        Trigger("VERB", "shoot_down down", "obj:carrier,materiel"),
        Trigger(
            "VERB",
            "fight clash",
            "subj:force,state ; against:actor || subj:force,state ; with:actor || subj:force ; in:place,state || against:force || with:force",
        ),
        Trigger(
            "NOUN",
            "attack strike raid airstrike bombardment assault offensive invasion ambush occupation",
            "on:site,force,place,state,carrier,materiel || against:force,state,site,place || by:force || subj:force,state || obj:place,site,state ; subj:actor || mod:'air','drone','missile','terror','terrorist','suicide','rocket','bomb','military','armed','artillery','militant','deadly'",
        ),
        Trigger(
            "NOUN",
            "fighting clash war battle",
            "between:force,state || in:place,state,site || with:force,state || against:force,state",
        ),
        Trigger("VERB", "open", "obj:'fire' ; on:any", roles={"obj": "topic"}),
        Trigger("VERB", "torture", "obj:person || subj:force,organisation ; obj:any"),
        Trigger("VERB", "torch burn", "subj:force ; obj:place,site,'village','house','home'"),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "on": "recipient",
        "against": "recipient",
        "with": "weapon",
        "between": "between",
        "by": "actor",
    },
    strength=6,
    examples=(
        Example("Drones attacked the fuel depot in Port Sudan.", {"recipient": "fuel depot"}),
        Example("The army launched an offensive against the militia.", {"actor": "army"}),
        Example("A car bombing killed six people in Benghazi.", {"recipient": "people"}),
        Example("Gunmen opened fire on the convoy.", {"recipient": "convoy"}),
    ),
    silent=(
        "The striker attacked from the left.",
        "Teachers will strike on Monday.",
        "The former judge launched an attack on the minister.",
    ),
    fluents=(Fluent("alignment", "confirms", object=("recipient",), sign=-1),),
)
