"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.events import events
from crossbearing.corroborate.letters import lettered
from crossbearing.corroborate.overrides import overridden

__all__ = ["events", "lettered", "overridden"]
