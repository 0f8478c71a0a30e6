"""The pages of ``show``, one function a noun."""

from typing import assert_never

from crossbearing.cli.naming import Found
from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import show_event, show_statement
from crossbearing.cli.shown_rulings import show_ruling, show_rulings, show_source
from crossbearing.cli.shown_states import show_chain, show_state
from crossbearing.cli.shown_things import (
    show_artifact,
    show_document,
    show_entity,
    show_finding,
    show_judgement,
    show_mention,
    show_problem,
)
from crossbearing.model import (
    Artifact,
    Document,
    EffectChain,
    Entity,
    Event,
    Finding,
    Judgement,
    Mention,
    Problem,
    Ruling,
    Source,
    State,
    Statement,
    World,
    docket,
)


def show_thing(page: Page, world: World, found: Found, folder: str) -> None:
    """Write the page of one thing."""
    match found.thing:
        case Statement():
            show_statement(page, world, found.thing)
        case Event():
            show_event(page, world, found.thing)
        case Entity():
            show_entity(page, world, found.thing)
        case Document():
            show_document(page, world, found.thing, folder)
        case Finding():
            show_finding(page, world, found.thing)
        case Problem():
            show_problem(page, found.thing)
        case Mention():
            show_mention(page, world, found.thing)
        case Judgement():
            show_judgement(page, world, found.thing)
        case State():
            show_state(page, world, found.thing)
        case EffectChain():
            show_chain(page, world, found.thing)
        case Artifact():
            show_artifact(page, world, found.thing)
        case Source():
            show_source(page, found.thing)
        case Ruling():
            show_ruling(page, world, found.thing)
            return
        case _ as never:
            assert_never(never)
    show_rulings(page, world, docket(world), found.noun, found.id)
