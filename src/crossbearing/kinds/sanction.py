"""Sanction, embargo, designation: imposed, tightened, broken, lifted."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="sanction",
    says="Sanction, embargo, designation: imposed, tightened, broken, lifted.",
    plover=(
        "SANCTION",
        "CONCEDE",
        "COERCE",
    ),
    triggers=(
        Trigger(
            "VERB",
            "sanction blacklist",
            "obj:actor,carrier,person,organisation ; subj:actor || obj:actor,carrier,person,organisation",
        ),
        Trigger("VERB", "designate", "obj:actor,person,organisation ; subj:actor"),
        Trigger(
            "VERB",
            "impose lift ease revoke tighten extend renew suspend break violate breach evade waive circumvent enforce",
            "obj:'sanction','embargo','restriction','ban','asset-freeze','curfew','boycott','blockade'",
            roles={"obj": "topic"},
        ),
        Trigger("NOUN", "violation breach", "obj:'sanction','embargo'", roles={"of": "topic"}),
        Trigger("NOUN", "sanction embargo", "on:actor,state || against:actor,state || subj:actor ; on:any"),
        Trigger(
            "VERB",
            "suspend freeze cut halt slash reduce withhold end",
            "obj:'aid','assistance','funding' ; subj:actor",
            roles={"obj": "topic", "to": "recipient", "for": "recipient"},
        ),
        Trigger("VERB", "ban outlaw", "subj:actor ; obj:actor,person,organisation,media"),
        Trigger(
            "VERB",
            "declare impose",
            "obj:'emergency','curfew','siege' ; subj:actor || obj:'state' ; subj:state,government,person",
            roles={"obj": "topic"},
        ),
        Trigger("NOUN", "suspension", "obj:'aid','assistance'", roles={"of": "topic", "to": "recipient"}),
        Trigger("VERB", "blacklist sanction designate", "obj:any ; subj:actor"),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "on": "recipient", "against": "recipient", "for": "topic"},
    strength=7,
    examples=(
        Example("The EU imposed sanctions on the shipping company.", {"actor": "EU", "recipient": "shipping company"}),
        Example("The panel said the flights violated the arms embargo.", {}, speakers=("panel",)),
        Example("Washington suspended military aid to Niger.", {"actor": "Washington", "recipient": "Niger"}),
        Example("Khartoum imposed a curfew on El Fasher.", {"actor": "Khartoum"}),
    ),
    fluents=(
        Fluent(
            "alignment",
            "confirms",
            object=("recipient",),
            sign=-1,
            unless="lift ease revoke waive suspend break evade violate breach violation circumvent",
        ),
    ),
)
