import { hashPassword } from "better-auth/crypto";
import type { Clock } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { hasDemo, insertDemo, isUnused } from "./demo.repository.ts";
import { demoPassword } from "./demo-users.ts";
import { tellDemoStory } from "./story/demo-story.ts";

/** Seeds an empty database with the demo, whole or not at all. Says whether the demo is there. */
export async function seedDemo({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Promise<boolean> {
  if (await isUnused(store)) {
    const history = tellDemoStory(clock());
    const passwordHash = await hashPassword(demoPassword);
    await inTransaction(store, async (transaction) => {
      await transaction.engine.takeTurn(transaction.db, "seeding the demo");
      // Another process may have been faster.
      if (await isUnused(transaction)) await insertDemo(transaction, history, passwordHash);
    });
  }
  return hasDemo(store);
}
