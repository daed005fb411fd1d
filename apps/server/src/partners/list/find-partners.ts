import type { Partner } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import { sumCounters } from "../partner-count.repository.ts";
import { type PartnerFilter, type PartnerSlice, partOf } from "../partner-filter.ts";
import { shelvesOf } from "../partner-shelf.ts";
import {
  type Candidates,
  countCandidates,
  fewCandidates,
  readCandidates,
  type Selection,
} from "./candidates.repository.ts";
import { readStretches } from "./read-stretches.ts";
import { countMatches } from "./search.ts";

/** A slice of the partners that match, in order: nulls last in both directions, ties by id. */
export async function findPartners(
  store: Store,
  organizationId: string,
  filter: PartnerFilter,
  slice: PartnerSlice,
): Promise<Partner[]> {
  const selection = selectionOf(filter);
  const few = await findFewCandidates(store, organizationId, filter, selection);
  const found = few && (await readCandidates(store, organizationId, selection, few, slice));
  return found ? found.partners : readStretches(store, organizationId, selection, slice);
}

/** The same, and how many match in all, whatever the slice. */
export async function findPartnerPage(
  store: Store,
  organizationId: string,
  filter: PartnerFilter,
  slice: PartnerSlice,
): Promise<{ partners: Partner[]; total: number }> {
  const selection = selectionOf(filter);
  const { shelves, part } = selection;
  const few = await findFewCandidates(store, organizationId, filter, selection);
  if (few?.areNone) return { partners: [], total: 0 };
  const found = few && (await readCandidates(store, organizationId, selection, few, slice));
  if (few && found) {
    // A slice beyond the last match does not say how many there are before it.
    const count = () => countCandidates(store, organizationId, selection, few);
    return { partners: found.partners, total: found.total ?? (await count()) };
  }
  const read = async () =>
    slice.limit === 0 ? [] : readStretches(store, organizationId, selection, slice);
  if (part) {
    const total = await countMatches(store, organizationId, { shelves, part });
    return { partners: await read(), total };
  }
  // Neither waits for the other where another process answers.
  const [total, partners] = await Promise.all([
    sumCounters(store, organizationId, shelves),
    read(),
  ]);
  return { partners, total };
}

function selectionOf(filter: PartnerFilter): Selection {
  return { shelves: shelvesOf(filter), part: partOf(filter) };
}

/** Partners that are named by their ids, or found by an index of parts. */
async function findFewCandidates(
  store: Store,
  organizationId: string,
  { partner_ids }: PartnerFilter,
  { part }: Selection,
): Promise<Candidates | null> {
  if (partner_ids) {
    return {
      name: "ids",
      isCandidate: (eb, owner, ids) =>
        eb.and([
          eb("partners.organization_id", "=", owner),
          store.engine.isOneOf(eb.ref("partners.id"), ids),
        ]),
      values: store.engine.asList(partner_ids),
      areNone: partner_ids.length === 0,
      mayBeMany: false,
    };
  }
  if (!part) return null;
  const few = await store.engine.partSearch.findFew(store, organizationId, part, fewCandidates);
  return few && { ...few, isCandidate: (_, owner, values) => few.isCandidate(owner, values) };
}
