import type { DuplicatePartner, Partner } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { normalizedKey } from "../db/normalized-key.ts";
import { findLookalikes } from "./lookalike.repository.ts";

/** By what partners are taken for the same. */
type Likeness = Pick<Partner, "company_name" | "email">;

/** The partners of an organization that look like this one; those that match in both come first. */
export async function findDuplicates(
  store: Store,
  organizationId: string,
  like: Likeness,
  exceptId?: string,
): Promise<DuplicatePartner[]> {
  const found = await findLookalikes(store, organizationId, like, exceptId);
  return found
    .map((partner) => ({ ...partner, matches: matchesOf(like, partner) }))
    .filter(({ matches }) => matches.length > 0);
}

/** The keys of two addresses can be one where the addresses are not: "müller@" and "muller@". */
function matchesOf(one: Likeness, other: Likeness): DuplicatePartner["matches"] {
  const hasSameEmail = one.email.toLowerCase() === other.email.toLowerCase();
  const hasSameName = normalizedKey(one.company_name) === normalizedKey(other.company_name);
  return [
    ...(hasSameEmail ? ["email" as const] : []),
    ...(hasSameName ? ["company_name" as const] : []),
  ];
}
