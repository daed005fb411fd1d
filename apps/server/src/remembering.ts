/** Few enough to be no burden, and more than are in use at once. */
const maxRemembered = 1_000;

/**
 * A pure function of a text that remembers what it has made, but not of which texts it makes null.
 * Not for secrets. What it gives is everybody's: nobody may change it.
 */
export function remembering<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, NonNullable<Made>>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    if (result === null || result === undefined) return result;
    if (made.size === maxRemembered) made.clear();
    made.set(text, result);
    return result;
  };
}
