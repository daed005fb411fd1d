import type { Event } from "@liaison/contracts";

/** A field that an event changed. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The fields that an event tells the change of; none, if it tells of none. */
export function fieldChanges({ changes }: Event["data"]): readonly FieldChange[] {
  if (typeof changes !== "object" || changes === null) return [];
  return Object.entries(changes).flatMap(([field, change]: [string, unknown]) =>
    typeof change === "object" && change !== null && "from" in change && "to" in change
      ? [{ field, from: change.from, to: change.to }]
      : [],
  );
}
