import { testedEngine } from "./given-database.ts";

/** How often a property is tried: on PostgreSQL, which takes several times as long, fewer times. */
export function propertyRuns(runs: number): { readonly numRuns: number } {
  return { numRuns: testedEngine === "postgres" ? Math.ceil(runs / 4) : runs };
}
