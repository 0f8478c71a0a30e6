"""Made-up reports for the recall of the checks: invented sentences, each with the fault that a check must find, or none.

Nothing here was ever published. Outlets and most persons are invented; public persons stand where a check needs the
dated rows of the tables.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Check: TypeAlias = Literal[
    "denial", "no evidence", "count", "time", "place", "state", "modality", "alignment", "change of account",
    "evidence_type", "unsourced", "office", "figure_of_speech", "impossible_date",
]  # fmt: skip
"""A kind of contradiction, or an analysis of single statements."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Invented reports: (outlet, day, text) each; whether the check must speak."""

    check: Check
    faulty: bool
    reports: tuple[tuple[str, str, str], ...]


def _pair(check: Check, one: str, other: str, days: tuple[str, str] = ("2025-02-10", "2025-02-11")) -> MadeUp:
    return MadeUp(check, True, (("Harbour Post", days[0], one), ("Quay Times", days[1], other)))


def _calm(check: Check, one: str, other: str, days: tuple[str, str] = ("2025-02-10", "2025-02-11")) -> MadeUp:
    return MadeUp(check, False, (("Harbour Post", days[0], one), ("Quay Times", days[1], other)))


def _text(check: Check, text: str, day: str = "2025-02-10") -> MadeUp:
    return MadeUp(check, True, (("Harbour Post", day, text),))


def _fine(check: Check, text: str, day: str = "2025-02-10") -> MadeUp:
    return MadeUp(check, False, (("Harbour Post", day, text),))


CONTRADICTIONS: tuple[MadeUp, ...] = (
    _pair("denial", "Russia moved tanks from Syria to Libya.", "The Russian Defence Ministry denied that Russia moved tanks from Syria to Libya."),
    _pair("denial", "Turkey deployed troops in Mali.", "Turkey did not deploy troops in Mali, the foreign minister said."),
    _pair("denial", "Egypt sent fighters to Port Sudan.", "The Egyptian foreign ministry denied that Egypt had sent fighters to Sudan."),
    _pair("denial", "Russian troops are present in Chad.", "Russian troops are not present in Chad, the army said."),
    _pair("denial", "Russia deployed troops in Niger.", "There are no Russian troops in Niger, the president said."),
    _pair("no evidence", "Russia moved radars from Syria to Libya.", "There is no evidence that Russia moved radars from Syria to Libya, analyst Karl Weiss said."),
    _pair("no evidence", "Iran shipped drones to Sudan.", "There was no confirmation that Iran shipped drones to Sudan, Anna Rossi said."),
    _pair("count", "Russia sent three cargo planes to Libya.", "Russia sent seven cargo planes to Libya, an officer said."),
    _pair("count", "Turkey deployed 200 troops in Libya.", "Turkey deployed 500 troops in Libya, a diplomat said."),
    _pair("time", "Russia moved tanks from Syria to Libya on 3 February 2025.", "Russia moved tanks from Syria to Libya on 5 February 2025."),
    _pair("time", "Egypt deployed troops in Somalia on 1 February 2025.", "Egypt deployed troops in Somalia on 2 February 2025."),
    _pair("place", "The Russian foreign minister met Khalifa Haftar in Benghazi on 3 February 2025.", "The Russian foreign minister met Khalifa Haftar in Tobruk on 3 February 2025."),
    _pair("place", "Turkey signed an agreement with Chad in Ankara on 3 February 2025.", "Turkey signed an agreement with Chad in Istanbul on 3 February 2025."),
    _pair("state", "The Rapid Support Forces control El Fasher.", "The Sudanese army controls El Fasher.", ("2025-02-10", "2025-02-10")),
    _pair("state", "The town of Gao is controlled by the Malian army.", "Tuareg rebels control Gao.", ("2025-02-10", "2025-02-10")),
    _pair("state", "Russia has completely withdrawn its forces from Syria.", "Russia still maintains a military presence in Syria.", ("2025-02-10", "2025-02-20")),
    _pair("state", "All French troops have left Niger; France withdrew all its troops from Niger.", "France has a military presence in Niger.", ("2025-02-10", "2025-02-20")),
    _pair("state", "Sudan has enjoyed a prolonged absence of conflict.", "The army gained ground in the ongoing civil war in Sudan.", ("2025-02-10", "2025-02-10")),
    _pair("state", "A ceasefire holds in Sudan.", "Russia sent fuel to the army in the ongoing war in Sudan.", ("2025-02-10", "2025-02-10")),
    _pair("state", "Russia signed an agreement with Sudan on a naval base in Port Sudan.", "Russia is negotiating an agreement with Sudan on a naval base in Port Sudan.", ("2025-02-10", "2025-02-12")),
    _pair("modality", "Russia has established a permanent base in Tobruk.", "Russia could establish a permanent base in Tobruk."),
    _pair("modality", "Turkey established a permanent military presence in Somalia.", "Turkey plans to establish a permanent military presence in Somalia."),
    _pair("alignment", "Egypt backs the Sudanese army.", "Egypt threatened the Sudanese army."),
    _pair("alignment", "Turkey supports the Libyan National Army.", "Turkey condemned the Libyan National Army."),
    MadeUp("change of account", True, (("Harbour Post", "2025-02-10", "The Russian Defence Ministry said that Russia moved tanks from Syria to Libya."), ("Harbour Post", "2025-02-14", "The Russian Defence Ministry denied that Russia moved tanks from Syria to Libya."))),
    MadeUp("change of account", True, (("Quay Times", "2025-02-10", "Turkey deployed troops in Mali, Karl Weiss said."), ("Tide Radio", "2025-02-14", "Turkey did not deploy troops in Mali, Karl Weiss said."))),
    _calm("denial", "Russia moved tanks from Syria to Libya.", "Russia moved no tanks from Syria to Mali, an officer said."),
    _calm("denial", "Russia moved tanks from Syria to Libya.", "The Russian Defence Ministry declined to comment."),
    _calm("denial", "Russia moved tanks from Syria to Libya.", "The media did not report the transfer."),
    _calm("denial", "Russia deployed troops in Niger.", "Russia has not deployed troops in Niger yet, the president said.", ("2025-02-20", "2025-02-01")),
    _calm("count", "Russia sent at least three cargo planes to Libya.", "Russia sent seven cargo planes to Libya, an officer said."),
    _calm("state", "The Rapid Support Forces control El Fasher.", "The Sudanese army controls Port Sudan.", ("2025-02-10", "2025-02-10")),
    _calm("state", "The Rapid Support Forces control El Fasher.", "The Sudanese army controls El Fasher.", ("2025-02-10", "2025-06-10")),
    _calm("state", "Russia has begun withdrawing its forces from Syria.", "Russia maintains a military presence in Syria."),
    _calm("state", "Khalifa Haftar controls Benghazi.", "The Libyan National Army controls Benghazi.", ("2025-02-10", "2025-02-10")),
    _calm("state", "A ceasefire holds in Sudan.", "The ongoing war in Ukraine killed many.", ("2025-02-10", "2025-02-10")),
    _calm("modality", "Russia could establish a permanent base in Tobruk.", "Russia has established a permanent base in Tobruk.", ("2025-02-10", "2025-05-11")),
    _calm("alignment", "Egypt backs the Sudanese army.", "Egypt condemned the Rapid Support Forces."),
    _calm("place", "The Russian foreign minister met Khalifa Haftar in Benghazi on 3 February 2025.", "The Russian foreign minister met Khalifa Haftar in Libya on 3 February 2025."),
)  # fmt: skip

STATEMENTS: tuple[MadeUp, ...] = (
    _text("evidence_type", "Satellite images show that Russia moved Syrian defectors to the base in Tobruk."),
    _text("evidence_type", "According to satellite imagery, Russia deployed 300 soldiers at the Al Khadim base."),
    _text("evidence_type", "According to flight-tracking data, Russian cargo planes carried weapons from Syria to Libya."),
    _text("evidence_type", "Ship-tracking data show that the vessel transported ammunition from Tartus to Tobruk."),
    _text("evidence_type", "Satellite photos show that Wagner mercenaries were deployed in Mali."),
    _text("evidence_type", "According to AIS data, the tanker carried weapons to Port Sudan."),
    _text("evidence_type", "Satellite images show that Russia intends to stay in Libya."),
    _fine("evidence_type", "Satellite images show that Russia expanded the runway at the Al Khadim base."),
    _fine("evidence_type", "According to flight-tracking data, two Russian cargo planes flew from Syria to Libya."),
    _fine("evidence_type", "Satellite images and officials say that Russia moved Syrian defectors to Tobruk."),
    _fine("evidence_type", "Satellite images show tanks that were unloaded from the cargo planes at Al Khadim."),
    _fine("evidence_type", "Ship-tracking data show that the vessel sailed from Tartus to Tobruk."),
    _text("unsourced", "Reports indicate that Russia moved tanks from Syria to Libya."),
    _text("unsourced", "According to some analysts, Russia deployed troops in Mali."),
    _text("unsourced", "It is believed that Turkey deployed troops in Libya."),
    _text("unsourced", "Russia's base in Tobruk is considered a “bold move” by NATO."),
    _text("unsourced", "The deployment of Turkish troops in Libya is seen as a “hostile act” in the region."),
    _fine("unsourced", "Analyst Karl Weiss said that Russia moved tanks from Syria to Libya."),
    _fine("unsourced", "Two officials at the defence ministry said that Russia moved tanks from Syria to Libya."),
    _fine("unsourced", "The deployment is a “hostile act”, minister Karl Weiss said."),
    _fine("unsourced", "He called the deployment of Turkish troops a “hostile act”."),
    _text("office", "The late Syrian President Bashar al-Assad had backed the army.", "2025-01-15"),
    _text("office", "The late Turkish President Recep Tayyip Erdogan met the ambassador.", "2024-05-15"),
    _text("office", "Russian Defence Minister Sergei Shoigu visited Tobruk.", "2025-03-15"),
    _text("office", "Italian Defence Minister Guido Crosetto visited Benghazi.", "2019-03-15"),
    _text("office", "President Bashar al-Assad received the envoy in Damascus.", "2025-06-15"),
    _text("office", "US President Joe Biden sent troops to Niger.", "2025-06-15"),
    _fine("office", "The late Muammar Gaddafi had backed the rebels.", "2025-01-15"),
    _fine("office", "Former Russian Defence Minister Sergei Shoigu visited Tobruk.", "2025-03-15"),
    _fine("office", "Italian Defence Minister Guido Crosetto visited Benghazi.", "2025-03-15"),
    _fine("office", "In 2015 President Bashar al-Assad received the envoy in Damascus.", "2025-06-15"),
    _fine("office", "Of late Recep Tayyip Erdogan has backed the army.", "2025-06-15"),
    _text("figure_of_speech", "It is better to have the fleet a thousand kilometres away than next to us."),
    _text("figure_of_speech", "The minister has said it a thousand times."),
    _text("figure_of_speech", "The two sides are light years apart."),
    _text("figure_of_speech", "The army is 110 percent behind the president."),
    _text("figure_of_speech", "The front is a stone's throw from the ministry."),
    _text("figure_of_speech", "There are a million reasons to leave the base."),
    _fine("figure_of_speech", "The base lies a hundred kilometres away from the border."),
    _fine("figure_of_speech", "The star is forty light years away, the astronomers said."),
    _fine("figure_of_speech", "The convoy drove 1,000 kilometres to the coast."),
    _fine("figure_of_speech", "A thousand soldiers were moved to the coast."),
    _fine("figure_of_speech", "Output rose by 110 percent."),
    _text("impossible_date", "The convoy left the port on 31 February 2025."),
    _text("impossible_date", "The troops arrived on April 31."),
    _text("impossible_date", "The agreement was signed on 29 February 2023.", "2023-03-10"),
    _text("impossible_date", "The ship left Tartus on Monday, 5 February 2025."),
    _text("impossible_date", "The ship left Tartus on Monday, February 6."),
    _text("impossible_date", "The exercise ran from 12 March 2024 to 3 March 2024."),
    _text("impossible_date", "Russia moved tanks from Syria to Libya on 20 June 2025.", "2025-02-10"),
    _text("impossible_date", "Turkey deployed troops in Mali in December 2025.", "2025-02-10"),
    _text("impossible_date", "Russia moved tanks from Syria to Libya.", "2031-02-10"),
    _fine("impossible_date", "The agreement was signed on 29 February 2024.", "2024-03-10"),
    _fine("impossible_date", "The ship left Tartus on Wednesday, 5 February 2025."),
    _fine("impossible_date", "The exercise ran from 12 March 2024 to 3 April 2024."),
    _fine("impossible_date", "Russia will move tanks from Syria to Libya on 20 June 2025.", "2025-02-10"),
    _fine("impossible_date", "The deadline was moved from March 2025 to January 2025."),
    _fine("impossible_date", "The deal was extended until 20 June 2026.", "2025-02-10"),
)  # fmt: skip
