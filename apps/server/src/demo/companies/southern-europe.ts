import type { CompanyStyle } from "./company-style.ts";

const spain: CompanyStyle = {
  country: "ESP",
  registrationNumber: "B########",
  forms: [
    "{trade} {name} S.L.",
    "{trade} {name} y {second} S.A.",
    "{trade} {name} de {place} S.L.",
    "{trade} {name} y {second} de {place} S.A.",
  ],
  names: ["Núñez", "Ibáñez", "Peñalver", "Güell", "Muñoz", "Castañeda", "Álamo", "Zúñiga"],
  trades: ["Aceites", "Cerámica", "Conservas", "Viñedos", "Mármoles", "Fundición"],
  places: ["Málaga", "La Coruña", "Cádiz", "Logroño", "Castellón"],
};

const portugal: CompanyStyle = {
  country: "PRT",
  registrationNumber: "5## ### ###",
  forms: [
    "{trade} {name} Lda.",
    "{trade} {name} e {second} Lda.",
    "{trade} {name} de {place} S.A.",
    "{trade} {name} & {second} de {place} Lda.",
  ],
  names: ["Gonçalves", "Simões", "Conceição", "Araújo", "Magalhães", "Leitão", "Brandão"],
  trades: ["Cortiças", "Têxteis", "Calçado", "Azulejos", "Pescado"],
  places: ["Guimarães", "Évora", "Setúbal", "Portimão"],
};

const italy: CompanyStyle = {
  country: "ITA",
  registrationNumber: "###########",
  forms: [
    "{trade} {name} S.r.l.",
    "{trade} {name} & {second} S.p.A.",
    "{trade} {name} {place} S.r.l.",
    "{trade} {name} e {second} di {place} S.n.c.",
  ],
  names: ["Rossetti", "Bellò", "Nicolò", "Ferrari-Conti", "Dell’Acqua", "Marzù", "Fabbri", "Salò"],
  trades: ["Officine", "Concerie", "Pastificio", "Cantieri", "Vetreria", "Rubinetterie"],
  places: ["Forlì", "Cantù", "Viareggio", "Mondovì"],
};

const greece: CompanyStyle = {
  country: "GRC",
  registrationNumber: "############",
  forms: [
    "{name} {trade} Α.Ε.",
    "{name} και {second} {trade} Ο.Ε.",
    "{trade} {name} {place} Ε.Π.Ε.",
    "{trade} {name} – {second} {place} Α.Ε.",
  ],
  names: [
    ["Αιγαίο", "aigaio"],
    ["Όλυμπος", "olympos"],
    ["Παπαδόπουλος", "papadopoulos"],
    ["Ήλιος", "ilios"],
    ["Ιόνιο", "ionio"],
    ["Δελφοί", "delfoi"],
    ["Θάλασσα", "thalassa"],
    ["Ψηλορείτης", "psiloreitis"],
  ],
  trades: ["Ναυτιλιακή", "Ελαιουργία", "Μεταλλουργική", "Τρόφιμα", "Πλαστικά", "Εμπορική"],
  places: ["Θεσσαλονίκης", "Ηρακλείου", "Πειραιώς", "Βόλου"],
};

export const southernEuropeanStyles = [spain, portugal, italy, greece] as const;
