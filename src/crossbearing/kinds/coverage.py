"""Media report, or do not report, something."""

from crossbearing.kinds.kind import PLACES, Example, Kind, Trigger

KIND = Kind(
    name="coverage",
    says="Media report, or do not report, something.",
    plover=(),
    triggers=(
        Trigger(
            "NOUN",
            "coverage",
            "mod:'media','press','news','limited','broad','wide','extensive' | by:media,organisation | obj:any",
            roles={"in": "actor"},
        ),
        Trigger("VERB", "cover ignore", "subj:media,'television','press','newspaper' ; obj:any"),
        Trigger("VERB", "highlight", "subj:media ; obj:any", strength=2),
        Trigger(
            "VERB",
            "mention report broadcast air",
            "subj:media,'television','radio','press','newspaper','channel' ; obj:any",
            strength=2,
        ),
        Trigger(
            "VERB",
            "report cover discuss",
            "obj:any ; in:media,'press','newspaper','news'",
            roles={"in": "actor"},
            strength=3,
        ),
        Trigger("NOUN", "mention", "subj:media ; obj:any | of:any", roles={"of": "of"}),
        Trigger(
            "VERB",
            "publish run carry print show reprint republish",
            "subj:media,'television','newspaper','website','channel' ; obj:'photograph','photo','picture','footage','video','report','article','image','interview','story','editorial'",
            strength=2,
        ),
        Trigger(
            "VERB",
            "pick_up play_down",
            "subj:media,'television','newspaper','website','channel' ; "
            "obj:document,'story','news','claim','rumour','defeat','loss','incident','attack','threat'",
            strength=3,
        ),
        Trigger(
            "VERB",
            "devote",
            "subj:media ; obj:'page','editorial','space','airtime' ; to:any",
            roles={"obj": "", "to": "of"},
        ),
        Trigger("VERB", "make", "obj:'headline'", roles={"subj": "of", "obj": ""}),
        Trigger(
            "VERB",
            "receive draw get attract",
            "obj:'attention','coverage' ; in:media,'press','newspaper'",
            roles={"subj": "of", "obj": "", "in": "actor"},
        ),
        Trigger(
            "ADJ",
            "silent",
            "subj:media ; about:any | on:any | over:any",
            roles={"about": "of", "on": "of", "over": "of"},
            negative=True,
        ),
        Trigger("ADJ", "unreported", "subj:any ; in:media,'press'", roles={"subj": "of", "in": "actor"}, negative=True),
    ),
    roles={**PLACES, "subj": "actor", "by": "actor", "of": "of", "obj": "of"},
    strength=4,
    examples=(
        Example("State television gave only limited coverage of the raid.", {"of": "raid"}),
        Example("Local newspapers ignored the visit.", {"of": "visit"}),
        Example(
            "Libyan outlets published photographs of the convoy.", {"actor": "Libyan outlets", "of": "photographs"}
        ),
        Example("The story was picked up by Italian newspapers.", {"of": "story", "actor": "Italian newspapers"}),
        Example("The raid made headlines in Moscow.", {"of": "raid"}),
        Example("Algerian newspapers devoted their front pages to the dispute.", {"of": "dispute"}),
        Example("The withdrawal received little attention in the Western press.", {"of": "withdrawal"}),
    ),
    silent=(
        "The channel picked up a comedy.",
        "The driver picked up the editor.",
        "The editor published a novel.",
        "The insurance gives full coverage.",
        "Snow covered the hills.",
    ),
)
