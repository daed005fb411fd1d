import type { ExportPartnersInput, Partner } from "@liaison/contracts";
import { letOthersBy } from "../let-others-by.ts";
import type { ReadList } from "../replica/read-list.ts";
import { findPartners } from "./list/find-partners.ts";
import { type PartnerPosition, positionOf } from "./partner-cursor.ts";

/** How many partners are read, and held, at a time. */
export const batchSize = 1000;

/**
 * All partners that match, in the order of the list, batch by batch. Nothing is locked on the way:
 * each partner is as its batch has found it, and one that moves in the order meanwhile may be passed
 * over or come again.
 */
export async function* walkPartners(
  readList: ReadList,
  organizationId: string,
  input: ExportPartnersInput,
): AsyncGenerator<Partner[], void, undefined> {
  let after: PartnerPosition | null = null;
  for (;;) {
    const slice = { ...input, after, limit: batchSize, offset: 0 };
    const batch: Partner[] = await readList(organizationId, (store) =>
      findPartners(store, organizationId, input, slice),
    );
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    if (batch.length < batchSize) return;
    await letOthersBy();
    after = positionOf(input, last);
  }
}
