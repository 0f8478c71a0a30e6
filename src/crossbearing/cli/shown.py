"""The pages of ``show``, one function a noun."""

from typing import assert_never

from crossbearing.cli.naming import Found
from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import show_event, show_statement
from crossbearing.cli.shown_rulings import show_ruling, show_rulings, show_source
from crossbearing.cli.shown_states import show_chain, show_state
from crossbearing.cli.shown_tests import show_test
from crossbearing.cli.shown_things import (
    show_artifact,
    show_document,
    show_entity,
    show_finding,
    show_judgement,
    show_mention,
    show_problem,
)
from crossbearing.cli.shown_tracks import show_activity, show_bridge, show_movement, show_platform
from crossbearing.model import (
    Activity,
    Anomaly,
    Artifact,
    Bridge,
    Document,
    EffectChain,
    Encounter,
    Entity,
    Event,
    Finding,
    Judgement,
    Leg,
    Loitering,
    Mention,
    Overflight,
    Platform,
    Problem,
    Ruling,
    SensorTest,
    Silence,
    Source,
    State,
    Statement,
    Visit,
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
        case Leg() | Visit() | Silence() | Encounter() | Loitering() | Overflight() | Anomaly():
            show_movement(page, world, found.thing)
        case Bridge():
            show_bridge(page, world, found.thing)
        case Activity():
            show_activity(page, world, found.thing)
        case SensorTest():
            show_test(page, world, found.thing)
        case Platform():
            show_platform(page, world, found.thing)
        case _ as never:
            assert_never(never)
    if found.target is not None:
        show_rulings(page, world, docket(world), found.target, found.id)
