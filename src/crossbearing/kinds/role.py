"""Somebody commands, leads, speaks for an organisation."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="role",
    says="Somebody commands, leads, speaks for an organisation.",
    plover=(),
    triggers=(
        Trigger("VERB", "command lead head chair", "subj:person ; obj:organisation,force,government,actor"),
        Trigger("VERB", "lead command head", "obj:organisation,force,government ; by:person"),
        Trigger(
            "VERB",
            "appoint name elect promote",
            "obj:person ; as:person || obj:person ; xcomp:person || obj:person ; to:any",
            roles={"subj": "recipient", "obj": "actor", "as": "office", "xcomp": "office"},
        ),
        Trigger(
            "NOUN",
            "commander leader head chief president chairman director",
            "obj:organisation,force,government,actor ; appos:person",
        ),
        Trigger("NOUN", "brother son nephew cousin", "subj:person ; appos:person", roles={"subj": "recipient"}),
        Trigger("VERB", "oversee run", "subj:person ; obj:organisation,force,government,actor"),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "organisation",
        "of": "organisation",
        "by": "actor",
        "as": "office",
        "for": "organisation",
    },
    state=True,
    strength=4,
    examples=(
        Example(
            "General Mohamed Hamdan Dagalo commands the Rapid Support Forces.",
            {"actor": "Dagalo", "organisation": "Rapid Support Forces"},
        ),
        Example("The brigade is led by Saddam Haftar.", {"actor": "Haftar", "organisation": "brigade"}),
    ),
    silent=("The road leads to the village.",),
)
