"""A base or port established, gained, expanded, sought, used."""

from crossbearing.kinds.kind import PLACES, Example, Fluent, Kind, Trigger

KIND = Kind(
    name="basing",
    says="A base or port established, gained, expanded, sought, used.",
    plover=("MOBILIZE",),
    triggers=(
        Trigger(
            "VERB",
            "establish gain secure obtain acquire seek open set_up want lease operate use reopen occupy",
            "subj:state,force,government,organisation ; obj:site",
            roles={"with": "recipient", "from": "host"},
        ),
        Trigger(
            "VERB",
            "establish set_up open",
            "obj:'base','airbase','outpost','airfield','camp','garrison' ; in:place,state,site | at:place,state,site | on:place,state,site | near:place,state,site | along:place | inside:place,state",
        ),
        Trigger(
            "VERB",
            "expand strengthen bolster increase boost enhance establish build consolidate entrench cement grow gain secure",
            "obj:'presence','foothold','footprint' ; subj:state,force,government,organisation || obj:'presence','foothold','footprint' ; in:place,state,site | at:place,state,site | on:place,state,site",
            options={},
        ),
        Trigger("VERB", "entrench embed", "obj:actor,any ; in:place,state"),
        Trigger(
            "VERB",
            "gain secure obtain seek get have want",
            "obj:'access' ; to:site ; subj:state,force,government,organisation",
            roles={"to": "site"},
        ),
        Trigger(
            "VERB",
            "grant give offer",
            "obj:'access','use' ; to:site | of:site",
            roles={"obj": "actor", "iobj": "actor", "subj": "host", "to": "site"},
        ),
        Trigger("VERB", "look search", "for:site ; subj:state,force,government,organisation", roles={"for": "site"}),
        Trigger(
            "VERB", "focus concentrate", "on:site ; subj:state,force,government,organisation", roles={"on": "site"}
        ),
        Trigger(
            "VERB",
            "host house",
            "obj:force,site,carrier,materiel ; subj:site,state,place,government",
            roles={"subj": "host", "obj": "force"},
        ),
        Trigger("VERB", "become turn_into", "xcomp:site,'hub' ; subj:site", roles={"subj": "site"}),
        Trigger(
            "NOUN",
            "establishment opening acquisition creation",
            "obj:site,'presence','foothold' | as:site,'hub'",
            roles={"of": "site"},
        ),
        Trigger("NOUN", "access", "to:site", roles={"to": "site"}),
        Trigger("NOUN", "expansion", "obj:site,'presence','foothold','footprint'"),
        Trigger("NOUN", "foothold", "in:place,state | on:place,state | subj:actor"),
        Trigger("NOUN", "opening", "obj:site ; to:actor", roles={"of": "site", "to": "actor"}),
        Trigger("NOUN", "lease", "obj:site | on:site | for:site", roles={"of": "site", "on": "site", "for": "site"}),
        Trigger(
            "NOUN",
            "use",
            "obj:site ; subj:state,force,government,organisation | by:state,force,government,organisation",
        ),
        Trigger(
            "VERB",
            "offer grant give lease lend",
            "iobj:actor ; obj:'base','airbase','port','airfield'",
            roles={"subj": "host", "iobj": "actor", "obj": "site"},
            strength=7,
        ),
        Trigger(
            "VERB",
            "move settle",
            "subj:force ; into:'base','airbase','airfield','barracks','camp','garrison','outpost'",
            roles={"into": "site"},
        ),
        Trigger(
            "NOUN", "home", "subj:place,state ; to:'base','airbase','garrison'", roles={"subj": "host", "to": "site"}
        ),
        Trigger(
            "ADV", "home", "subj:place,state ; to:'base','airbase','garrison'", roles={"subj": "host", "to": "site"}
        ),
        Trigger(
            "VERB",
            "have keep maintain run plan build",
            "subj:state,force,government ; obj:'base','airbase','outpost','garrison' ; in:place,state | at:site,place | on:place | near:place,state",
        ),
        Trigger("VERB", "use", "subj:carrier ; obj:'base','airbase','airfield'"),
        Trigger(
            "VERB",
            "host house",
            "subj:place,state ; obj:'base','airbase','garrison'",
            roles={"subj": "host"},
            strength=7,
        ),
    ),
    roles={**PLACES, "subj": "actor", "obj": "site", "with": "recipient", "from": "host"},
    strength=6,
    examples=(
        Example("China is seeking a naval base in Equatorial Guinea.", {"actor": "China", "site": "naval base"}),
        Example(
            "The navy may gain access to the port of Massawa.",
            {"actor": "navy", "site": "Massawa"},
            modality="possible",
        ),
        Example("Turkey is expanding its military presence in Somalia.", {"actor": "Turkey", "place": "Somalia"}),
        Example("The lease on the Russian base at Tartus was cancelled.", {"site": "base"}),
        Example("The navy's use of the Ream base was confirmed.", {"actor": "navy", "site": "Ream base"}),
        Example(
            "Somaliland has offered Ethiopia a naval base.", {"host": "Somaliland", "actor": "Ethiopia", "site": "base"}
        ),
        Example("Russian forces moved into the former base at Niamey.", {"actor": "Russian forces", "site": "base"}),
        Example("Berbera is home to an Emirati airbase.", {"host": "Berbera", "site": "airbase"}),
        Example("A new base is to be set up near the border with Libya.", {"site": "base"}),
        Example("Turkey has a base in Mogadishu.", {"actor": "Turkey", "site": "base"}),
        Example("Djibouti hosts bases of China and France.", {"host": "Djibouti", "site": "bases", "actor": "China"}),
        Example("Russian aircraft use the airfield at Brak as a stopover.", {"actor": "Russian", "site": "airfield"}),
    ),
    silent=(
        "The firm has a base in Leeds.",
        "The lease on the shop was cancelled.",
        "The firm offered its clients a base rate.",
        "The company opened a shop in Paris.",
    ),
    fluents=(
        Fluent(
            "presence",
            "confirms",
            holder=("actor", "force"),
            object=("site", "place", "host"),
            what=("force",),
            only="expand strengthen bolster increase boost enhance consolidate entrench cement grow build embed operate use "
            "occupy host house expansion foothold",
        ),
        Fluent(
            "presence",
            "initiates",
            holder=("actor", "force"),
            object=("site", "place", "host"),
            what=("force",),
            only="establish open reopen set establishment opening creation",
        ),
    ),
)
