import { maxDuplicates, type Partner } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import type { PartnerTable } from "../partner.table.ts";
import { shelvesInUse } from "../partner-shelf.ts";

export type PossibleTwin = Pick<Partner, "id" | "company_name" | "email">;

type Key = "email_key" | "company_name_key";

/** More partners than this are not looked at together. */
const plenty = 2_000;

/** The partners with one of these keys; where a thousand have the same one, the first few of them. */
export async function findPossibleTwins(
  store: Store,
  organizationId: string,
  { emailKeys, nameKeys }: { readonly emailKeys: string[]; readonly nameKeys: string[] },
): Promise<PossibleTwin[]> {
  const byEmail = await findAlike(store, organizationId, "email_key", emailKeys);
  const byName = await findAlike(store, organizationId, "company_name_key", nameKeys);
  const byId = new Map([...byEmail, ...byName].map((partner) => [partner.id, partner]));
  return [...byId.values()];
}

/** One question is faster than one for each key, unless its answer has no end. */
async function findAlike(
  store: Store,
  organizationId: string,
  column: Key,
  keys: readonly string[],
): Promise<PossibleTwin[]> {
  const all = await findSome(store, organizationId, column, keys, plenty);
  if (all.length < plenty) return all;
  const few: PossibleTwin[] = [];
  for (const key of new Set(keys)) {
    few.push(...(await findSome(store, organizationId, column, [key], maxDuplicates)));
  }
  return few;
}

/** Each shelf is in order, and the engine merges them: it reads no more of a key than it gives. */
function findSome(
  { db, engine }: Store,
  organizationId: string,
  column: Key,
  keys: readonly string[],
  limit: number,
): Promise<PossibleTwin[]> {
  const [first, ...others] = shelvesInUse.map((shelf) =>
    db
      .selectFrom("partners")
      .select(["id", "company_name", "email", `${column} as key`])
      .where("organization_id", "=", organizationId)
      .where("shelf", "=", shelf)
      .where((eb) => engine.isOneOf(eb.ref(column), keys)),
  );
  if (!first) throw new Error("No partner can be in use");
  const alike = others.reduce((union, shelf) => union.unionAll(shelf), first);
  return db
    .selectFrom(alike.orderBy("key").orderBy("id").limit(limit).as("alike"))
    .select(["id", "company_name", "email"])
    .orderBy("key")
    .orderBy("id")
    .execute();
}

export async function insertPartners({ db }: Store, rows: readonly PartnerTable[]): Promise<void> {
  await db.insertInto("partners").values(rows).execute();
}
