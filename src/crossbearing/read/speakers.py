"""Who says it: the links of attribution in one sentence, each with the words it covers; one may relay another.

Source of the terms: PolNeAR (Newell, Margolin & Ruths 2018): source, cue, content.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from crossbearing.language.lexicon import noun_classes
from crossbearing.model import Mention, SpeechAct
from crossbearing.read.graph import Graph
from crossbearing.read.nominal import Phrases

SpeakerKind = Literal["person", "media", "document", "sensor", "organisation", "vague"]

_ACTS: dict[str, SpeechAct] = {
    **dict.fromkeys("confirm reaffirm acknowledge admit".split(), SpeechAct.CONFIRMS),
    **dict.fromkeys("deny reject refute dispute dismiss rebuff".split(), SpeechAct.DENIES),
    **dict.fromkeys("predict forecast foresee anticipate expect".split(), SpeechAct.PREDICTS),
    **dict.fromkeys("demand urge insist".split(), SpeechAct.DEMANDS),
    **dict.fromkeys("warn caution fear".split(), SpeechAct.WARNS),
    **dict.fromkeys("accuse allege".split(), SpeechAct.ACCUSES),
    **dict.fromkeys("promise pledge vow".split(), SpeechAct.PROMISES),
}
_SAY = frozenset(
    "say tell state add note explain argue claim assert stress emphasise emphasize announce declare report reveal "
    "disclose write comment remark reply respond recall mention maintain observe hint imply conclude find estimate "
    "assess reckon think believe suspect complain describe contend underline underscore reiterate quote cite detail "
    "caution testify affirm concede highlight point record inform brief document post tweet assume".split()
) | frozenset(_ACTS)
_SHOW = frozenset("show indicate suggest reveal demonstrate point display depict record mean signal prove".split())
_PICTURE = frozenset("show reveal depict record capture".split())
_NOMINAL = frozenset(
    "confirm report announce deny reject allege highlight mention acknowledge describe reveal disclose note refute "
    "dispute detail document predict forecast cite claim estimate".split()
)
_NOBODY = frozenset("nobody none nothing no-one anyone anybody someone somebody everyone".split())
_CITED_AS = ("obl", "nmod", "advmod", "dep", "parataxis", "root")
_WARN = frozenset({"warn", "caution", "complain"})
_BELIEF = frozenset(
    "believe think say report suggest expect allege understand claim assume suspect consider fear rumour rumor know "
    "estimate hope".split()
)
_VIEW = frozenset("consider see regard view perceive describe interpret".split())
_CLAIM_NOUN = frozenset(
    "claim report allegation accusation rumour rumor suggestion speculation warning statement assertion denial belief "
    "announcement insistence assessment".split()
)
SPEECH = ((_SAY | _BELIEF | _CLAIM_NOUN) - _VIEW) | frozenset("accord ask call quip speak statement speech".split())
"""Words that announce what somebody said or thinks."""
_VAGUE_HEADS = frozenset("report rumour rumor speculation source many some media observer press".split())
_VAGUE_MODIFIERS = frozenset(
    "some news media local other various several certain many recent unconfirmed press".split()
)
_SPEAKING = frozenset(
    {"person", "organisation", "government", "state", "media", "document", "sensor", "force", "actor"}
)
_EVIDENCE = frozenset({"sensor", "document", "media"})
_SHOWING = frozenset({"sensor", "document"})
_PRESENT_DOCUMENT = frozenset({"this", "these"})
_MARKS = frozenset({"“", "”", '"', "``", "''", "«", "»", ";", ":"})
"""Where one of these stands the sentence itself shows what is whose."""
UNNAMED = " (unnamed)"


@dataclass(frozen=True, slots=True)
class Link:
    """One speaker and the words for which they answer."""

    name: str
    mention: Mention | None
    kind: SpeakerKind
    cue: str
    region: frozenset[int]
    act: SpeechAct = SpeechAct.STATES
    vague: bool = False
    denying: bool = False
    main: bool = False
    """Whether the link governs the main clause of its sentence."""


Resolve = Callable[[int], Mention | None]
"""What a pronoun, or a definite "the report", at an index stands for."""


def links(phrases: Phrases, resolve: Resolve) -> Iterator[Link]:
    """Every link of attribution in the sentence."""
    g = phrases.graph
    for i, token in enumerate(g.sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos in {"VERB", "AUX"}:
            if lemma in _SAY or lemma in _SHOW:
                yield from _verb(phrases, i, lemma, resolve)
            if lemma in _BELIEF | _VIEW and g.is_passive(i):
                yield from _impersonal(phrases, i, lemma, resolve)
            if lemma == "accuse":
                yield from _accusation(phrases, i, resolve)
        elif token.deprel.startswith(_CITED_AS) and (
            g.case(i) == "according_to" or (g.case(i) == "to" and _according(phrases, i))
        ):
            yield from _according_to(phrases, i, resolve)
        if token.upos == "NOUN" and lemma in _CLAIM_NOUN:
            yield from _noun(phrases, i, lemma, resolve)


def _according(phrases: Phrases, i: int) -> bool:
    g = phrases.graph
    return any(g.token(c).text.lower() == "according" for c in g.children[i])


def _verb(phrases: Phrases, i: int, lemma: str, resolve: Resolve) -> Iterator[Link]:
    g = phrases.graph
    passive = g.is_passive(i)
    subject = g.subject(i)
    if passive:
        agents = [c for c in g.with_relation(i, "obl") if g.token(c).deprel == "obl:agent" or g.case(c) == "by"]
        reported = [c for c in g.children[i] if g.token(c).deprel == "mark" and g.token(c).text.lower() == "as"]
        if agents and reported and g.token(i).head >= 0:
            region = frozenset(g.subtree(g.token(i).head, frozenset({i})))
            yield from _link(phrases, agents[0], i, lemma, region, resolve)
        return
    if subject is None or subject == i:
        return
    if lemma in _SHOW and lemma not in _SAY and not phrases.classes(subject) & _SPEAKING:
        return
    if lemma in {"show", "indicate", "suggest", "signal", "reveal", "mean", "prove", "point", "highlight"}:
        classes = phrases.classes(subject)
        pronoun = g.token(subject).upos == "PRON" and g.token(subject).text.lower() not in {"this", "that", "it"}
        if not (classes & (_EVIDENCE | {"person", "media", "organisation", "government"}) or pronoun):
            return
    region = _content(phrases, i, lemma, subject)
    if region:
        yield from _told(phrases, i, lemma, region)
        yield from _link(phrases, subject, i, lemma, region, resolve)
        yield from _cited(phrases, i, region, resolve)


def _content(phrases: Phrases, i: int, lemma: str, subject: int) -> frozenset[int]:
    """The words that a verb of speech covers."""
    g = phrases.graph
    found: set[int] = set()
    own = frozenset({subject})
    says = "person" in phrases.classes(subject)
    for c in g.children[i]:
        relation = g.token(c).deprel
        base = relation.partition(":")[0]
        if (
            base == "ccomp"
            or (base == "xcomp" and (lemma not in _SHOW or says) and lemma != "fear")
            or (base == "parataxis" and c > i and not found)
            or (base == "obj" and lemma in _NOMINAL)
            or (base == "obj" and lemma in _PICTURE and phrases.classes(subject) & _SHOWING)
            or (base == "obl" and g.case(c) in {"of", "about", "against"} and lemma in _WARN)
        ):
            found |= set(g.subtree(c, own | _contrasts(phrases, c)))
    token = g.token(i)
    if found and lemma in _PICTURE and phrases.classes(subject) & _SHOWING:
        found.add(i)  # what a picture shows is announced by "shows" itself
    head = token.head
    if not found and token.deprel in {"parataxis", "parataxis:insert"} and head >= 0:
        found = set(g.subtree(head, frozenset({i})))
    if lemma in _SAY and i + 1 < len(g.sentence.tokens) and g.token(i + 1).text == ":":
        found |= set(range(i + 2, len(g.sentence.tokens)))
    elif lemma in _SAY:
        found |= _told_before(g, i, subject, found)
    if not found and token.deprel == "advcl" and g.case(i) == "as" and head >= 0:
        found = set(g.subtree(head, frozenset({i})))
    return frozenset(found)


def _told_before(g: Graph, verb: int, subject: int, content: set[int]) -> set[int]:
    """In "..., said X" at its end a sentence is the speaker's from its first word on, however it was parsed."""
    teller = [k for k in (*g.subtree(subject), verb) if k <= verb or k >= subject]
    first = min(teller)
    beyond = any(c > verb for c in g.with_relation(verb, "ccomp", "xcomp"))
    clause = any(k < first and g.token(k).upos in {"VERB", "AUX"} for k in content)
    closing = g.token(verb).deprel.partition(":")[0] in {"root", "parataxis", "ccomp"}
    if _ends(g, verb, first):
        clause, closing = first > 1, True
    if not clause or beyond or not closing or any(g.token(k).text in _MARKS for k in range(first)):
        return set()
    return set(range(first))


def _ends(g: Graph, verb: int, first: int) -> bool:
    """Whether a sentence ends in "he said", which is then no part of the clause before it."""
    after = g.sentence.tokens[verb + 1 :]
    led = first > 0 and g.token(first - 1).text.lower() in _LEADING
    return all(t.upos == "PUNCT" for t in after) and first < verb and not led


_LEADING = frozenset("what as than that which who how if when whatever".split())


def _contrasts(phrases: Phrases, i: int) -> frozenset[int]:
    """Clauses that set what the author says against what the speaker says: "... , while Labour criticised ..."."""
    g = phrases.graph
    return frozenset(
        c
        for c in g.subtree(i)
        if g.token(c).deprel == "advcl" and g.case(c) in {"while", "whereas"} and g.with_relation(c, "nsubj") and c > i
    )


def _told(phrases: Phrases, i: int, lemma: str, region: frozenset[int]) -> Iterator[Link]:
    """In "X told Reuters that ..." the agency relays: it is the outer speaker."""
    g = phrases.graph
    if lemma != "tell":
        return
    for c in g.with_relation(i, "obj", "iobj"):
        classes = phrases.classes(c)
        if "media" in classes and "named" in classes:
            mention = phrases.mention(c)
            yield Link(mention.text, mention, "media", g.token(i).text, region | frozenset({i}), main=False)


def _cited(phrases: Phrases, i: int, region: frozenset[int], resolve: Resolve) -> Iterator[Link]:
    """In "X said, citing Y, that ..." Y is the inner speaker."""
    g = phrases.graph
    for c in g.with_relation(i, "advcl"):
        if g.token(c).lemma.lower() in {"cite", "quote"}:
            for o in g.with_relation(c, "obj"):
                yield from _link(phrases, o, c, "cite", region, resolve)


def _link(phrases: Phrases, s: int, cue: int, lemma: str, region: frozenset[int], resolve: Resolve) -> Iterator[Link]:
    g = phrases.graph
    name, mention, kind, vague = speaker(phrases, s, resolve)
    if not name:
        return
    region = region - frozenset(g.subtree(s)) if s not in region else region
    yield Link(
        name,
        mention,
        kind,
        g.token(cue).text,
        region,
        _ACTS.get(lemma, SpeechAct.STATES),
        vague=vague or lemma in {"claim", "allege"},
        denying=lemma in {"deny", "reject", "refute", "dispute", "dismiss", "rebuff"},
        main=g.token(cue).head < 0 or g.token(cue).deprel in {"parataxis", "obl"},
    )


def _impersonal(phrases: Phrases, i: int, lemma: str, resolve: Resolve) -> Iterator[Link]:
    """ "It is believed that ...", "X is reported to ...", "X is seen as ... by Y"."""
    g = phrases.graph
    agents = [c for c in g.with_relation(i, "obl") if g.token(c).deprel == "obl:agent" or g.case(c) == "by"]
    clauses = [c for c in g.children[i] if g.token(c).deprel.partition(":")[0] in {"ccomp", "csubj"}]
    open_clauses = list(g.with_relation(i, "xcomp"))
    seen_as = [c for c in g.with_relation(i, "obl", "advcl") if g.case(c) == "as"]
    for c in (*open_clauses, *seen_as, *g.with_relation(i, "obj")):
        agents += [a for a in g.with_relation(c, "nmod", "obl") if g.case(a) == "by" and "actor" in phrases.classes(a)]
    if lemma == "see":
        open_clauses = []  # "ships were seen leaving" is what somebody saw, not how somebody judges
    auxiliary = any(g.token(c).deprel.startswith("aux") for c in g.children[i])
    if clauses and auxiliary:
        region = frozenset(k for c in clauses for k in g.subtree(c))
    elif auxiliary and ((open_clauses and lemma in _BELIEF | _VIEW) or (seen_as and lemma in _VIEW)):
        if lemma in {"expect", "hope", "know"} and not agents:
            return
        region = frozenset(g.subtree(i, frozenset(agents)))
    else:
        return
    if agents:
        yield from (
            Link(x.name, x.mention, x.kind, x.cue, region, x.act, vague=True, main=True)
            for x in _link(phrases, agents[0], i, lemma, region, resolve)
        )
        return
    if lemma == "expect":
        return
    first = min((c for c in g.children[i] if g.token(c).deprel.startswith("aux")), default=i)
    words = phrases.text[g.token(first).start : g.token(i).end]
    prefix = "it " if clauses else ""
    yield Link(f"{prefix}{words}{UNNAMED}", None, "vague", words, region, vague=True, main=g.token(i).head < 0)


def _accusation(phrases: Phrases, i: int, resolve: Resolve) -> Iterator[Link]:
    g = phrases.graph
    subject = g.subject(i)
    if subject is None or g.is_passive(i):
        return
    for c in g.with_relation(i, "advcl", "obl", "xcomp"):
        if g.case(c) == "of":
            region = frozenset(g.subtree(c))
            yield from (
                Link(x.name, x.mention, x.kind, x.cue, region, SpeechAct.ACCUSES, vague=False)
                for x in _link(phrases, subject, i, "accuse", region, resolve)
            )


def _according_to(phrases: Phrases, i: int, resolve: Resolve) -> Iterator[Link]:
    g = phrases.graph
    head = g.token(i).head
    own = frozenset({i})
    if head >= 0:
        region = frozenset(g.subtree(head, own))
    else:  # the parser took the speaker for the sentence: all but the speaker's name is content
        first, last = phrases.core(i)
        region = frozenset(range(len(g.sentence.tokens))) - set(range(first, last))
    name, mention, kind, vague = speaker(phrases, i, resolve)
    if name:
        main = head < 0 or g.token(head).head < 0
        yield Link(name, mention, kind, "according to", region, vague=vague, main=main)


def _noun(phrases: Phrases, i: int, lemma: str, resolve: Resolve) -> Iterator[Link]:
    """ "The ministry's claim that ...", "rejected reports that ...": the clause belongs to the claimant."""
    g = phrases.graph
    clauses = [c for c in g.children[i] if g.token(c).deprel in {"acl", "ccomp", "appos"} and g.token(c).upos == "VERB"]
    clauses = [c for c in clauses if g.case(c) == "that"]
    if not clauses:
        return
    region = frozenset(k for c in clauses for k in g.subtree(c))
    owner = phrases.owner(i)
    head = g.token(i).head
    governing = g.token(head).lemma.lower() if head >= 0 else ""
    if head >= 0 and governing in {"deny", "reject", "refute", "dismiss", "dispute"} and g.token(i).deprel == "obj":
        subject = g.subject(head)
        if subject is not None:
            yield from _link(phrases, subject, head, governing, region, resolve)
        return
    if owner is not None:
        yield from _link(phrases, owner, i, "claim" if lemma in {"claim", "allegation"} else "state", region, resolve)
    elif lemma in {"claim", "report", "rumour", "rumor", "allegation", "speculation", "suggestion"}:
        yield Link(f"{g.token(i).text}{UNNAMED}", None, "vague", g.token(i).text, region, vague=True)


def speaker(phrases: Phrases, s: int, resolve: Resolve) -> tuple[str, Mention | None, SpeakerKind, bool]:
    """Name, mention, kind and vagueness of the speaker whose phrase has its head here; an empty name for nobody."""
    g = phrases.graph
    token = g.token(s)
    if token.text.lower() in _NOBODY:
        return "", None, "person", False
    if token.upos == "PRON":
        found = resolve(s)
        if found is None:
            if token.text.lower() in {"i", "we", "it", "this", "that", "which"}:
                return "", None, "person", False
            return (f"{token.text.lower()}{UNNAMED}", None, "person", False)
        return _named(found), found, "person" if found.type == "person" else "organisation", False
    if token.upos in {"VERB", "ADV", "DET", "NUM", "AUX"} and token.text.lower() not in {"some", "many", "others"}:
        return "", None, "person", False
    classes = phrases.classes(s)
    kind = _kind(classes)
    quoted = _quoted_name(phrases, s) if classes & {"media", "document", "organisation"} else None
    if quoted is not None:
        return quoted.text, quoted, kind, False
    proper = _proper(phrases, s)
    if proper is not None and g.token(proper).upos != "PRON":
        mention = phrases.mention(proper, with_of=False)
        several = [c for c in g.conjuncts(s)[1:] if "named" in phrases.classes(c)]
        name = " and ".join([mention.text, *(phrases.mention(c, with_of=False).text for c in several)])
        return name, mention, _kind(phrases.classes(proper)) if kind in {"person", "vague"} else kind, False
    lemma = token.lemma.lower()
    definite = any(g.token(c).text.lower() == "the" for c in g.children[s])
    if definite and kind in {"media", "document"}:
        found = resolve(s)
        if found is not None:
            return _named(found), found, kind, False
    mention = _without_possessor(phrases, s)
    if (not mention.text.strip() or not classes & _SPEAKING) and lemma not in {"many", "some", "other", "others"}:
        return "", None, kind, False
    modifiers = {g.token(c).lemma.lower() for c in g.children[s] if c < s and g.token(c).upos in {"ADJ", "NOUN", "DET"}}
    placed = lemma == "source" and any(
        c > s and g.token(c).deprel.partition(":")[0] in {"nmod", "acl", "amod"} for c in g.children[s]
    )
    vague = not placed and lemma in _VAGUE_HEADS and modifiers <= (_VAGUE_MODIFIERS | {"a", "the"}) and kind != "sensor"
    vague = vague and not (definite and lemma == "report")  # one report, named before, could be asked for
    vague = vague or (
        not placed and not definite and lemma in {"report", "source"} and modifiers <= (_VAGUE_MODIFIERS | {"a"})
    )
    text = phrases.text[mention.start : max(mention.end, _affiliation_end(phrases, s))]
    for c in g.conjuncts(s)[1:]:
        if g.token(c).start >= mention.end:
            text += " and " + phrases.mention(c).text
    return f"{text}{UNNAMED}", mention, "vague" if vague else kind, vague


def _without_possessor(phrases: Phrases, s: int) -> Mention:
    """The phrase without a pronoun at its head: "his spokesman" is a spokesman."""
    mention = phrases.mention(s)
    for c in phrases.graph.children[s]:
        token = phrases.graph.token(c)
        if token.upos == "PRON" and token.start == mention.start and token.end < mention.end:
            start = (
                token.end
                + len(phrases.text[token.end : mention.end])
                - len(phrases.text[token.end : mention.end].lstrip())
            )
            return replace(mention, start=start, text=phrases.text[start : mention.end], named=False)
    return mention


def _affiliation_end(phrases: Phrases, s: int) -> int:
    """Where the body ends to which an unnamed person belongs: "experts from the United Nations"."""
    g = phrases.graph
    for c in g.with_relation(s, "nmod"):
        bound = c > s and g.case(c) in {"from", "at", "in", "of", "with", "for", "to"}
        if bound and "named" in phrases.classes(c) and not g.token(c).entity.endswith("Temporal"):
            return g.token(phrases.core(c)[1] - 1).end
    return 0


def _quoted_name(phrases: Phrases, s: int) -> Mention | None:
    """The title in quotation marks right behind a noun: the website “Name”."""
    tokens = phrases.graph.sentence.tokens
    if s + 2 >= len(tokens) or tokens[s + 1].text not in {"“", '"', "«", "'", "‘"}:
        return None
    for k in range(s + 2, min(s + 2 + _LONGEST_TITLE, len(tokens))):
        if tokens[k].text in {"”", '"', "»", "'", "’"}:
            start, end = tokens[s + 2].start, tokens[k - 1].end
            text = phrases.text[start:end]
            if not text[:1].isupper():
                return None
            return Mention(phrases.document, start, end, text, "organisation", tokens[k - 1].lemma, named=True)
    return None


_LONGEST_TITLE = 7


def _named(mention: Mention) -> str:
    return mention.text if mention.named else f"{mention.text}{UNNAMED}"


def _proper(phrases: Phrases, s: int) -> int | None:
    """The named person, body or outlet in a speaker's phrase: the head, its apposition, or the owner of a document."""
    g = phrases.graph
    classes = phrases.classes(s)
    token = g.token(s)
    if "named" in classes and not ("sensor" in classes and token.upos == "NOUN"):
        return s
    beside = s + 1
    if beside < len(g.sentence.tokens) and classes & {"media", "organisation", "person", "government"}:
        follows = g.token(beside)
        if follows.upos == "PROPN" and follows.entity.startswith("B-") and token.upos == "NOUN":
            return beside
    for c in g.children[s]:
        relation = g.token(c).deprel.partition(":")[0]
        if relation in {"appos", "flat", "compound", "dep"} and g.token(c).upos in {"PROPN", "X"}:
            if hangs_on_preposition(g, s, c):
                continue
            span = phrases.entity_span(c)
            if span and (span[2] == "Person" or (span[2] == "Organisation" and relation != "compound")):
                return c
            quoted = c > s and g.token(c).text[:1].isupper() and relation in {"appos", "flat", "dep"}
            if quoted and phrases.classes(s) & {"media", "document", "organisation", "person"}:
                return c
    common = noun_classes(token.lemma)
    if common & {"document", "sensor", "media"} or token.lemma.lower() in {"spokesman", "spokeswoman", "spokesperson"}:
        if token.text.lower() in _PRESENT_DOCUMENT:
            return None
        owner = phrases.owner(s)
        if (
            owner is not None
            and g.token(owner).upos != "PRON"
            and "named" in phrases.classes(owner) | {"named"} - {"named"}
        ):
            return owner
    for c in g.children[s]:
        if g.token(c).deprel.startswith(("compound", "nmod:desc", "nmod")) and c < s:
            span = phrases.entity_span(c)
            if span and span[2] == "Person" and g.token(c).upos == "PROPN":
                return c
    return None


def hangs_on_preposition(g: Graph, s: int, name: int) -> bool:
    """Whether a name behind a noun stands in a phrase of it, whatever the parse says: "an officer of President X"."""
    between = g.sentence.tokens[s + 1 : name]
    set_off = any(t.text in {",", "(", "–"} for t in between)
    return not set_off and any(t.upos == "ADP" for t in between)


def _kind(classes: frozenset[str]) -> SpeakerKind:
    order: tuple[SpeakerKind, ...] = ("media", "document", "sensor", "person")
    for name in order:
        if name in classes:
            return name
    return "organisation" if classes else "vague"
