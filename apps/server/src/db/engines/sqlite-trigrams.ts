/** In how many keys of a sample each trigram is. One that it lacks is rare. */
export type TrigramFrequencies = ReadonlyMap<string, number>;

/** More trigrams than this make a search no more selective. */
const maxTrigrams = 12;

/** The rarest leave hardly more candidates than all do, and each has to be looked up. */
const rareEnough = 2;

/** Each once; none for a text that is too short. */
export function trigramsOf(text: string): string[] {
  const letters = [...text];
  const trigrams = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  return [...new Set(trigrams)];
}

/** Those to ask for where nothing is known of them: from all over the text. */
export function spreadTrigrams(trigrams: readonly string[]): string[] {
  const count = Math.min(trigrams.length, maxTrigrams);
  const partOf = (index: number) => Math.floor((index * count) / trigrams.length);
  return trigrams.filter((_, index) => partOf(index) !== partOf(index - 1));
}

/** Those to ask for where their frequencies are known. */
export function rarestTrigrams(
  trigrams: readonly string[],
  frequencies: TrigramFrequencies,
): string[] {
  const frequencyOf = (trigram: string) => frequencies.get(trigram) ?? 0;
  return trigrams
    .toSorted((one, other) => frequencyOf(one) - frequencyOf(other))
    .slice(0, rareEnough);
}

/** What finds the entries that have all of them: in quotes, where nothing is an operator. */
export function havingAll(trigrams: readonly string[]): string {
  return trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(" AND ");
}
