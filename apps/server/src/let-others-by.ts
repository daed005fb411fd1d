import { setImmediate } from "node:timers/promises";

/**
 * Lets those be answered who have asked for something in the meantime. Between the parts of long
 * work on the database: with SQLite nothing in it waits for anything, and nobody else gets a turn.
 */
export async function letOthersBy(): Promise<void> {
  await setImmediate();
}
