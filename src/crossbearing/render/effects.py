"""Links of cause and effect in plain English."""

from crossbearing.model import EffectLink, World


def link_words(link: EffectLink) -> str:
    """Cause, verb and effect in the text's own words, with the condition: "the base could become a hub, if ..."."""
    condition = f", if {link.condition}" if link.condition else ""
    return f"{link.cause or 'this'} → {link.effect}{condition}"


def matters(world: World, link: EffectLink) -> str:
    """To whom it is said to matter, and what is at stake."""
    names = [world.entities[x].canonical for x in link.touches if x in world.entities]
    return "; ".join(x for x in (", ".join(names), ", ".join(link.themes)) if x)
