"""What is judged of an event, as one plain clause over its roles.

The clause is a template, filled from the roles that most of its statements share; where the roles do not make a
sentence, the event's headline stands in its place. Nothing is put into it that no statement says.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossbearing.language.lexicon import noun_classes
from crossbearing.language.numbers import find_quantities
from crossbearing.model import Aspect, Event, Filler, Likelihood, Modality, Polarity, Statement, World
from crossbearing.render.brief.phrases import PHRASES, Phrase
from crossbearing.render.html import Html, bdi, escaped, join
from crossbearing.render.words import count, shortened, when

NAME_CHARACTERS = 70
"""A longer filler is a clause of its own and is cut: the whole stands in the quote."""

MOST_NAMES = 3
MOST_ORIGINS = 3

SEVERAL = frozenset({"actor", "recipient"})
"""Roles that two may fill at once; of the others the best name is told."""

STANDING = frozenset({"site", "place"})
MOVING = frozenset({"origin", "destination"})

EMPTY_WORDS = frozenset(
    "one ones it they them he she him her this that these those both all others other who which we us i you".split()
)
"""Fillers that name nothing by themselves: a sentence with them would tell the reader nothing."""

_NO_ARTICLE = frozenset(
    "the a an this that these those its their his her our some any every each no one another".split()
)
_NO_PLURAL = frozenset("aircraft spacecraft hovercraft craft transport traffic shipping airlift aviation".split())
_BEGINS = re.compile(r"^(?:the|an?) ")
ARTICLE = re.compile(
    r"\b(Army|Government|Ministry|Forces?|Group|Command|Council|Observatory|Union|Nations|States|Emirates|Republic|"
    r"Federation|Kingdom|Navy|Agency|House|Embassy|Corps|Sea|Sahel|Pentagon|Kremlin|West|Parliament|Administration|"
    r"government|ministry|army|embassy|command|port of|coast of)\b"
)
"""English names with one of these words take "the"; names of countries, people and towns do not."""

COMMON_SPEAKERS = frozenset(
    "a an the some several two three reports experts officials analysts sources witnesses diplomats observers media "
    "residents pilots images accounts local military security senior former".split()
)
"""First words of speakers without a name that are capital only where a sentence began with them."""

UNKNOWN_OUTLET = re.compile(r"unknown outlet \((.+)\)")

DETERMINER = re.compile(r"\b(the|a|an|some|several|many|its|their|his|her)\s+$", re.IGNORECASE)

LIKELIHOOD_OPENINGS: dict[Likelihood, str] = {
    Likelihood.ALMOST_NO_CHANCE: "There is almost no chance that",
    Likelihood.VERY_UNLIKELY: "It is very unlikely that",
    Likelihood.UNLIKELY: "It is unlikely that",
    Likelihood.ROUGHLY_EVEN: "There is a roughly even chance that",
    Likelihood.LIKELY: "It is likely that",
    Likelihood.VERY_LIKELY: "It is very likely that",
    Likelihood.ALMOST_CERTAIN: "It is almost certain that",
}
"""Source: ICD 203 (2015), section D.6.e(2)."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The statements of an event that say so, and those that say the contrary."""

    supporting: tuple[Statement, ...]
    against: tuple[Statement, ...]


UNNAMED = " (unnamed)"
COUNT_WORDS = frozenset("one two three four five six seven eight nine ten several some many it is are".split())
"""First words that leave no room for an article before them."""


def sides(world: World, event: Event) -> Sides:
    """Which statements of an event speak for what is judged, and which against it."""
    agreed = Polarity.NEGATIVE if event.negative else Polarity.POSITIVE
    known = [world.statements[s] for s in event.statements if s in world.statements]
    return Sides(
        tuple(s for s in known if s.polarity is agreed),
        tuple(s for s in known if s.polarity is not agreed),
    )


def judged(world: World, event: Event) -> Html:
    """The judgement as a sentence without its full stop: "It is likely that ...", or who says so."""
    told = clause(world, event)
    if event.assessment.likelihood is None:
        said = told or join(["this is said: “", bdi(shortened(event.headline, 160)), "”"])
        return join(["According to ", _origins(event), ", ", said])
    opening = LIKELIHOOD_OPENINGS[event.assessment.likelihood]
    if told is None:
        return join([escaped(opening), " this holds: “", bdi(shortened(event.headline, 160)), "”"])
    return join([escaped(opening), " ", told])


def origin_name(name: str) -> Html:
    """An origin as a sentence names it; a document of which only the file is known goes by the file's name."""
    unknown = UNKNOWN_OUTLET.fullmatch(name)
    if unknown:
        return join(["a document of unknown outlet (", bdi(shortened(unknown[1].rsplit("/", 1)[-1], 60)), ")"])
    if name.endswith(UNNAMED):
        return bdi(_unnamed(shortened(name.removesuffix(UNNAMED), 80)))
    return bdi(_with_article(shortened(name, 80)))


def _unnamed(described: str) -> str:
    """A speaker without a name in running text: "unnamed experts", "an unnamed Syrian official", "two officials"."""
    if not described.isascii():
        return f"{described}{UNNAMED}"
    described = described.removeprefix("a ").removeprefix("an ").removeprefix("the ")
    first = described.split(" ", maxsplit=1)[0]
    words = first.lower() + described[len(first) :] if first.lower() in COMMON_SPEAKERS else described
    if first.lower() in COUNT_WORDS or first[:1].isdigit():
        return f"{words}, unnamed"
    return f"unnamed {words}" if words.endswith("s") else f"an unnamed {words}"


def _origins(event: Event) -> Html:
    names = [origin_name(n) for n in event.origins.names]
    if not names:
        return Html("a source that is not named")
    if len(names) > MOST_ORIGINS:
        names = [*names[: MOST_ORIGINS - 1], escaped(count(len(names) - MOST_ORIGINS + 1, "other"))]
    return names[0] if len(names) == 1 else join([join(names[:-1], ", "), " and ", names[-1]])


def clause(world: World, event: Event) -> Html | None:
    """What happened, as a clause: "Russia moved radars from Syria to eastern Libya in January 2025"."""
    phrase = PHRASES.get(event.kind)
    both = sides(world, event)
    statements = both.supporting or both.against
    if phrase is None or not statements:
        return None
    counts = _counts(world, statements)
    headline = event.headline.lower()
    roles = {role: _names(names, headline, several=role in SEVERAL) for role, names in counts.items()}
    # what one statement of many adds would read as if all of them had said it
    rare = {role for role, names in counts.items() if 2 * max(names.values()) < len(statements)}
    for end, entity_id in (("origin", event.origin), ("destination", event.destination)):
        entity = world.entities.get(entity_id) if entity_id else None
        if entity:
            roles[end] = bdi(_with_article(shortened(entity.canonical, NAME_CHARACTERS)))
            rare.discard(end)
    if phrase.needed and not any(r in roles for r in phrase.needed):
        return None
    core = _core(phrase, roles, event, statements)
    if core is None:
        return None
    words, used = core
    for preposition, wanted in phrase.tail:
        role = next((r for r in wanted if r in roles and r not in used), None)
        if role in STANDING and used & MOVING:
            continue  # "from Syria to Libya in Africa": where it went says where it was
        if role and role not in rare and not _same(roles[role], roles, used):
            used.add(role)
            words += [preposition, roles[role]]
    time = when(event.time)
    condition = _shared(s.frame.condition for s in statements)
    return join(
        [
            join(words, " "),
            f" {time}" if time else "",
            *([", on a condition (“", bdi(shortened(condition, 120)), "”)"] if condition else []),
        ]
    )


def _core(
    phrase: Phrase, roles: dict[str, Html], event: Event, statements: Sequence[Statement]
) -> tuple[list[Html | str], set[str]] | None:
    subject = next((r for r in phrase.subject if r in roles), None)
    target = next((r for r in phrase.object if r in roles and r != subject), None)
    past, base = _forms(phrase, statements)
    tense = _tense(statements)
    if subject and target and roles[subject] == roles[target]:
        return None
    if subject and (target or not phrase.object):
        verb = _active(past, base, tense, event.negative, could=phrase.always_possible)
        return [roles[subject], verb, *([roles[target]] if target else [])], {subject, *([target] if target else [])}
    if target and phrase.passive and not subject:
        plural = _is_plural(target, statements)
        return [roles[target], _passive(phrase.passive, tense, event.negative, plural=plural)], {target}
    if phrase.impersonal and not subject:
        what, participle = phrase.impersonal
        return [what, _passive(participle, tense, event.negative, plural=what.endswith("s"))], set()
    return None


def _active(past: str, base: str, tense: str, negative: bool, *, could: bool) -> str:  # noqa: FBT001
    no = " not" if negative else ""
    if could:
        return f"could{no} {base}"
    match tense:
        case "future":
            return f"will{no} {base}"
        case "possible":
            return f"could{no} {base}"
        case "begun":
            return f"did not begin to {base}" if negative else f"began to {base}"
        case _:
            return f"did not {base}" if negative else past


def _passive(participle: str, tense: str, negative: bool, *, plural: bool) -> str:  # noqa: FBT001
    no = " not" if negative else ""
    match tense:
        case "future":
            return f"will{no} be {participle}"
        case "possible":
            return f"could{no} be {participle}"
        case _:
            return f"{'were' if plural else 'was'}{no} {participle}"


def _tense(statements: Sequence[Statement]) -> str:
    """What most statements say of when: it will be, it could be, it has begun, it was."""

    def tense_of(s: Statement) -> str:
        if s.modality is Modality.POSSIBLE:
            return "possible"
        if s.modality is Modality.PREDICTED or s.aspect is Aspect.PLANNED:
            return "future"
        return "begun" if s.aspect is Aspect.BEGUN else "past"

    counts = Counter(tense_of(s) for s in statements)
    return max(counts, key=lambda t: (counts[t], t))


def _forms(phrase: Phrase, statements: Sequence[Statement]) -> tuple[str, str]:
    values = Counter(v for s in statements for k, v in s.frame.options if k in {"status", "trend"})
    status = max(values, key=lambda v: (values[v], v), default="")
    return phrase.by_status.get(status, (phrase.past, phrase.base))


def _counts(world: World, statements: Sequence[Statement]) -> dict[str, Counter[str]]:
    """For each role how many statements give it which name."""
    found: dict[str, Counter[str]] = {}
    for statement in statements:
        for filler in statement.frame.fillers:
            name = name_of(world, filler)
            if name.lower() not in EMPTY_WORDS:
                found.setdefault(filler.role, Counter())[name] += 1
    return found


def name_of(world: World, filler: Filler) -> str:
    """The usual name of what fills a role, or the words of the text where no table knows it."""
    mention = filler.mention
    entity = world.entity_of(mention)
    if entity and mention.named:
        return _with_article(shortened(entity.canonical, NAME_CHARACTERS))
    document = world.documents.get(mention.document)
    text = shortened(mention.text, NAME_CHARACTERS)
    if document and _is_plain_word(text.split(" ")[0], document.text):
        text = text[0].lower() + text[1:]
    before = DETERMINER.search(document.text[max(0, mention.start - 12) : mention.start]) if document else None
    return f"{before[1].lower()} {text}" if before else _counted(text)


def _counted(text: str) -> str:
    """One of a kind, as a headline names it, with its article: "Russian ship" is "a Russian ship" in a sentence.

    >>> _counted("Russian ship"), _counted("Il-76 aircraft"), _counted("three ships"), _counted("ageing freighter")
    ('a Russian ship', 'Il-76 aircraft', 'three ships', 'an ageing freighter')
    """
    words = text.split()
    if not words or "carrier" not in noun_classes(words[-1].lower()) or words[-1].lower() in _NO_PLURAL:
        return text
    if find_quantities(text) or words[0].lower() in _NO_ARTICLE or "’" in text or "'" in text:
        return text
    return f"{'an' if words[0][0].lower() in 'aeiou' else 'a'} {text}"


def _is_plain_word(word: str, text: str) -> bool:
    """Whether a capital only begins a sentence: the text has the word in small letters too."""
    return word.istitle() and word.isalpha() and f" {word.lower()} " in text


def _with_article(name: str) -> str:
    return f"the {name}" if ARTICLE.search(name) and not name.lower().startswith("the ") else name


def _names(counts: Counter[str], headline: str, *, several: bool) -> Html:
    """The names that the headline has, or else those that most statements give."""
    best = sorted(counts, key=lambda n: (-counts[n], n))
    in_headline = [n for n in best if _BEGINS.sub("", n).lower() in headline]
    pool = in_headline or [n for n in best if counts[n] == counts[best[0]]]
    names = [bdi(n) for n in pool[: MOST_NAMES if several else 1]]
    return names[0] if len(names) == 1 else join([join(names[:-1], ", "), " and ", names[-1]])


def _same(name: Html, roles: dict[str, Html], used: set[str]) -> bool:
    return any(roles[u] == name for u in used)


def _shared(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _is_plural(role: str, statements: Sequence[Statement]) -> bool:
    texts = [f.mention.text for s in statements for f in s.frame.role(role)]
    text = max(texts, key=lambda t: (texts.count(t), t), default="").lower()
    last = text.split()[-1] if text.split() else ""
    return " and " in text or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
