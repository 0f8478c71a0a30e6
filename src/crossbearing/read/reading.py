"""A document in, its mentions and statements out: sentence by sentence, with what the document has said so far."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.dates import find_dates
from crossbearing.language.furniture import is_furniture
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Document, Mention, Span, Statement
from crossbearing.read.assembly import statement
from crossbearing.read.attribution import Voiced, by_sentence
from crossbearing.read.carry import carried_speaker, remember, speech_tag
from crossbearing.read.discourse import Discourse, quotations
from crossbearing.read.frames import Resolve
from crossbearing.read.graph import Graph, graph
from crossbearing.read.matching import matches
from crossbearing.read.model import Reader, parse
from crossbearing.read.nominal import Classes, Names, Phrases, names
from crossbearing.read.plover import with_root
from crossbearing.read.reference import Referent, antecedent, nearest_place
from crossbearing.read.scene import Page, Scene
from crossbearing.read.selection import select
from crossbearing.read.speakers import SPEECH, Link, links, speaker
from crossbearing.read.standins import Standins, standins
from crossbearing.read.timing import Timing, timing

_ENTITY_TYPES = frozenset("Person Organisation Location Nationality MilitaryPlatform Vehicle Weapon".split())
_REFERRING = frozenset("person site state force government organisation media document named".split())
_HE = frozenset({"he", "she", "his", "her"})
"""Pronouns that, inside what somebody is reported to say, mostly stand for that speaker."""
_WE = frozenset({"i", "we", "my", "our", "us", "me"})
_SPEAKERS = frozenset({"person", "organisation"})
_REPORT_REACH = 6
"""Sentences back to which "the report" may refer; beyond, it stays unnamed."""
_STANDING = frozenset({"it", "they", "them"})
_CASE_SAMPLE = 5_000


def _is_cased(text: str) -> bool:
    """Whether capitals mean anything in a text: they do where at least one letter in two hundred is one."""
    letters = [c for c in text[:_CASE_SAMPLE] if c.isalpha()]
    return sum(c.isupper() for c in letters) * 200 >= len(letters)


@cache
def _names() -> Names:
    return names(load_gazetteer())


def read_document(document: Document, reader: Reader) -> Iterator[Mention | Statement]:
    """The mentions and statements of an English document, in the order of the text.

    Every statement satisfies ``document.text[start:end] == quote``.
    """
    spans = [s for s in split_sentences(document.text) if not is_furniture(document.text[s.start : s.end])]
    page = Page(
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
    parsed = parse(reader, document.text, spans)
    sentences = parsed.sentences
    voiced = by_sentence(parsed.attributions, [len(s.tokens) for s in sentences])
    phrases = [Phrases(graph(s), document.text, page.id, page.names, page.cased) for s in sentences]
    standing = standins(phrases)
    for number, sentence in enumerate(sentences):
        if "\n" in document.text[previous_end : sentence.start]:
            discourse.retold = None
        previous_end = sentence.end
        for item in _sentence(page, phrases, standing, number, discourse, voiced.get(number, ())):
            if item.id not in seen:
                seen.add(item.id)
                yield item


def _sentence(
    page: Page,
    every: Sequence[Phrases],
    standing: Standins,
    number: int,
    discourse: Discourse,
    voiced: Sequence[Voiced],
) -> Iterator[Mention | Statement]:
    phrases = every[number]
    sentence = phrases.graph.sentence
    here = list(_referents(phrases, number))
    yield from (r.mention for r in here if r.mention.named)
    before = [*discourse.referents, *here]
    phrases = replace(phrases, stands_for=_pronouns(phrases, before, number, standing))
    found: list[Link] = []
    carried: list[Link | None] = []

    def place(i: int) -> Mention | None:
        pronoun = phrases.graph.token(i).upos in {"PRON", "DET"}
        return nearest_place(before, number, i) if pronoun else thing(i)

    def thing(i: int) -> Mention | None:
        if phrases.graph.token(i).text.lower() in _WE:
            tellers = [x for x in found if i in x.region] or [x for x in carried if x]
            return next((x.mention for x in tellers if x.mention and x.mention.type in _SPEAKERS), None)
        if phrases.graph.token(i).text.lower() in _HE:
            tellers = [x for x in found if i in x.region and x.mention and x.mention.type == "person"]
            if tellers:
                return min(tellers, key=lambda x: len(x.region)).mention
            return _resolve(phrases, i, number, before, discourse, standing) or _last_teller(discourse)
        return _resolve(phrases, i, number, before, discourse, standing)

    found.extend(links(phrases, thing))
    if number + 1 < len(every) and not any(x.main for x in found):
        tag = every[number + 1]
        found.extend(
            speech_tag(tag, lambda i: _resolve(tag, i, number + 1, before, discourse, standing), len(sentence.tokens))
        )
    found.extend(_voices(every, voiced, found, number, partial(_resolve_at, every, before, discourse, standing)))
    carried.append(carried_speaker(page, sentence, found, discourse))
    announced = list(matches(phrases))
    candidates = select(phrases, announced)
    dates = find_dates(page.document.text[sentence.start : sentence.end], page.reference) if candidates else ()
    scene = Scene(
        page,
        phrases,
        number,
        tuple(found),
        carried[0],
        tuple(replace(d, start=d.start + sentence.start, end=d.end + sentence.start) for d in dates),
        frozenset(m.index for m in candidates),
        Resolve(thing, place),
        timing(page.document.text, Span(sentence.start, sentence.end), page.reference) if candidates else Timing(),
    )
    for match in candidates:
        read = statement(scene, match, discourse)
        if read is not None:
            yield from (f.mention for f in read.frame.fillers)
            yield from (s.mention for s in read.attribution if s.mention is not None)
            yield with_root(phrases, announced, match, read)
    remember(scene, [*here, *_renewed(phrases, before, number)], discourse)


def _voices(
    every: Sequence[Phrases],
    voiced: Sequence[Voiced],
    found: Sequence[Link],
    number: int,
    stands_for: Callable[[int, int], Mention | None],
) -> Iterator[Link]:
    """Speakers whom the rules missed and the model hears, also where they are named in another sentence."""
    own = every[number].graph
    root = next(i for i, t in enumerate(own.sentence.tokens) if t.head < 0)
    for one in voiced:
        if any(x.region & one.content for x in found) or not _is_speech(every, one, number):
            continue
        sentence, start, end = one.source
        g = every[sentence].graph
        head = next((i for i in range(start, end) if not start <= g.token(i).head < end), start)
        name, mention, kind, vague = speaker(every[sentence], head, partial(stands_for, sentence))
        if name:
            cue_sentence, at, _ = one.cue
            cue = every[cue_sentence].graph.token(at).text
            yield Link(name, mention, kind, cue, one.content, vague=vague, main=root in one.content)


def _resolve_at(
    every: Sequence[Phrases],
    before: Sequence[Referent],
    discourse: Discourse,
    standing: Standins,
    number: int,
    i: int,
) -> Mention | None:
    return _resolve(every[number], i, number, before, discourse, standing)


def _last_teller(discourse: Discourse) -> Mention | None:
    """The person heard in the sentence before: whom "he" means where no other person was named since."""
    last = discourse.last_person
    near = last is not None and last.kind == "person" and discourse.since_spoken == 0
    return last.mention if last is not None and near and last.mention and last.mention.type == "person" else None


def _is_speech(every: Sequence[Phrases], one: Voiced, number: int) -> bool:
    """Whether what the model hears is speech: its cue speaks, or a whole clause of the speaker's own sentence is meant.

    "Denounced the war" and "plans to vote" are attributions to the model, but report nobody's words.
    """
    sentence, first, last = one.cue
    held = every[sentence].graph.sentence.tokens
    if any(t.lemma.lower() in SPEECH for t in held[first:last]):
        return True
    tokens = every[number].graph.sentence.tokens
    return sentence == number and any(
        tokens[i].deprel.partition(":")[0] == "nsubj"
        and tokens[i].head in one.content
        and tokens[tokens[i].head].deprel != "acl:relcl"
        for i in one.content
    )


def _is_main_subject(g: Graph, i: int) -> bool:
    token = g.token(i)
    return token.deprel.partition(":")[0] == "nsubj" and g.token(token.head).deprel in {"root", "conj"}


def _pronouns(phrases: Phrases, before: Sequence[Referent], number: int, standing: Standins) -> Mapping[int, Classes]:
    """What is known of the things for which the pronouns of a sentence stand."""
    found: dict[int, Classes] = {}
    for i, token in enumerate(phrases.graph.sentence.tokens):
        if token.upos == "PRON" and token.text.lower() in _STANDING:
            if (number, i) in standing:
                meant = standing[number, i]
                found[i] = (meant.classes if meant is not None else frozenset()) - {"named"}
                continue
            referent = antecedent(token.text, before, number, i)
            if referent is not None:
                found[i] = referent.classes - {"named"}
    return found


def _renewed(phrases: Phrases, before: Sequence[Referent], number: int) -> Iterator[Referent]:
    """The subjects that a sentence names by pronoun only: they stay in view as if they had been named again."""
    for i, token in enumerate(phrases.graph.sentence.tokens):
        if token.upos == "PRON" and _is_main_subject(phrases.graph, i):
            referent = antecedent(token.text, before, number, i)
            if referent is not None:
                yield replace(referent, sentence=number, position=i, main=True, subject=True)


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
        if not classes & _REFERRING or (token.upos == "NOUN" and g.case(i) == "as"):
            continue
        mention = phrases.mention(i, with_of=not inner)
        if mention.end <= last_end and not mention.named:
            continue
        last_end = mention.end
        plural = len(g.conjuncts(i)) > 1 or (token.upos == "NOUN" and token.lemma.lower() != token.text.lower())
        main = _is_main_subject(g, i) or (token.deprel == "nmod:poss" and _is_main_subject(g, token.head))
        yield Referent(mention, classes, number, i, main, relation == "nsubj", plural)


def _resolve(
    phrases: Phrases, i: int, number: int, before: Sequence[Referent], discourse: Discourse, standing: Standins
) -> Mention | None:
    """The mention meant: a report or outlet by who spoke last, all else by coreference, else by plain salience."""
    token = phrases.graph.token(i)
    meant = standing.get((number, i))
    if token.upos in {"PRON", "DET"}:
        if (number, i) in standing:
            return meant.mention if meant is not None else None
        later = {t.text for t in phrases.graph.sentence.tokens[i + 1 :] if t.upos == "PROPN"}
        found = antecedent(token.text, [r for r in before if r.mention.text not in later], number, i)
        return found.mention if found else None
    words = {phrases.graph.token(c).text.lower() for c in phrases.graph.children[i]}
    if noun_classes(token.lemma) & {"document", "media"} and "the" in words:
        named = discourse.last_document
        return named[1] if named and number - named[0] <= _REPORT_REACH else None
    if meant is None or not meant.mention.named or not words & {"the", "this"} or phrases.mention(i).named:
        return None
    return meant.mention
