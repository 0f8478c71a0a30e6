"""Whether a noun or a name speaks of a man, a woman, or of people at all: small tables of English words and names.

The given names are the commonest of the languages in which reports name people; an unlisted name is no evidence.
"""

from collections.abc import Sequence
from typing import Literal

Gender = Literal["m", "f"]

_MEN = frozenset(
    "mr sir lord king prince father dad son brother uncle husband man boy gentleman guy grandfather grandson nephew "
    "chairman spokesman congressman businessman policeman fisherman widower monk priest sheikh sultan emperor duke "
    "count baron emir servicemen serviceman gunman strongman frontman statesman salesman fireman lad bachelor".split()
)
_WOMEN = frozenset(
    "mrs ms miss madam lady queen princess mother mom mum daughter sister aunt wife woman girl grandmother "
    "granddaughter niece chairwoman spokeswoman congresswoman businesswoman policewoman widow nun actress empress "
    "duchess countess baroness waitress hostess heroine stateswoman servicewoman girlfriend bride".split()
)
_PEOPLE = frozenset(
    "child kid baby parent friend person people human adult teenager youth guest host user reader writer artist "
    "musician singer actor player athlete coach fan teacher student pupil professor scientist engineer nurse patient "
    "victim survivor witness suspect defendant plaintiff juror customer client buyer seller owner employee employer "
    "boss colleague partner neighbour neighbor relative cousin ancestor citizen immigrant farmer worker builder "
    "driver passenger tourist visitor traveller traveler hero leader follower founder member participant speaker "
    "listener audience crowd viewer poet philosopher historian photographer designer developer programmer librarian "
    "candidate voter winner loser champion opponent enemy thief murderer killer prisoner hostage slave servant lover "
    "girlfriend boyfriend stranger individual anybody anyone everybody everyone somebody someone nobody scholar "
    "physicist chemist biologist economist psychologist surgeon dentist lawyer bishop pope saint god angel orphan twin "
    "gamer wrestler dancer director producer editor publisher interviewer respondent subject learner folk folks elder "
    "native resident inhabitant settler explorer sailor captain pirate knight noble peasant merchant".split()
)
_MEN_NAMED = frozenset(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven steve paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob "
    "gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond "
    "patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy "
    "harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan "
    "billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby "
    "philip johnny bill jim mike tom bob tim jeff greg dan ben sam tony chris matt nick alex jake luke simon martin "
    "vladimir sergei sergey dmitry dmitri alexei aleksandr mikhail ivan yevgeny evgeny nikolai andrei boris igor oleg "
    "viktor yuri konstantin pavel maxim vyacheslav anatoly ramzan valery gennady "
    "mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein omar khalifa abdul abdullah khalid ibrahim "
    "mustafa mahmoud yusuf youssef saif hamid hamza tariq bashar recep hakan osama salah faisal salman nasser walid "
    "jean pierre francois jacques michel emmanuel hans klaus wolfgang jurgen olaf friedrich ludwig giovanni giuseppe "
    "luigi carlos luis jorge pedro miguel fernando antonio javier pablo hugo diego rafael manuel joao xi wei hiroshi "
    "kenji barack joseph fritz wilhelm otto karl kurt erik lars sven abraham isaac moses leo oscar felix max".split()
)
_WOMEN_NAMED = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
    "kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel "
    "carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan "
    "evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice "
    "jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana "
    "natalie brittany charlotte marie kayla alexis lori kate jane lucy claire ellen rose eva ada ana ursula angela "
    "olga natalia svetlana tatiana elena irina ekaterina yulia ksenia anastasia galina marina ludmila "
    "fatima aisha khadija layla leila zainab mariam nadia samira amina giulia francesca carmen lucia rosa ines "
    "hillary nikki theresa greta ingrid hanna hannah mildred edith nora sonia sofia indira benazir mei".split()
)


def gender_of_noun(lemma: str) -> Gender | None:
    """The gender that a common noun or a title tells.

    >>> gender_of_noun("spokeswoman")
    'f'
    """
    low = lemma.lower().rstrip(".")
    return "m" if low in _MEN else "f" if low in _WOMEN else None


def gender_of_name(words: Sequence[str]) -> Gender | None:
    """The gender that the words of a person's name tell: a title first, else the given name.

    >>> gender_of_name(["Ms.", "Robin", "Reed"])
    'f'
    """
    for word in words:
        found = gender_of_noun(word)
        if found:
            return found
    for word in words[:2]:
        low = word.lower()
        if low in _MEN_NAMED and low not in _WOMEN_NAMED:
            return "m"
        if low in _WOMEN_NAMED and low not in _MEN_NAMED:
            return "f"
    return None


def is_human(lemma: str) -> bool:
    """Whether a common noun, by the tables here, speaks of people.

    >>> is_human("neighbour"), is_human("harbour")
    (True, False)
    """
    low = lemma.lower()
    return low in _PEOPLE or low in _MEN or low in _WOMEN
