/** An import as the documentation shows one. */
export const partnerImportExample = {
  id: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
  status: "ready",
  total_rows: 1200,
  processed_rows: 1200,
  valid_rows: 1198,
  invalid_rows: 2,
  duplicate_rows: 1,
  created_rows: 0,
  skipped_rows: 0,
  error: null,
  created_at: "2024-11-07T05:31:56Z",
  updated_at: "2024-11-07T05:31:58Z",
  completed_at: null,
};

/** A dry run's report as the documentation shows one. */
export const partnerImportReportExample = {
  ...partnerImportExample,
  findings: [
    {
      line: 17,
      company_name: "Lindqvist Fästelement AB",
      errors: [{ column: "email", message: "Must be an e-mail address" }],
      duplicates: [],
    },
    {
      line: 240,
      company_name: "Hafslund Bearings AS",
      errors: [],
      duplicates: [
        {
          partner_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          line: null,
          matches: ["email", "company_name"],
        },
      ],
    },
  ],
  next_cursor: null,
};

/** How an import is committed, as the documentation shows it. */
export const commitPartnerImportExample = { id: partnerImportExample.id, duplicates: "skip" };
