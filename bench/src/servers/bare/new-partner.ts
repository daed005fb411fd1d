/** What a caller writes about a new partner. */
export interface NewPartner {
  readonly company_name: string;
  readonly partner_type: "customer" | "supplier";
  readonly email: string;
  readonly sales_amount: number;
  readonly frequency: string | null;
  readonly payment_terms: string | null;
  readonly company_registration_number: string | null;
  readonly country_code: string | null;
}

/** The checks that a careful hand writes; null for what does not pass them. */
export function readNewPartner(body: string): NewPartner | null {
  const given: unknown = JSON.parse(body);
  if (typeof given !== "object" || given === null) return null;
  const read = (name: string): unknown => Reflect.get(given, name);
  const [company_name, email] = [text(read("company_name"), 100), text(read("email"), 100)];
  const partner_type = read("partner_type");
  const sales_amount = read("sales_amount") ?? 0;
  if (!company_name || !email?.includes("@") || typeof sales_amount !== "number") return null;
  if (partner_type !== "customer" && partner_type !== "supplier") return null;
  return {
    company_name,
    partner_type,
    email,
    sales_amount,
    frequency: text(read("frequency"), 30),
    payment_terms: text(read("payment_terms"), 50),
    company_registration_number: text(read("company_registration_number"), 255),
    country_code: text(read("country_code"), 3),
  };
}

function text(value: unknown, max: number): string | null {
  return typeof value === "string" && value.length > 0 && value.length <= max ? value : null;
}
