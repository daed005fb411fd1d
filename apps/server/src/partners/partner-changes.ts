import type { Partner } from "@liaison/contracts";

/** The fields that differ after a change, with their values before and after it. */
export function partnerChanges(
  before: Partner,
  change: Partial<Partner>,
): Record<string, { from: unknown; to: unknown }> {
  const after = { ...before, ...change };
  const fields = Object.keys(change) as (keyof Partner)[];
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
