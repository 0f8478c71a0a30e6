"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.events import events

__all__ = ["events"]
