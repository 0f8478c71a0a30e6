"""Somebody watches, investigates, images."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="monitoring",
    says="Somebody watches, investigates, images.",
    plover=(),
    triggers=(
        Trigger(
            "VERB",
            "monitor watch track observe surveil photograph image",
            "subj:state,government,force,organisation,media ; obj:any | ccomp:any",
        ),
        Trigger("VERB", "monitor", "obj:any"),
        Trigger("VERB", "shadow tail", "subj:carrier,force,state,government ; obj:carrier,force"),
        Trigger(
            "VERB",
            "look",
            "into:any ; subj:government,organisation,state,'officer','official','prosecutor','investigator','detective'",
        ),
        Trigger(
            "VERB",
            "examine inspect analyse analyze verify",
            "subj:actor ; obj:materiel,carrier,site,force,'wreckage','image','imagery','footage','debris','fragment','cargo','ceasefire','truce'",
            unless="obj:person",
        ),
        Trigger("VERB", "fly", "obj:'surveillance','reconnaissance'", roles={"over": "of", "obj": "topic"}, strength=7),
        Trigger(
            "NOUN", "investigation surveillance observation scrutiny", "case:'under' ; by:actor", roles={"theme": "of"}
        ),
        Trigger("NOUN", "investigation surveillance observation", "theme:any", roles={"theme": "of"}),
        Trigger("VERB", "investigate probe", "subj:actor ; obj:any,ccomp:any"),
        Trigger("VERB", "keep", "obj:'eye','watch','tab','tabs' ; subj:actor", roles={"on": "of", "obj": "topic"}),
        Trigger("NOUN", "monitoring surveillance", "obj:any | by:actor | subj:actor", roles={"of": "of"}),
        Trigger(
            "NOUN",
            "investigation inquiry probe",
            "into:any ; by:actor || subj:actor ; into:any || into:actor,force,materiel",
            roles={"by": "actor"},
        ),
        Trigger(
            "VERB",
            "open launch begin start order join",
            "obj:'investigation','inquiry','probe' ; subj:actor",
            roles={"obj": "topic", "of": "of", "against": "of"},
        ),
        Trigger("VERB", "track monitor", "subj:actor ; obj:carrier,force,materiel"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "of", "into": "of", "for": "of"},
    strength=4,
    examples=(
        Example("Researchers tracked an Il-76 to Al Khadim.", {"actor": "Researchers", "of": "Il-76"}),
        Example("NATO is closely monitoring Russian ships in the Mediterranean.", {"actor": "NATO", "of": "ships"}),
        Example("UN experts are investigating flights to Amdjarass.", {"actor": "UN", "of": "flights"}),
        Example("The tanker was shadowed by the Finnish navy.", {"actor": "navy", "of": "tanker"}),
        Example("Estonian officers are looking into the damage.", {"actor": "officers", "of": "damage"}),
        Example("The panel examined the wreckage of the drone.", {"actor": "panel", "of": "wreckage"}),
        Example("The damage is under investigation by Sweden.", {"actor": "Sweden", "of": "damage"}),
        Example("The base is under surveillance.", {"of": "base"}),
        Example("Italy opened an investigation into the shipment.", {"actor": "Italy"}),
    ),
    silent=(
        "They watched television all evening.",
        "The doctor examined the patient.",
        "He looked into the room.",
    ),
)
