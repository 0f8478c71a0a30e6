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
            "impose reimpose re-impose slap clamp adopt lift ease relax remove drop scrap revoke tighten extend renew suspend break violate breach evade waive circumvent enforce",
            "obj:'sanction','embargo','restriction','ban','asset-freeze','curfew','boycott','blockade'",
            roles={"obj": "topic"},
        ),
        Trigger(
            "VERB",
            "announce",
            "obj:'sanction','embargo','blockade' ; subj:state,government,person",
            roles={"obj": "topic"},
        ),
        Trigger("NOUN", "violation breach", "obj:'sanction','embargo'", roles={"of": "topic"}),
        Trigger(
            "NOUN",
            "lifting easing imposition removal tightening extension suspension relaxation circumvention",
            "obj:'sanction','embargo','blockade','ban','curfew'",
            roles={"of": "topic", "for": "recipient"},
        ),
        Trigger("NOUN", "sanction embargo", "theme:actor,carrier", roles={"theme": "recipient"}),
        Trigger("ADJ", "subject", "to:'sanction','embargo' ; subj:any", roles={"subj": "recipient", "to": "topic"}),
        Trigger(
            "VERB",
            "freeze block",
            "obj:'asset','account' ; subj:actor",
            roles={"of": "recipient"},
        ),
        Trigger("VERB", "add place put", "to:'blacklist' | on:'blacklist' ; obj:actor,carrier,organisation"),
        Trigger(
            "VERB",
            "hit target punish",
            "obj:actor,carrier ; with:'sanction','embargo','freeze','ban'",
            roles={"with": "topic"},
            strength=9,
        ),
        Trigger("VERB", "designate", "obj:force,organisation,person ; as:'organisation','group','terrorist','entity'"),
        Trigger(
            "VERB",
            "restrict ban embargo",
            "obj:'export','import','sale' ; to:state || obj:'export','import','sale' ; from:state",
            roles={"obj": "topic", "to": "recipient", "from": "recipient"},
        ),
        Trigger(
            "NOUN", "ban", "on:any ; mod:'travel','visa','arm','flight','import','export' || on:actor ; subj:actor"
        ),
        Trigger(
            "VERB",
            "close shut seal",
            "obj:'border','frontier' ; with:state || obj:'border','frontier' ; to:state",
            roles={"obj": "topic", "with": "recipient", "to": "recipient"},
        ),
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
        Trigger("VERB", "put place", "under:'sanction','embargo','blockade' ; obj:any", roles={"under": "topic"}),
    ),
    roles={**PLACES, "subj": "actor", "obj": "recipient", "on": "recipient", "against": "recipient", "for": "topic"},
    strength=7,
    examples=(
        Example("The fleet was put under sanctions by London.", {"actor": "London", "recipient": "fleet"}),
        Example("The EU imposed sanctions on the shipping company.", {"actor": "EU", "recipient": "shipping company"}),
        Example("The panel said the flights violated the arms embargo.", {}, speakers=("panel",)),
        Example("The lifting of sanctions on Syria took a year.", {"recipient": "Syria", "topic": "sanctions"}),
        Example("Wagner has been under American sanctions since 2017.", {"recipient": "Wagner"}),
        Example("The company is subject to British sanctions.", {"recipient": "company"}),
        Example("Britain froze the assets of three Georgian judges.", {"actor": "Britain", "recipient": "judges"}),
        Example("Brussels hit two commanders with sanctions.", {"actor": "Brussels", "recipient": "commanders"}),
        Example("The Houthis were designated as a terrorist organisation.", {"recipient": "Houthis"}),
        Example("A travel ban on the commander came into force.", {"recipient": "commander"}),
        Example("Algeria closed its border with Morocco.", {"actor": "Algeria", "recipient": "Morocco"}),
        Example("Washington suspended military aid to Niger.", {"actor": "Washington", "recipient": "Niger"}),
        Example("Khartoum imposed a curfew on El Fasher.", {"actor": "Khartoum"}),
    ),
    silent=("The asset was frozen food.", "The hall is subject to change.", "He shut the gate at the border."),
    fluents=(
        Fluent(
            "alignment",
            "confirms",
            object=("recipient",),
            sign=-1,
            unless="relax remove drop scrap lifting easing removal suspension relaxation circumvention "
            "lift ease revoke waive suspend break evade violate breach violation circumvent",
        ),
    ),
)
