import type { CompanyStyle } from "./company-style.ts";

const germany: CompanyStyle = {
  country: "DEU",
  registrationNumber: "HRB ######",
  forms: [
    "{name} {trade} GmbH",
    "{name} & {second} {trade} KG",
    "{place}er {trade} {name} GmbH",
    "{trade} {name} & {second} {place} GmbH & Co. KG",
  ],
  names: ["Müller", "Weiß", "Strauß", "Schäfer", "Böhm", "Krüger", "Großmann", "Jäger", "Köhler"],
  trades: ["Maschinenbau", "Meßtechnik", "Möbel", "Stahlguß", "Gehäuse", "Präzisionsteile"],
  places: ["München", "Görlitz", "Würzburg", "Fürth", "Köln"],
};

const austria: CompanyStyle = {
  country: "AUT",
  registrationNumber: "FN ######x",
  forms: [
    "{name} {trade} GesmbH",
    "{name} & {second} {trade} OG",
    "{trade} {name} {place} GmbH",
    "{trade} {name} & {second} {place} KG",
  ],
  names: ["Höfler", "Gruber", "Spörk", "Rößl", "Fürst", "Wögerer", "Zöchling", "Bärnthaler"],
  trades: ["Seilbahnen", "Mühlen", "Kältetechnik", "Glasbläserei", "Holzbau"],
  places: ["Sankt Pölten", "Kitzbühel", "Mödling", "Wörgl"],
};

const switzerland: CompanyStyle = {
  country: "CHE",
  registrationNumber: "CHE-###.###.###",
  forms: [
    "{name} {trade} AG",
    "{name} & {second} {trade} SA",
    "{trade} {place} {name} Sàrl",
    "{trade} {name} & {second} {place} AG",
  ],
  names: ["Zürcher", "Aebi", "Béguin", "Rüegg", "Crivelli", "Jäggi", "Perréard", "Bünzli"],
  trades: ["Uhrwerke", "Käserei", "Mikromechanik", "Décolletage", "Farben"],
  places: ["Genève", "Neuchâtel", "Bülach", "Köniz"],
};

const netherlands: CompanyStyle = {
  country: "NLD",
  registrationNumber: "########",
  forms: [
    "{name} {trade} B.V.",
    "{name} en {second} {trade} B.V.",
    "{trade} {name} {place} N.V.",
    "{trade} {name} & {second} {place} B.V.",
  ],
  names: ["Van den Berg", "De Groot", "Hoekstra", "Coëlho", "Vermeulen", "Reünie", "IJsselstein"],
  trades: ["Bloemen", "Zuivel", "Scheepsbouw", "Logistiek", "Kassenbouw"],
  places: ["Rotterdam", "’s-Hertogenbosch", "Leeuwarden", "Venlo"],
};

const belgium: CompanyStyle = {
  country: "BEL",
  registrationNumber: "0###.###.###",
  forms: [
    "{name} {trade} NV",
    "{name} & {second} {trade} SRL",
    "{trade} {name} – {place} SA",
    "{trade} {name} & {second} {place} BV",
  ],
  names: ["Lefèvre", "Vandenbroucke", "Noël", "Peeters", "Hélène", "Claessens", "D’Haese"],
  trades: ["Chocolaterie", "Brouwerij", "Sidérurgie", "Textiel", "Verre"],
  places: ["Liège", "Gent", "Bruxelles", "Kortrijk"],
};

const france: CompanyStyle = {
  country: "FRA",
  registrationNumber: "### ### ###",
  forms: [
    "{trade} {name} SAS",
    "{trade} {name} et {second} SARL",
    "{trade} {name} de {place} SA",
    "{trade} {name} & {second} de {place} SNC",
  ],
  names: ["Bélanger", "Crêpeau", "Maïté", "Garçon", "Cœur-de-Lion", "Lefèbvre", "Desprès", "Aÿ"],
  trades: ["Forges", "Fromagerie", "Établissements", "Ateliers", "Tôlerie", "Huilerie"],
  places: ["Orléans", "Besançon", "Nîmes", "Saint-Étienne"],
};

export const westernEuropeanStyles = [
  germany,
  austria,
  switzerland,
  netherlands,
  belgium,
  france,
] as const;
