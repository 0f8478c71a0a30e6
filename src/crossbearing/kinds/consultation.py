"""Talks, meetings, visits, discussions."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="consultation",
    says="Talks, meetings, visits, discussions.",
    plover=("CONSULT",),
    triggers=(
        Trigger("VERB", "meet", "subj:actor ; obj:actor || subj:actor ; with:actor"),
        Trigger("VERB", "consult", "subj:actor ; with:actor,any"),
        Trigger("VERB", "visit", "subj:actor ; obj:place,state,site", roles={"obj": "place"}),
        Trigger(
            "VERB",
            "discuss negotiate",
            "subj:actor ; obj:any ; with:actor || subj:actor ; obj:any",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "hold begin resume open start",
            "obj:'talk','meeting','discussion','negotiation','consultation','summit' ; subj:actor || obj:'talk','meeting','discussion','negotiation','consultation' ; with:actor || obj:'talk','meeting','negotiation' ; between:actor",
        ),
        Trigger(
            "VERB",
            "arrive travel fly",
            "subj:person,'delegation' ; in:state,place | to:state,place ; for:'talk','meeting','visit','negotiation','discussion','consultation','summit'",
        ),
        Trigger(
            "NOUN",
            "talk discussion negotiation meeting consultation",
            "with:actor || between:actor || subj:actor ; with:actor",
        ),
        Trigger("NOUN", "visit", "subj:person,state ; to:place,state,site"),
        Trigger("NOUN", "contact", "with:actor ; mod:'military','diplomatic','close','official'"),
        Trigger("NOUN", "process", "obj:'negotiate','reach','talk' ; subj:actor"),
        Trigger(
            "VERB",
            "host attend join",
            "obj:'meeting','talk','summit','negotiation' ; subj:actor",
            roles={"obj": "topic"},
        ),
        Trigger("VERB", "host receive", "subj:actor,state ; obj:person", strength=3),
        Trigger(
            "VERB",
            "meet",
            "subj:actor,'president','minister','leader','delegation','general','envoy','official' ; in:place,state | at:place,site",
            strength=4,
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "with": "recipient",
        "between": "between",
        "on": "topic",
        "about": "topic",
        "to": "place",
    },
    strength=4,
    examples=(
        Example(
            "The foreign minister met Saddam Haftar in Benghazi.",
            {"actor": "foreign minister", "recipient": "Saddam Haftar", "place": "Benghazi"},
        ),
        Example("Talks between Cairo and Khartoum resumed on Sunday.", {}),
        Example("Tunisia hosted talks between the rival delegations.", {"actor": "Tunisia"}),
        Example("The minister travelled to Nairobi for talks with the army.", {"actor": "minister"}),
    ),
    silent=("The plant will meet demand.",),
)
