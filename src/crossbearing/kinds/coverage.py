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
    ),
    roles={**PLACES, "subj": "actor", "by": "actor", "of": "of", "obj": "of"},
    strength=4,
    examples=(
        Example("State television gave only limited coverage of the raid.", {"of": "raid"}),
        Example("Local newspapers ignored the visit.", {"of": "visit"}),
    ),
    silent=(
        "The insurance gives full coverage.",
        "Snow covered the hills.",
    ),
)
