import type { Partner } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import { sumCounters } from "../partner-count.repository.ts";
import { type PartnerFilter, type PartnerSlice, partOf } from "../partner-filter.ts";
import { shelvesOf } from "../partner-shelf.ts";
import {
  type Candidates,
  countCandidates,
  noCandidates,
  readCandidates,
  type Selection,
} from "./candidates.repository.ts";
import { readStretches } from "./read-stretches.ts";
import { countMatches, findFewCandidates } from "./search.ts";

/** A slice of the partners that match, in order: nulls last in both directions, ties by id. */
export async function findPartners(
  store: Store,
  organizationId: string,
  filter: PartnerFilter,
  slice: PartnerSlice,
): Promise<Partner[]> {
  const selection = selectionOf(filter);
  const few = await fewCandidates(store, organizationId, filter, selection);
  if (!few) return readStretches(store, organizationId, selection, slice);
  return (await readCandidates(store, organizationId, selection, few, slice)).partners;
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
  const few = await fewCandidates(store, organizationId, filter, selection);
  if (few?.values === noCandidates) return { partners: [], total: 0 };
  if (few) {
    const { partners, total } = await readCandidates(store, organizationId, selection, few, slice);
    // A slice beyond the last match does not say how many there are before it.
    const count = () => countCandidates(store, organizationId, selection, few);
    return { partners, total: total ?? (await count()) };
  }
  const total = part
    ? await countMatches(store, organizationId, { shelves, part })
    : await sumCounters(store, organizationId, shelves);
  const partners =
    slice.limit === 0 ? [] : await readStretches(store, organizationId, selection, slice);
  return { partners, total };
}

function selectionOf(filter: PartnerFilter): Selection {
  return { shelves: shelvesOf(filter), part: partOf(filter) };
}

/** Partners that are named by their ids, or found by an index of parts. */
async function fewCandidates(
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
      values: JSON.stringify(partner_ids),
    };
  }
  return part && findFewCandidates(store, organizationId, part);
}
