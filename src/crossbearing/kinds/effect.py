"""X leads, could lead, will lead to Y; an assessment or a forecast."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="effect",
    says="X leads, could lead, will lead to Y; an assessment or a forecast.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "indicate signal suggest",
            "subj:'shift','move','step','change','development','decision' ; ccomp:any",
        ),
        Trigger("VERB", "lead", "to:any ; subj:any", strength=3),
        Trigger(
            "VERB",
            "affect alter reshape disrupt trigger weaken undermine destabilise destabilize jeopardise jeopardize endanger escalate exacerbate intensify provoke hamper hinder impede bolster enhance",
            "subj:any ; obj:any",
        ),
        Trigger(
            "VERB",
            "strengthen boost increase expand reduce extend limit raise",
            "subj:any ; obj:'influence','risk','capability','position','security','tension','concern','instability','presence','operation','leverage','interest','threat','fear','reach','stability','alliance','relation','deterrence'",
        ),
        Trigger(
            "VERB",
            "change",
            "subj:any ; obj:'balance','situation','agenda','dynamic','equation','calculus'",
        ),
        Trigger(
            "VERB",
            "become turn",
            "xcomp:'hotspot','hub','arena','center','centre','target','battleground','theater','theatre','threat','risk','springboard','base','flashpoint' | obj:'hotspot','hub','arena','center','centre','target','battleground','theater','theatre','threat','risk','springboard','base','flashpoint' ; subj:any || into:any ; obj:any",
            roles={"obj": "recipient"},
        ),
        Trigger(
            "VERB",
            "push force compel drive",
            "obj:state,government,organisation,force,person ; xcomp:any ; subj:any",
            roles={"obj": "recipient"},
        ),
        Trigger(
            "VERB",
            "place put leave",
            "obj:actor ; in:'position','situation'",
            roles={"obj": "recipient", "in": "effect"},
        ),
        Trigger(
            "VERB",
            "prevent stop",
            "subj:any ; obj:force,state,carrier,materiel,organisation,government ; from:any",
            roles={"from": "effect", "obj": "recipient"},
        ),
        Trigger(
            "VERB",
            "reflect signal mark indicate represent",
            "subj:any ; obj:'shift','change','turn','problem','escalation','development','risk','threat','step','move'",
        ),
        Trigger(
            "VERB",
            "face",
            "subj:actor,state ; obj:'challenge','pressure','threat','risk','dilemma','difficulty'",
            roles={"subj": "actor"},
        ),
        Trigger("VERB", "result", "in:any ; subj:any", roles={"in": "effect"}),
        Trigger(
            "VERB",
            "fuel spark cause",
            "subj:any ; obj:'conflict','war','tension','crisis','instability','violence','damage','casualty','escalation','shortage','unrest','displacement','rivalry','fighting'",
        ),
        Trigger("VERB", "pose", "obj:'risk','problem'", strength=2),
        Trigger("NOUN", "risk", "obj:any", strength=2),
        Trigger("VERB", "tip", "subj:any ; obj:'balance','scale'"),
        Trigger(
            "VERB",
            "push drag plunge tip",
            "subj:any ; obj:place,state,actor ; xcomp:any | into:any | to:any | closer:any | toward:any | towards:any",
            roles={"obj": "recipient", "toward": "effect", "towards": "effect", "closer": "effect"},
            strength=1,
        ),
        Trigger(
            "VERB",
            "cut_off cut",
            "subj:any ; obj:actor,force ; from:any",
            roles={"obj": "recipient", "from": "effect"},
            strength=1,
        ),
        Trigger(
            "VERB",
            "give hand",
            "subj:any ; iobj:actor ; obj:'foothold','advantage','leverage','access','reach','edge','upper','option','say'",
            roles={"iobj": "recipient"},
            strength=1,
        ),
        Trigger(
            "VERB",
            "double triple rise soar fall drop collapse plummet",
            "subj:'price','rate','cost','export','import','supply','trade','tension','risk','premium'",
            roles={"subj": "effect"},
        ),
        Trigger(
            "VERB",
            "complicate harden sharpen embolden",
            "subj:any ; obj:any",
            strength=1,
        ),
    ),
    roles={
        "subj": "cause",
        "obj": "effect",
        "to": "effect",
        "xcomp": "effect",
        "ccomp": "effect",
        "into": "effect",
        "in": "place",
        "across": "place",
        "for": "effect",
        "on": "effect",
    },
    strength=2,
    examples=(
        Example("The base could lead to new tensions with Algeria.", {"cause": "base"}, modality="possible"),
        Example(
            "Analysts predict that the coup will weaken ECOWAS.",
            {"cause": "coup", "effect": "ECOWAS"},
            modality="predicted",
            speakers=("Analysts",),
        ),
    ),
    silent=("The path leads to the beach.",),
)
