"""A short line for an event, made from its kind and roles by templates: nothing beyond what one statement says."""

import re
from collections.abc import Sequence

from crossbearing.corroborate.claims import course
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.lineage import Told
from crossbearing.model import Modality, Statement

_NOUNS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "transfer": ("transfer", "of", ("materiel", "force", "carrier")),
    "traffic": ("traffic", "of", ("carrier",)),
    "deployment": ("deployment", "of", ("force", "materiel")),
    "withdrawal": ("withdrawal", "of", ("force", "materiel")),
    "basing": ("basing", "of", ("force",)),
    "construction": ("works", "on", ("object",)),
    "presence": ("military presence", "of", ("force",)),
    "control": ("control", "of", ()),
    "capability": ("capability", "for", ("for",)),
    "weapons_test": ("weapons test", "of", ("materiel",)),
    "permission": ("permission", "for", ("recipient",)),
    "agreement": ("agreement", "with", ("recipient",)),
    "consultation": ("talks", "with", ("recipient",)),
    "diplomatic_relations": ("diplomatic relations", "with", ("recipient",)),
    "support": ("support", "for", ("recipient",)),
    "opposition": ("opposition", "to", ("recipient",)),
    "sanction": ("sanctions", "on", ("recipient",)),
    "request": ("request", "to", ("recipient",)),
    "refusal": ("refusal", "of", ("of",)),
    "seizure": ("seizure", "of", ("object",)),
    "release": ("release", "of", ("object",)),
    "realignment": ("realignment", "with", ("recipient",)),
    "attack": ("attack", "on", ("recipient",)),
    "truce": ("truce", "with", ("recipient",)),
    "protest": ("protest", "against", ("recipient",)),
    "role": ("role", "as", ("office",)),
    "regime_change": ("change of power", "over", ("recipient",)),
    "illicit_network": ("part in an illicit network", "with", ("recipient",)),
    "monitoring": ("monitoring", "of", ("of",)),
    "coverage": ("coverage", "of", ("of",)),
    "intent": ("aim", "of", ("of",)),
    "effect": ("consequence:", "", ("effect",)),
}
"""The noun of a kind, the preposition of its object, and the roles that may be its object, the first that is filled."""

_DETERMINER = re.compile(r"^(?:the|a|an|its|their|his|her|our|some|these|those|this|that)\s+", re.IGNORECASE)
_LONGEST_NAME = 60
"""Characters of a role's words that a list has room for."""
_MOST_NAMES = 2


def headline(known: Known, tellings: Sequence[Told], *, negative: bool) -> str:
    """A line such as "Russia: transfer of air defence systems, Syria to eastern Libya"; plans and denials say so.

    The roles are those of one statement: the one that names most, the earliest of several.
    """
    statement = max(tellings, key=lambda t: _filled(t.statement)).statement
    actor = _names(known, statement, ("actor",)) or _names(known, statement, ("force",))
    what = _what(known, statement, actor)
    mark = _mark(tellings, negative=negative)
    line = f"{mark}{what}{_route(known, statement)}"
    return f"{actor}: {line}" if actor else line[:1].upper() + line[1:]


def _filled(statement: Statement) -> int:
    """How much of its roles a statement names."""
    return len({f.role for f in statement.frame.fillers if f.mention.named or f.mention.type != "unnamed"})


def _mark(tellings: Sequence[Told], *, negative: bool) -> str:
    """The word that keeps a plan, a possibility, a rumour or a denial from being read as a fact."""
    said = [t.statement for t in tellings]
    if negative:
        return "denied " if all(s.modality is Modality.DENIED for s in said) else "no "
    modalities = {s.modality for s in said}
    if modalities & {Modality.ASSERTED, Modality.PROBABLE}:
        return "planned " if all(course(s) == "ahead" for s in said) else ""
    if modalities == {Modality.PREDICTED}:
        return "expected "
    return "possible " if Modality.UNCONFIRMED not in modalities else "unconfirmed "


def _what(known: Known, statement: Statement, actor: str) -> str:
    noun, preposition, roles = _NOUNS.get(statement.frame.kind, (statement.frame.kind.replace("_", " "), "of", ()))
    options = dict(statement.frame.options)
    if statement.frame.kind == "traffic" and options.get("trend"):
        noun = f"{options['trend']} in traffic"
    for role in roles:
        names = _names(known, statement, (role,))
        if names and names != actor:
            joint = "" if names.startswith(("to ", "that ")) else preposition
            return " ".join(x for x in (noun, joint, names) if x)
    topic = _names(known, statement, ("topic",))
    return f"{noun} ({topic})" if topic and noun not in topic else noun.removesuffix(":")


def _route(known: Known, statement: Statement) -> str:
    start, end = _names(known, statement, ("origin",)), _names(known, statement, ("destination",))
    if start and end:
        return f", {start} to {end}"
    if end:
        return f", to {end}"
    if start:
        return f", from {start}"
    place = _names(known, statement, ("site", "place", "host"))
    return f", {place}" if place else ""


def _names(known: Known, statement: Statement, roles: Sequence[str]) -> str:
    """The names of the first of these roles that is filled: canonical where known, else the text's own words."""
    for role in roles:
        found: list[str] = []
        for filler in statement.frame.role(role):
            entity = known.entity(filler.mention)
            sure = entity is not None and entity.kind not in ("unnamed", "other")
            words = entity.canonical if entity is not None and sure else _plain(filler.mention.text)
            if words and words not in found:
                found.append(words)
        if found:
            more = " and others" if len(found) > _MOST_NAMES else ""
            return (", " if more else " and ").join(found[:_MOST_NAMES]) + more
    return ""


def _plain(text: str) -> str:
    """A mention's words on one line, without its article, cut where they run on."""
    words = _DETERMINER.sub("", " ".join(text.split()))
    if len(words) <= _LONGEST_NAME:
        return words
    return words[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
