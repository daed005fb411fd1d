import type { TestApplication } from "./test-application.ts";

/** All that there is of imports, and in the history. */
export async function storedImports({ store: { db } }: TestApplication) {
  return {
    imports: await db.selectFrom("partner_imports").select("id").execute(),
    rows: await db.selectFrom("partner_import_rows").select("line").execute(),
    events: await db.selectFrom("events").select("type").execute(),
  };
}

export const nothingStored = { imports: [], rows: [], events: [] };
