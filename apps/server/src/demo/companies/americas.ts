import type { CompanyStyle } from "./company-style.ts";

const unitedStates: CompanyStyle = {
  country: "USA",
  registrationNumber: "##-#######",
  forms: [
    "{name} {trade}, Inc.",
    "{name}-{second} {trade} LLC",
    "{place} {name} {trade} Corp.",
    "{name} & {second} {trade} of {place}, Inc.",
  ],
  names: [
    "Ridgeline",
    "Cottonwood",
    "Peña",
    "Harlan",
    "Blue Mesa",
    "Whitaker",
    "Tallgrass",
    "Quill",
  ],
  trades: ["Supply", "Tool & Die", "Packaging", "Freight", "Controls", "Mills"],
  places: ["Toledo", "Tacoma", "Amarillo", "Duluth"],
};

const canada: CompanyStyle = {
  country: "CAN",
  registrationNumber: "######-#",
  forms: [
    "{trade} {name} Inc.",
    "{name} & {second} {trade} Ltée",
    "{trade} {name} de {place} Inc.",
    "{trade} {name} et {second} de {place} Inc.",
  ],
  names: ["Gagné", "Tremblay", "Bouchard", "Côté", "Beauséjour", "Lachance", "Northway"],
  trades: ["Érablière", "Scierie", "Minéraux", "Transport", "Fourrures"],
  places: ["Montréal", "Québec", "Trois-Rivières", "Gaspé"],
};

const brazil: CompanyStyle = {
  country: "BRA",
  registrationNumber: "##.###.###/0001-##",
  forms: [
    "{trade} {name} Ltda.",
    "{trade} {name} e {second} S.A.",
    "{trade} {name} de {place} Ltda.",
    "{trade} {name} e {second} de {place} Ltda.",
  ],
  names: ["São Bento", "Assunção", "Iguaçu", "Capixaba", "Guarujá", "Ipê", "Marajó"],
  trades: ["Cafés", "Usina", "Mineração", "Laticínios", "Siderúrgica"],
  places: ["Goiânia", "Maringá", "Belém", "Vitória"],
};

export const americanStyles = [unitedStates, canada, brazil] as const;
