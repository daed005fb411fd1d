import type { CompanyStyle } from "./company-style.ts";

const unitedKingdom: CompanyStyle = {
  country: "GBR",
  registrationNumber: "0#######",
  forms: [
    "{name} {trade} Ltd",
    "{name} & {second} {trade} Ltd",
    "{place} {trade} ({name}) plc",
    "{name} & {second} {trade} of {place} Ltd",
  ],
  names: [
    "Ashdown",
    "Penhaligon",
    "Brontë",
    "Whitlock",
    "Llewellyn",
    "Harrowby",
    "Thistle",
    "Oakes",
  ],
  trades: ["Castings", "Foods", "Haulage", "Textiles", "Instruments", "Timber"],
  places: ["Leeds", "Bristol", "Dundee", "Cardiff"],
};

const ireland: CompanyStyle = {
  country: "IRL",
  registrationNumber: "######",
  forms: [
    "{name} {trade} Teo",
    "{name} & {second} {trade} Ltd",
    "{trade} {name} {place} DAC",
    "{name}, {second} & Sons {trade} {place}",
  ],
  names: ["O'Connell", "Ó Súilleabháin", "Ní Dhomhnaill", "Fitzgibbon", "McCárthaigh", "Séamus"],
  trades: ["Dairies", "Peat Works", "Crystal", "Seafoods", "Tweeds"],
  places: ["Galway", "Dún Laoghaire", "Sligo", "Trá Lí"],
};

export const britishAndIrishStyles = [unitedKingdom, ireland] as const;
