const held = new WeakMap<object, Set<string>>();

/** The organizations that a transaction is known to have locked. */
export function heldLocks(transaction: object): Set<string> {
  const locks = held.get(transaction) ?? new Set<string>();
  held.set(transaction, locks);
  return locks;
}

/** What has been locked since a savepoint is not locked any more: nothing is known from here on. */
export function forgetLocks(transaction: object): void {
  held.delete(transaction);
}
