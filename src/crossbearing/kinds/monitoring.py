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
        Trigger("VERB", "investigate probe", "subj:actor ; obj:any,ccomp:any"),
        Trigger("VERB", "keep", "obj:'eye','watch' ; subj:actor", roles={"on": "of", "obj": "topic"}),
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
    ),
    roles={**PLACES, "subj": "actor", "obj": "of", "into": "of", "for": "of"},
    strength=4,
    examples=(
        Example("NATO is closely monitoring Russian ships in the Mediterranean.", {"actor": "NATO", "of": "ships"}),
        Example("UN experts are investigating flights to Amdjarass.", {"actor": "UN", "of": "flights"}),
        Example("Italy opened an investigation into the shipment.", {"actor": "Italy"}),
    ),
    silent=("They watched television all evening.",),
)
