const columns = [
  "company_name",
  "partner_type",
  "email",
  "sales_amount",
  "frequency",
  "payment_terms",
  "company_registration_number",
  "country_code",
];

const example = [
  "Hafslund Bearings AS",
  "supplier",
  "sales@hafslund-bearings.example",
  "120000",
  "weekly",
  "Net 30",
  "914 782 007",
  "NOR",
];

/** A file to fill in, with one row as an example. */
export function templateFile(): Blob {
  const lines = [columns, example].map((cells) => `${cells.join(",")}\r\n`);
  return new Blob(lines, { type: "text/csv;charset=utf-8" });
}
