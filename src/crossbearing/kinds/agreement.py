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
            "obj:'agreement','deal','pact','treaty','memorandum','accord','contract','mou','understanding','truce','protocol'",
            roles={"obj": "topic"},
        ),
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
            "between:actor || with:actor ; subj:actor || with:actor",
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
        Example("Sudan signed an agreement with Russia on a naval base.", {"actor": "Sudan", "recipient": "Russia"}),
        Example("Niamey and Moscow agreed to cooperate on training.", {"actor": "Niamey"}),
    ),
    silent=("I agree with the author.",),
    fluents=(
        Fluent(
            "agreement",
            "initiates",
            holder=("actor", "between"),
            object=("recipient",),
            what=("topic",),
            unless="negotiate cancel annul terminate tear scrap suspend",
        ),
        Fluent(
            "agreement",
            "terminates",
            holder=("actor", "between"),
            object=("recipient",),
            what=("topic",),
            only="cancel annul terminate tear scrap",
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
