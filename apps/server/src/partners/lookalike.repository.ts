import { maxDuplicates, type Partner } from "@liaison/contracts";
import { compiledOnce, type SlotOf } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";
import { normalizedKey } from "../db/normalized-key.ts";
import { shelvesInUse } from "./partner-shelf.ts";

type Lookalike = Pick<Partner, "id" | "company_name" | "partner_type" | "email">;

/** The first partners with the key of this name or address, those with both before the others. */
export function findLookalikes(
  store: Store,
  organizationId: string,
  like: Pick<Partner, "company_name" | "email">,
  exceptId?: string,
): Promise<Lookalike[]> {
  const nameKey = normalizedKey(like.company_name);
  const emailKey = normalizedKey(like.email);
  const values = { organizationId, nameKey, emailKey, exceptId };
  const hasException = exceptId !== undefined;
  return compiledOnce(store, `lookalikes ${hasException}`, values, (slot) =>
    lookalikesOf(store, slot, { hasException }),
  );
}

function lookalikesOf(
  { db }: Store,
  slot: SlotOf,
  { hasException }: { readonly hasException: boolean },
) {
  const organizationId = slot<string>("organizationId");
  const [nameKey, emailKey] = [slot<string>("nameKey"), slot<string>("emailKey")];
  let ids = db.selectFrom("partners").select("id").where("organization_id", "=", organizationId);
  if (hasException) ids = ids.where("id", "!=", slot<string>("exceptId"));
  // One condition with "or" would read the whole directory; each half of a union seeks in its index,
  // once: an engine whose plan is of a smaller directory would do so for each partner.
  const alike = ids
    .where("shelf", "in", shelvesInUse)
    .where("email_key", "=", emailKey)
    .unionAll(ids.where("archived_at", "is", null).where("company_name_key", "=", nameKey));
  return db
    .with(
      (cte) => cte("alike").materialized(),
      () => alike,
    )
    .selectFrom("partners")
    .select(["id", "company_name", "partner_type", "email"])
    .where("organization_id", "=", organizationId)
    .where("id", "in", ({ selectFrom }) => selectFrom("alike").select("alike.id"))
    .orderBy((eb) =>
      eb
        .case()
        .when(eb.and([eb("email_key", "=", emailKey), eb("company_name_key", "=", nameKey)]))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy("company_name_key")
    .orderBy("id")
    .limit(maxDuplicates);
}
