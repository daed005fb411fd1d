import { normalizedKey } from "../../db/normalized-key.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { CompanyStyle, CompanyWord } from "./company-style.ts";

export interface Company {
  readonly name: string;
  readonly country: string;
  readonly registrationNumber: string;
  readonly email: string;
}

const mailboxes = ["info", "sales", "office", "orders", "contact", "hello"] as const;

const ligatures: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", þ: "th" };

/** A company as there might be one in the country of the style. */
export function inventCompany(random: SeededRandom, style: CompanyStyle): Company {
  const first = random.between(0, style.names.length - 1);
  const other = (first + random.between(1, style.names.length - 1)) % style.names.length;
  const name = style.names[first] ?? style.names[0];
  const second = style.names[other] ?? style.names[1];
  const form = random.pick(style.forms);
  const domain = form.includes("{second}")
    ? `${domainWord(name)}-${domainWord(second)}`
    : domainWord(name);
  return {
    name: form
      .replace("{name}", written(name))
      .replace("{second}", written(second))
      .replace("{trade}", random.pick(style.trades))
      .replace("{place}", random.pick(style.places)),
    country: style.country,
    registrationNumber: registrationNumber(random, style.registrationNumber),
    email: `${random.pick(mailboxes)}@${domain}-${style.country.toLowerCase()}.example`,
  };
}

function registrationNumber(random: SeededRandom, pattern: string): string {
  return pattern.replaceAll("#", () => String(random.between(0, 9)));
}

function written(word: CompanyWord): string {
  return typeof word === "string" ? word : word[0];
}

/** The word as it may stand in a domain name. */
function domainWord(word: CompanyWord): string {
  if (typeof word !== "string") return word[1];
  return normalizedKey(word)
    .replace(/[æœþ]/g, (ligature) => ligatures[ligature] ?? "")
    .replace(/[^a-z0-9]+/g, "-");
}
