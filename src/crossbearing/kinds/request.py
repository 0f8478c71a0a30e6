"""Asks, demands, calls for something."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="request",
    says="Asks, demands, calls for something.",
    plover=("REQUEST",),
    triggers=(
        Trigger("VERB", "demand request", "subj:actor ; obj:any,xcomp:any", roles={"obj": "of"}),
        Trigger(
            "VERB",
            "ask urge press pressure lobby implore beg exhort petition",
            "subj:actor ; obj:actor ; xcomp:any || subj:actor ; obj:actor ; to:any",
        ),
        Trigger("VERB", "ask appeal call plead lobby", "subj:actor ; for:any"),
        Trigger("VERB", "press lobby petition pressure", "subj:actor ; obj:actor ; for:any"),
        Trigger("VERB", "plead appeal", "subj:actor ; with:actor", roles={"with": "recipient"}),
        Trigger("VERB", "call", "subj:actor ; on:actor || subj:actor ; upon:actor", roles={"upon": "recipient"}),
        Trigger(
            "VERB",
            "insist",
            "subj:actor ; on:'halt','end','truce','ceasefire','withdrawal','pullout','return','release','guarantee','condition','quota','presence','share'",
            roles={"on": "of"},
        ),
        Trigger(
            "VERB",
            "seek",
            "subj:actor ; obj:'help','support','aid','assistance','backing','mediation','protection','arbitration'",
            roles={"obj": "of"},
            strength=6,
        ),
        Trigger(
            "VERB",
            "turn",
            "subj:actor ; to:actor ; for:'help','support','aid','assistance','backing','protection','training','mediation',materiel",
            strength=6,
        ),
        Trigger(
            "NOUN",
            "request urging",
            "case:'at' ; obj:actor || case:'at' ; subj:actor",
            roles={"of": "actor", "obj": "actor"},
        ),
        Trigger(
            "NOUN",
            "call demand request appeal plea",
            "subj:actor ; for:any || subj:actor ; xcomp:any || from:actor ; for:any || by:actor ; for:any",
            roles={"from": "actor"},
        ),
        Trigger("VERB", "demand request", "subj:actor ; ccomp:any", roles={"ccomp": "of"}),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "for": "of",
        "on": "recipient",
        "to": "recipient",
        "from": "recipient",
        "xcomp": "of",
    },
    strength=3,
    examples=(
        Example("Niger demanded the departure of American troops.", {"actor": "Niger"}),
        Example("The troops left at the request of the Malian government.", {"actor": "Malian government"}),
        Example("Yerevan turned to the European Union for help.", {"actor": "Yerevan", "recipient": "European Union"}),
        Example("The council called upon the parties to stop.", {"actor": "council", "recipient": "parties"}),
        Example("Tripoli sought help from Ankara.", {"actor": "Tripoli", "recipient": "Ankara", "of": "help"}),
        Example("Washington is pressing Cairo for a pause.", {"actor": "Washington", "recipient": "Cairo"}),
        Example("The envoy insisted on a halt to the shelling.", {"actor": "envoy", "of": "halt"}),
        Example("The envoy urged both armies to accept a truce.", {"actor": "envoy"}),
    ),
    silent=(
        "The job demands patience.",
        "The dress is pressed for the feast.",
        "He turned to his wife.",
        "They insist on their unity.",
    ),
)
