import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { Store } from "../database.ts";
import { listenOn } from "./postgres-listener.ts";

/** Tells the other processes on a database, on whichever machine, that something is committed. */
export interface PostgresRelay {
  /** Soon, and once for what happens meanwhile. */
  readonly tellOthers: () => void;
  /** Has the listener called when another process tells, or may have told unheard. */
  readonly onTold: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

export interface PostgresRelayOptions {
  readonly store: Store;
  /** Where to listen: a server, or a pooler that keeps a session for each of its clients. */
  readonly listenUrl: string;
  readonly logger: Pick<Logger, "info" | "warn">;
}

const channel = "liaison_changes";

/** A notification locks the whole database for a moment, so there are few of them. */
const pauseMs = 5;

/**
 * Notifications are never part of a change's transaction, which would hold their lock until it is on
 * the disk. They are not needed for anything to be right: whoever waits for them also looks by itself.
 */
export function openPostgresRelay({
  store,
  listenUrl,
  logger,
}: PostgresRelayOptions): PostgresRelay {
  const own = randomUUID();
  const listeners = new Set<() => void>();
  let isClosed = false;
  let hasNews = false;
  let telling: Promise<void> | null = null;

  async function tell(): Promise<void> {
    while (hasNews) {
      hasNews = false;
      // Whoever is not told finds it out a little later.
      await sql`select pg_notify(${channel}, ${own})`.execute(store.db).catch(() => {});
      if (!isClosed) await setTimeout(pauseMs);
    }
    telling = null;
  }

  const listener = listenOn({
    url: listenUrl,
    channel,
    onHeard: (said) => {
      if (said !== own) for (const listener of listeners) listener();
    },
    onLost: (error) =>
      logger.warn({ err: error }, "Changes of other processes are seen late: not listening"),
    onBack: () => logger.info("Listening again for changes of other processes"),
  });

  return {
    tellOthers: () => {
      if (isClosed) return;
      hasNews = true;
      telling ??= tell();
    },
    onTold: (listener) => listeners.add(listener),
    close: async () => {
      isClosed = true;
      await listener.close();
      await telling;
    },
  };
}
