"""A document in, its mentions and statements out: sentence by sentence, with what the document has said so far."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.dates import DatedSpan, find_dates
from crossbearing.language.furniture import is_furniture
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.sentences import split_sentences
from crossbearing.model import (
    Document,
    Filler,
    Frame,
    Mention,
    Modality,
    Problem,
    Span,
    Speaker,
    SpeechAct,
    Statement,
)
from crossbearing.read.certainty import FACTUALITY, certainty
from crossbearing.read.discourse import Discourse, quotations
from crossbearing.read.frames import IMPLIED_ACTOR_KINDS, Resolve, Roles, clause, fill, how_many, when
from crossbearing.read.graph import graph
from crossbearing.read.matching import Match, matches
from crossbearing.read.model import Reader, parse_sentences
from crossbearing.read.nominal import Names, Phrases, names
from crossbearing.read.reference import Referent, antecedent, described, nearest_place
from crossbearing.read.speakers import Link, links, speaker
from crossbearing.read.syntax import Sentence

READER = "en 1.0"
"""Name and version of the rules and weights: every statement carries it, and a new one reads again."""

_ENTITY_TYPES = {"Person", "Organisation", "Location", "Nationality", "MilitaryPlatform", "Vehicle", "Weapon"}
_REFERRING = frozenset({"person", "site", "state", "force", "government", "organisation", "media", "document", "named"})
_DEMANDING = frozenset({"request", "refusal"})
_HE = frozenset({"he", "she", "his", "her"})
"""Pronouns that, inside what somebody is reported to say, mostly stand for that speaker."""
_WEAK = frozenset({"effect", "intent", "capability", "support", "opposition"})
_IMPLIED_REACH = 2
"""Sentences back to which an unnamed doer ("tanks were moved") may be supplied from the same course of events."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What does not change while a document is read."""

    document: Document
    id: str
    names: Names
    quotations: tuple[Span, ...]
    reference: date | None
    cased: bool


def _is_cased(text: str) -> bool:
    """Whether capitals mean anything in a text: they do where at least one letter in two hundred is one."""
    letters = [c for c in text[:_CASE_SAMPLE] if c.isalpha()]
    return sum(c.isupper() for c in letters) * 200 >= len(letters)


_CASE_SAMPLE = 5_000


@cache
def _names() -> Names:
    return names(load_gazetteer())


def read_document(document: Document, reader: Reader) -> Iterator[Mention | Statement | Problem]:
    """The mentions and statements of a document, in the order of the text; problems for what could not be read.

    Only English is read; a document in another language yields the Problem ``language-not-read``. Every statement
    satisfies ``document.text[start:end] == quote``.
    """
    language = document.metadata.language
    if language not in {None, "en"}:
        yield Problem(
            "read",
            "language-not-read",
            f"The text is in the language {language!r}, which this version does not read; it is kept and can be searched.",
            document.path,
            document.artifact,
        )
        return
    spans = [s for s in split_sentences(document.text) if not is_furniture(document.text[s.start : s.end])]
    page = _Page(
        document,
        document.id,
        _names(),
        quotations(document.text),
        document.metadata.published,
        _is_cased(document.text),
    )
    discourse = Discourse()
    seen: set[str] = set()
    previous_end = 0
    for number, sentence in enumerate(parse_sentences(reader, document.text, spans)):
        if "\n" in document.text[previous_end : sentence.start]:
            discourse.retold = None
        previous_end = sentence.end
        for item in _sentence(page, sentence, number, discourse):
            if item.id not in seen:
                seen.add(item.id)
                yield item


def _sentence(page: _Page, sentence: Sentence, number: int, discourse: Discourse) -> Iterator[Mention | Statement]:
    phrases = Phrases(graph(sentence), page.document.text, page.id, page.names, page.cased)
    here = list(_referents(phrases, number))
    yield from (r.mention for r in here if r.mention.named)
    before = [*discourse.referents, *here]

    found: list[Link] = []

    def resolve(i: int, spatial: bool = False) -> Mention | None:  # noqa: FBT001, FBT002 - the shape of a callback
        if spatial and phrases.graph.token(i).upos in {"PRON", "DET"}:
            return nearest_place(before, number, i)
        if phrases.graph.token(i).text.lower() in _HE:
            teller = next((x for x in found if i in x.region and x.mention and x.mention.type == "person"), None)
            if teller is not None:
                return teller.mention
        return _resolve(phrases, i, number, before, discourse)

    found.extend(links(phrases, resolve))
    inherited = _inherited(page, phrases, sentence, found, discourse)
    candidates = _select(phrases, list(matches(phrases)))
    triggers = frozenset(m.index for m in candidates)
    dates = find_dates(page.document.text[sentence.start : sentence.end], page.reference) if candidates else ()
    dates = tuple(replace(d, start=d.start + sentence.start, end=d.end + sentence.start) for d in dates)
    for match in candidates:
        statement = _statement(page, phrases, match, triggers, found, inherited, dates, number, discourse, resolve)
        if statement is not None:
            yield from (f.mention for f in statement.frame.fillers)
            yield from (s.mention for s in statement.attribution if s.mention is not None)
            yield statement
    _remember(page, phrases, sentence, number, found, here, discourse, resolve)


def _referents(phrases: Phrases, number: int) -> Iterator[Referent]:
    g = phrases.graph
    last_end = -1
    for i, token in enumerate(g.sentence.tokens):
        if token.upos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        relation = token.deprel.partition(":")[0]
        label = token.entity[2:]
        if token.upos == "ADJ" and label not in _ENTITY_TYPES:
            continue
        inner = relation in {"compound", "flat", "fixed", "amod"} and token.head >= 0
        if inner and not (label in _ENTITY_TYPES and token.entity[0] == "B"):
            continue
        if inner and g.token(token.head).entity == f"I-{label}":
            continue
        classes = phrases.classes(i)
        if not classes & _REFERRING:
            continue
        mention = phrases.mention(i, with_of=not inner)
        if mention.end <= last_end and not mention.named:
            continue
        last_end = mention.end
        plural = len(g.conjuncts(i)) > 1 or (token.upos == "NOUN" and token.lemma.lower() != token.text.lower())
        yield Referent(mention, classes, number, i, relation == "nsubj", plural)


def _resolve(phrases: Phrases, i: int, number: int, before: Sequence[Referent], discourse: Discourse) -> Mention | None:
    token = phrases.graph.token(i)
    if token.upos in {"PRON", "DET"}:
        later = {t.text for t in phrases.graph.sentence.tokens[i + 1 :] if t.upos == "PROPN"}
        return antecedent(token.text, [r for r in before if r.mention.text not in later], number, i)
    classes = noun_classes(token.lemma)
    if classes & {"document", "media"} and any(
        phrases.graph.token(c).text.lower() == "the" for c in phrases.graph.children[i]
    ):
        return discourse.last_document
    mention = phrases.mention(i)
    definite = any(phrases.graph.token(c).text.lower() in {"the", "this"} for c in phrases.graph.children[i])
    if definite and not mention.named:
        return described(mention, [r for r in before if r.sentence < number or r.position < i])
    return None


def _select(phrases: Phrases, found: list[Match]) -> list[Match]:
    """The matches that say something of their own: nothing is said twice."""
    consumed = frozenset(k for m in found for k in m.consumed)
    by_index = {m.index: m for m in found}
    dropped: set[int] = set()
    g = phrases.graph
    for m in found:
        if m.index in consumed:
            dropped.add(m.index)
        inner = [k for slot in ("xcomp", "obj", "for", "at", "on") for k in m.slots.get(slot, ())]
        if m.kind.name == "intent":
            below = {x for k in inner for x in g.subtree(k)}
            said = {by_index[x].kind.name for x in below if x in by_index}
            direct = {by_index[k].kind.name for k in inner if k in by_index}
            if said - _WEAK or direct & {"support", "opposition"}:
                dropped.add(m.index)
            else:
                dropped |= {k for k in inner if k in by_index and by_index[k].kind.name == "effect"}
        if m.kind.name == "presence":
            dropped |= {k for k in m.slots.get("acl", ()) if k in by_index}
        if m.kind.name in _DEMANDING:
            for k in inner:
                dropped |= {x for x in g.subtree(k) if x in by_index}
    for m in found:
        for slot in ("obj", "subj", "xcomp", "of", "in", "to", "for"):
            for k in m.slots.get(slot, ()):
                other = by_index.get(k)
                if other is not None and other.index not in dropped and other.kind.name == m.kind.name:
                    dropped.add(k)
    kept = [_with_more_of_the_same(phrases, m, by_index, dropped) for m in found if m.index not in dropped]
    return [m for m in kept if m.index not in dropped]


def _with_more_of_the_same(phrases: Phrases, m: Match, by_index: Mapping[int, Match], dropped: set[int]) -> Match:
    """A match with the roles of a participle clause of its own kind, which then says nothing of its own."""
    merged: list[tuple[str, int]] = []
    for c in phrases.graph.with_relation(m.index, "advcl"):
        other = by_index.get(c)
        if other is not None and other.kind.name == m.kind.name and not phrases.graph.with_relation(c, "nsubj", "mark"):
            roles = ((other.role_of(slot), k) for slot, ks in other.slots.items() for k in ks if slot != "subj")
            merged += [(role, k) for role, k in roles if role is not None]
            dropped.add(c)
    return replace(m, merged=tuple(merged)) if merged else m


def _statement(
    page: _Page,
    phrases: Phrases,
    match: Match,
    triggers: frozenset[int],
    found: Sequence[Link],
    inherited: Link | None,
    dates: Sequence[DatedSpan],
    number: int,
    discourse: Discourse,
    resolve: Resolve,
) -> Statement | None:
    roles = fill(phrases, match, resolve)
    roles = _implied(match, roles, number, discourse)
    if not _worth(phrases, match, roles):
        return None
    covering = _chain(page, match, found, inherited)
    roles = _governed(phrases, match, roles, covering, resolve)
    words = clause(phrases, match, triggers - {match.index})
    tokens = phrases.graph.sentence.tokens
    start, end = tokens[words[0]].start, tokens[words[-1]].end
    sure = certainty(
        phrases.graph,
        match.index,
        vague_speaker=any(x.vague for x in covering),
        denying=any(x.denying and match.index in x.region for x in covering),
        negative_word=match.trigger.negative,
    )
    modality = sure.modality
    if modality is Modality.ASSERTED and covering and covering[-1].act is SpeechAct.PREDICTS:
        modality = Modality.PREDICTED
    frame = Frame(
        match.kind.name,
        roles.fillers,
        when(dates, start, end)
        or (dates[0].interval if len(dates) == 1 and len(triggers) == 1 and not covering else None),
        how_many(phrases, match, roles),
        _condition(phrases, sure.condition),
        tuple(sorted(match.trigger.options.items())),
    )
    for f in roles.fillers:
        if (
            f.role == "actor"
            and phrases.graph.token(match.index).upos == "VERB"
            and f.via != "(implied)"
            and f.mention.type not in {"equipment", "thing"}
        ):
            discourse.actors.append((number, match.kind.name, f.mention, _words(roles)))
    return Statement(
        locator=page.document.quote(start, end),
        frame=frame,
        attribution=tuple(Speaker(x.name, x.mention, x.cue) for x in covering),
        speech_act=covering[-1].act if covering else SpeechAct.STATES,
        modality=modality,
        polarity=sure.polarity,
        aspect=sure.aspect,
        hedges=tuple(tokens[h].text for h in sure.hedges),
        factuality=FACTUALITY[modality, sure.polarity],
        reader=READER,
        trigger=(tokens[match.index].start, tokens[match.index].end),
    )


def _implied(match: Match, roles: Roles, number: int, discourse: Discourse) -> Roles:
    """Where nobody is named as the doer, the doer of the same course of events just told, marked as implied."""
    if roles.has("actor") or match.kind.name not in IMPLIED_ACTOR_KINDS:
        return roles
    told = [
        mention
        for sentence, kind, mention, words in discourse.actors
        if number - sentence <= _IMPLIED_REACH
        and kind in IMPLIED_ACTOR_KINDS
        and mention.named
        and words & _words(roles)
    ]
    if not told:
        return roles
    times = Counter(m.text for m in told)
    likeliest = max(reversed(told), key=lambda m: times[m.text])
    return Roles((*roles.fillers, Filler("actor", likeliest, "(implied)")))


def _words(roles: Roles) -> frozenset[str]:
    """The words by which two frames show that they tell one course of events: the same place, the same materiel."""
    texts = (f.mention.text.lower() for f in roles.fillers if f.role != "actor")
    return frozenset(w for text in texts for w in text.split() if len(w) >= _TELLING_LENGTH)


_TELLING_LENGTH = 4
"""Shorter words ("of", "the", "al") tell nothing of what is spoken of."""


def _governed(phrases: Phrases, match: Match, roles: Roles, covering: Sequence[Link], resolve: Resolve) -> Roles:
    """The subject of the clause in which a noun stands does what the noun says, unless that subject is its speaker."""
    g = phrases.graph
    if g.token(match.index).upos != "NOUN" or roles.has("actor") or match.kind.name in {"effect", "truce", "protest"}:
        return roles
    for i in g.ancestors(match.index):
        if g.token(i).upos not in {"VERB", "AUX"}:
            continue
        subject = g.subject(i)
        if subject is None or subject == match.index or any(subject not in x.region for x in covering):
            return roles
        if match.index in set(g.subtree(subject)) or g.is_passive(i):
            return roles
        at = phrases.actor_index(subject)
        if at is None:
            return roles
        if g.token(at).upos == "PRON":
            found = resolve(at, False)  # noqa: FBT003
            return Roles((*roles.fillers, Filler("actor", found, g.token(at).text))) if found else roles
        return Roles((*roles.fillers, Filler("actor", phrases.mention(at))))
    return roles


def _worth(phrases: Phrases, match: Match, roles: Roles) -> bool:
    """A weak kind needs a named actor or place in its clause; every kind needs somebody or something."""
    if match.kind.name in _WEAK and not any(f.mention.named for f in roles.fillers):
        g = phrases.graph
        return any(g.token(k).upos == "PROPN" and "named" in phrases.classes(k) for k in g.subtree(match.index))
    return bool(roles.fillers)


def _condition(phrases: Phrases, head: int | None) -> str | None:
    if head is None:
        return None
    indices = sorted(phrases.graph.subtree(head))
    return phrases.span_text(indices[0], indices[-1] + 1)


def _chain(page: _Page, match: Match, found: Sequence[Link], inherited: Link | None) -> list[Link]:
    """The speakers between the document and a statement, outermost first, the document's own outlet left out."""
    covering = sorted((x for x in found if match.index in x.region), key=lambda x: -len(x.region))
    if inherited is not None and not any(x.main for x in covering):
        covering.insert(0, inherited)
    outlet = (page.document.metadata.outlet or "").lower()
    chain: list[Link] = []
    for link in covering:
        if link.name.lower() == outlet or any(link.name == other.name for other in chain):
            continue
        chain.append(link)
    return chain


def _inherited(
    page: _Page, phrases: Phrases, sentence: Sentence, found: Sequence[Link], discourse: Discourse
) -> Link | None:
    """The speaker of a quotation that was opened before, or the outlet whose account goes on."""
    inside = next(
        (
            q
            for q in page.quotations
            if q.start <= sentence.start + 1 and sentence.start < q.end and q.end - q.start > 1
        ),
        None,
    )
    if inside is not None:
        if inside == discourse.quotation and discourse.quotation_speaker is not None:
            return discourse.quotation_speaker
        covering = next((x for x in found if x.main), None)
        if covering is not None:
            return None
        if discourse.lead_in is not None:
            return discourse.lead_in
        return discourse.last_person
    return discourse.retold


def _remember(
    page: _Page,
    phrases: Phrases,
    sentence: Sentence,
    number: int,
    found: Sequence[Link],
    here: Sequence[Referent],
    discourse: Discourse,
    resolve: Resolve,
) -> None:
    discourse.referents.extend(here)
    del discourse.referents[:-_REMEMBERED]
    main = next((x for x in found if x.main), None)
    for link in found:
        if link.kind in {"media", "document"} and link.mention is not None and not link.vague:
            discourse.last_document = link.mention
        if link.kind in {"person", "organisation"} and not link.vague:
            discourse.last_person = link
    if main is not None:
        discourse.retold = main if main.kind in {"media", "document"} and main.mention and main.mention.named else None
    inside = next((q for q in page.quotations if q.start < sentence.end and q.end > sentence.end), None)
    starts = next((q for q in page.quotations if sentence.start <= q.start < sentence.end), None)
    speaker_here = main or (discourse.lead_in if starts else None)
    if inside is not None and inside != discourse.quotation:
        discourse.quotation = inside
        discourse.quotation_speaker = speaker_here or discourse.lead_in or discourse.last_person
    elif inside is None:
        discourse.quotation, discourse.quotation_speaker = None, None
    discourse.lead_in = _lead_in(phrases, sentence, page, resolve)


_REMEMBERED = 80


def _lead_in(phrases: Phrases, sentence: Sentence, page: _Page, resolve: Resolve) -> Link | None:
    """The subject of a line that ends in a colon speaks in what follows."""
    text = page.document.text
    rest = text[sentence.end - 1 : sentence.end + 1]
    if not rest.startswith(":") and not rest.endswith(":"):
        return None
    g = phrases.graph
    root = next(i for i, t in enumerate(g.sentence.tokens) if t.head < 0)
    subject = g.subject(root)
    if subject is None:
        return None
    name, mention, kind, vague = speaker(phrases, subject, lambda i: resolve(i, False))  # noqa: FBT003
    if not name:
        return None
    return Link(name, mention, kind, g.token(root).text, frozenset(), vague=vague, main=True)
