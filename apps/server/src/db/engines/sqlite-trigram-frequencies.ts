import type { Asking } from "../compiled-once.ts";
import type { KeyPart } from "../part-search.ts";
import type { TransactionGuard } from "../transaction-guard.ts";
import { sampleTrigrams } from "./sqlite-trigram-sample.ts";
import type { TrigramFrequencies } from "./sqlite-trigrams.ts";

type Column = KeyPart["column"];

interface KeptSample {
  readonly frequencies: TrigramFrequencies | null;
  readonly takenAt: number;
}

/** Directories change slowly, and an old sample makes searches no more than slower. */
const keptForMs = 10 * 60_000;

/** By the guard, of which each open database has one. */
const samples = new WeakMap<TransactionGuard, Map<Column, KeptSample>>();

/**
 * What the last sample says of an index; null before the first. A search that finds none, or an old
 * one, does not wait for the next.
 */
export function trigramFrequencies(store: Asking, column: Column): TrigramFrequencies | null {
  const sample = samples.get(store.guard)?.get(column);
  const isOld = !sample || performance.now() > sample.takenAt + keptForMs;
  if (isOld && !store.db.isTransaction) {
    // Searches find what they find without it, and a later one tries again.
    renewTrigramFrequencies(store, column).catch(() => {});
  }
  return sample?.frequencies ?? null;
}

/** Takes a sample; until it is there, the one before stays in use. */
export async function renewTrigramFrequencies(store: Asking, column: Column): Promise<void> {
  const kept = samples.get(store.guard) ?? new Map<Column, KeptSample>();
  samples.set(store.guard, kept);
  const takenAt = performance.now();
  kept.set(column, { frequencies: kept.get(column)?.frequencies ?? null, takenAt });
  kept.set(column, { frequencies: await sampleTrigrams(store, column), takenAt });
}
