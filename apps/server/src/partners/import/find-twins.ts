import { maxDuplicates, type PartnerImportFinding } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import { normalizedKey } from "../../db/normalized-key.ts";
import { findPossibleTwins, type PossibleTwin } from "./directory.repository.ts";
import type { ImportName } from "./partner-import.repository.ts";
import type { PartnerImportRowTable } from "./partner-import.tables.ts";
import { findFirstAlike } from "./partner-import-row.repository.ts";

export type Twins = PartnerImportFinding["duplicates"];
type Twin = Twins[number];

/** What rows are compared by. */
export type ComparedRow = Pick<PartnerImportRowTable, "line" | "email_lower" | "company_name_key">;

/** The partners of the directory that rows look like, by line; the likest first. */
export async function findTwinPartners(
  store: Store,
  organizationId: string,
  rows: readonly ComparedRow[],
): Promise<Map<number, Twins>> {
  const emails = rows.flatMap(({ email_lower }) => email_lower ?? []);
  const found = await findPossibleTwins(store, organizationId, {
    emailKeys: emails.map(normalizedKey),
    nameKeys: rows.flatMap(({ company_name_key }) => company_name_key ?? []),
  });
  const byEmail = Map.groupBy(found, ({ email }) => email.toLowerCase());
  const byName = Map.groupBy(found, ({ company_name }) => normalizedKey(company_name));
  return new Map(
    rows.map(({ line, email_lower, company_name_key }) => {
      const sameEmail = byEmail.get(email_lower ?? "") ?? [];
      const sameName = byName.get(company_name_key ?? "") ?? [];
      return [line, twinsAmong(sameEmail, sameName)];
    }),
  );
}

function twinsAmong(sameEmail: readonly PossibleTwin[], sameName: readonly PossibleTwin[]): Twins {
  const ids = new Set([...sameEmail, ...sameName].map(({ id }) => id));
  const emails = new Set(sameEmail.map(({ id }) => id));
  const names = new Set(sameName.map(({ id }) => id));
  return [...ids]
    .map((id) => ({ partner_id: id, line: null, matches: matches(emails.has(id), names.has(id)) }))
    .toSorted((a, b) => b.matches.length - a.matches.length)
    .slice(0, maxDuplicates);
}

/** The first rows of the file that later rows look like, by line. Invalid rows are no twins. */
export async function findTwinRows(
  store: Store,
  name: ImportName,
  part: { readonly from: number; readonly to: number },
): Promise<Map<number, Twins>> {
  const found = await findFirstAlike(store, name, part);
  return new Map(
    found.map(({ line, same_email, same_name }) => {
      const earlier = new Set([same_email, same_name].filter((first) => isBefore(first, line)));
      const twins = [...earlier].map((first) => ({
        partner_id: null,
        line: first,
        matches: matches(same_email === first, same_name === first),
      }));
      return [line, twins];
    }),
  );
}

function isBefore(first: number | null, line: number): boolean {
  return first !== null && first < line;
}

function matches(isSameEmail: boolean, isSameName: boolean): Twin["matches"] {
  return [
    ...(isSameEmail ? ["email" as const] : []),
    ...(isSameName ? ["company_name" as const] : []),
  ];
}
