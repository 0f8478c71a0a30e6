"""Seizes, blocks, intercepts, diverts, detains."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="seizure",
    says="Seizes, blocks, intercepts, diverts, detains.",
    plover=("COERCE",),
    triggers=(
        Trigger(
            "VERB",
            "seize confiscate impound intercept divert detain board hijack blockade",
            "obj:carrier,materiel,person,force,site,'shipment','cargo','property','gold','oil','fuel','drug','document','fund','container'",
        ),
        Trigger(
            "VERB", "block", "subj:actor,carrier,force ; obj:carrier,'access','route','port','road','shipment','convoy'"
        ),
        Trigger("VERB", "arrest capture apprehend", "subj:actor,force ; obj:person,force,actor"),
        Trigger("NOUN", "seizure interception blockade detention", "obj:carrier,materiel,site,person,place"),
        Trigger(
            "VERB",
            "arrest jail imprison deport extradite kidnap abduct",
            "obj:person,force || subj:actor ; obj:any",
            strength=5,
        ),
        Trigger("VERB", "order announce approve", "obj:'arrest','detention','deportation','extradition' ; subj:actor"),
        Trigger(
            "NOUN", "arrest deportation extradition", "obj:person,force ; by:actor || subj:actor ; obj:person,force"
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "object", "from": "origin"},
    strength=6,
    examples=(
        Example("The coast guard intercepted a tanker off Derna.", {"actor": "coast guard", "object": "tanker"}),
        Example("Turkish forces seized a shipment of rifles.", {"actor": "Turkish", "object": "shipment"}),
        Example("Police arrested two smugglers in Zuwara.", {"actor": "Police", "object": "smugglers"}),
        Example("Tunisia deported dozens of migrants on Monday.", {"actor": "Tunisia", "object": "migrants"}),
    ),
    silent=("She seized the opportunity.",),
)
