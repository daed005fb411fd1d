import type { DemoPartner } from "../history/partner-steps.ts";

export type NotablePartner = Omit<DemoPartner, "partner_type"> &
  Partial<Pick<DemoPartner, "partner_type">>;

const longestName =
  "Vereinigte Süddeutsche Präzisionswerkzeug-, Schrauben- und Federnfabriken Gebrüder Weiß & Söhne GmbH";

/** Partners whose names and numbers put search, order and layout to the test. */
export const notablePartners: readonly NotablePartner[] = [
  { company_name: "Müller AB", email: "info@mueller-ab.example", country_code: "SWE" },
  { company_name: "Muller AB", email: "Sales@Muller-AB.example", country_code: "SWE" },
  { company_name: "MÜLLER Verpackung", email: "post@mueller-pack.example", country_code: "DEU" },
  { company_name: longestName, email: "zentrale@vspsf.example", country_code: "DEU" },
  { company_name: "100% Ull AB", email: "hej@hundraprocent.example", country_code: "SWE" },
  { company_name: "100 Ull AB", email: "kontakt@hundra.example", country_code: "SWE" },
  { company_name: "snake_case Software Oy", email: "moi@snake-case.example", country_code: "FIN" },
  { company_name: "O'Brien & Sons Ltd", email: "o'brien@obrien-sons.example", country_code: "IRL" },
  {
    company_name: 'Atelier "Le Petit Écrou"',
    email: "bonjour@petit-ecrou.example",
    country_code: "FRA",
  },
  { company_name: "Back\\slash Räucherei", email: "fisch@backslash.example", country_code: "DEU" },
  {
    company_name: "<b>Bold</b> Print Works",
    email: "hello@bold-print.example",
    country_code: "USA",
  },
  {
    company_name: "Straße & Söhne GmbH",
    email: "info@strasse-soehne.example",
    country_code: "DEU",
  },
  { company_name: "STRASSE & SÖHNE GmbH", email: "info@strasse.example", country_code: "AUT" },
  { company_name: "Ipek Halıcılık", email: "bilgi@ipek-hali.example", country_code: "TUR" },
  { company_name: "İPEK HALICILIK", email: "satis@ipek.example", country_code: "TUR" },
  { company_name: "Ærø Rør ApS", email: "post@aeroe-roer.example", country_code: "DNK" },
  { company_name: "Żółw Żeliwo Sp. z o.o.", email: "biuro@zolw.example", country_code: "POL" },
  {
    company_name: "Cafe\u0301 Zoe\u0308 SARL",
    email: "table@cafe-zoe.example",
    country_code: "FRA",
  },
  { company_name: "𠮷野硝子株式会社", email: "info@yoshino-glass.example", country_code: "JPN" },
  { company_name: "ﾐﾄﾞﾘ精機", email: "info@midori-seiki.example", country_code: "JPN" },
  { company_name: "ミドリ精機", email: "eigyo@midori-seiki.example", country_code: "JPN" },
  {
    company_name: "🌲 Evergreen Lumber Co.",
    email: "hi@evergreen-lumber.example",
    country_code: "USA",
  },
  { company_name: "3×3 Möbel", email: "tre@tregangertre.example", country_code: "NOR" },
  { company_name: "X", email: "x@x.example", country_code: "GBR" },
  {
    company_name: "Nordic Freight",
    email: "gothenburg@nordic-freight.example",
    country_code: "SWE",
  },
  { company_name: "Nordic Freight", email: "bergen@nordic-freight.example", country_code: "NOR" },
  { company_name: "Nordic Freight", email: "aarhus@nordic-freight.example", country_code: "DNK" },
  {
    company_name: "Great Lakes Grain Exchange",
    email: "trading@great-lakes-grain.example",
    partner_type: "customer",
    sales_amount: 2_147_483_647,
    country_code: "USA",
  },
  {
    company_name: "Penny Wise Stationery",
    email: "till@penny-wise.example",
    sales_amount: 1,
    country_code: "GBR",
  },
];
