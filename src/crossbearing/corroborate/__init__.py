"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.corrections import corrections
from crossbearing.corroborate.effects import effect_chains
from crossbearing.corroborate.events import events
from crossbearing.corroborate.states import states

__all__ = ["corrections", "effect_chains", "events", "states"]
