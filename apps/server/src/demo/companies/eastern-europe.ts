import type { CompanyStyle } from "./company-style.ts";

const poland: CompanyStyle = {
  country: "POL",
  registrationNumber: "0000######",
  forms: [
    "{trade} {name} Sp. z o.o.",
    "{trade} {name} i {second} S.A.",
    "{trade} {name} {place} S.A.",
    "{trade} {name} & {second} {place} sp.j.",
  ],
  names: [
    "Wiśniewski",
    "Łukasik",
    "Żółkowski",
    "Gęsicki",
    "Dąbrowa",
    "Śląsk",
    "Kościuszko",
    "Świt",
  ],
  trades: ["Huta", "Odlewnia", "Zakłady Mięsne", "Stocznia", "Młyny", "Meble"],
  places: ["Łódź", "Gdańsk", "Wrocław", "Częstochowa", "Rzeszów"],
};

const czechia: CompanyStyle = {
  country: "CZE",
  registrationNumber: "########",
  forms: [
    "{name} {trade} s.r.o.",
    "{name} a {second} {trade} s.r.o.",
    "{trade} {name} {place} a.s.",
    "{trade} {name} & {second} {place} v.o.s.",
  ],
  names: ["Dvořák", "Růžička", "Šťastný", "Němec", "Čížek", "Žďár", "Křižík", "Příhoda"],
  trades: ["Sklárny", "Strojírny", "Pivovar", "Papírny", "Nářadí", "Dřevařská"],
  places: ["Plzeň", "Ústí", "Třebíč", "České Budějovice"],
};

const hungary: CompanyStyle = {
  country: "HUN",
  registrationNumber: "##-09-######",
  forms: [
    "{name} {trade} Kft.",
    "{name} és {second} {trade} Bt.",
    "{place} {name} {trade} Zrt.",
    "{place} {name} és {second} {trade} Kft.",
  ],
  names: ["Kovács", "Szűcs", "Erdős", "Győrffy", "Bükk", "Tölgyes", "Hőgyes", "Kékes"],
  trades: ["Gépgyár", "Fűszer", "Öntöde", "Műanyag", "Sütöde"],
  places: ["Győri", "Székesfehérvári", "Pécsi", "Debreceni"],
};

const romania: CompanyStyle = {
  country: "ROU",
  registrationNumber: "J40/####/201#",
  forms: [
    "{name} {trade} S.R.L.",
    "{name} și {second} {trade} S.R.L.",
    "{trade} {name} {place} S.A.",
    "{trade} {name} & {second} {place} S.N.C.",
  ],
  names: ["Brâncoveanu", "Țepeș", "Ștefănescu", "Câmpeanu", "Făgăraș", "Mureșan", "Bârsan"],
  trades: ["Lemn", "Țesături", "Cărămidă", "Utilaj", "Băuturi"],
  places: ["Brașov", "Iași", "Timișoara", "Constanța"],
};

const bulgaria: CompanyStyle = {
  country: "BGR",
  registrationNumber: "#########",
  forms: [
    "{name} {trade} ООД",
    "{name} и {second} {trade} ЕООД",
    "{trade} {name} {place} АД",
    "{trade} {name} и {second} {place} ООД",
  ],
  names: [
    ["Витоша", "vitosha"],
    ["Дунав", "dunav"],
    ["Родопи", "rodopi"],
    ["Тракия", "trakia"],
    ["Йордан", "yordan"],
    ["Искър", "iskar"],
  ],
  trades: ["Машини", "Инженеринг", "Фуражи", "Текстил", "Розово масло"],
  places: ["Пловдив", "Бургас", "Русе", "Варна"],
};

const ukraine: CompanyStyle = {
  country: "UKR",
  registrationNumber: "########",
  forms: [
    "ТОВ «{name} {trade}»",
    "ТОВ «{name} і {second} {trade}»",
    "ПрАТ «{trade} {name} {place}»",
    "ТОВ «{trade} {name} – {second} {place}»",
  ],
  names: [
    ["Карпати", "karpaty"],
    ["Дніпро", "dnipro"],
    ["Полісся", "polissia"],
    ["Світанок", "svitanok"],
    ["Їжатець", "yizhatets"],
    ["Ґонта", "gonta"],
  ],
  trades: ["Агро", "Метал", "Логістика", "Скло", "Олія"],
  places: ["Київ", "Львів", "Чернівці", "Одеса"],
};

export const easternEuropeanStyles = [
  poland,
  czechia,
  hungary,
  romania,
  bulgaria,
  ukraine,
] as const;
