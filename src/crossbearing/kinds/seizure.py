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
            "obj:carrier,materiel,person,force,site,'shipment','cargo','property','gold','oil','fuel','drug','document','fund','container','component','part'",
        ),
        Trigger(
            "VERB",
            "block",
            "subj:actor,carrier,force ; obj:carrier,'access','route','port','road','shipment','convoy','traffic','shipping'",
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
        Trigger("VERB", "commandeer interdict", "obj:carrier,materiel"),
        Trigger("NOUN", "interdiction hijacking boarding", "obj:carrier,materiel"),
        Trigger(
            "NOUN",
            "capture arrest kidnapping abduction",
            "obj:person,force ; subj:force,state | by:actor | in:place | of:person,force",
        ),
        Trigger("VERB", "take", "obj:person,force ; xcomp:'hostage','captive','prisoner'"),
        Trigger(
            "VERB",
            "hold",
            "obj:person,force ; xcomp:'hostage','captive','prisoner' ; subj:force,state,government,organisation",
        ),
        Trigger("VERB", "take_hostage take_prisoner take_captive", "obj:person,force"),
        Trigger("VERB", "take", "obj:person,force ; into:'custody','captivity'"),
        Trigger(
            "VERB",
            "place put keep hold",
            "obj:person,force ; under:'arrest','detention' | in:'detention','custody','captivity'",
        ),
        Trigger("VERB", "hold_up", "obj:carrier ; subj:force"),
        Trigger("VERB", "besiege encircle", "subj:force,state ; obj:place,site,force"),
        Trigger("VERB", "lay", "obj:'siege' ; to:place,site", roles={"obj": "", "to": "object"}),
        Trigger(
            "VERB",
            "impose",
            "obj:'blockade','siege' ; on:place,site,state ; subj:force",
            roles={"obj": "", "on": "object"},
            strength=9,
        ),
        Trigger("NOUN", "siege blockade", "obj:place,site ; subj:force,state | by:force,state"),
        Trigger("NOUN", "siege blockade", "theme:place,site", roles={"theme": "object"}),
        Trigger("VERB", "hold", "subj:force ; obj:captive,'crew','sailor'"),
        Trigger(
            "VERB",
            "stop",
            "subj:force,'police','guard','coastguard' ; obj:'shipment','cargo','convoy','ship','vessel','tanker','boat','consignment'",
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "object", "of": "object", "from": "origin"},
    strength=6,
    examples=(
        Example("The coast guard intercepted a tanker off Derna.", {"actor": "coast guard", "object": "tanker"}),
        Example("Turkish forces seized a shipment of rifles.", {"actor": "Turkish", "object": "shipment"}),
        Example("Police arrested two smugglers in Zuwara.", {"actor": "Police", "object": "smugglers"}),
        Example("Tunisia deported dozens of migrants on Monday.", {"actor": "Tunisia", "object": "migrants"}),
        Example("The vessel was commandeered by armed men off the coast of Somalia.", {"object": "vessel"}),
        Example("The interdiction of a dhow in the Arabian Sea yielded missile parts.", {"object": "dhow"}),
        Example(
            "The capture of two soldiers was announced by Kyiv.",
            {"object": "soldiers"},
            "predicted",
            speakers=("Kyiv",),
        ),
        Example("Two engineers were taken hostage in Mali.", {"object": "engineers"}),
        Example("The junta took four officials into custody.", {"actor": "junta", "object": "officials"}),
        Example("The junta placed the general under arrest.", {"actor": "junta", "object": "general"}),
        Example("The paramilitaries besieged El Fasher.", {"actor": "paramilitaries", "object": "El Fasher"}),
        Example("The militants imposed a blockade on Timbuktu.", {"actor": "militants", "object": "Timbuktu"}),
        Example("The city of Dilling is under siege.", {"object": "Dilling"}),
        Example("Italian police stopped a ship off Sicily.", {"actor": "Italian police", "object": "ship"}),
        Example("The rebels are holding the crew.", {"actor": "rebels", "object": "crew"}),
        Example("The arrest of eight members of the army was confirmed.", {"object": "members"}),
    ),
    silent=(
        "The lecture held the students captive for an hour.",
        "The minister took the proposal into account.",
        "She seized the opportunity.",
    ),
)
