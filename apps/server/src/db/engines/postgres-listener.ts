import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";

export interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  /** With what somebody has said; and with null where something may have been missed. */
  readonly onHeard: (said: string | null) => void;
  readonly onLost: (error: unknown) => void;
  readonly onBack: () => void;
}

/** A connection that listens, and comes back when it is lost. */
export interface Listener {
  readonly close: () => Promise<void>;
}

const connectTimeoutMs = 10_000;
/** Soon noticed where the other side vanishes without a word. */
const keepAliveAfterMs = 10_000;
const pauseMs = { first: 50, longest: 5_000 };

/** Listens on a channel with a connection of its own, for as long as it is not closed. */
export function listenOn({ url, channel, onHeard, onLost, onBack }: ListenerOptions): Listener {
  const closing = new AbortController();
  const { signal } = closing;
  let isLost = false;
  let nextPauseMs = pauseMs.first;
  const running = listenAgainAndAgain();

  async function listenAgainAndAgain(): Promise<void> {
    while (!signal.aborted) {
      const error = await listenOnce().then(
        () => new Error("The connection has ended"),
        (reason: unknown) => reason,
      );
      if (signal.aborted) return;
      if (!isLost) onLost(error);
      isLost = true;
      // Those who have lost the same server do not all come back at once.
      const pause = nextPauseMs * (0.5 + Math.random() / 2);
      nextPauseMs = Math.min(nextPauseMs * 2, pauseMs.longest);
      await setTimeout(pause, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  /** Resolves or rejects when the connection is over. */
  async function listenOnce(): Promise<void> {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveAfterMs,
      fallback_application_name: "liaison listener",
    });
    client.on("error", () => {});
    client.on("notification", ({ payload = "" }) => onHeard(payload));
    const ended = once(client, "end", { signal });
    let isConnected = false;
    try {
      await Promise.race([client.connect(), ended]);
      isConnected = true;
      await Promise.race([client.query(`listen ${client.escapeIdentifier(channel)}`), ended]);
      nextPauseMs = pauseMs.first;
      if (isLost) onBack();
      isLost = false;
      onHeard(null);
      await ended;
    } finally {
      const left = client.end().catch(() => {});
      if (isConnected) await left;
    }
  }

  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
