"""Places, actors, sites, equipment: data tables and their lookup."""

from crossbearing.gazetteer.aircraft import role_of_type, types_named, types_of_equipment
from crossbearing.gazetteer.lookup import Gazetteer, load_gazetteer
from crossbearing.gazetteer.named_places import Named, named_places
from crossbearing.gazetteer.rows import ActorRow, Allegiance, EquipmentRow, PlaceRow, Row, SiteRow

__all__ = [
    "ActorRow",
    "Allegiance",
    "EquipmentRow",
    "Gazetteer",
    "Named",
    "PlaceRow",
    "Row",
    "SiteRow",
    "load_gazetteer",
    "named_places",
    "role_of_type",
    "types_named",
    "types_of_equipment",
]
