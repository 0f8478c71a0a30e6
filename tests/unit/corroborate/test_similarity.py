"""What may be one happening, and what cannot."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate.claims import Claim, claims
from crossbearing.corroborate.known import known
from crossbearing.corroborate.similarity import cannot_link, counts_meet, similarity, told_alike
from crossbearing.corroborate.stories import story
from crossbearing.corroborate.wordings import Beside, Wording, wording
from crossbearing.model import Aspect, Modality, Polarity
from unit.corroborate.builders import SYSTEMS, Report, Say, on, world


def _claims(*says: Say) -> tuple[Claim, ...]:
    found = [next(iter(claims(known(world([Report("Harbour Post", (say,))])))))[1] for say in says]
    return tuple(found)


def _to(place: str, kind: str = "transfer", materiel: str = "air defence systems") -> Say:
    role = "destination" if kind in ("transfer", "deployment") else "place"
    return Say(kind, f"Russia {kind} {materiel} {place}", {"actor": "Russia", "materiel": materiel, role: place})


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (_to("Tobruk"), _to("Maaten al-Sarra"), "different places"),
        (_to("Libya"), _to("Mali"), "different places"),
        (_to("Libya"), _to("Libya", materiel="ballistic missiles"), "different materiel"),
        (_to("Libya"), _to("Libya", kind="withdrawal"), "different kinds of happening"),
        (_to("Libya"), replace(_to("Libya"), roles={**_to("Libya").roles, "actor": "transfer"}), None),
        (SYSTEMS, replace(SYSTEMS, modality=Modality.PREDICTED, aspect=None), "a plan or possibility against a deed"),
        (replace(SYSTEMS, time=on("2025-01-02")), replace(SYSTEMS, time=on("2025-01-20")), "different times"),
        (_to("Tobruk", kind="basing"), _to("Maaten al-Sarra", kind="construction"), "different kinds of happening"),
    ],
)
def test_what_cannot_be_one(one: Say, other: Say, why: str | None) -> None:
    """Two sites, two countries, two classes of materiel, a withdrawal and an arrival, a plan and a deed stay apart."""
    a, b = _claims(one, other)
    assert cannot_link(a, b) == cannot_link(b, a) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_to("Libya"), _to("Tobruk")),
        (_to("Libya"), _to("Libya", materiel="equipment")),
        (_to("Libya"), _to("Libya", kind="deployment")),
        (SYSTEMS, replace(SYSTEMS, polarity=Polarity.NEGATIVE)),
        (SYSTEMS, replace(SYSTEMS, aspect=Aspect.BEGUN)),
        (replace(SYSTEMS, time=on("2025-01-02")), SYSTEMS),
        (replace(SYSTEMS, time=on("2025-01-02")), replace(SYSTEMS, time=on("2025-01-04"))),
        (_to("Tobruk", kind="basing"), _to("Tobruk", kind="construction")),
        (_to("Tobruk", kind="basing"), Say("capability", "Tobruk could serve them as a hub", {"site": "Tobruk"})),
    ],
)
def test_what_can_be_one(one: Say, other: Say) -> None:
    """A site in a country, a general word, a neighbouring kind, a denial, an unknown or slipping day agree."""
    a, b = _claims(one, other)
    assert cannot_link(a, b) is None
    assert similarity(a, b) == similarity(b, a) > 0


def test_a_base_in_a_country_is_not_a_presence_in_it() -> None:
    """What is said of a country is not said of one of its bases, and nothing else shows which is meant."""
    a, b = _claims(_to("Libya", kind="basing"), _to("Tobruk", kind="basing"))
    assert cannot_link(a, b) == "a country against one site in it"
    bare = {"actor": "Russia", "destination": "Tobruk"}
    a, b = _claims(_to("Libya"), Say("transfer", "Russia shipped to Tobruk", bare))
    assert cannot_link(a, b) is None
    assert similarity(a, b) == 0


def test_two_attacks_of_one_actor_in_one_country_are_two() -> None:
    """Without a common day or common words, what is done on a day is not joined by actor and country alone."""
    first = Say("attack", "Russia shelled granaries near villages in Syria", {"actor": "Russia", "place": "Syria"})
    second = Say("attack", "Russia bombed hospital wards across Syria", {"actor": "Russia", "place": "Syria"})
    a, b = _claims(first, second)
    assert similarity(a, b) == 0


def test_reports_published_years_apart_need_a_time_to_meet() -> None:
    """What was reported in 2019 is not what was reported in 2025, unless both say when."""
    reports = [Report("A", (SYSTEMS,), date(2019, 1, 1)), Report("B", (SYSTEMS,), date(2025, 1, 1))]
    (_, a), (_, b) = claims(known(world(reports)))
    assert cannot_link(a, b) == "published years apart"


def test_ranges_of_numbers_meet() -> None:
    """At least three and five can be one number; three and five cannot."""
    assert counts_meet((3, None, ""), (5, 5, ""))
    assert not counts_meet((3, 3, ""), (5, 5, ""))
    assert counts_meet((None, 4, ""), (2, 6, ""))


def test_a_ship_named_longer_and_shorter_is_one() -> None:
    """What no table knows is compared by its own words: common nouns beside them make no other thing."""
    say = Say("attack", "Rebels hit the tanker Meridian Star", {"actor": "Rebels", "recipient": "Meridian Star"})
    longer, other = (
        replace(say, quote=f"Rebels hit the {name}", roles={"actor": "Rebels", "recipient": name})
        for name in ("Tanker Meridian Star", "Southern Pearl")
    )
    assert cannot_link(*_claims(say, longer)) is None
    assert cannot_link(*_claims(say, other)) == "different recipients"


def test_similarity_has_no_direction() -> None:
    """An agreement and a base at one site are as near from either side."""
    base = Say("basing", "Russia may use Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=Aspect.PLANNED)
    deal = Say("agreement", "Russia will sign on Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=Aspect.PLANNED)
    a, b = _claims(base, deal)
    assert similarity(a, b) == similarity(b, a) > 0


def _worded(text: str, trigger: str, *agents: str) -> Wording:
    at = text.index(trigger)
    return wording(text, at, at + len(trigger), Beside(agents), story(text, ()), trigger)


def test_other_words_for_one_happening_are_alike() -> None:
    """Few words agree, but trigger, parties and names do; where the sentences share little, nothing follows."""
    one, other, elsewhere = (
        _worded("the Philippines plan to acquire the Typhon missile system", "acquire", "Philippines"),
        _worded("the Philippines intend to buy American Typhon missile launchers", "buy", "Philippines"),
        _worded("the Philippines hope to buy rice from their neighbours this spring", "buy", "Philippines"),
    )
    (bare,) = _claims(Say("intent", "Russia plans it", {"actor": "Russia"}))
    a, b, c = (replace(bare, wording=w, words=frozenset({str(i)})) for i, w in enumerate((one, other, elsewhere)))
    assert told_alike(a, b) >= 0.5
    assert told_alike(a, c) == told_alike(a, bare) == 0.0
    assert (similarity(a, b) > 0) is (similarity(b, a) > 0)
