"""Made-up reports on one made-up event, and on nothing."""

from datetime import date

from crossbearing.model import Document, Metadata, artifact_id

WIRE = """Two cargo ships left the Syrian port of Tartus on Sunday with radars and launchers to Tobruk, records show.
The vessels, the Baltic Sparta and the Ursa Minor, switched off their transponders 40 kilometres south of Crete.
Karl Weiss of the Coast Monitor said “we have never seen so much air defence equipment leave in a single week”.
Port workers in Tobruk unloaded 37 containers under the guard of soldiers of General Ferrara on Tuesday night.
A convoy of 22 trucks then drove to the Al Khadim airfield, where bulldozers have lengthened the runway since October.
Russia pays 14 million dollars a year for the berths, according to a lease signed in Benghazi in March."""

RETOLD = """Radars and launchers went to Tobruk from the Syrian harbour of Tartus on two freighters, records show.
South of Crete, 40 kilometres from the island, the Baltic Sparta and the Ursa Minor turned their transponders off.
“We have never seen so much air defence equipment leave,” said Karl Weiss, who works for the Coast Monitor.
On Tuesday night 37 containers were taken off in Tobruk by port workers while soldiers of General Ferrara stood guard.
Bulldozers have been at work on the runway of the Al Khadim airfield since October; 22 trucks went there in a convoy.
Opposition deputies in Rome want an inquiry into what the navy knew of it."""

OTHER = """Satellite pictures of Tobruk show cranes beside two grey vessels and rows of containers on the quay.
A spokesman for the Italian defence ministry would not say whether the navy had followed them from Syria.
Libyan newspapers wrote that Russia is preparing a lasting presence on the coast.
Diplomats in Tunis doubt it: the harbour is too shallow for frigates, and the road to the south is in bad repair.
The United Nations mission called on all sides to respect the arms embargo."""


def document(text: str, outlet: str | None = None, day: int | None = 10, path: str = "") -> Document:
    """A document of January 2025."""
    published = date(2025, 1, day) if day else None
    name = path or outlet or text[:20]
    return Document(artifact_id(f"{name}{text}".encode()), "", name, text, Metadata(outlet=outlet, published=published))
