"""Public reaction, or its absence."""

from crossbearing.kinds.kind import Example, Kind, Trigger

KIND = Kind(
    name="protest",
    says="Public reaction, or its absence.",
    plover=("PROTEST",),
    triggers=(
        Trigger(
            "VERB",
            "protest riot rally",
            "subj:person,organisation,force,'hundred','thousand','dozen','resident','crowd' | against:any | over:any",
        ),
        Trigger(
            "VERB",
            "demonstrate",
            "against:any | in:place,state,site | outside:any | over:any",
        ),
        Trigger(
            "NOUN",
            "protest demonstration riot unrest uprising",
            "in:place,state | against:any | by:actor | subj:actor | over:any",
        ),
        Trigger("NOUN", "reaction", "mod:'public','popular' | in:place,state", roles={"mod": "actor"}),
        Trigger("VERB", "take_to", "to:'street'"),
        Trigger("VERB", "boycott", "subj:actor ; obj:any"),
        Trigger(
            "VERB",
            "go stage begin start",
            "on:'strike' ; subj:any || obj:'strike','protest','rally','demonstration','sit-in' ; subj:person,organisation,'hundred','thousand','dozen'",
        ),
        Trigger(
            "VERB",
            "march",
            "subj:person,'hundred','thousand','dozen','protester','crowd' ; in:place,state,site | through:place | against:any | along:place",
        ),
    ),
    roles={
        "subj": "actor",
        "against": "recipient",
        "over": "topic",
        "at": "topic",
        "obj": "topic",
        "in": "place",
        "outside": "place",
        "across": "place",
    },
    strength=4,
    examples=(
        Example("Hundreds protested against the French base in N'Djamena.", {"recipient": "French"}),
        Example("There were demonstrations in Tripoli on Friday.", {"place": "Tripoli"}),
        Example("Dock workers went on strike in Misrata.", {"actor": "workers"}),
        Example("The opposition boycotted the election.", {"actor": "opposition"}),
    ),
    silent=(
        "The rally driver won the stage.",
        "The candidate has not demonstrated the patience that the office needs.",
    ),
)
