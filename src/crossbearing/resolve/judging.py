"""Which row or which unknown name each mention of a document stands for, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossbearing.gazetteer import Gazetteer
from crossbearing.language.names import fold, person_parts
from crossbearing.model import Document, Judgement, Mention, Reading, mention_type_to_entity_kind
from crossbearing.resolve.candidates import Candidate
from crossbearing.resolve.desk import Desk, lay_out
from crossbearing.resolve.features import Circumstance, reasons
from crossbearing.resolve.grouping import Group, Item
from crossbearing.resolve.lookup import candidates_of
from crossbearing.resolve.owners import body_of
from crossbearing.resolve.ranking import Ranking, doubt, rank
from crossbearing.resolve.surroundings import site_noun_of
from crossbearing.resolve.survey import Plain, circumstance_of, survey

BY = "resolver 1"


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A judgement without its mention, so that it can serve all mentions in the same circumstances."""

    anchor: str
    reasons: tuple[str, ...]
    doubt: str | None = None
    others: tuple[Reading, ...] = ()
    best: Candidate | None = None


def judge(document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Judgement]:
    """One judgement for each mention of a document, in order of appearance.

    Nothing but the document and the tables plays a part: not the order of the mentions, and no other document.
    """
    desk = lay_out(document, mentions, gazetteer)
    plain = survey(desk)
    weighed: dict[tuple[object, ...], _Verdict] = {}
    for item in desk.items:
        if item.id not in desk.asked:
            continue
        verdict = _verdict(item, desk, plain, weighed)
        yield Judgement(
            mention=item.id,
            anchor=verdict.anchor,
            same=True,
            reasons=verdict.reasons,
            doubt=verdict.doubt,
            others=verdict.others,
            by=BY,
        )


def _verdict(item: Item, desk: Desk, plain: Plain, weighed: dict[tuple[object, ...], _Verdict]) -> _Verdict:
    phrase = desk.phrases.get(item.id)
    if phrase is not None:
        found = _by_owner(item, desk, plain, weighed)
        if found is not None:
            return found
    if not item.mention.named or item.type == "unnamed" or (item.of == "person" and item.surface.description):
        return _description(item, desk)
    return _by_name(item, desk, plain, weighed)


def _description(item: Item, desk: Desk) -> _Verdict:
    """A description stays unnamed, unless the tables know its very words, or it names equipment."""
    mention = item.mention
    words = item.surface.whole
    if any(c.isupper() for c in words):
        rows = [c for c in desk.exactly(words) if c.kind in {"organisation", "state", "equipment"}]
        if rows:
            return _Verdict(rows[0].anchor, (f"“{words}” is in the tables as {rows[0].canonical}",), best=rows[0])
    if mention.type in {"equipment", "thing", "unnamed"}:
        rows = list(candidates_of(item, "", desk)) if any(c.isdigit() or c.isupper() for c in words) else []
        if rows and rows[0].kind == "equipment":
            return _Verdict(rows[0].anchor, (f"the description names {rows[0].canonical}",), best=rows[0])
    return _Verdict(
        f"unnamed:{mention.document}:{mention.start}", ("a description without a name: it is never taken for another",)
    )


def _by_owner(item: Item, desk: Desk, plain: Plain, weighed: dict[tuple[object, ...], _Verdict]) -> _Verdict | None:
    """The body that a phrase with an owner stands for; None where the owner is nobody known, so that it is a name."""
    phrase = desk.phrases[item.id]
    owner = _by_name(phrase.owner, desk, plain, weighed)
    words = item.surface.whole
    if owner.best is None:
        if "person" not in owner.anchor or not _introduced_person(phrase.owner, desk):
            return None
        anchor = f"name:organisation:{fold(words)}"
        return _Verdict(anchor, (f"what belongs to “{phrase.owned.owner}”, of whom the tables know nothing",))
    body = body_of(phrase.owned, owner.best, desk.setting.day, desk.gazetteer)
    if body is None:
        anchor = f"name:organisation:{fold(words)}"
        return _Verdict(anchor, (f"the tables do not tell what “{phrase.owned.head}” of {owner.best.canonical} is",))
    said = f"“{words}” names it by {owner.best.canonical}"
    doubted = f"{owner.doubt[:-1]}; hence “{words}” is read so." if owner.doubt else None
    return _Verdict(body.anchor, (said, body.reason, *owner.reasons), doubted, owner.others, owner.best)


def _introduced_person(owner: Item, desk: Desk) -> bool:
    """Whether some mention of the document is a person of this name."""
    return any(i is not owner and i.of == "person" and i.folded == owner.folded for i in desk.items)


def _by_name(item: Item, desk: Desk, plain: Plain, weighed: dict[tuple[object, ...], _Verdict]) -> _Verdict:
    """The best reading of a name, or the name itself where no table knows it."""
    noun = site_noun_of(item, desk.setting, desk.gazetteer) if item.of == "other" else ""
    candidates = candidates_of(item, noun, desk)
    at = (
        circumstance_of(item, noun, desk, plain, capital=any(c.how == "capital" for c in candidates))
        if candidates
        else Circumstance(item.type)
    )
    context = (at.container, at.countries_near, at.sides_near, at.governs) if len(candidates) > 1 else ()
    context = (*context, item.mention.start) if item.surface.description else context
    key = (item.of, item.folded, item.surface.whole, item.type, noun, at.title_countries, context)
    if key not in weighed:
        ranking = rank(candidates, at)
        group = desk.group_of(item)
        known = ranking.known
        if not known and item.surface.description:
            weighed[key] = _description(item, desk)
        else:
            weighed[key] = _known(item, ranking, at, group) if known else _unknown(item, ranking, at, group, desk)
    return weighed[key]


def _known(item: Item, ranking: Ranking, at: Circumstance, group: Group) -> _Verdict:
    best = ranking.candidates[0]
    why = [_ground(item, best), *reasons(best, at)]
    link = group.why(item.folded)
    if link:
        why.insert(0, link)
    doubted, others = doubt(item.mention.text, ranking, at)
    if doubted is None and group.rivals and best.how == "name" and best.kind == "person":
        doubted, others = _namesakes(item, best, group)
    return _Verdict(best.anchor, tuple(dict.fromkeys(why)), doubted, others, best)


def _namesakes(item: Item, best: Candidate, group: Group) -> tuple[str, tuple[Reading, ...]]:
    """The doubt where a document has several people of one family name."""
    others = tuple(Reading(f"name:person:{fold(n)}", n, 0.0, (f"the document also names “{n}”",)) for n in group.rivals)
    why = group.why(item.folded) or "the tables list it"
    rest = ", ".join(group.rivals)
    return f"“{item.mention.text}” is read as {best.canonical}, because {why}; other readings: {rest}.", others


def _ground(item: Item, best: Candidate) -> str:
    """The sentence that says how a row came to be thought of."""
    name, source = item.surface.name, best.row.source
    if best.how == "people":
        return f"“{name}” is the word for the people of {best.canonical} [{source}]"
    if best.how == "capital":
        return f"“{name}” is the seat of the government of {best.canonical} [{source}]"
    if best.how == "spelling":
        return f"no table spells a name “{name}”; {best.canonical} is spelt nearly so [{source}]"
    if best.how == "form":
        return f"“{name}” is taken for a case of “{best.alias}”, which the tables list as {best.canonical} [{source}]"
    if best.how == "family":
        return f"“{name}” is the family name of {best.canonical} in the tables [{source}]"
    return f"the tables list {best.canonical} under this name [{source}]"


def _unknown(item: Item, ranking: Ranking, at: Circumstance, group: Group, desk: Desk) -> _Verdict:
    """The anchor of a name that no table knows: shared between documents only where it is full enough."""
    kind = desk.kinds.get(group.key) or mention_type_to_entity_kind(item.type)
    fullest = group.names[0]
    folded = fold(fullest)
    link = group.why(item.folded)
    why = [link] if link else []
    if not folded:
        anchor = f"unnamed:{item.mention.document}:{item.mention.start}"
        return _Verdict(anchor, ("nothing of it can be read as a name",))
    if kind == "person" and not person_parts(fullest).given:
        anchor = f"name:person:{item.mention.document}:{folded}"
        why.append("no table knows the name, and one word is too little to tell persons of different documents apart")
    else:
        anchor = f"name:{kind}:{folded}"
        why.append(f"no table knows it; all that bear the full name “{fullest}” are taken for one")
    if ranking.candidates:
        why.append(f"{ranking.candidates[0].canonical} was weighed and found less likely than a name unknown")
    return _Verdict(anchor, tuple(why), None, other_readings_of_unknown(ranking, at))


def other_readings_of_unknown(ranking: Ranking, at: Circumstance) -> tuple[Reading, ...]:
    """The best reading that was passed over in favour of "none of these"."""
    if not ranking.candidates:
        return ()
    best = ranking.candidates[0]
    against = reasons(best, at, against=True)
    return (Reading(best.anchor, best.canonical, round(ranking.shares[0], 4), (*reasons(best, at), *against)),)
