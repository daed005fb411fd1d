import { LiaisonError } from "@liaison/contracts";
import { inTransaction, type Store } from "../../db/database.ts";
import { discardImport } from "./discard-import.ts";
import { newImport } from "./new-import.ts";
import {
  changeImportThatIs,
  findOpenImports,
  type ImportName,
  insertImport,
} from "./partner-import.repository.ts";

/** How many imports an organization may have that have neither been completed nor failed. */
export const maxOpenImports = 5;

/** What is under way lasts about as long as a file takes to be stored or committed. */
const retryAfterSeconds = 30;

/**
 * Begins an import whose file is about to come in. Those that are `ready` are not in its way: they
 * make room when the file has come, and not before, for it may be refused.
 */
export async function beginImport(store: Store, name: ImportName, now: string): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [name.organization_id]);
    const { underWay } = await othersOpen(transaction, name);
    if (underWay.length >= maxOpenImports) throw tooMany();
    await insertImport(transaction, newImport(name, now));
  });
}

/** Discards the oldest imports that nobody has committed, as far as there are too many with this one. */
export async function makeRoom(store: Store, name: ImportName, now: string): Promise<void> {
  const { ready, underWay } = await othersOpen(store, name);
  const kept = Math.max(0, maxOpenImports - 1 - underWay.length);
  for (const old of ready.slice(kept)) {
    // Out of sight first: nobody is to commit what is half deleted.
    const change = { status: "uploading", updated_at: now } as const;
    if (await changeImportThatIs(store, "ready", old, change)) await discardImport(store, old);
  }
}

async function othersOpen(store: Store, { organization_id, id }: ImportName) {
  const open = await findOpenImports(store, organization_id);
  const others = open.filter((other) => other.id !== id);
  return {
    ready: others.filter(({ status }) => status === "ready"),
    underWay: others.filter(({ status }) => status !== "ready"),
  };
}

function tooMany(): LiaisonError {
  return new LiaisonError(
    "rate_limited",
    `${maxOpenImports} imports of this organization are under way: wait until one of them is done`,
    { retryAfterSeconds },
  );
}
