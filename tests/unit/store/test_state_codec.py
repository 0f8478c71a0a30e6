"""The stored form of states and chains."""

from crossbearing.store.state_codec import decode_chain, decode_state, encode_chain, encode_state
from unit.render.held import CHAIN, HELD


def test_a_state_survives_being_stored() -> None:
    """Every field comes back, and so does its id."""
    assert decode_state(encode_state(HELD)) == HELD
    assert decode_state(encode_state(HELD)).id == HELD.id


def test_a_chain_survives_being_stored() -> None:
    """Every link and every joint."""
    assert decode_chain(encode_chain(CHAIN)) == CHAIN
