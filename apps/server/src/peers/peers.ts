import type { Logger } from "pino";
import { type ChangeRelay, relayThroughAll } from "../change-relay.ts";
import type { Store } from "../db/database.ts";
import { openPostgresRelay } from "../db/engines/postgres-relay.ts";
import type { Limits } from "../http/limits.ts";
import type { Siblings } from "../workers/siblings.ts";
import { attemptsInDatabase } from "./attempts-in-database.ts";
import { startForgettingAttempts } from "./forget-attempts.ts";

/** What a process shares with all others on its database, on whichever machine they run. */
export interface Peers {
  readonly relay: ChangeRelay;
  readonly limits: Limits;
  readonly close: () => Promise<void>;
}

export interface PeersDependencies {
  readonly store: Store;
  /** Where to listen for what they have changed; null: it is looked for. */
  readonly listenUrl: string | null;
  /** The other processes of this machine. */
  readonly siblings: Pick<Siblings, "relay" | "limits">;
  readonly logger: Logger;
}

/** A file has no peers on other machines; those of a database server meet in it. */
export function meetPeers({ store, listenUrl, siblings, logger }: PeersDependencies): Peers {
  if (store.engine.name === "sqlite") {
    const { relay, limits } = siblings;
    return { relay, limits, close: async () => {} };
  }
  const relay = listenUrl === null ? null : openPostgresRelay({ store, listenUrl, logger });
  const forgetting = startForgettingAttempts(store, logger);
  return {
    relay: relayThroughAll(relay ? [siblings.relay, relay] : [siblings.relay]),
    // Requests are many and cheap: each machine counts its own.
    limits: { ...siblings.limits, attempts: attemptsInDatabase(store) },
    close: async () => {
      await Promise.all([relay?.close(), forgetting.close()]);
    },
  };
}
