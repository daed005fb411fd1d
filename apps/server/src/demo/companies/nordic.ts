import type { CompanyStyle } from "./company-style.ts";

const sweden: CompanyStyle = {
  country: "SWE",
  registrationNumber: "55####-####",
  forms: [
    "{name} {trade} AB",
    "{name} & {second} {trade} AB",
    "{name}s {trade} i {place} AB",
    "{name} & {second} {trade} i {place} AB",
  ],
  names: ["Lindqvist", "Åkerblom", "Sjögren", "Öhman", "Hällström", "Norrby", "Ekelöf", "Wänglund"],
  trades: ["Fästelement", "Verkstad", "Såg & Hyvleri", "Bageri", "Plåtslageri", "Återvinning"],
  places: ["Göteborg", "Malmö", "Örebro", "Umeå", "Växjö"],
};

const norway: CompanyStyle = {
  country: "NOR",
  registrationNumber: "9## ### ###",
  forms: [
    "{name} {trade} AS",
    "{name} & {second} {trade} AS",
    "{place} {name} {trade} AS",
    "{place} {trade} {name} & {second} AS",
  ],
  names: ["Bjørnstad", "Ødegård", "Håland", "Solbakken", "Fjellheim", "Nygård", "Sæther", "Myhre"],
  trades: ["Sjømat", "Rederi", "Skipsutstyr", "Trelast", "Kjøleteknikk", "Maskin"],
  places: ["Tromsø", "Ålesund", "Bodø", "Hammerfest", "Tønsberg"],
};

const denmark: CompanyStyle = {
  country: "DNK",
  registrationNumber: "########",
  forms: [
    "{name} {trade} A/S",
    "{name} & {second} {trade} ApS",
    "{place} {trade} ved {name} ApS",
    "{name} & {second} {trade}, {place} A/S",
  ],
  names: [
    "Kjærgaard",
    "Nørgaard",
    "Søndergaard",
    "Højlund",
    "Østerby",
    "Bækgaard",
    "Rønne",
    "Friis",
  ],
  trades: ["Møbler", "Mejeri", "Køkken", "Vindkraft", "Emballage", "Gødning"],
  places: ["Århus", "Helsingør", "Sønderborg", "Køge", "Rødby"],
};

const finland: CompanyStyle = {
  country: "FIN",
  registrationNumber: "#######-#",
  forms: [
    "{name} {trade} Oy",
    "{name} & {second} {trade} Oy",
    "{place} {name} {trade} Oyj",
    "{place} {trade} {name} & {second} Oy",
  ],
  names: ["Väisänen", "Hämäläinen", "Kivelä", "Mäkinen", "Järvi", "Pöyhönen", "Särkkä", "Tuuli"],
  trades: ["Konepaja", "Sähkö", "Puutuote", "Lämpö", "Kuljetus", "Työkalu"],
  places: ["Jyväskylä", "Hämeenlinna", "Kitee", "Töölö", "Äänekoski"],
};

const iceland: CompanyStyle = {
  country: "ISL",
  registrationNumber: "######-####",
  forms: [
    "{name} {trade} hf.",
    "{name} og {second} {trade} ehf.",
    "{trade} {name} {place} ehf.",
    "{trade} {name} og {second} {place} hf.",
  ],
  names: ["Þórsmörk", "Jökull", "Ægir", "Hvítá", "Eldfjall", "Sæbjörg", "Úlfar", "Norðurljós"],
  trades: ["Fiskvinnsla", "Útgerð", "Jarðvarmi", "Ullarvörur", "Vélsmiðja"],
  places: ["Akureyri", "Ísafjörður", "Höfn", "Húsavík"],
};

export const nordicStyles = [sweden, norway, denmark, finland, iceland] as const;
