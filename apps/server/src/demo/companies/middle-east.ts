import type { CompanyStyle } from "./company-style.ts";

const turkey: CompanyStyle = {
  country: "TUR",
  registrationNumber: "0##########00013",
  forms: [
    "{name} {trade} A.Ş.",
    "{name} ve {second} {trade} Ltd. Şti.",
    "{place} {name} {trade} A.Ş.",
    "{place} {name} ve {second} {trade} Ltd. Şti.",
  ],
  names: ["Işık", "Öztürk", "Şahin", "Çınar", "Güneş", "Yıldız", "Doğan", "İpek"],
  trades: ["Tekstil", "Çelik", "Gıda Sanayi", "Mobilya", "Cam", "Döküm"],
  places: ["İstanbul", "İzmir", "Eskişehir", "Diyarbakır", "Kütahya"],
};

const israel: CompanyStyle = {
  country: "ISR",
  registrationNumber: "51-#######",
  forms: [
    '{name} {trade} בע"מ',
    '{name} את {second} {trade} בע"מ',
    '{trade} {name} {place} בע"מ',
    '{trade} {name} ו{second} {place} בע"מ',
  ],
  names: [
    ["כרמל", "carmel"],
    ["גליל", "galil"],
    ["לביא", "lavi"],
    ["ארז", "erez"],
    ["שקד", "shaked"],
    ["דקל", "dekel"],
  ],
  trades: ["תעשיות", "הנדסה", "פלסטיק", "מתכת", "מזון", "אלקטרוניקה"],
  places: ["חיפה", "ירושלים", "אשדוד", "נתניה"],
};

const emirates: CompanyStyle = {
  country: "ARE",
  registrationNumber: "CN-#######",
  forms: [
    "شركة {name} {trade} ش.م.م",
    "شركة {name} و{second} {trade}",
    "{name} {place} {trade}",
    "{name} و{second} {place} {trade}",
  ],
  names: [
    ["الواحة", "alwaha"],
    ["النخيل", "alnakheel"],
    ["الفجر", "alfajr"],
    ["الصقر", "alsaqr"],
    ["اللؤلؤة", "alluluah"],
    ["الأندلس", "alandalus"],
  ],
  trades: ["للتجارة", "للصناعات الغذائية", "للنقل", "لمواد البناء", "للأثاث"],
  places: ["دبي", "أبوظبي", "الشارقة", "العين"],
};

const egypt: CompanyStyle = {
  ...emirates,
  country: "EGY",
  registrationNumber: "######",
  trades: ["للغزل والنسيج", "للمقاولات", "للأدوية", "للورق", "للسيراميك"],
  places: ["القاهرة", "الإسكندرية", "طنطا", "أسوان"],
};

export const middleEasternStyles = [turkey, israel, emirates, egypt] as const;
