"""An agreement signed, reached, sought, cancelled."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="agreement",
    says="An agreement signed, reached, sought, cancelled.",
    plover=(
        "AGREE",
        "SUPPORT",
    ),
    triggers=(
        Trigger(
            "VERB",
            "sign conclude reach strike secure ink finalise finalize ratify seal",
            "obj:'agreement','deal','pact','treaty','memorandum','accord','contract','mou','understanding','truce','protocol','compromise','arrangement','settlement','convention'",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "accept approve",
            "obj:'agreement','deal','pact','treaty','accord','truce' ; subj:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "withdraw pull_out quit exit abandon leave",
            "from:'agreement','treaty','pact','accord','deal' ; subj:actor || out_of:'agreement','treaty','pact','accord','deal' ; subj:actor || obj:'agreement','treaty','pact','accord' ; subj:actor",
            roles={"obj": "topic", "from": "topic", "out_of": "topic"},
            strength=9,
        ),
        Trigger("VERB", "give", "obj:'consent','assent' ; subj:actor ; to:any", strength=4),
        Trigger(
            "NOUN",
            "signing ratification signature conclusion renewal",
            "obj:'agreement','deal','pact','treaty','memorandum','accord','contract'",
            roles={"of": "topic", "to": "recipient"},
        ),
        Trigger("NOUN", "term", "case:'to' ; on:any || case:'to' ; with:actor"),
        Trigger(
            "VERB",
            "agree",
            "xcomp:any | on:any | to:any | with:state,government,organisation,force ; subj:state,government,organisation,force",
        ),
        Trigger(
            "VERB",
            "cancel annul terminate tear_up scrap suspend",
            "obj:'agreement','deal','pact','treaty','memorandum','accord','contract'",
        ),
        Trigger("VERB", "negotiate", "obj:'agreement','deal','pact','treaty','accord'"),
        Trigger(
            "NOUN",
            "agreement deal pact treaty memorandum accord understanding mou",
            "between:actor || with:actor || with:place",
        ),
        Trigger(
            "VERB",
            "agree",
            "obj:'plan','deal','pact','package','programme','target','exchange','truce','ceasefire' ; subj:state,government,organisation,force",
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "topic",
        "with": "recipient",
        "between": "between",
        "on": "topic",
        "to": "topic",
        "xcomp": "topic",
        "among": "between",
    },
    strength=5,
    examples=(
        Example("Latvia and Estonia agreed a plan on air defence.", {"actor": "Latvia", "topic": "plan"}),
        Example("Sudan signed an agreement with Russia on a naval base.", {"actor": "Sudan", "recipient": "Russia"}),
        Example("Niamey and Moscow agreed to cooperate on training.", {"actor": "Niamey"}),
        Example("The two governments came to terms on a prisoner swap.", {"actor": "governments", "topic": "swap"}),
        Example("Chad entered into a transit agreement with Cameroon.", {"actor": "Chad", "recipient": "Cameroon"}),
        Example("The signing of the treaty by Tbilisi surprised Brussels.", {"actor": "Tbilisi", "topic": "treaty"}),
        Example("Russia pulled out of the grain deal.", {"actor": "Russia", "topic": "grain deal"}),
        Example("Khartoum gave its consent to a prisoner exchange.", {"actor": "Khartoum", "topic": "exchange"}),
    ),
    silent=("I agree with the author.", "The deal of the cards decides the game."),
    fluents=(
        Fluent(
            "agreement",
            "initiates",
            holder=("actor", "between"),
            object=("recipient",),
            what=("topic",),
            unless="negotiate cancel annul terminate tear scrap suspend withdraw pull quit exit abandon leave",
        ),
        Fluent(
            "agreement",
            "terminates",
            holder=("actor", "between"),
            object=("recipient",),
            what=("topic",),
            only="cancel annul terminate tear scrap withdraw pull quit exit abandon leave",
        ),
        Fluent(
            "agreement",
            "shakes",
            holder=("actor", "between"),
            object=("recipient",),
            what=("topic",),
            only="suspend",
            note="said to be suspended",
        ),
    ),
)
