"""Classes of English common nouns that decide what can fill a role: forces, materiel, carriers, sites, speakers.

Lemmas, lower case, in the open vocabulary of the field's reports; a noun of no class is no evidence of anything.
"""

from collections.abc import Mapping
from functools import cache

_FORCE = """
force troop troops soldier military army navy fleet brigade battalion regiment division unit contingent personnel
fighter
mercenary militant militia militiaman rebel insurgent gunman paratrooper marine commando convoy garrison detachment
squadron instructor adviser advisor contractor operative guard servicemen serviceman reservist defector recruit
peacekeeper cavalry infantry corps company-of-soldiers militaries combatant manpower rank troopship warplane-crew
jihadist paramilitary guerrilla separatist legionnaire reinforcement armada flotilla pirate
"""
_ASSET = """
element asset resource
"""
_MATERIEL = """
weapon weaponry arm arms ammunition munition missile rocket tank armor armour vehicle equipment hardware materiel
system radar launcher artillery howitzer gun rifle drone uav aircraft helicopter jet warplane fighter bomber
supply supplies cargo shipment shell bomb explosive battery interceptor submarine warship frigate corvette vessel
destroyer gunboat
armament parts spare engine fuel kit gear stockpile warhead mortar shipload airframe cannon
"""
_CARRIER = """
plane aircraft airplane jet airliner flight ship vessel boat convoy truck train tanker freighter ferry helicopter
airlift airbridge submarine warship frigate corvette drone cargo-plane transporter craft freighter barge carrier
destroyer gunboat dhow trawler
"""
_SITE = """
base airbase airport airfield aerodrome port harbor harbour facility camp airstrip depot hub outpost garrison
barracks bunker hangar dock shipyard pier installation checkpoint anchorage
"""
_BUILDING = """
center centre station headquarters compound warehouse terminal range plant factory
"""
_PLACE = """
country region area coast territory border city town village province district zone east west north south island
desert capital airspace water sea gulf strait continent mainland neighborhood neighbourhood outskirts frontier front
flank soil state theater theatre site location
"""
_GOVERNMENT = """
government regime administration ministry cabinet authority parliament senate congress leadership junta council
presidency state coalition alliance party union bloc embassy committee commission court house opposition faction
tribe body panel watchdog authorities mission delegation executive monarchy republic federation
"""
_ORGANISATION = """
group organisation organization agency company firm institute institution network movement club association
organ police intelligence bank conglomerate corporation bureau office service observatory center centre ngo charity
think-tank cartel gang team side
"""
_PERSON = """
trader smuggler trafficker merchant businessman engineer president minister leader official officer general
commander chief spokesman spokeswoman spokesperson ambassador envoy
rabbi organizer organiser attendee participant donor strategist pollster aide congressman congresswoman bishop
archbishop priest teacher parent victim supporter opponent economist scientist historian columnist moderator blogger
councillor attorney backbencher
protester protestor demonstrator rioter
diplomat analyst expert researcher journalist observer politician lawmaker senator king prince chancellor premier
secretary director head adviser advisor source witness resident activist scholar professor author investigator
critic colonel admiral captain major marshal lieutenant warlord strongman dictator ruler chairman chairwoman deputy
governor mayor member man woman people person civilian refugee migrant student worker voter mp peer campaigner ally
representative monitor militant lawyer judge prosecutor counterpart successor predecessor insider soldier negotiator
mediator doctor engineer pilot crew tracker spotter
sailor seafarer fisherman employee
"""
_CAPTIVE = """
hostage prisoner detainee captive inmate
"""
_DOCUMENT = """
report article analysis statement study assessment document memo memorandum letter briefing paper dispatch bulletin
survey poll guidance communique interview post account filing dossier broadcast publication tweet message notice
transcript
"""
_MEDIA = """
website outlet newspaper agency channel daily magazine broadcaster media press portal site blog network radio
television tabloid weekly paper
"""
_SENSOR = """
image imagery photo photograph picture video footage data track record source information evidence figures
intelligence
"""
_VAGUE = """
report reports source sources rumor rumour media speculation information observers some many
"""

_MEDIA_NAMES = frozenset(
    "gazette times post herald tribune journal chronicle "
    "dispatch observer review mail courier telegraph insider ledger "
    "wire news mirror standard daily weekly monitor agency press "
    "radio television tv today bulletin argus echo globe star "
    "presse zeitung corriere giornale novaya".split()
)
"""Last words of the names of newspapers, agencies and broadcasters."""

_CLASSES: Mapping[str, str] = {
    "force": _FORCE,
    "asset": _ASSET,
    "materiel": _MATERIEL,
    "carrier": _CARRIER,
    "site": _SITE,
    "building": _BUILDING,
    "place": _PLACE,
    "government": _GOVERNMENT,
    "organisation": _ORGANISATION,
    "person": _PERSON,
    "captive": _CAPTIVE,
    "document": _DOCUMENT,
    "media": _MEDIA,
    "sensor": _SENSOR,
}


@cache
def _by_lemma() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, words in _CLASSES.items():
        for word in words.split():
            table.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in table.items()}


def names_medium(word: str) -> bool:
    """Whether a name that ends in this word is likely that of a newspaper, agency or broadcaster.

    >>> names_medium("Gazette")
    True
    """
    return word.lower() in _MEDIA_NAMES


_NOTHING: frozenset[str] = frozenset()


def noun_classes(lemma: str) -> frozenset[str]:
    """The classes of a common noun's lemma; empty for words of no class.

    >>> sorted(noun_classes("airbase"))
    ['site']
    """
    return _by_lemma().get(lemma.lower(), _NOTHING)
