"""The pattern of what nobody could hear: the same in every drawing, so that it is learned once."""

from crossbearing.render.html import Html, el

STEP_PX = 5.0


def hatch(mark: str) -> Html:
    """The definition of the pattern under an id that is used once in a page."""
    return el(
        "defs",
        None,
        el(
            "pattern",
            {
                "id": hatch_id(mark),
                "width": STEP_PX,
                "height": STEP_PX,
                "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            },
            el("path", {"d": f"M0 0V{STEP_PX:g}", "class": "hatch"}),
        ),
    )


def hatch_id(mark: str) -> str:
    """The id of the pattern of a drawing."""
    return f"unheard-{mark}"


def hatched(mark: str) -> str:
    """The fill that refers to it."""
    return f"url(#{hatch_id(mark)})"
