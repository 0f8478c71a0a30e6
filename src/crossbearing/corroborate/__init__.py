"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.events import Renewed, copies_of, events, renewed
from crossbearing.corroborate.inputs import inputs

__all__ = ["Renewed", "copies_of", "events", "inputs", "renewed"]
