"""The names in a text of any language that the tables know in the text's own script: found, never read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossbearing.gazetteer import ActorRow, EquipmentRow, Gazetteer, PlaceRow, Row, SiteRow
from crossbearing.gazetteer.written import MOST_WORDS, Found, WrittenNames, written_names
from crossbearing.language.fields import front_matter_end
from crossbearing.language.own_script import Word, clitic_chars, plain, towns_forms, words
from crossbearing.language.scripts import WITHOUT_CAPITALS, Script, script_of
from crossbearing.model import Document, Mention, MentionType

_SHORTEST = 3
"""Characters: "США", "قطر", "לוב"."""
_SHORTEST_LATIN_ACRONYM = 4
"""In Latin letters the tables' acronyms are English, and another language writes words and acronyms of its own so."""
_SHORTEST_LATIN_ALIAS = 6
"""Of an organisation's alias of one word: "Rada" is a council in Polish, "Wagner" is nothing else."""
_SHORTEST_AT_START = 5
"""Where a sentence begins a capital says nothing: "Того" may be Togo or "of that"."""
_SHORTEST_IN_CASE = 4
_SHORTEST_BEHIND_CLITIC = 4
_FEWEST_PEOPLE = 100_000
"""Of a town of the general index whose name stands with a capital inside a sentence: smaller ones are namesakes of
persons and things."""
_FEWEST_PEOPLE_WITHOUT_CAPITALS = 300_000
_FEWEST_PEOPLE_LIKE_SURNAME = 1_000_000
_FEWEST_PEOPLE_SHORT = 1_000_000
"""Of a town with a name of four letters, in a script without capitals: دمشق has millions; others look like words."""
_SHORTEST_TOWN = 4
_LONGEST_GAP = 3
"""Characters between two words of one name: a blank, a hyphen, "’ "."""
_GAP = re.compile(r"[ \u00a0\u200c\t\r\n.’'ʼ`´‘־/–-]*")
_NEIGHBOUR = re.compile(r"[ \u00a0]")
_SENTENCE_START = re.compile(r"[.!?…:;]|\n\s*\n|[\n\r]\s*[-–—•]")
_EVERY_NOUN_CAPITAL = frozenset({"de", "lb"})
"""German writes every noun with a capital: it tells no name there, and towns of the general index are left out."""
_VARIANT = re.compile(r"(\d+)[^\W\d_]{1,3}")

_NAMES_AND_WORDS = frozenset(map(plain, "مالي مالی الخادم خادم بنين هون نيوي بيرو פרו בנין קניה הודו".split()))
"""Names that are everyday words as well (financial, the servant, boys, a building): only a word of place before them
makes them names. Written down by hand: no list of common words of these languages is free and small."""
_PLACE_WORDS = frozenset(map(plain, "في قاعدة مطار ميناء مدينة شمال جنوب شرق غرب در پایگاه بندر".split()))
_OF_PLACE = frozenset(
    """в во из із з под під до на близ около возле через над біля город города городе місто міста місті порт порта порту
    аэропорт аэропорта аэропорту базу базе базы""".split()
)
"""Words before a name that make it a place's, in Russian and Ukrainian."""
_LIKE_A_SURNAME = re.compile(
    r"(?:(?:[оеё]в|[иы]н|їв)(?:а|у|е|ы|ой|ою|ым|им|ом|их|і|и)?|[цс]ь?к(?:ий|ой|ая|ого|ому|им|ом|ую|их))$", re.IGNORECASE
)
"""Иванов is a town and a surname: only a word of place before it makes it the town, or a million people."""
_PERSIAN_LETTERS = frozenset("یکپچژگ")
"""An Arabic text has none: the tables' Persian names look like Arabic adjectives (لیبی, Libya; ليبي, Libyan)."""
_MARKED = frozenset({"tr", "az"})
"""Languages that part a name's endings from it by an apostrophe, so that this marks names: Trablus'taki."""
_NEVER_TOWNS = frozenset(
    map(
        plain,
        "المدينة مدينة مدینه المنصورة منصوره الجزيرة جزيرة الرشيد رشيد بحري جنان سالم عشاق ميدان مراد العين".split(),
    )
)
"""Names of large towns that are everyday words in Arabic or Persian: the city, the island, the square."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A text on which names are looked for."""

    text: str
    words: Sequence[Word]
    language: str | None
    names: WrittenNames
    gazetteer: Gazetteer
    towns: dict[str, bool] = field(default_factory=dict)
    """By word: whether it is a town that is large enough; every word is looked up once."""


def own_names(document: Document, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions of what the tables know, in the order of the text, none within another.

    A name is found where its words stand, whole or, in Cyrillic, in another case; after a prefix of one letter in
    Arabic and Hebrew (the mention begins behind it). One word must be capitalised where the script has capitals, and
    the capital must say something: see the constants above. Towns of the general index must be large, and may not
    stand beside another capitalised word, which makes a person's name of them (Владимир Путин). Scripts without blanks
    between words find nothing: the tables have no names in them.

    Cost is linear in the text. Every mention satisfies ``text[start:end] == mention.text``.
    """
    text = document.text
    begin = front_matter_end(text)
    page = _Page(
        text, tuple(w for w in words(text) if w.start >= begin), document.metadata.language, written_names(), gazetteer
    )
    i = 0
    while i < len(page.words):
        found = _table_name(page, i) or _town(page, i)
        if found is None:
            i += 1
            continue
        start, last, kind = found
        end = page.words[last].end
        yield Mention(document.id, start, end, text[start:end], kind)
        i = last + 1


_Hit = tuple[int, int, MentionType]
"""First character, last word, type."""


def _table_name(page: _Page, i: int) -> _Hit | None:
    """The name of the curated tables that begins with a word, behind a prefix if need be."""
    start = page.words[i].start
    found = page.names.at(page.words, i) or _variant(page, i)
    if found is None and (cut := clitic_chars(page.words[i].plain)):
        word = page.words[i]
        rest = Word(word.start + cut, word.end, word.plain[cut:])
        found = page.names.at((rest, *page.words[i + 1 : i + MOST_WORDS]), 0)
        if found is None or (len(rest.plain) < _SHORTEST_BEHIND_CLITIC and not _is_place(found.name.row)):
            return None
        start = _behind_clitic(page.text, word)
    if found is None or not _is_together(page, i, found.words) or not _is_name(page, i, found):
        return None
    last = i + found.words - 1
    return (start, last, _type(found.name.row)) if start < page.words[last].end else None


def _behind_clitic(text: str, word: Word) -> int:
    """Where the name begins: behind the prefix and the vowel points on it."""
    start = word.start + 1
    while start < word.end and not text[start].isalnum():
        start += 1
    return start


def _is_place(row: Row) -> bool:
    return isinstance(row, PlaceRow) or (isinstance(row, ActorRow) and row.kind == "state")


def _variant(page: _Page, i: int) -> Found | None:
    """A designation whose number carries letters that the tables do not have: Ил-76ТД."""
    pair = page.words[i : i + 2]
    number = _VARIANT.fullmatch(pair[-1].plain) if len(pair) > 1 else None
    if number is None:
        return None
    bare = Word(pair[1].start, pair[1].end, number[1])
    found = page.names.at((pair[0], bare), 0)
    return found if found and found.words > 1 and isinstance(found.name.row, EquipmentRow) else None


def _is_together(page: _Page, i: int, n: int) -> bool:
    """Whether the words of a name stand beside each other."""
    for a, b in zip(page.words[i : i + n], page.words[i + 1 : i + n], strict=False):
        gap = page.text[a.end : b.start]
        if len(gap) > _LONGEST_GAP or not _GAP.fullmatch(gap) or gap.count("\n") > 1:
            return False
    return True


def _is_name(page: _Page, i: int, found: Found) -> bool:
    """Whether the words are a name here and not words that look like one."""
    first, name = page.words[i], found.name
    shown = page.text[first.start : page.words[i + found.words - 1].end]
    script = script_of(shown[0])
    if page.language == "ar" and not _PERSIAN_LETTERS.isdisjoint(name.text):
        return False
    if found.words > 1:
        if isinstance(name.row, ActorRow) and name.row.kind == "outlet":
            return shown[0].isupper() == name.text[0].isupper()
        return script in WITHOUT_CAPITALS or script is None or any(c.isupper() for c in shown)
    if len(name.words[0]) < _SHORTEST or not any(map(str.isalpha, shown)):
        return False
    if script in WITHOUT_CAPITALS:
        if len(name.words[0]) == _SHORTEST and not _is_place(name.row):
            return False
        before = page.words[i - 1].plain if i else ""
        return name.words[0] not in _NAMES_AND_WORDS or before in _PLACE_WORDS
    if not shown[0].isupper() or (name.text.isupper() and not shown.isupper()):
        return False
    if script == "Latin" and not _is_plain_in_latin(page, name.row, name.text):
        return False
    if found.inflected and len(first.plain) < _SHORTEST_IN_CASE:
        return False
    acronym = name.text.isupper() and shown.isupper()
    return acronym or len(first.plain) >= _SHORTEST_AT_START + found.inflected or not _starts_sentence(page, i)


def _is_plain_in_latin(page: _Page, row: Row, name: str) -> bool:
    """Whether one word in Latin letters is the row's name in other languages than English, too."""
    if name.isupper() and len(name) < _SHORTEST_LATIN_ACRONYM:
        return False
    if plain(name) in page.gazetteer.common_words:
        return False
    if isinstance(row, ActorRow) and row.kind not in {"person", "state"}:
        long_enough = len(name) >= _SHORTEST_LATIN_ALIAS and row.kind != "outlet"
        return name.isupper() or long_enough or (name == row.canonical and page.language not in _EVERY_NOUN_CAPITAL)
    return True


def _starts_sentence(page: _Page, i: int) -> bool:
    before = page.text[page.words[i - 1].end if i else 0 : page.words[i].start]
    return i == 0 or _SENTENCE_START.search(before) is not None


def _town(page: _Page, i: int) -> _Hit | None:
    """The large town of the general index that a word is."""
    word = page.words[i]
    script = script_of(page.text[word.start])
    if script is None or len(word.plain) < _SHORTEST_TOWN or page.language in _EVERY_NOUN_CAPITAL:
        return None
    shown = page.text[word.start : word.end]
    if script not in WITHOUT_CAPITALS and not _is_capital_telling(page, i, shown):
        return None
    if _is_large_town(page, shown, script):
        surname = _LIKE_A_SURNAME.search(shown) and page.words[i - 1].plain not in _OF_PLACE
        if surname and _people(page.gazetteer, shown) < _FEWEST_PEOPLE_LIKE_SURNAME:
            return None
        return word.start, i, "place"
    start = _behind_clitic(page.text, word) if clitic_chars(shown) else word.end
    if word.end - start >= _SHORTEST_TOWN and _is_large_town(page, page.text[start : word.end], script):
        return start, i, "place"
    return None


def _is_capital_telling(page: _Page, i: int, shown: str) -> bool:
    """Whether the capital of one word says that it may be a town's name."""
    if not shown[0].isupper() or shown.isupper():
        return False
    if page.language in _MARKED and page.text[page.words[i].end : page.words[i].end + 1] in {"'", "’"}:
        return True
    return not _starts_sentence(page, i) and not _has_capitalised_neighbour(page, i)


def _is_large_town(page: _Page, shown: str, script: Script) -> bool:
    if shown not in page.towns:
        page.towns[shown] = _people(page.gazetteer, shown) >= _people_wanted(shown, script)
    return page.towns[shown]


def _people(gazetteer: Gazetteer, shown: str) -> int:
    """The inhabitants of the largest town of a name, in this case or another; 0 where there is none."""
    for form in (shown, *towns_forms(shown)):
        found = [p.population for p in gazetteer.places(form) if p.kind == "city" and not p.common_word]
        if found:
            return max(found)
    return 0


def _people_wanted(shown: str, script: Script) -> float:
    if script not in WITHOUT_CAPITALS:
        return _FEWEST_PEOPLE
    bare = plain(shown)
    if bare in _NEVER_TOWNS:
        return float("inf")
    letters = len(bare.removeprefix("ال"))
    if letters < _SHORTEST_TOWN:
        return float("inf")
    return _FEWEST_PEOPLE_SHORT if letters == _SHORTEST_TOWN else _FEWEST_PEOPLE_WITHOUT_CAPITALS


def _has_capitalised_neighbour(page: _Page, i: int) -> bool:
    """Whether a capitalised word stands directly beside it, one blank away."""
    here = page.words[i]
    if i and _NEIGHBOUR.fullmatch(page.text[page.words[i - 1].end : here.start]):
        before = page.text[page.words[i - 1].start : page.words[i - 1].end]
        if before[0].isupper() and len(before) > 1 and not _starts_sentence(page, i - 1):
            return True
    if i + 1 < len(page.words) and _NEIGHBOUR.fullmatch(page.text[here.end : page.words[i + 1].start]):
        return page.text[page.words[i + 1].start].isupper()
    return False


def _type(row: Row) -> MentionType:
    if isinstance(row, PlaceRow):
        return "place"
    if isinstance(row, SiteRow):
        return "site"
    if isinstance(row, EquipmentRow):
        return "equipment"
    return "person" if row.kind == "person" else "place" if row.kind == "state" else "organisation"
