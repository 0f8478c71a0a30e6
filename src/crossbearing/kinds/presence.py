"""Forces are at a place."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="presence",
    says="Forces are at a place.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "station base deploy garrison quarter billet",
            "obj:force,materiel,carrier ; in:place,state,site | at:place,state,site | on:place,state,site",
            roles={"subj": "actor"},
            strength=6,
        ),
        Trigger(
            "VERB",
            "have keep maintain retain",
            "obj:force,materiel,'presence' ; subj:actor ; in:place,state,site | at:place,state,site | on:place,state,site | xcomp:any | acl:any",
            roles={"subj": "actor"},
        ),
        Trigger("VERB", "remain stay", "subj:force,carrier,materiel ; in:place,state,site | at:place,state,site"),
        Trigger(
            "VERB",
            "park moor berth anchor dock",
            "obj:carrier,materiel,'fleet' ; in:place,state,site | at:place,state,site | on:place,state,site | near:place,state,site | off:place,site || subj:carrier,materiel ; in:place,state,site | at:place,state,site | off:place,state,site | near:place,state,site",
            roles={"subj": "force"},
        ),
        Trigger("VERB", "operate", "subj:force ; in:place,state,site | from:site,state,place", roles={"from": "place"}),
        Trigger(
            "VERB",
            "operate",
            "subj:'ship','vessel','warship','submarine','drone','aircraft' ; near:place,site,state | off:place,site | over:place,state",
            roles={"subj": "force", "over": "place"},
        ),
        Trigger(
            "NOUN",
            "presence",
            "mod:'military','naval','force','troop','armed' | obj:force,materiel,state || subj:state,force ; in:place,state,site | at:place,state,site | on:place,state,site",
        ),
        Trigger("NOUN", "presence", "mod:'military','naval'"),
        Trigger(
            "VERB",
            "be",
            "subj:force,carrier ; in:place,state,site | at:place,state,site | on:place,state,site | off:place,site | near:place,site,state",
            "in:'state','position','condition','theatre','theater' || on:'state','verge','brink'",
            roles={"subj": "force"},
            strength=2,
        ),
        Trigger(
            "ADJ",
            "active present",
            "subj:force ; in:place,state,site | at:place,state,site | on:place,state,site | off:place,site | near:place,site,state",
            roles={"subj": "force"},
        ),
        Trigger(
            "VERB",
            "lie wait sit loiter",
            "subj:carrier ; in:place,state,site | at:place,state,site | on:place,state,site | off:place,site | near:place,site,state",
            roles={"subj": "force"},
        ),
        Trigger(
            "VERB",
            "number",
            "subj:force ; in:place,state,site | at:place,state,site | on:place,state,site | off:place,site | near:place,site,state",
            roles={"subj": "force"},
        ),
        Trigger(
            "VERB",
            "see spot observe sight detect photograph identify locate track",
            "obj:materiel,carrier,force ; in:place,state,site | at:place,state,site | near:place,state,site,'runway' | off:place,site | on:place,'apron','runway'",
            roles={"subj": ""},
            strength=3,
        ),
        Trigger("NOUN", "ground", "subj:force ; in:place,state", roles={"subj": "force"}, strength=3),
        Trigger("NOUN", "home", "subj:site,place ; to:force", roles={"subj": "place", "to": "force"}),
        Trigger("ADV", "home", "subj:site,place ; to:force", roles={"subj": "place", "to": "force"}),
        Trigger(
            "VERB",
            "show reveal capture",
            "subj:sensor ; obj:force,'aircraft','plane','jet','warship','ship','vessel','tank','launcher','missile','helicopter','drone','submarine','bomber','battery','convoy','frigate' ; in:place,state,site | at:place,state,site | near:place,state,site,'runway' | off:place,site | on:place,site,'apron','runway','tarmac' | along:place",
            roles={"subj": ""},
            strength=3,
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "force", "of": "force"},
    state=True,
    strength=5,
    examples=(
        Example("Turkey has military forces in Libya.", {"actor": "Turkey", "place": "Libya"}),
        Example("The presence of Rwandan troops in Goma was noted.", {"place": "Goma"}),
        Example("Russian soldiers are in Mali.", {"force": "Russian soldiers", "place": "Mali"}),
        Example("France retains 1,000 troops in Chad.", {"actor": "France", "force": "troops", "place": "Chad"}),
        Example("US special forces are on the ground in Somalia.", {"force": "forces", "place": "Somalia"}),
        Example("The base is home to 4,000 American troops.", {"place": "base", "force": "troops"}),
        Example(
            "Satellite images showed three transport aircraft on the apron at Benina.",
            {"force": "aircraft"},
            speakers=("Satellite images",),
        ),
        Example("Foreign fighters continue to be present in Libya.", {"force": "fighters", "place": "Libya"}),
        Example(
            "A survey ship is operating near the Spratly Islands.", {"force": "survey ship", "place": "Spratly Islands"}
        ),
        Example("No Libyan forces are in Chad.", {"force": "Libyan forces", "place": "Chad"}, polarity="negative"),
    ),
    silent=(
        "The army is on the verge of collapse.",
        "The navy is in a state of alert.",
        "The town is home to a school.",
        "The video showed a car in Paris.",
        "The minister noted the presence of children in the room.",
    ),
    fluents=(
        Fluent("presence", "confirms", holder=("actor", "force"), object=("site", "place"), what=("force", "materiel")),
    ),
)
