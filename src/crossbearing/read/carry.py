"""Who goes on speaking: quotations over several sentences, lines that introduce a speaker, reports that are retold."""

from collections.abc import Callable, Iterator, Sequence

from crossbearing.model import Mention
from crossbearing.read.discourse import Discourse
from crossbearing.read.nominal import Phrases
from crossbearing.read.reference import Referent
from crossbearing.read.scene import Page, Scene
from crossbearing.read.speakers import Link, speaker
from crossbearing.read.syntax import Sentence

_SELF = frozenset("i we my our".split())
_GOES_ON = 1
"""Sentences since somebody was last heard in which "we" without quotation marks still means that speaker."""
_REMEMBERED = 80
"""Referents kept: more than three sentences ever hold."""


def carried_speaker(page: Page, sentence: Sentence, found: Sequence[Link], discourse: Discourse) -> Link | None:
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
    if discourse.retold is None and discourse.since_spoken <= _GOES_ON and not any(x.main for x in found):
        opening = next((i for i, t in enumerate(sentence.tokens) if t.text.lower() in _SELF), None)
        if opening is not None and not any(opening in x.region for x in found):
            return discourse.last_person
    if discourse.retold is not None and discourse.retold.vague and not _goes_on(sentence):
        return None
    return discourse.retold


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence ties itself to the one before: what "some reports" say does not reach to a new subject."""
    opening = " ".join(t.text.lower() for t in sentence.tokens[:_OPENING_WORDS])
    return opening.startswith(_TIES)


_OPENING_WORDS = 4
_TIES = tuple(
    f"{words} "
    for words in (
        *"it he she they this these those its his her their also further furthermore moreover there".split(),
        *("in this", "in addition", "in that", "in particular", "for this", "to this", "according to", "the same"),
    )
)
"""How a sentence begins that goes on with what was said before."""


def remember(scene: Scene, here: Sequence[Referent], discourse: Discourse) -> None:
    """What the next sentences may refer to: names, the last person and the last document, an open quotation."""
    page, sentence, found = scene.page, scene.phrases.graph.sentence, scene.links
    discourse.referents.extend(here)
    del discourse.referents[:-_REMEMBERED]
    main = next((x for x in found if x.main), None)
    heard = main is not None and main.kind in {"person", "organisation"} and not main.vague
    going_on = scene.inherited is not None and scene.inherited == discourse.last_person
    discourse.since_spoken = 0 if heard or going_on else discourse.since_spoken + 1
    for link in found:
        if link.kind in {"media", "document"} and link.mention is not None and not link.vague:
            discourse.last_document = (scene.number, link.mention)
        if link.kind in {"person", "organisation"} and not link.vague:
            discourse.last_person = link
    if main is not None:
        named = main.kind in {"media", "document"} and main.mention is not None and main.mention.named
        relayed = main.kind in {"media", "vague"} and main.cue == "according to"
        discourse.retold = main if named or relayed else None
    inside = next((q for q in page.quotations if q.start < sentence.end and q.end > sentence.end), None)
    starts = next((q for q in page.quotations if sentence.start <= q.start < sentence.end), None)
    speaker_here = main or (discourse.lead_in if starts else None)
    if inside is not None and inside != discourse.quotation:
        discourse.quotation = inside
        discourse.quotation_speaker = speaker_here or discourse.lead_in or discourse.last_person
    elif inside is None:
        discourse.quotation, discourse.quotation_speaker = None, None
    discourse.lead_in = _lead_in(scene)


def _lead_in(scene: Scene) -> Link | None:
    """The subject of a line that ends in a colon speaks in what follows."""
    text, sentence = scene.page.document.text, scene.phrases.graph.sentence
    rest = text[sentence.end - 1 : sentence.end + 1]
    if not rest.startswith(":") and not rest.endswith(":"):
        return None
    g = scene.phrases.graph
    root = next(i for i, t in enumerate(g.sentence.tokens) if t.head < 0)
    subject = g.subject(root)
    if subject is None:
        return None
    name, mention, kind, vague = speaker(scene.phrases, subject, scene.resolve.thing)
    if not name:
        return None
    return Link(name, mention, kind, g.token(root).text, frozenset(), vague=vague, main=True)


def speech_tag(phrases: Phrases, resolve: Callable[[int], Mention | None], words: int) -> Iterator[Link]:
    """The link that a short sentence ("he said") makes over the one before it.

    ``words``: how many words the sentence before has; ``resolve``: what a pronoun stands for.
    """
    g = phrases.graph
    if len(g.sentence.tokens) > _TAG_WORDS:
        return
    root = next(i for i, t in enumerate(g.sentence.tokens) if t.head < 0)
    subject = g.subject(root)
    content = g.with_relation(root, "ccomp", "xcomp", "obj", "parataxis")
    if g.token(root).lemma.lower() not in _TAG_VERBS or subject is None or content:
        return
    name, mention, kind, vague = speaker(phrases, subject, resolve)
    if name:
        yield Link(name, mention, kind, g.token(root).text, frozenset(range(words)), vague=vague, main=True)


_TAG_WORDS = 9
_TAG_VERBS = frozenset("say add tell claim argue insist explain warn ask write conclude note reply".split())
