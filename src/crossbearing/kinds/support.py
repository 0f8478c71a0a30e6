"""Backing, aid, arms, training; good relations."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="support",
    says="Backing, aid, arms, training; good relations.",
    plover=(
        "AID",
        "SUPPORT",
        "COOPERATE",
    ),
    triggers=(
        Trigger(
            "VERB",
            "back support arm train aid assist bolster champion equip sponsor bankroll finance fund",
            "subj:state,government,organisation,force ; obj:actor,government,state,force,person || subj:person ; obj:state,government,force",
        ),
        Trigger(
            "VERB",
            "provide give offer supply lend extend",
            "obj:'support','aid','assistance','backing','training','help','protection' ; subj:actor || obj:'support','aid','assistance','backing' ; to:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "receive get",
            "obj:'support','aid','assistance','backing','training' ; from:actor",
            roles={"subj": "recipient", "from": "actor", "obj": "topic"},
        ),
        Trigger("VERB", "align ally side cooperate collaborate partner", "with:actor ; subj:actor"),
        Trigger(
            "VERB",
            "develop deepen strengthen improve forge build cultivate maintain have enjoy keep_open boost",
            "obj:'tie','relation','relationship','alliance','cooperation','partnership','channel','link' ; subj:actor",
            roles={"obj": "topic", "with": "recipient"},
        ),
        Trigger(
            "NOUN",
            "support backing assistance aid help",
            "subj:actor ; for:actor || subj:actor ; obj:actor || from:actor || for:actor,government ; subj:actor || by:actor",
            roles={"from": "actor", "of": "recipient"},
        ),
        Trigger("NOUN", "ally", "subj:actor | obj:actor", roles={"subj": "recipient", "of": "recipient"}),
        Trigger(
            "NOUN",
            "relation tie cooperation alliance partnership relationship",
            "with:actor ; mod:'good','close','improved','strong','military','deep','deeper','closer','warm','friendly'",
            roles={"with": "recipient"},
        ),
        Trigger(
            "NOUN",
            "tie cooperation alliance partnership",
            "between:actor ; mod:'good','close','improved','strong','military','deep','deeper','closer'",
            roles={},
        ),
        Trigger("ADJ", "pro- -backed -aligned -supported -sponsored", ""),
        Trigger(
            "VERB",
            "welcome praise commend congratulate hail applaud endorse defend",
            "subj:state,government,person,organisation ; obj:actor,state,'decision','move','step','agreement','deal','effort','plan','initiative','announcement','policy','proposal','visit','resolution'",
            roles={"obj": "recipient"},
            strength=3,
        ),
        Trigger(
            "VERB",
            "pledge promise express voice reiterate reaffirm announce declare",
            "obj:'support','backing','aid','assistance','solidarity' ; subj:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "donate grant award contribute give provide lend",
            "subj:actor ; obj:'dollar','euro','money','fund','funding','loan','grant','food','medicine','relief','equipment','vaccine','donation' ; to:any",
            roles={"obj": "topic", "to": "recipient"},
        ),
        Trigger("VERB", "donate", "subj:actor ; to:any", roles={"obj": "topic"}),
        Trigger("NOUN", "donor", "subj:actor ; to:any || subj:actor ; obj:any", roles={"of": "topic"}),
        Trigger(
            "VERB",
            "share exchange",
            "obj:'information','intelligence','evidence' ; with:actor",
            roles={"obj": "topic"},
        ),
        Trigger(
            "NOUN",
            "exercise drill manoeuvre maneuver",
            "mod:'joint' ; with:actor || mod:'joint' ; by:actor || mod:'joint' ; between:actor || mod:'joint' ; subj:actor",
        ),
        Trigger("VERB", "stand", "by:actor ; subj:actor", roles={"by": "recipient"}),
        Trigger(
            "NOUN",
            "backer sponsor patron supporter supplier",
            "subj:actor ; of:actor,force,'movement','group'",
            roles={"of": "recipient"},
        ),
        Trigger(
            "VERB",
            "supply",
            "subj:state,government ; obj:force,actor ; with:any",
            roles={"obj": "recipient", "with": "topic"},
            strength=4,
        ),
    ),
    roles={
        **PLACES,
        "subj": "actor",
        "obj": "recipient",
        "to": "recipient",
        "for": "recipient",
        "of": "recipient",
        "with": "recipient",
        "from": "source",
    },
    strength=4,
    examples=(
        Example(
            "The UAE supported the Rapid Support Forces with drones.",
            {"actor": "UAE", "recipient": "Rapid Support Forces"},
        ),
        Example("Iran has long provided military aid to Hezbollah.", {"actor": "Iran", "recipient": "Hezbollah"}),
        Example("Ankara welcomed the decision of the presidential council.", {"actor": "Ankara"}),
        Example("Germany donated tents to Sudan.", {"actor": "Germany", "recipient": "Sudan"}),
        Example("Egypt shared intelligence with Chad.", {"actor": "Egypt", "recipient": "Chad"}),
    ),
    silent=(
        "The evidence supports the theory.",
        "She supports Arsenal.",
    ),
    fluents=(
        # A kind word, a gift and a shared piece of news are not yet backing.
        Fluent(
            "alignment",
            "confirms",
            object=("recipient",),
            sign=1,
            unless="welcome praise commend congratulate hail applaud endorse defend donate donor grant award contribute "
            "lend share exchange",
        ),
    ),
)
