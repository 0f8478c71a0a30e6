"""Embassy, recognition, normalisation, rupture."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="diplomatic_relations",
    says="Embassy, recognition, normalisation, rupture.",
    plover=(
        "SUPPORT",
        "SANCTION",
        "ACCUSE",
    ),
    triggers=(
        Trigger("VERB", "reopen open close shut", "obj:'embassy','consulate','mission'", roles={}),
        Trigger(
            "VERB",
            "recognise recognize",
            "obj:state,government,actor ; subj:state,government,organisation",
            roles={"obj": "recipient"},
        ),
        Trigger(
            "VERB",
            "normalise normalize restore resume cut break_off sever re-establish reestablish downgrade downgrad upgrade",
            "obj:'relation','tie'",
        ),
        Trigger(
            "VERB",
            "expel recall summon call_home call_back",
            "obj:'ambassador','diplomat','envoy','attaché'",
            roles={"obj": "recipient"},
        ),
        Trigger("VERB", "reopen open close shut", "subj:'embassy','consulate'"),
        Trigger(
            "NOUN",
            "expulsion recall summoning",
            "obj:'ambassador','diplomat','envoy','attaché','consul'",
            roles={"obj": "recipient", "of": "recipient"},
            strength=7,
        ),
        Trigger(
            "NOUN",
            "resumption restoration establishment rupture suspension upgrading",
            "obj:'relation','tie'",
            roles={"of": "topic"},
        ),
        Trigger("VERB", "recognise recognize", "obj:place ; subj:state,government", roles={"obj": "recipient"}),
        Trigger("VERB", "appoint name", "obj:'ambassador'"),
        Trigger("NOUN", "normalisation normalization", "obj:'relation','tie' | with:actor"),
        Trigger("NOUN", "recognition", "obj:state,government ; by:actor || subj:state ; obj:state,government"),
        Trigger("NOUN", "reopening", "obj:'embassy'"),
        Trigger(
            "VERB",
            "recognise recognize",
            "obj:'region','republic','territory','enclave','independence','government' ; subj:state,government",
            roles={"obj": "recipient"},
        ),
        Trigger(
            "VERB",
            "cut sever break_off end suspend restore resume establish",
            "obj:'tie','relation' ; with:state,actor | subj:state",
            strength=5,
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "topic",
        "with": "recipient",
        "between": "between",
        "of": "recipient",
        "from": "recipient",
    },
    strength=6,
    examples=(
        Example("Baku called home its ambassador to Russia.", {"actor": "Baku", "recipient": "ambassador"}),
        Example("Kenya reopened its embassy in Mogadishu in 2019.", {"actor": "Kenya", "place": "Mogadishu"}),
        Example("The French embassy in Tripoli reopened.", {"actor": "French embassy"}),
        Example("The expulsion of the French ambassador from Niamey followed.", {"recipient": "ambassador"}),
        Example("The resumption of relations between Chad and Israel was hailed.", {"actor": "Chad"}),
        Example("Lithuania downgraded its relations with China.", {"actor": "Lithuania", "recipient": "China"}),
        Example("Ethiopia recognised Somaliland.", {"actor": "Ethiopia", "recipient": "Somaliland"}),
        Example("Riyadh restored relations with Tehran.", {"actor": "Riyadh", "recipient": "Tehran"}),
    ),
    silent=("She recognised the tune.", "The shop reopened.", "The resumption of play was delayed."),
    fluents=(
        Fluent(
            "agreement",
            "initiates",
            object=("recipient", "place"),
            label="diplomatic relations",
            only="reopen open recognise recognize normalise normalize restore resume re-establish reestablish upgrade "
            "resumption restoration establishment",
        ),
        Fluent(
            "agreement",
            "terminates",
            object=("recipient", "place"),
            label="diplomatic relations",
            only="cut break sever close shut",
        ),
        Fluent(
            "agreement",
            "shakes",
            object=("recipient", "place"),
            label="diplomatic relations",
            only="expel recall downgrade downgrad expulsion",
            note="said to be strained: an envoy recalled or expelled, or relations downgraded",
        ),
    ),
)
