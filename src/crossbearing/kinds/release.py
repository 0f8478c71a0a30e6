"""Frees, pardons or hands back who or what was held."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="release",
    says="Frees, pardons or hands back who or what was held.",
    plover=("CONCEDE",),
    triggers=(
        Trigger(
            "VERB",
            "release free",
            "obj:person,force,carrier,'prisoner','detainee','hostage','captive','inmate' || subj:government,state,force,organisation ; obj:actor",
        ),
        Trigger("VERB", "pardon", "obj:person,actor"),
        Trigger("VERB", "set_free", "obj:person,force"),
        Trigger(
            "VERB",
            "return hand_over",
            "subj:government,state,organisation ; obj:'artifact','artefact','antiquity','body','remains','asset','painting','property','prisoner' ; to:any",
            roles={"to": "recipient"},
        ),
        Trigger(
            "NOUN",
            "release",
            "obj:person,force,'prisoner','detainee','hostage','captive','inmate'",
            roles={"of": "object", "by": "actor"},
        ),
        Trigger("NOUN", "amnesty pardon", "for:person,actor,force,'prisoner','detainee'", roles={"for": "object"}),
    ),
    roles={**PLACES, "subj": "actor", "obj": "object", "to": "recipient", "from": "origin"},
    strength=5,
    examples=(
        Example("The militia released four engineers.", {"actor": "militia", "object": "engineers"}),
        Example("Algiers freed two journalists on Sunday.", {"actor": "Algiers", "object": "journalists"}),
    ),
    silent=("The band released a record.", "She returned the book to him."),
)
