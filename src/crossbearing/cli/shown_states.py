"""The pages of a state of the world and of a chain of effects."""

from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import show_quote
from crossbearing.cli.tables import short_id
from crossbearing.cli.wording import UNKNOWN, chain, grade, put_as
from crossbearing.model import EffectChain, State, World
from crossbearing.render.effects import link_words, matters
from crossbearing.render.states import best_event, doubts, since, state_clause, until


def show_state(page: Page, world: World, state: State) -> None:
    """A state: what holds, from when to when, what doubts it, and every report that bears on it."""
    page.heading("state", state.id, state_clause(world, state))
    event = best_event(world, state)
    page.values(
        [
            ("kind", state.kind),
            ("who", f"{state.holder_name} [{state.holder}]"),
            ("with, at or of", f"{state.object_name} [{state.object}]" if state.object else ""),
            ("about", state.what),
            ("since", since(state)),
            ("until", until(state) or "no report ends it"),
            ("last report of it", state.last.isoformat() if state.last else UNKNOWN),
            ("best grade of its reports", f"{grade(event)}  {event.headline} [{short_id(event.id)}]" if event else ""),
        ]
    )
    told = doubts(world, state)
    if told:
        page.section("Doubts")
        page.items(told)
    page.section("What the reports do to it, in the order of the world's time")
    for change in state.changes:
        statement = world.statements.get(change.statement)
        if statement is None:
            continue
        on = change.on
        when = f"{on.earliest or '…'} to {on.latest or '…'}" if not on.exact else str(on.earliest)
        remark = "; ".join(x for x in (change.doubt, change.note) if x)
        page.values([(short_id(statement.id), f"{change.does} it, {when}" + (f" ({remark})" if remark else ""))])
        show_quote(page, world, statement)


def show_chain(page: Page, world: World, told: EffectChain) -> None:
    """A chain of effects: each link in the text's words, why it follows, who says so, and the quotes."""
    page.heading("chain", told.id, "What is said to lead to what; an assessment, no happening")
    for number, link in enumerate(told.links):
        page.section(link_words(link))
        if number:
            page.items([f"follows: {told.joints[number - 1]}"])
        page.values([("matters to", matters(world, link))])
        for identifier in link.statements:
            statement = world.statements.get(identifier)
            if statement is not None:
                who = chain(statement) or "the document itself"
                page.values([(short_id(identifier), f"{put_as(statement)}; {who}")])
                show_quote(page, world, statement)
    if told.circular:
        page.items(["The last effect leads back to a link before it; the chain is cut there."])
