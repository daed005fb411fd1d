/** Of values in ascending order, the one that a share of them does not exceed. NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  const index = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.max(index, 0)] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Null where there is nothing to divide, or to divide by. */
export function ratio(value: number | null, by: number | null): number | null {
  if (value === null || by === null || !Number.isFinite(value) || !(by > 0)) return null;
  return value / by;
}
