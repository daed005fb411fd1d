import { join } from "node:path";
import { copy } from "../copy/copy.ts";
import type { CopyArguments } from "../copy/copy-arguments.ts";
import { copyFailure } from "../copy/copy-failure.ts";
import type { CopyProgress } from "../copy/copy-progress.ts";
import type { Store } from "../db/database.ts";
import type { DatabaseLocation } from "../db/database-location.ts";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import { givenDatabase, testedEngine } from "./given-database.ts";
import { givenFolder } from "./given-folder.ts";
import { givenTenant } from "./given-store.ts";

/** Where a file could be that is not there. */
export function givenFile(): Extract<DatabaseLocation, { engine: "sqlite" }> {
  return { engine: "sqlite", path: join(givenFolder(), "liaison.db") };
}

/** A database of the tested engine with nothing in it, which several can open. */
export async function givenPlace(): Promise<DatabaseLocation> {
  return testedEngine === "sqlite" ? givenFile() : givenDatabase();
}

/** What the tests of this project are about: only one of the engines is a server. */
export const onPostgres = testedEngine === "postgres";

const nothing = () => {};
const silently: CopyProgress = { begin: nothing, tell: nothing, advance: nothing, stop: nothing };

interface Copying extends CopyArguments {
  readonly progress?: Partial<CopyProgress>;
  readonly signal?: AbortSignal;
}

/** Copies, and gives what is said at the end. */
export function givenCopy({ progress, signal, ...places }: Copying): Promise<string> {
  return copy(places, {
    progress: { ...silently, ...progress },
    signal: signal ?? new AbortController().signal,
  });
}

/** Copies in vain, and gives what is said about why. */
export async function refusalOfCopy(copying: Copying): Promise<string> {
  try {
    await givenCopy(copying);
  } catch (error) {
    return copyFailure(error, copying.signal ?? new AbortController().signal);
  }
  throw new Error("It was copied");
}

/** How a command line names it. */
export function urlOf(location: DatabaseLocation): string {
  return location.engine === "sqlite" ? `sqlite:${location.path}` : location.url;
}

/** Opens a database for as long as something is done with it. */
export async function within<T>(
  location: DatabaseLocation,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = openStore(location);
  try {
    return await work(store);
  } finally {
    await store.db.destroy();
  }
}

/** A migrated file with an organization in it, and what else. */
export async function givenSource(
  prepare: (store: Store, tenant: string) => Promise<unknown> = async () => {},
): Promise<DatabaseLocation> {
  const location = givenFile();
  await within(location, async (store) => {
    await migrate(store);
    await prepare(store, await givenTenant(store));
  });
  return location;
}

export function namesOfOrganizations(location: DatabaseLocation): Promise<string[]> {
  return within(location, async ({ db }) => {
    const organizations = await db.selectFrom("organizations").select("name").execute();
    return organizations.map(({ name }) => name);
  });
}
