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
        Trigger("VERB", "exchange swap", "obj:captive,'body','remains'", roles={"with": "recipient"}),
        Trigger(
            "NOUN",
            "swap exchange",
            "mod:captive || obj:captive,'body'",
            roles={"mod": "object", "between": "between", "with": "recipient"},
        ),
        Trigger(
            "VERB",
            "return hand_over turn_over hand",
            "obj:captive,'soldier','sailor','fisherman','body','remains' ; to:any | subj:government,state,force",
            roles={"to": "recipient"},
        ),
        Trigger("VERB", "set_free release free", "obj:captive"),
        Trigger("NOUN", "liberation freeing", "obj:captive"),
        Trigger("VERB", "let", "obj:person,force ; xcomp:'go' ; subj:force,state,government,organisation"),
        Trigger("VERB", "walk_free", "subj:person ; from:any", roles={"subj": "object"}),
    ),
    roles={**PLACES, "subj": "actor", "obj": "object", "to": "recipient", "from": "origin"},
    strength=5,
    examples=(
        Example("The militia released four engineers.", {"actor": "militia", "object": "engineers"}),
        Example("Algiers freed two journalists on Sunday.", {"actor": "Algiers", "object": "journalists"}),
        Example("Russia and Ukraine exchanged 150 prisoners of war.", {"object": "prisoners"}),
        Example(
            "A prisoner swap between Russia and Ukraine took place on Friday.",
            {"actor": "Russia", "recipient": "Ukraine"},
        ),
        Example("The junta let the president go.", {"actor": "junta", "object": "president"}),
        Example("Azerbaijan returned 32 Armenian captives.", {"actor": "Azerbaijan", "object": "captives"}),
        Example("The liberation of the hostages was hailed by Manila.", {"object": "hostages"}),
        Example("The bodies of 1,200 soldiers were handed over to Ukraine.", {"recipient": "Ukraine"}),
    ),
    silent=(
        "The two sides exchanged gifts.",
        "The coach let the player go to Spain.",
        "The band released a record.",
        "She returned the book to him.",
    ),
)
