"""What a site or force can or could serve as."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="capability",
    says="What a site or force can or could serve as.",
    plover=(),
    triggers=(
        Trigger("VERB", "serve function act", "as:any ; subj:site,force,materiel,carrier,place"),
        Trigger(
            "VERB",
            "use",
            "as:site,building,'hub','springboard','base','corridor','route' ; obj:site,place,state",
            roles={"subj": "actor", "obj": "site"},
        ),
        Trigger(
            "VERB",
            "facilitate enable support strengthen allow",
            "subj:site,'establishment' ; obj:'operation','flight','logistics','access','sortie','deployment','transfer' | xcomp:any",
        ),
        Trigger(
            "VERB",
            "accommodate handle host take receive",
            "subj:site ; obj:carrier,materiel,force",
        ),
        Trigger("ADJ", "capable", "of:any ; subj:force,materiel,site,state,carrier"),
        Trigger(
            "VERB",
            "reach hit strike threaten",
            "subj:'missile','rocket','drone','bomber','jet','gun','artillery' ; obj:place,site,state",
            roles={"subj": "force", "obj": "for"},
            strength=4,
        ),
        Trigger(
            "ADJ",
            "long large big deep strong",
            "subj:site,'runway','pier','quay','apron','hangar' ; for:carrier,materiel",
            roles={"for": "for"},
        ),
        Trigger(
            "VERB",
            "carry take hold",
            "subj:carrier ; obj:'ton','tonne','kilogram','passenger','container'",
            roles={"subj": "force", "obj": "for"},
            strength=4,
        ),
        Trigger("ADJ", "able", "subj:site,'runway','strip','pier' ; xcomp:any", roles={"xcomp": "for"}),
        Trigger(
            "NOUN",
            "ability capability capacity means",
            "xcomp:any ; subj:force,site,materiel,carrier || xcomp:'strike','hit','attack','launch','fire','intercept','deploy','defend','shoot','reach','threaten' ; subj:actor",
            roles={"xcomp": "for", "subj": "force"},
            strength=7,
        ),
        Trigger(
            "VERB",
            "lack",
            "obj:'ability','capability','capacity','means' ; subj:force,site,materiel,carrier,state,government",
            roles={"subj": "force", "obj": "for"},
            negative=True,
        ),
        Trigger(
            "NOUN",
            "range",
            "obj:'kilometre','kilometer','mile','km' ; subj:materiel,carrier",
            roles={"obj": "for", "of": "for", "subj": "force"},
        ),
        Trigger(
            "NOUN",
            "springboard conduit staging-post gateway hub",
            "for:any ; subj:site,place,state",
            roles={"for": "for"},
        ),
        Trigger(
            "VERB", "use", "obj:place,site ; for:any", roles={"obj": "site", "for": "for", "subj": "actor"}, strength=3
        ),
    ),
    roles={**PLACES, "subj": "site", "of": "site", "as": "for", "for": "recipient"},
    strength=6,
    examples=(
        Example("Iran's drones are capable of striking Riyadh.", {"site": "drones"}),
        Example(
            "The airfield could serve as a refuelling stop for flights to Mali.",
            {"site": "airfield"},
            modality="possible",
        ),
        Example(
            "The Houthis have the capability to strike ships in the Red Sea.", {"force": "Houthis", "for": "strike"}
        ),
        Example("The Chadian brigade lacks the means to move.", {"force": "brigade"}, polarity="negative"),
        Example("The Fattah missile has a range of 1,400 kilometres.", {"force": "missile", "for": "kilometres"}),
        Example("Kufra is a hub for flights to Darfur.", {"site": "Kufra", "for": "flights"}),
        Example(
            "The base could facilitate operations across the Horn of Africa.", {"site": "base"}, modality="possible"
        ),
    ),
    silent=(
        "The firm has the ability to pay.",
        "He served as a minister for three years.",
    ),
)
