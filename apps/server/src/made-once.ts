/**
 * What is made when it is first asked for, and then kept; those who ask while it is being made wait
 * for the same. What could not be made is tried again for the next who asks.
 */
export function madeOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
