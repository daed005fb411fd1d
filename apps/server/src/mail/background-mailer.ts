import type { Logger } from "pino";
import type { Mail, Mailer } from "./mailer.ts";

/** Hands mails over while whoever sends them goes on. */
export interface BackgroundMailer {
  readonly post: (mail: Mail) => void;
  /** Resolves once every mail so far is handed over, or has failed. */
  readonly settled: () => Promise<void>;
  /** Waits so long for what is on its way, and gives the rest up. */
  readonly close: (withinMs: number) => Promise<void>;
}

/**
 * Mails in the background of requests. A mail server may be slow, and how long an answer takes
 * would tell who is written to. The mailer reports its own failures.
 */
export function createBackgroundMailer(mailer: Mailer, logger: Logger): BackgroundMailer {
  const pending = new Set<Promise<void>>();
  const settled = async () => {
    await Promise.allSettled(pending);
  };
  return {
    post: (mail) => {
      const sending = mailer
        .send(mail)
        .catch(() => {})
        .finally(() => pending.delete(sending));
      pending.add(sending);
    },
    settled,
    close: async (withinMs) => {
      await Promise.race([settled(), elapsed(withinMs)]);
      if (pending.size > 0) logger.error({ mails: pending.size }, "Mails were given up");
      pending.clear();
      mailer.close();
    },
  };
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
