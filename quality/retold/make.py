"""Writes the made-up reports of ``quality/retold``: one story told by several outlets, and happenings much like it.

Every outlet, person and happening is invented; only places and states are real. Run: ``python quality/retold/make.py``.
In a text ``{event kind[,kind…]: words}`` marks the words that say a happening: the marks become ``reports.jsonl``.
"""

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"\{(\w+) ([\w,]+): ([^{}]+)\}")

REPORTS = {
    # -- the Red Sea: a tanker is hit off Hodeidah; a frigate shoots down drones; another ship is seized
    "red_sea_1": ("Gulf Shipping Wire", "2025-02-04", """
{tanker attack: Houthi forces struck the oil tanker Meridian Star off Hodeidah on Monday} with an anti-ship missile, the Yemeni coast guard said.
{shootdown attack,seizure: The French frigate Aconit shot down two drones over the southern Red Sea on Sunday}, the French defence ministry said.
{patrol deployment,intent: The European Union will send a third warship to the Red Sea in March}, according to two diplomats."""),
    "red_sea_2": ("Aden Courier", "2025-02-05", """
A missile fired by Yemen's Houthis hit a vessel near the port of Hodeidah, sailors said.
{tanker attack: The Houthis attacked the tanker Meridian Star near Hodeidah on 3 February}, the Aden Courier has learned.
{seizure seizure: Armed men seized the cargo ship Blue Heron in the Gulf of Aden on Tuesday}, the owner said."""),
    "red_sea_3": ("Le Courrier du Large", "2025-02-06", """
{tanker attack: The Meridian Star, a Liberian-flagged tanker, was hit by a Houthi missile off the Yemeni coast on Monday}.
{shootdown attack,seizure: A French warship destroyed two Houthi drones in the Red Sea on Sunday}, Paris said.
{old attack: In November Houthi forces attacked the tanker Southern Pearl off Aden}."""),
    "red_sea_4": ("Strait Observer", "2025-02-07", """
{seizure seizure: Gunmen boarded and captured the freighter Blue Heron in the Gulf of Aden}, its owner confirmed on Wednesday.
{tanker attack: The Houthis' strike on the tanker Meridian Star} set it on fire, said the coast guard.
{patrol deployment,intent: Brussels plans to deploy another warship to the Red Sea next month}."""),
    # -- Armenia: Russian border guards leave Meghri; an agreement with France; French howitzers arrive
    "armenia_1": ("Ararat Dispatch", "2025-01-03", """
{leave withdrawal: Russian border guards left the Agarak checkpoint near Meghri on 30 December}, the Armenian security service said.
{howitzers transfer,support: France delivered twelve howitzers to Armenia in December}, the defence ministry in Yerevan said.
{radarplan transfer,support,intent,agreement: Armenia plans to buy air defence radars from India}, an official said."""),
    "armenia_2": ("Caucasus Line", "2025-01-04", """
{leave withdrawal: Moscow withdrew its border guards from Agarak, on the border with Iran, on Monday}, according to Yerevan.
{gyumri presence,basing,deployment: Russian troops remain at the 102nd base in Gyumri}, the Kremlin said.
{howitzers transfer,support: Armenia has received French howitzers}, Defence Minister Suren Papikyan confirmed."""),
    "armenia_3": ("Tiflis Evening", "2025-01-06", """
{leave withdrawal: The Russian border guards have pulled out of the Agarak crossing}, ending three decades of service there.
{arrive deployment: Armenian border guards deployed to Agarak on 1 January}.
{exercise weapons_test,deployment,traffic,support: Armenian and American soldiers will hold an exercise in July}."""),
    "armenia_4": ("Le Monde du Sud", "2025-01-08", """
{howitzers transfer,support: Paris sent a dozen Caesar howitzers to Armenia last month}, French officials said.
{arrive deployment: Armenia has put its own border guards at the Agarak checkpoint}.
{radarplan transfer,support,intent,agreement: Yerevan intends to purchase radars for air defence from India}."""),
    # -- the Sahel: French troops leave N'Djamena; an attack at Djibo; drones for Mali
    "sahel_1": ("Niger River Post", "2025-01-30", """
{chad withdrawal: The last French troops left the base at N'Djamena on 30 January}, the Chadian army said.
{djibo attack: Jihadists attacked the army base at Djibo in northern Burkina Faso on Tuesday}, killing forty soldiers.
{drones transfer,support: Türkiye delivered two Akinci drones to Mali in January}."""),
    "sahel_2": ("Dakar Matin", "2025-01-31", """
{chad withdrawal: France has completed its withdrawal from Chad}, handing over the Kossei base in N'Djamena.
{djibo attack: Militants raided a military camp in Djibo on 28 January}, a security source said.
{senegal withdrawal: French soldiers will leave Senegal by September}, the government in Dakar said."""),
    "sahel_3": ("Harmattan Times", "2025-02-01", """
{djibo attack: Dozens of soldiers were killed when fighters of JNIM stormed the Djibo garrison}, residents said.
{drones transfer,support: Mali has received Turkish Akinci drones}, the army said.
{faya withdrawal: French forces withdrew from Faya-Largeau in December}."""),
    "sahel_4": ("Desert Gazette", "2025-02-02", """
{chad withdrawal: French forces pulled out of N'Djamena on Thursday}, the Chadian general staff said.
{diapaga attack: Gunmen attacked the town of Diapaga in eastern Burkina Faso on Friday}.
{senegal withdrawal: France plans to withdraw its troops from Senegal by the autumn}."""),
    # -- the South China Sea: a collision at Second Thomas Shoal; works on Mischief Reef; a missile test
    "scs_1": ("Manila Harbour News", "2024-12-12", """
{cannon attack,seizure,opposition: A Chinese coast guard ship fired water cannon at a Philippine vessel near Scarborough Shoal on Wednesday}, Manila said.
{hangars construction,basing: China is building new hangars on Mischief Reef}, satellite images show.
{typhon deployment,intent,transfer: The Philippines plans to acquire the Typhon missile system}, the army chief said."""),
    "scs_2": ("Pacific Sentinel", "2024-12-13", """
{cannon attack,seizure,opposition: China's coast guard used water cannon against a Philippine fisheries ship at Scarborough Shoal on 11 December}.
{hangars construction,basing: Beijing has constructed hangars at Mischief Reef}, analysts said.
{fiery construction,basing: China extended the runway on Woody Island in November}."""),
    "scs_3": ("Strait of Luzon Daily", "2024-12-15", """
{typhon deployment,intent,transfer: Manila intends to buy the American Typhon missile launchers}, its army chief announced.
{carrier deployment,traffic,transfer: The Chinese aircraft carrier Shandong sailed into the Philippine Sea on Friday}.
{fiery construction,basing: Beijing lengthened the airstrip on Woody Island last month}, images show."""),
    # -- written after the rules, and not looked at while they were made: Sudan
    "sudan_1": ("Khartoum Ledger", "2025-03-27", """
{airport seizure,control,attack: The Sudanese army recaptured Khartoum airport on Wednesday}, its spokesman said.
{fasher attack: The Rapid Support Forces shelled a hospital in El Fasher on Tuesday}, doctors said.
{chaddrone attack: RSF drones struck the air base at Merowe on Sunday}.
{talks consultation: Army chief Abdel Fattah al-Burhan met the Egyptian president in Cairo on Monday}."""),
    "sudan_2": ("Nile Courier", "2025-03-28", """
{airport seizure,control,attack: Sudan's army has taken back the airport of Khartoum from the RSF}.
{fasher attack: The RSF bombarded El Fasher's hospital on 25 March}, killing eleven people.
{market attack: The Rapid Support Forces shelled a market in Omdurman on Tuesday}."""),
    "sudan_3": ("Port Sudan Shipping News", "2025-03-29", """
{airport seizure,control,attack: Government troops seized the Khartoum airport on 26 March}, an officer said.
{talks consultation: Burhan held talks with President Sisi in Cairo}, the palace said.
{basedeal agreement,basing,permission,intent: Russia plans to open a naval base at Port Sudan}, a minister said."""),
    "sudan_4": ("Le Matin du Nil", "2025-03-30", """
{fasher attack: A hospital in El Fasher was shelled by the Rapid Support Forces}, rescuers said.
{chaddrone attack: The Rapid Support Forces attacked Merowe air base with drones on 23 March}.
{basedeal agreement,basing,permission,intent: Moscow intends to establish a navy base in Port Sudan}."""),
    # -- the same: the Baltic and Belarus
    "baltic_1": ("Hanse Kurier", "2025-02-11", """
{iskander deployment,transfer: Russia deployed Iskander ballistic missiles to Kaliningrad in January}, the Lithuanian army said.
{s400 deployment,transfer,withdrawal: Russia moved S-400 air defence systems from Kaliningrad to Belgorod in January}.
{brigade deployment,intent: Germany will station a brigade in Lithuania by 2027}, the minister said."""),
    "baltic_2": ("Vilnius Evening", "2025-02-12", """
{iskander deployment,transfer: Moscow has sent Iskander missiles to the Kaliningrad region}, Vilnius said.
{patriot deployment,transfer: Germany deployed Patriot air defence systems to Poland in January}.
{advance deployment,presence: The first German soldiers of the brigade arrived in Lithuania in April 2024}."""),
    "baltic_3": ("Amber Coast Post", "2025-02-14", """
{s400 deployment,transfer,withdrawal: Air defence systems were transferred from Kaliningrad to the Belgorod region}, analysts said.
{patriot deployment,transfer: Berlin sent Patriot batteries to Poland last month}.
{brigade deployment,intent: Berlin plans to deploy a brigade to Lithuania}."""),
    "baltic_4": ("Minsk Observer", "2025-02-15", """
{iskander deployment,transfer: Iskander missile systems were deployed in Kaliningrad}, according to Lithuania.
{oreshnik deployment,intent: Russia will deploy Oreshnik missiles in Belarus this year}, Lukashenko said.
{exercise weapons_test,deployment,intent: Russia and Belarus will hold the Zapad exercise in September}."""),
    # -- written last, when the rules stood, and measured once: the Horn of Africa
    "horn_1": ("Benadir Tribune", "2025-04-03", """
{atmis withdrawal: Burundian peacekeepers left the base at Jowhar on 1 April}, the African Union said.
{shabaab attack: Al-Shabaab fighters attacked the town of Adan Yabal on Wednesday}, residents said.
{drones transfer,support: Türkiye sent two Akinci drones to Mogadishu in March}.
{port agreement,basing,permission,intent: Ethiopia seeks an agreement on a naval base in Somaliland}."""),
    "horn_2": ("Rift Valley Monitor", "2025-04-04", """
{atmis withdrawal: Burundi has withdrawn its soldiers from Jowhar}, handing the base to the Somali army.
{shabaab attack: Militants of al-Shabaab raided Adan Yabal on 2 April}, killing nine.
{convoy attack: Al-Shabaab attacked a convoy near Balcad on Wednesday}."""),
    "horn_3": ("Indian Ocean Gazette", "2025-04-05", """
{drones transfer,support: Turkish Akinci drones were delivered to Somalia last month}, two officers said.
{shabaab attack: Adan Yabal was attacked by al-Shabaab}, the governor confirmed.
{port agreement,basing,permission,intent: Addis Ababa wants to sign an accord on a navy base in Somaliland}.
{kismayo withdrawal: Kenyan troops left the airport at Kismayo in February}."""),
    # -- the same: the Arctic
    "arctic_1": ("Finnmark Post", "2025-05-15", """
{patrol deployment,traffic,transfer: Norway deployed the frigate Otto Sverdrup to the Barents Sea on Monday}.
{nagurskoye construction,basing: Russia has extended the runway at Nagurskoye}, satellite images show.
{test weapons_test: Russia tested a Burevestnik missile on Novaya Zemlya on 12 May}, Oslo said.
{swedes deployment,intent: Sweden will send soldiers to Finland next year}."""),
    "arctic_2": ("Kola Dispatch", "2025-05-16", """
{nagurskoye construction,basing: Moscow lengthened the airstrip at Nagurskoye on Franz Josef Land}, analysts said.
{test weapons_test: The Burevestnik missile was tested by Russia on Novaya Zemlya}.
{rogachevo construction,basing: Russia built new hangars at Rogachevo air base}."""),
    "arctic_3": ("Nordkalotten", "2025-05-18", """
{patrol deployment,traffic,transfer: The Norwegian frigate Otto Sverdrup sailed to the Barents Sea on 12 May}.
{swedes deployment,intent: Stockholm plans to deploy troops to Finland in 2026}.
{yars weapons_test: Russia tested a Yars ballistic missile at Plesetsk on 14 May}."""),
}  # fmt: skip


def main() -> None:
    """Write texts, sidecars, items and the empty list of links."""
    folder = HERE / "reports"
    items = []
    for name, (outlet, day, marked) in REPORTS.items():
        text, kept = "", 0
        for match in MARK.finditer(marked.strip()):
            text += marked.strip()[kept : match.start()]
            event, kinds, words = match.groups()
            first, *also = kinds.split(",")
            items.append(
                {"id": f"{name}/{event}", "doc": f"{name}.txt", "quote": words, "start": len(text), "kind": first,
                 "also_accepted": also, "event": f"{name.rsplit('_', 1)[0]} {event}"}
            )  # fmt: skip
            text += words
            kept = match.end()
        text += marked.strip()[kept:] + "\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        about = {"title": None, "outlet": outlet, "published": day, "illustrative": "true"}
        (folder / f"{name}.json").write_text(json.dumps(about) + "\n", encoding="utf-8")
    rows = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    (HERE / "reports.jsonl").write_text(rows, encoding="utf-8")
    (HERE / "links.jsonl").write_text("", encoding="utf-8")


if __name__ == "__main__":
    main()
