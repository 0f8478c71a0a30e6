"""Links and chains of effects."""

from crossbearing.model import EffectChain, EffectLink, Modality


def test_a_chain_names_each_statement_once() -> None:
    """Two links that one sentence makes rest on one statement."""
    link = EffectLink(
        ("s1", "s2"),
        "the base",
        "could lead to tension",
        Modality.POSSIBLE,
        negative=False,
        condition=None,
        touches=(),
        themes=(),
    )
    chain = EffectChain((link, link), ("because",))
    assert chain.statements == ("s1", "s2")
    assert chain.id != EffectChain((link,), ()).id
