"""An editor of real sentences: by rules over a gold parse it changes their meaning in one known way, or keeps it.

Every kind of edit has two halves of templates and words. The detector's lists were written with the first half in view;
the second half was written after them by the same hand, and its misses were not read, only counted. Grammar that has
one form only (a weekday, a numeral) is halved by how it is changed.
"""

# ruff: noqa: ARG001, PLR2004 - every rule of the editor has one signature, and its bounds are those of the samples
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from zlib import crc32

Half = Literal["known", "held-out"]
HALVES: tuple[Half, Half] = ("known", "held-out")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a treebank; its head is an index, -1 at the root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """Inflections met in the treebank: (lemma, what) to form; ``what`` is ``part``, ``ing``, ``base`` or ``plural``."""

    known: Mapping[tuple[str, str], str]

    def get(self, lemma: str, what: str) -> str | None:
        """The form, or None where the treebank has none."""
        return self.known.get((lemma, what))


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence, and how it is retold."""

    kind: str
    half: Half
    original: str
    retelling: str


Tokens = Sequence[Token]
Made = Iterator[tuple[str, str]]


def read(lines: Sequence[str]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The id of the document and the words of each sentence of a CoNLL-U file."""
    document, rows, glued, until = "", [], {}, 0
    for line in lines:
        if line.startswith("# newdoc id"):
            document = line.split("= ")[1].strip()
        elif not line.strip():
            if rows:
                yield document, tuple(rows)
            rows, glued, until = [], {}, 0
        elif line[0].isdigit():
            c = line.split("\t")
            if "-" in c[0]:
                first, last = map(int, c[0].split("-"))
                glued = dict.fromkeys(range(first, last), True)
                glued[last] = "SpaceAfter=No" in c[9]
                until = last
            elif "." not in c[0]:
                n = int(c[0])
                space = not (glued.get(n, False) if n <= until else "SpaceAfter=No" in c[9])
                rows.append(Token(c[1], c[2], c[3], c[5], int(c[6]) - 1, c[7].split(":")[0] if ":" not in c[7]
                                  or not c[7].startswith(("nsubj", "aux", "acl")) else c[7], space))  # fmt: skip


def forms(sentences: Sequence[Tokens]) -> Forms:
    """The inflections that the sentences have."""
    found: dict[tuple[str, str], str] = {}
    for t in (t for s in sentences for t in s):
        low = t.form.lower()
        if not low.isalpha():
            continue
        if t.upos == "VERB":
            what = (
                "ing" if low.endswith("ing") and "VerbForm=Fin" not in t.feats
                else "part" if "Tense=Past" in t.feats and "VerbForm=Part" in t.feats
                else "base" if "VerbForm=Inf" in t.feats else ""
            )  # fmt: skip
            if what:
                found.setdefault((t.lemma.lower(), what), low)
        elif t.upos == "NOUN" and "Number=Plur" in t.feats:
            found.setdefault((t.lemma.lower(), "plural"), low)
    return Forms(found)


def write(s: Tokens, changed: Mapping[int, str] | None = None) -> str:
    """The sentence with some words written otherwise; an empty word is left out with its blank."""
    parts: list[str] = []
    for i, t in enumerate(s):
        word = (changed or {}).get(i, t.form)
        if word:
            parts.append(word + (" " if t.space else ""))
        elif parts and not t.space:
            parts[-1] = parts[-1].rstrip()
    text = "".join(parts).strip()
    return text[:1].upper() + text[1:]


def children(s: Tokens, i: int) -> list[int]:
    """The words that hang on a word."""
    return [k for k, t in enumerate(s) if t.head == i]


def subtree(s: Tokens, i: int) -> list[int]:
    """A word with all below it, in order."""
    found = {i}
    while True:
        more = {k for k, t in enumerate(s) if t.head in found} - found
        if not more:
            return sorted(found)
        found |= more


def past_verbs(s: Tokens) -> Iterator[int]:
    """Finite verbs of the plain past with a subject of their own, without auxiliary or negation."""
    for i, t in enumerate(s):
        if t.upos != "VERB" or "Tense=Past" not in t.feats or "VerbForm=Fin" not in t.feats or t.lemma in _NO_VERBS:
            continue
        below = [s[k] for k in children(s, i)]
        if any(x.deprel.startswith("aux") or x.lemma in {"not", "never"} or x.deprel == "ccomp" for x in below):
            continue
        if t.deprel in {"root", "ccomp", "parataxis"} and any(x.deprel == "nsubj" for x in below):
            yield i


_NO_VERBS = frozenset("say have do be tell think know want get go come let begin start continue keep try".split())


def _plural_subject(s: Tokens, i: int) -> bool:
    subject = next(k for k in children(s, i) if s[k].deprel == "nsubj")
    t = s[subject]
    return (
        "Number=Plur" in t.feats
        or t.form.lower() in {"they", "we", "you"}
        or any(s[k].deprel == "conj" for k in children(s, subject))
    )


def _choose(options: Sequence[str], s: Tokens) -> str:
    return options[crc32(write(s).encode()) % len(options)]


def _conjugated(template: str, s: Tokens, i: int, known: Forms) -> str | None:
    """A template with the verb's forms put in: {past}, {part}, {base}, {ing}; be and have agree with the subject."""
    t, many = s[i], _plural_subject(s, i)
    first = any(s[k].form == "I" for k in children(s, i) if s[k].deprel == "nsubj")
    made = {"past": t.form}
    for what in ("part", "base", "ing"):
        if f"{{{what}}}" in template:
            form = known.get(t.lemma, what) or (t.lemma if what == "base" else None)
            if form is None and what == "part" and t.form.endswith("ed"):
                form = t.form
            if form is None:
                return None
            made[what] = form
    made["be"] = "am" if first else "are" if many else "is"
    made["was"] = "were" if many else "was"
    made["has"] = "have" if many or first else "has"
    made["s"] = "" if many or first else "s"
    return template.format(**made)


def _verbal(templates: Mapping[Half, Sequence[str]], retold: Sequence[str] = ("{past}",)) -> Callable[..., Made]:
    """Edits that write a past verb otherwise in the original."""

    def edit(s: Tokens, half: Half, known: Forms) -> Made:
        for i in past_verbs(s):
            mine = _conjugated(_choose(templates[half], s), s, i, known)
            other = _conjugated(_choose(retold, s), s, i, known)
            if mine and other:
                yield write(s, {i: mine}), write(s, {i: other})
                return

    return edit


def _turned(edit: Callable[..., Made]) -> Callable[..., Made]:
    def back(s: Tokens, half: Half, known: Forms) -> Made:
        yield from ((b, a) for a, b in edit(s, half, known))

    return back


HEDGES: Mapping[Half, Sequence[str]] = {
    "known": ("may have {part}", "might have {part}", "could have {part}", "reportedly {past}", "probably {past}",
              "allegedly {past}", "appear{s} to have {part}"),
    "held-out": ("supposedly {past}", "seemingly {past}", "conceivably {past}", "perhaps {past}",
                 "{be} believed to have {part}", "{be} rumoured to have {part}", "{be} said to have {part}",
                 "in all likelihood {past}", "may well have {part}"),
}  # fmt: skip
NEGATIONS: Mapping[Half, Sequence[str]] = {
    "known": ("did not {base}", "didn't {base}", "never {past}", "{has} not {part}"),
    "held-out": ("failed to {base}", "refused to {base}", "hardly {past}", "{was} unable to {base}", "neither {past}"),
}
COURSE: Mapping[Half, Sequence[str]] = {
    "known": ("{be} {ing}", "{was} {ing}", "{has} begun {ing}", "{has} been {ing}"),
    "held-out": ("continued to {base}", "kept {ing}", "{was} still {ing}", "{be} currently {ing}",
                 "{has} started to {base}", "{be} in the process of {ing}"),
}  # fmt: skip
PLANS: Mapping[Half, Sequence[str]] = {
    "known": ("will {base}", "plan{s} to {base}", "{be} going to {base}", "{be} expected to {base}"),
    "held-out": ("intend{s} to {base}", "{be} scheduled to {base}", "{be} about to {base}", "vowed to {base}",
                 "{be} preparing to {base}", "{be} due to {base}", "{has} promised to {base}"),
}  # fmt: skip


def _negated(s: Tokens, half: Half, known: Forms) -> Made:
    if half == "held-out" and crc32(write(s).encode()) % 3 == 0:
        for i in past_verbs(s):
            for k in children(s, i):
                below = children(s, k)
                if s[k].deprel == "obj" and s[k].upos == "NOUN":
                    article = next((x for x in below if s[x].lemma in {"a", "the"}), None)
                    if article is not None:
                        yield write(s, {article: "no"}), write(s)
                        return
    yield from _verbal({half: [t for t in NEGATIONS[half] if t != "neither {past}"]})(s, half, known)


def _several(s: Tokens, half: Half, known: Forms) -> Made:
    options = {
        "known": ("", "several ", "many "),
        "held-out": ("various ", "numerous ", "a number of ", "multiple ", ""),
    }
    for i, t in enumerate(s):
        if t.lemma != "a" or t.deprel != "det" or t.head <= i or t.form[0].isupper():
            continue
        noun = s[t.head]
        many = known.get(noun.lemma.lower(), "plural")
        if noun.upos != "NOUN" or many is None or noun.lemma in _NO_NOUNS or noun.deprel not in {"obj", "nsubj", "obl"}:
            continue
        if noun.deprel == "nsubj" and any(x in s[noun.head].feats for x in ("Tense=Pres",)):
            continue
        if any(s[k].deprel in {"nummod", "acl:relcl"} for k in children(s, t.head)):
            continue
        yield write(s), write(s, {i: _choose(options[half], s).strip(), t.head: many})
        return


_NO_NOUNS = frozenset("lot bit day week month year time way number couple few while result part fact majority".split())
_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty".split()


def _number(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if t.upos != "NUM" or t.deprel != "nummod" or s[t.head].upos not in {"NOUN", "SYM"} or t.head <= i:
            continue
        low = t.form.lower()
        if low in _WORDS:
            at = _WORDS.index(low)
            other = _WORDS[(at + 3) % len(_WORDS)] if half == "known" else "dozens of" if at < 9 else _WORDS[at - 6]
        elif low.replace(",", "").isdigit() and not (1500 < int(low.replace(",", "")) < 2100):
            value = int(low.replace(",", ""))
            changed = value * 2 + 1 if half == "known" else value * 10
            other = f"{changed:,}" if "," in low else str(changed)
        else:
            continue
        yield write(s), write(s, {i: other})
        return


PLACES: Mapping[Half, Sequence[str]] = {
    "known": ("Syria", "Germany", "Chad", "Egypt", "Kenya", "Poland", "Yemen", "Peru"),
    "held-out": ("Oslo", "Sudan", "Brazil", "Kabul", "Vietnam", "Nairobi", "Warsaw", "Algeria"),
}
ACTORS: Mapping[Half, Sequence[str]] = {
    "known": ("NATO", "Germany", "the United Nations", "Hezbollah", "Iran", "China"),
    "held-out": ("the European Union", "Brazil", "Amnesty International", "Angela Merkel", "Turkey", "the Red Cross"),
}
WIDER: Mapping[Half, Mapping[str, str]] = {
    "known": {"Baghdad": "Iraq", "London": "Britain", "Washington": "the United States", "Paris": "France",
              "Kabul": "Afghanistan", "Beirut": "Lebanon", "Tehran": "Iran", "Moscow": "Russia", "Fallujah": "Iraq",
              "Gaza": "the Middle East"},
    "held-out": {"Baghdad": "the Middle East", "Tokyo": "Japan", "Sydney": "Australia", "Melbourne": "Australia",
                 "Chicago": "the United States", "Mosul": "Iraq", "Falluja": "Iraq", "Jerusalem": "Israel",
                 "Seattle": "America", "California": "the United States", "Texas": "the United States",
                 "Florida": "the United States", "London": "Europe", "Toronto": "Canada", "Ontario": "Canada",
                 "Mumbai": "India", "Islamabad": "Pakistan", "Boston": "the United States"},
}  # fmt: skip
_PLACE_WORDS = frozenset(
    "Iraq Iran Syria Israel Egypt Lebanon Jordan Afghanistan Pakistan India China Japan Russia Ukraine Germany France "
    "Britain England Scotland Australia Canada Mexico Spain Italy Turkey Libya Sudan Somalia Kenya Nigeria Baghdad "
    "London Paris Moscow Kabul Tehran Beirut Gaza Washington Tokyo Sydney Melbourne Chicago Mosul Falluja Fallujah "
    "Jerusalem Seattle Toronto Mumbai Islamabad Boston Texas California Florida Vietnam Cuba Haiti Thailand Indonesia "
    "Greece Poland Sweden Norway Austria Belgium Ireland Taiwan Singapore Philippines Malaysia Bangladesh Nepal "
    "Yemen".split()
)


def _place(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if t.form in _PLACE_WORDS and t.deprel in {"obl", "nmod"} and not _compound(s, i):
            other = _choose([x for x in PLACES[half] if x != t.form], s)
            yield write(s), write(s, {i: other})
            return


def _compound(s: Tokens, i: int) -> bool:
    """Whether the word is part of a longer name: "New Delhi, India", "Israel's", "the U.S."."""
    return (
        any(s[k].deprel in {"flat", "compound", "appos", "case"} and s[k].upos in {"PROPN", "PART"}
            for k in children(s, i))
        or not any(s[k].deprel == "case" and s[k].upos == "ADP" and s[k].form.lower() in
                   {"in", "from", "to", "into", "near", "at"} for k in children(s, i))
        or (i > 0 and s[i - 1].upos == "PROPN")
        or (i + 1 < len(s) and s[i + 1].upos == "PROPN")
    )  # fmt: skip


def _wider(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if t.form in WIDER[half] and not _compound(s, i):
            yield write(s), write(s, {i: WIDER[half][t.form]})
            return


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December".split()


def _date(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        before = s[i - 1].form.lower() if i else ""
        if t.form in DAYS:
            other = DAYS[(DAYS.index(t.form) + (2 if half == "known" else 5)) % 7]
        elif t.form in MONTHS and t.upos == "PROPN":
            other = MONTHS[(MONTHS.index(t.form) + (3 if half == "known" else 7)) % len(MONTHS)]
        elif t.form.isdigit() and 1900 < int(t.form) < 2030 and before in {"in", "since", ",", *map(str.lower, MONTHS)}:
            other = str(int(t.form) - (2 if half == "known" else 11))
        elif t.form.lower() == "yesterday" and half == "held-out":
            other = "last month"
        else:
            continue
        yield write(s), write(s, {i: other})
        return


def _actor(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if t.upos != "PROPN" or t.deprel not in {"nsubj", "nsubj:pass"} or s[t.head].upos != "VERB":
            continue
        span = subtree(s, i)
        if span != list(range(span[0], span[-1] + 1)) or any(s[k].upos not in {"PROPN", "DET"} for k in span):
            continue
        if "Number=Plur" in t.feats:
            continue
        other = _choose(ACTORS[half], s)
        if other.lower().removeprefix("the ") in write(s).lower():
            continue
        yield write(s), write(s, {span[0]: other, **dict.fromkeys(span[1:], "")})
        return


CLAUSES: Mapping[Half, Sequence[str]] = {
    "known": ("{}, a spokesman said.", "{}, officials said on request.", "A spokesman said that {}.",
              "According to an official, {}."),
    "held-out": ("{}, two diplomats told reporters.", "{}, an aide to the minister confirmed.",
                 "{}, a research group reported.",
                 "A local journalist wrote that {}.", "{}, the ministry announced."),
}  # fmt: skip


def _unattributed(s: Tokens, half: Half, known: Forms) -> Made:
    """What is said, without who says it: of real sentences with a speaker, else of plain ones that are given one."""
    for i, t in enumerate(s):
        verbs = {"say"} if half == "known" else {"announce", "report", "claim", "argue", "note", "state", "add",
                                                 "believe", "confirm", "tell", "warn", "explain"}  # fmt: skip
        if t.lemma not in verbs or t.upos != "VERB" or t.deprel != "root":
            continue
        said = next((k for k in children(s, i) if s[k].deprel == "ccomp"), None)
        subject = next((k for k in children(s, i) if s[k].deprel == "nsubj"), None)
        if said is None or subject is None or s[subject].upos == "PRON" or "Tense=Past" not in t.feats + "Tense=Past":
            continue
        span = [k for k in subtree(s, said) if s[k].lemma != "that" or s[k].deprel != "mark"]
        if len(span) > 5 and span == list(range(span[0], span[-1] + 1)):
            yield (
                write(s),
                write(s, dict.fromkeys([k for k in range(len(s)) if k not in span], "")).rstrip(" ,;:") + ".",
            )
            return
    verbs_here = list(past_verbs(s))
    if verbs_here and s[verbs_here[0]].deprel == "root" and s[-1].form == "." and not _speaks(s):
        plain = write(s)
        template = _choose(CLAUSES[half], s)
        clause = plain[:-1].rstrip()
        first = s[0].form
        if not template.startswith("{}") and s[0].upos != "PROPN" and first != "I":
            clause = clause[:1].lower() + clause[1:]
        yield template.format(clause), plain


def _speaks(s: Tokens) -> bool:
    return any(
        t.lemma in {"say", "tell", "report", "announce", "claim", "accord", "believe", "think", "note", "add"}
        for t in s
    )


PARTS: Mapping[Half, Sequence[str]] = {
    "known": ("parts of", "some of", "part of", "half of", "components of"),
    "held-out": ("elements of", "a portion of", "a section of", "a fraction of", "the remnants of", "bits of"),
}


def _part(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if t.lemma != "the" or t.deprel != "det" or t.head <= i:
            continue
        noun = s[t.head]
        if noun.upos != "NOUN" or noun.deprel not in {"obj", "nsubj", "nsubj:pass"} or noun.lemma in _NO_NOUNS:
            continue
        below = [s[k] for k in children(s, t.head)]
        if any(x.deprel in {"nummod", "acl:relcl"} for x in below):
            continue
        part = _choose(PARTS[half], s)
        word = part if t.form[0].islower() else part.capitalize()
        yield write(s, {i: f"{word} the"}), write(s)
        return


SMALL: Mapping[Half, Sequence[str]] = {
    "known": ("limited", "local", "partial", "small-scale"),
    "held-out": ("localised", "sporadic", "minor", "selected", "isolated"),
}
LARGE: Mapping[Half, Sequence[str]] = {
    "known": ("large-scale", "massive", "widespread", "nationwide"),
    "held-out": ("sweeping", "wholesale", "all-out", "comprehensive", "country-wide"),
}


def _scope(s: Tokens, half: Half, known: Forms) -> Made:
    found = list(_wider(s, half, known))
    if found:
        yield found[0]
        return
    for i, t in enumerate(s):
        if t.upos != "NOUN" or t.deprel not in {"obj", "nsubj", "nsubj:pass"} or t.lemma in _NO_NOUNS:
            continue
        below = children(s, i)
        if any(
            s[k].deprel in {"amod", "compound", "nummod", "nmod:poss"} or (k == i - 1 and s[k].upos != "DET")
            for k in below
        ):
            continue
        if any(s[k].lemma == "a" for k in below) or (
            "Number=Plur" not in t.feats and not any(s[k].lemma == "the" for k in below)
        ):
            continue
        if crc32(write(s).encode()) % 2:
            yield write(s, {i: f"{_choose(SMALL[half], s)} {t.form}"}), write(s)
        else:
            yield write(s), write(s, {i: f"{_choose(LARGE[half], s)} {t.form}"})
        return


EDITORS: Mapping[str, tuple[Callable[..., Made], frozenset[str]]] = {
    "hedge lost": (_verbal(HEDGES), frozenset({"hedge lost"})),
    "hedge gained": (_turned(_verbal(HEDGES)), frozenset({"hedge gained"})),
    "part became whole": (_part, frozenset({"part became whole"})),
    "attribution dropped": (_unattributed, frozenset({"attribution dropped"})),
    "scope": (_scope, frozenset({"scope widened", "scope narrowed"})),
    "ongoing became completed": (_verbal(COURSE, ("{past}", "{has} {part}")), frozenset({"ongoing became completed"})),
    "planned became done": (_verbal(PLANS, ("{past}", "{has} {part}")), frozenset({"planned became done"})),
    "one became several": (_several, frozenset({"one became several"})),
    "number": (_number, frozenset({"number changed"})),
    "place": (_place, frozenset({"place changed"})),
    "date": (_date, frozenset({"date changed"})),
    "actor": (_actor, frozenset({"actor changed"})),
    "negation lost": (_negated, frozenset({"negation lost"})),
    "negation gained": (_turned(_negated), frozenset({"negation gained"})),
}
"""Each kind of edit: how it is made, and under which names it may be found."""


# -- edits that keep the meaning

SYNONYMS: Mapping[str, str] = {
    "big": "large", "help": "assist", "buy": "purchase", "begin": "start", "end": "finish", "show": "demonstrate",
    "however": "nevertheless", "also": "likewise", "people": "persons", "attack": "assault", "car": "automobile",
    "many": "a large number of", "near": "close to", "about": "on", "because": "since", "while": "whereas",
    "government": "administration", "soldiers": "troops", "killed": "slain", "quickly": "rapidly",
    "often": "frequently",
    "important": "significant", "children": "kids", "job": "work", "house": "home", "country": "state",
    "said": "stated", "told": "informed", "wanted": "wished", "took": "seized", "found": "discovered",
    "made": "produced",
    "received": "got", "left": "departed", "led": "headed", "held": "kept", "called": "named", "used": "employed",
}  # fmt: skip
ALIASES: Mapping[str, str] = {
    "U.S.": "United States", "US": "United States", "UN": "United Nations", "Britain": "the United Kingdom",
    "America": "the United States", "EU": "European Union", "UK": "United Kingdom", "Burma": "Myanmar",
    "Iran": "the Islamic Republic of Iran", "Russia": "the Russian Federation", "Syria": "the Syrian Arab Republic",
    "Bush": "George W. Bush", "Clinton": "Bill Clinton", "Obama": "Barack Obama", "Arafat": "Yasser Arafat",
}  # fmt: skip


def _synonym(s: Tokens, half: Half, known: Forms) -> Made:
    changed = {i: SYNONYMS[t.form] for i, t in enumerate(s) if t.form in SYNONYMS and t.upos != "ADP"}
    if changed:
        yield write(s), write(s, changed)


def _alias(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        alone = not any(s[k].deprel in {"flat", "compound"} for k in children(s, i)) and t.deprel not in {
            "flat",
            "compound",
        }
        if t.form in ALIASES and alone:
            other = ALIASES[t.form]
            if i and s[i - 1].form.lower() == "the":
                other = other.removeprefix("the ")
            yield write(s), write(s, {i: other})
            return


def _rounding(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        low = t.form.replace(",", "")
        if t.upos != "NUM" or t.deprel != "nummod" or t.head <= i:
            continue
        if t.form.lower() in _WORDS and half == "known":
            digits = dict(zip(_WORDS, (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 30), strict=True))
            yield write(s), write(s, {i: str(digits[t.form.lower()])})
            return
        if low.isdigit() and int(low) >= 20 and not 1500 < int(low) < 2100:
            value = int(low)
            near = round(value, -1) if value < 1000 else round(value, -2)
            yield (
                write(s, {i: f"about {value:,}"}),
                write(s, {i: f"{_choose(('some', 'around', 'roughly'), s)} {near:,}"}),
            )
            return


def _passive(s: Tokens, half: Half, known: Forms) -> Made:
    for i in past_verbs(s):
        below = children(s, i)
        subject = [k for k in below if s[k].deprel == "nsubj"]
        thing = [k for k in below if s[k].deprel == "obj"]
        if len(subject) != 1 or len(thing) != 1 or s[subject[0]].upos == "PRON" or s[thing[0]].upos == "PRON":
            continue
        one, two = subtree(s, subject[0]), subtree(s, thing[0])
        part = known.get(s[i].lemma, "part")
        plain = one == list(range(one[0], one[-1] + 1)) and two == list(range(two[0], two[-1] + 1))
        if not plain or part is None or one[-1] + 1 != i or two[0] != i + 1:
            continue
        many = "Number=Plur" in s[thing[0]].feats
        words = [" ".join(write([s[k] for k in span]).split()) for span in (two, one)]
        two_text, one_text = (w if s[span[0]].upos == "PROPN" else w[:1].lower() + w[1:] for w, span in
                              zip(words, (two, one), strict=True))  # fmt: skip
        changed = {one[0]: two_text, **dict.fromkeys(one[1:], ""), i: f"{'were' if many else 'was'} {part} by",
                   two[0]: one_text, **dict.fromkeys(two[1:], "")}  # fmt: skip
        glued = [Token(t.form, t.lemma, t.upos, t.feats, t.head, t.deprel, space=True) if k == one[0] else t
                 for k, t in enumerate(s)]  # fmt: skip
        glued[two[0]] = Token("", "", "", "", -1, "", s[two[-1]].space)
        yield write(s), write(glued, changed)
        return


def _order(s: Tokens, half: Half, known: Forms) -> Made:
    """A prepositional phrase of time or place from the end of the sentence to its beginning."""
    if len(s) < 6 or s[-1].form != ".":
        return
    for i, t in enumerate(s):
        span = subtree(s, i)
        if t.deprel == "obl" and s[t.head].deprel == "root" and span[-1] == len(s) - 2 and span[0] > 3 and (
            span == list(range(span[0], span[-1] + 1)) and s[span[0]].upos == "ADP" and len(span) < 8
        ):  # fmt: skip
            phrase = write([s[k] for k in span]).strip()
            rest = write(s, dict.fromkeys(span, "")).rstrip(" .")
            first = rest if s[0].upos == "PROPN" or s[0].form == "I" else rest[:1].lower() + rest[1:]
            yield write(s), f"{phrase}, {first}."
            return


def _detail(s: Tokens, half: Half, known: Forms) -> Made:
    if s[-1].form == "." and s[0].upos in {"DET", "PROPN"}:
        plain = write(s)
        first = plain if s[0].upos == "PROPN" else plain[:1].lower() + plain[1:]
        yield plain, _choose(("Meanwhile, ", "In a further development, ", "As the conflict goes on, "), s) + first


def _contraction(s: Tokens, half: Half, known: Forms) -> Made:
    for i, t in enumerate(s):
        if (
            t.form.lower() == "not"
            and i
            and s[i - 1].form.lower() in {"did", "is", "was", "were", "has", "does", "have"}
        ):
            joined = [Token(x.form, x.lemma, x.upos, x.feats, x.head, x.deprel, x.space and k != i - 1)
                      for k, x in enumerate(s)]  # fmt: skip
            yield write(s), write(joined, {i: "n't"})
            return
        if t.form.lower() == "n't" and s[i - 1].form.lower() in {"did", "is", "was", "were", "has", "does", "have"}:
            parted = [Token(x.form, x.lemma, x.upos, x.feats, x.head, x.deprel, x.space or k == i - 1)
                      for k, x in enumerate(s)]  # fmt: skip
            yield write(s), write(parted, {i: "not"})
            return


KEEPERS: Mapping[str, Callable[..., Made]] = {
    "synonyms": _synonym,
    "alias": _alias,
    "rounding": _rounding,
    "voice": _passive,
    "order": _order,
    "detail": _detail,
    "contraction": _contraction,
}
"""Edits that keep the meaning: whatever is found is a false alarm."""


def edits(sentences: Sequence[Tokens], known: Forms) -> Iterator[Edit]:
    """Every edit of every sentence, in both halves."""
    for s in sentences:
        for kind, (make, _) in EDITORS.items():
            for half in HALVES:
                yield from (Edit(kind, half, a, b) for a, b in make(s, half, known) if a != b)
        for kind, make in KEEPERS.items():
            yield from (Edit(f"keeps: {kind}", "known", a, b) for a, b in make(s, "known", known) if a != b)
