"""Names in statements whose reading is doubtful: what they were read as, why, and what else they may be."""

from collections import defaultdict
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.model import Finding, Mention, World


def find(world: World) -> Iterator[Finding]:
    """One finding a name and reading, over all the statements in which it stands."""
    met: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for mention in _in_statements(world):
        identifier = mention.id
        judgement = world.judgements.get(identifier)
        if judgement is not None and judgement.same and judgement.doubt:
            met[" ".join(mention.text.split()), judgement.anchor][identifier] = judgement.doubt
    for (name, anchor), doubts in sorted(met.items()):
        entity = world.entities.get(anchor)
        read_as = entity.canonical if entity else anchor
        first = min(doubts)
        yield Finding(
            "doubtful_names",
            f"Doubtful name: {name}, read as {read_as}",
            doubts[first],
            tuple(sorted(doubts)),
            "caution",
        )


def _in_statements(world: World) -> Iterator[Mention]:
    """Mentions on which a statement rests, each once."""
    seen: set[tuple[str, int, int, str]] = set()
    for statement in world.statements.values():
        speakers = (s.mention for s in statement.attribution)
        for mention in (*(f.mention for f in statement.frame.fillers), *speakers):
            if mention is None:
                continue
            where = (mention.document, mention.start, mention.end, mention.type)
            if where not in seen:
                seen.add(where)
                yield mention


ANALYSIS = Analysis("doubtful_names", "Which names were read with doubt?", find)
