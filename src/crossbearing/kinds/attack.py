"""Fighting, strike, raid, occupation."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

_OF_WORDS = (
    "mod:'trade','tariff','price','currency','bidding','legal','court','custody','culture','propaganda','political',"
    "'electoral','election','diplomatic','verbal','personal','turf','uphill'"
)
"""Wars and battles in which nobody is shot at."""

_NO_TARGETS = "obj:'landmine','mine','iceberg','reef','rock','note','balance','deal','bottom','ground'"
"""What is struck without anybody's attacking it."""

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
            "VERB",
            "strike destroy hit",
            "subj:force,carrier,materiel,state,'it','they','strike','airstrike','raid','attack','bombing' ; obj:site,place,force,carrier,materiel,building",
            _NO_TARGETS,
        ),
        Trigger("VERB", "shoot_down down", "obj:carrier,materiel"),
        Trigger(
            "VERB",
            "fight clash",
            "subj:force,state ; against:actor || subj:force,state ; with:actor || subj:force ; in:place,state || against:force || with:force",
            roles={"with": "recipient"},
        ),
        Trigger(
            "NOUN",
            "attack strike raid airstrike air-strike bombardment assault offensive invasion ambush occupation",
            "on:site,force,place,state,carrier,materiel || against:force,state,site,place || by:force || subj:force,state || obj:place,site,state ; subj:actor || mod:'air','drone','missile','terror','terrorist','suicide','rocket','bomb','military','armed','artillery','militant','deadly'",
            _OF_WORDS,
        ),
        Trigger(
            "NOUN",
            "fighting clash war battle skirmish firefight",
            "between:force,state || in:place,state,site || with:force,state || against:force,state",
            _OF_WORDS,
            roles={"with": "recipient"},
        ),
        Trigger(
            "VERB",
            "engage",
            "subj:'strike','airstrike',force,carrier ; obj:force,carrier,materiel,'unit','target','position','team'",
        ),
        Trigger(
            "VERB",
            "fire launch lob",
            "obj:materiel,'rocket','round','cannon','torpedo','mortar' ; at:any | on:any | against:any",
            roles={"obj": "weapon", "at": "recipient"},
            strength=9,
        ),
        Trigger("VERB", "ram sink torpedo", "subj:any ; obj:carrier,materiel"),
        Trigger("VERB", "open", "obj:'fire' ; on:any", roles={"obj": "topic"}),
        Trigger("VERB", "torture", "obj:person || subj:force,organisation ; obj:any"),
        Trigger("VERB", "torch burn", "subj:force ; obj:place,site,'village','house','home'"),
        Trigger(
            "VERB",
            "use",
            "subj:actor,force,carrier ; obj:materiel,'cannon','gas','force','artillery' ; against:any | on:any",
            roles={"obj": "weapon", "against": "recipient"},
        ),
        Trigger("VERB", "hit strike", "subj:materiel,force ; obj:any", _NO_TARGETS),
        Trigger(
            "VERB",
            "come",
            "subj:place,site,force,carrier,materiel,'town','village','convoy' ; under:'attack','fire','bombardment','shelling','shellfire','assault','gunfire'",
            "for:any || over:any || from:person,government,organisation,media",
            roles={"subj": "recipient", "from": "actor", "by": "actor"},
        ),
        Trigger(
            "NOUN",
            "fire attack bombardment shelling",
            "theme:place,site,force,carrier ; mod:'constant','heavy','rocket','missile','artillery','mortar','sniper','drone',force,state || theme:place,site,carrier ; from:force,materiel,state",
            roles={"theme": "recipient", "from": "actor"},
        ),
        Trigger("VERB", "set", "subj:force,carrier,materiel ; on:'fire' ; obj:any", roles={"on": ""}),
        Trigger(
            "VERB",
            "slam crash smash plough plow rip",
            "subj:'missile','drone','rocket','shell','projectile','bomb' ; into:any | through:any",
            roles={"subj": "weapon", "into": "recipient", "through": "recipient"},
        ),
        Trigger(
            "NOUN",
            "bombing shelling bombardment",
            "obj:place,site,state,force,carrier,building,'market','hospital','school','oilfield','depot' || subj:force,state",
            _OF_WORDS,
        ),
        Trigger(
            "VERB",
            "target pound strafe pummel hammer",
            "subj:force,carrier,materiel,'strike','airstrike','raid','shelling' ; obj:site,place,force,carrier,materiel,building,'depot','position','stronghold'",
        ),
        Trigger(
            "VERB",
            "strike hit destroy kill wound",
            "subj:'fire','shellfire','shelling','barrage','salvo','artillery','gunfire','shell','mortar','projectile' ; obj:site,place,force,carrier,materiel,building,person",
            roles={"subj": "weapon"},
        ),
        Trigger(
            "VERB",
            "exchange trade",
            "subj:force,state,'side' ; obj:'fire','gunfire','shot'",
            roles={"obj": "", "with": "recipient"},
        ),
        Trigger("NOUN", "exchange", "obj:'fire','gunfire' || mod:'artillery'", roles={"of": ""}),
        Trigger(
            "VERB",
            "blow_up",
            "subj:force,'bomber','attacker','militant' ; obj:any || obj:site,carrier,materiel,'pipeline','bridge','building'",
        ),
        Trigger(
            "VERB",
            "loot plunder ransack pillage",
            "obj:place,site,building,'village','house','shop','market','aid','property' ; subj:force,state,person",
        ),
        Trigger(
            "VERB",
            "damage destroy hit",
            "obj:site,building,carrier,materiel,place,'dam','bridge','house' ; in:'attack','strike','airstrike','raid','shelling','bombardment' | subj:'drone','missile','strike','airstrike','attack','shelling','rocket',force",
        ),
        Trigger("VERB", "fight", "subj:force ; for:'control'", roles={"for": ""}),
        Trigger(
            "VERB",
            "explode detonate",
            "subj:'bomb','device','mine' ; in:place,state | at:place,site | near:place,site,state,force,building | outside:place,site,building",
            roles={"subj": "weapon", "on": "place"},
        ),
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
        Example("The army fought a war with Ethiopia in 1998.", {"recipient": "Ethiopia"}),
        Example("Gunmen opened fire on the convoy.", {"recipient": "convoy"}),
        Example("Two strikes engaged a tactical unit near Kidal.", {"place": "Kidal"}),
        Example("The rebels fired three rockets at the airport.", {"actor": "rebels", "recipient": "airport"}),
        Example("A coast guard ship rammed a fishing boat near the shoal.", {"recipient": "boat"}),
        Example("The base came under fire from drones on Tuesday.", {"recipient": "base"}),
        Example("The ship came under missile attack off Aden.", {"recipient": "ship"}),
        Example("A missile slammed into an apartment block in Dnipro.", {"weapon": "missile", "recipient": "block"}),
        Example("The rebels set an oil depot in Krasnodar on fire.", {"actor": "rebels", "recipient": "depot"}),
        Example("Azerbaijan resumed its shelling of Armenian villages.", {"actor": "Azerbaijan"}),
        Example("Israeli warplanes targeted weapons depots in Latakia.", {"actor": "Israeli", "recipient": "depots"}),
        Example("Artillery fire hit the town of Kramatorsk.", {"recipient": "Kramatorsk"}),
        Example(
            "Troops exchanged fire with militants in the Kidal region.", {"actor": "Troops", "recipient": "militants"}
        ),
        Example("Soldiers looted houses in Wad Madani.", {"actor": "Soldiers", "recipient": "houses"}),
        Example(
            "The rebels claimed responsibility for the attack on the tanker.",
            {"recipient": "tanker"},
            "unconfirmed",
            speakers=("rebels",),
        ),
        Example("Vessels were damaged by sea drones in Novorossiysk.", {"recipient": "Vessels"}),
        Example("A roadside bomb exploded near a checkpoint in Puntland.", {"weapon": "bomb"}),
        Example(
            "Skirmishes between the police and the rebels were reported.", {"actor": "police", "recipient": "rebels"}
        ),
    ),
    silent=(
        "The crops were damaged in a storm.",
        "The minister came under fire for his remarks.",
        "The army came under attack from the opposition for its budget.",
        "The vehicle struck a landmine.",
        "The striker attacked from the left.",
        "Teachers will strike on Monday.",
        "The former judge launched an attack on the minister.",
        "The ministers met in Beijing over the trade war between China and the United States.",
        "It is a legal battle in Canada.",
    ),
    fluents=(Fluent("alignment", "confirms", object=("recipient",), sign=-1),),
)
