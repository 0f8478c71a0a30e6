"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.document_lineage import document_edges, lifted
from crossbearing.corroborate.events import events

__all__ = ["document_edges", "events", "lifted"]
