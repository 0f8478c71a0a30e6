"""Statements become events: who retells whom, how many origins, what speaks against it, how far it is believed."""

from crossbearing.corroborate.corrections import corrections
from crossbearing.corroborate.document_lineage import document_edges, lifted
from crossbearing.corroborate.effects import effect_chains
from crossbearing.corroborate.events import Renewed, events, renewed
from crossbearing.corroborate.inputs import inputs, kin_inputs
from crossbearing.corroborate.letters import lettered
from crossbearing.corroborate.overrides import overridden
from crossbearing.corroborate.ratios import Ratios, RatiosError, parse_ratios, shipped_ratios
from crossbearing.corroborate.sensors import sensor_tests, with_sensors
from crossbearing.corroborate.states import states

__all__ = [
    "Ratios",
    "RatiosError",
    "Renewed",
    "corrections",
    "document_edges",
    "effect_chains",
    "events",
    "inputs",
    "kin_inputs",
    "lettered",
    "lifted",
    "overridden",
    "parse_ratios",
    "renewed",
    "sensor_tests",
    "shipped_ratios",
    "states",
    "with_sensors",
]
