"""The table of PLOVER weights, and the roots among which it chooses."""

from importlib.resources import files

from crossbearing.kinds import BY_NAME, KINDS
from crossbearing.kinds.plover import TABLE, allowed, load_weights, parse_weights, root_of
from crossbearing.model import Modality, Polarity, SpeechAct

SMALL = "# abc\nroot\tAID\tASSAULT\tYIELD\nword:help\t50\t-20\t\nword:leave\t\t\t100\n"


def test_a_table_holds_whole_numbers_and_says_what_it_was_trained_on() -> None:
    """Weights are hundredths; an empty cell is nothing; the first line is the hash of the sentences."""
    weights = parse_weights(SMALL)
    assert weights.trained_on == "abc"
    assert weights.scores({"word:help": 2.0, "word:unknown": 9.0}).tolist() == [1.0, -0.4, 0.0]
    assert weights.best({"word:leave": 1.0}) == "YIELD"


def test_the_likeliest_of_the_allowed_roots_is_chosen() -> None:
    """What is not allowed is not chosen, however much speaks for it; with no choice there is nothing to weigh."""
    weights = parse_weights(SMALL)
    assert root_of(weights, {"word:help": 1.0}, ("ASSAULT", "RETREAT")) == "RETREAT"
    assert root_of(weights, {"word:leave": 1.0}, ("AID", "CONCEDE")) == "CONCEDE"
    assert root_of(weights, {"word:help": 1.0}, ("ASSAULT",)) == "ASSAULT"
    assert root_of(weights, {"word:help": 1.0}, ()) is None


def test_an_act_of_speech_adds_its_own_roots() -> None:
    """A planned attack may be a threat, promised aid an agreement, what is demanded a request, a denial a refusal."""
    now = (Modality.ASSERTED, Polarity.POSITIVE, SpeechAct.STATES)
    assert allowed(BY_NAME["attack"], *now) == ("ASSAULT",)
    assert "THREATEN" in allowed(BY_NAME["attack"], Modality.PREDICTED, Polarity.POSITIVE, SpeechAct.STATES)
    assert "AGREE" in allowed(BY_NAME["support"], Modality.ASSERTED, Polarity.POSITIVE, SpeechAct.PROMISES)
    assert "REQUEST" in allowed(BY_NAME["support"], Modality.ASSERTED, Polarity.POSITIVE, SpeechAct.DEMANDS)
    assert "REJECT" in allowed(BY_NAME["consultation"], Modality.ASSERTED, Polarity.NEGATIVE, SpeechAct.STATES)
    assert allowed(BY_NAME["coverage"], *now) == ()


def test_the_shipped_table_is_small_and_knows_every_root_of_every_kind() -> None:
    """Below 300 kB; CONCEDE and RETREAT are YIELD there."""
    text = files("crossbearing.kinds").joinpath(TABLE).read_bytes()
    assert len(text) < 300_000
    roots = {root for kind in KINDS for root in kind.plover}
    assert roots - {"CONCEDE", "RETREAT"} <= set(load_weights().roots)
