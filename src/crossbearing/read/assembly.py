"""From a match in its sentence to a statement: doer, chain of speakers, certainty, quote, time."""

from collections import Counter
from collections.abc import Sequence

from crossbearing.model import Filler, Frame, Interval, Modality, Span, Speaker, SpeechAct, Statement
from crossbearing.read.certainty import FACTUALITY, certainty, is_presupposed
from crossbearing.read.commitment import commitment
from crossbearing.read.discourse import Discourse
from crossbearing.read.frames import IMPLIED_ACTOR_KINDS, Resolve, Roles, clause, fill, how_many, when
from crossbearing.read.graph import Graph
from crossbearing.read.matching import Match
from crossbearing.read.nominal import Phrases
from crossbearing.read.scene import Scene
from crossbearing.read.selection import WEAK_KINDS
from crossbearing.read.slots import LIGHT_VERBS
from crossbearing.read.speakers import Link
from crossbearing.read.timing import lasting

READER = "en 2.2"
"""Name and version of the rules and weights: every statement carries it, and a new one reads again."""
IMPLIED = "(implied)"
"""How a doer is marked whom the sentence does not name."""
_IMPLIED_REACH = 2
"""Sentences back to which an unnamed doer ("tanks were moved") may be supplied from the same course of events."""


def statement(scene: Scene, match: Match, discourse: Discourse) -> Statement | None:
    """The statement that a match makes in its sentence, or None where too little is known to say anything.

    The doer is noted in the discourse, so that a later "tanks were moved" can be given to whoever was moving them.
    """
    phrases, resolve, number = scene.phrases, scene.resolve, scene.number
    roles = fill(phrases, match, resolve)
    roles = _implied(match, roles, number, discourse)
    covering = _chain(scene, match)
    roles = _governed(phrases, match, roles, covering, resolve)
    if not _worth(phrases, match, roles) or (not roles.has("actor") and _by_nobody_known(phrases, match)):
        return None
    words = clause(phrases, match, scene.triggers - {match.index})
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
    foretold = covering and covering[-1].act is SpeechAct.PREDICTS and not is_presupposed(phrases.graph, match.index)
    if modality is Modality.ASSERTED and foretold:
        modality = Modality.PREDICTED
    frame = Frame(
        match.kind.name,
        roles.fillers,
        _time(scene, start, end, alone=not covering),
        how_many(phrases, match),
        _condition(phrases, sure.condition),
        tuple(sorted({**match.trigger.options, **_lasting(scene, match, start, end)}.items())),
    )
    if phrases.graph.token(match.index).upos == "VERB":
        discourse.actors.extend(
            (number, match.kind.name, f.mention, _words(roles))
            for f in roles.fillers
            if f.role == "actor" and f.via != IMPLIED and f.mention.type not in {"equipment", "thing"}
        )
    return Statement(
        locator=scene.page.document.quote(start, end),
        frame=frame,
        attribution=tuple(Speaker(x.name, x.mention, x.cue) for x in covering),
        speech_act=covering[-1].act if covering else SpeechAct.STATES,
        modality=modality,
        polarity=sure.polarity,
        aspect=sure.aspect,
        hedges=tuple(tokens[h].text for h in sure.hedges),
        factuality=_commitment(commitment(phrases.graph.sentence, match.index), FACTUALITY[modality, sure.polarity]),
        reader=READER,
        trigger=(tokens[match.index].start, tokens[match.index].end),
    )


def _commitment(trained: float, step: float) -> float:
    """The trained value, unless it says the opposite of what the rules found: then FactBank's step for that."""
    return round(max(-3.0, min(3.0, trained)), 2) if trained * step > 0 else step


def _implied(match: Match, roles: Roles, number: int, discourse: Discourse) -> Roles:
    """Where nobody is named as the doer, the doer of the same course of events just told, marked as implied."""
    if roles.has("actor") or match.kind.name not in IMPLIED_ACTOR_KINDS:
        return roles
    told = [
        mention
        for sentence, kind, mention, words in discourse.actors
        if kind in IMPLIED_ACTOR_KINDS
        and mention.named
        and (words & _words(roles) if number - sentence <= _IMPLIED_REACH else words & _site_words(roles))
    ]
    if not told:
        return roles
    times = Counter(m.text for m in told)
    likeliest = max(reversed(told), key=lambda m: times[m.text])
    return Roles((*roles.fillers, Filler("actor", likeliest, IMPLIED)))


def _words(roles: Roles) -> frozenset[str]:
    """The words by which two frames show that they tell one course of events: the same place, the same materiel."""
    texts = (f.mention.text.lower() for f in roles.fillers if f.role != "actor")
    return frozenset(w for text in texts for w in text.split() if len(w) >= _TELLING_LENGTH)


def _site_words(roles: Roles) -> frozenset[str]:
    """The words of the named sites of a frame: whoever was said to work at one is meant again later on."""
    sites = tuple(
        f for f in roles.fillers if f.role in {"site", "object"} and f.mention.named and f.mention.type == "site"
    )
    return _words(Roles(sites)) - _SITE_NOUNS


_SITE_NOUNS = frozenset({"base", "airbase", "airport", "airfield", "port", "naval", "facility"})
_TELLING_LENGTH = 4
"""Shorter words ("of", "the", "al") tell nothing of what is spoken of."""


def _governed(phrases: Phrases, match: Match, roles: Roles, covering: Sequence[Link], resolve: Resolve) -> Roles:
    """The subject of the clause in which a noun stands does what the noun says, unless that subject is its speaker."""
    g = phrases.graph
    reduced = g.token(match.index).deprel == "acl" and g.is_passive(match.index)
    if (
        not (reduced or g.token(match.index).upos == "NOUN")
        or roles.has("actor")
        or match.kind.name in {"effect", "truce", "protest"}
    ):
        return roles
    for i in (match.index, *g.ancestors(match.index)):
        if g.case(i) in _ASIDE:
            return roles
        if i == match.index or g.token(i).upos not in {"VERB", "AUX"}:
            continue
        if not _does(g, i, match):
            return roles
        subject = g.subject(i)
        if subject is None or subject == match.index or any(subject not in x.region for x in covering):
            return roles
        if match.index in set(g.subtree(subject)) or g.is_passive(i):
            return roles
        at = phrases.actor_index(subject)
        if at is None:
            return roles
        if g.token(at).upos == "PRON":
            found = resolve.thing(at)
            return Roles((*roles.fillers, Filler("actor", found, g.token(at).text))) if found else roles
        return Roles((*roles.fillers, Filler("actor", phrases.mention(at))))
    return roles


def _does(g: Graph, verb: int, match: Match) -> bool:
    """Whether the subject of a verb does what a noun in its clause says: "launched an attack", not "denounced" one."""
    own = g.token(verb).lemma.lower() in _DOING_VERBS
    return own or (match.kind.name in {"agreement", "consultation"} and g.token(verb).upos == "VERB")


_ASIDE = frozenset("during after before since until amid following despite because_of throughout".split())
"""What stands behind these words is when or why something is done, not what the subject does."""
_DOING_VERBS = LIGHT_VERBS | frozenset(
    "use play sign reach secure conclude seek face expand strengthen boost see".split()
)


def _worth(phrases: Phrases, match: Match, roles: Roles) -> bool:
    """A weak kind needs a named actor or place in its clause; every kind needs somebody or something."""
    if match.kind.name in WEAK_KINDS and not any(f.mention.named for f in roles.fillers):
        g = phrases.graph
        return any(
            g.token(k).upos in {"PROPN", "ADJ"} and "named" in phrases.classes(k) for k in g.subtree(match.index)
        )
    return bool(roles.fillers)


def _by_nobody_known(phrases: Phrases, match: Match) -> bool:
    """Whether a pronoun does it of which nobody can say for whom it stands."""
    unknown = _ANYBODY if match.kind.name in _PERSONAL else frozenset({"we", "i"})
    return any(phrases.graph.token(k).text.lower() in unknown for k in match.slots.get("subj", ()))


_ANYBODY = frozenset("we i he she it they".split())
_PERSONAL = frozenset("intent consultation request refusal opposition support".split())
"""What only somebody can do: without knowing who, hardly anything is said."""


def _condition(phrases: Phrases, head: int | None) -> str | None:
    if head is None:
        return None
    indices = sorted(phrases.graph.subtree(head))
    return phrases.span_text(indices[0], indices[-1] + 1)


def _chain(scene: Scene, match: Match) -> list[Link]:
    """The speakers between the document and a statement, outermost first, the document's own outlet left out."""
    covering = sorted((x for x in scene.links if match.index in x.region), key=lambda x: -len(x.region))
    if scene.inherited is not None and not any(x.main for x in covering):
        covering.insert(0, scene.inherited)
    outlet = (scene.page.document.metadata.outlet or "").casefold()
    chain: list[Link] = []
    for link in covering:
        own = link.name.casefold().removeprefix("the ") == outlet.removeprefix("the ")
        if own or any(link.name == other.name for other in chain):
            continue
        chain.append(link)
    return chain


def _lasting(scene: Scene, match: Match, start: int, end: int) -> dict[str, str]:
    return dict(lasting(scene.timing, scene.phrases.graph, match, scene.triggers, Span(start, end)))


def _time(scene: Scene, start: int, end: int, *, alone: bool) -> Interval | None:
    """The date in the quote; or the only date of a sentence that says only one thing, and says it itself.

    Where no date of its own is known there, the days that it names by a time told before: "a day later".
    """
    inside = when(scene.dates, start, end)
    if inside is None or (inside.start is None and inside.end is None):
        inside = when(scene.timing.days, start, end) or inside
    if inside is None and alone and len(scene.dates) == 1 and len(scene.triggers) == 1:
        return scene.dates[0].interval
    return inside
