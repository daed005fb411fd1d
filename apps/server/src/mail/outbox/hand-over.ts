import type { Logger } from "pino";
import { type Clock, timestamp } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { type HandOverFailure, handOverFailure } from "../hand-over-failure.ts";
import type { Mailer } from "../mailer.ts";
import { insist } from "./insist.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";
import { recordFailure, recordSent } from "./record-outcome.ts";
import { type OutgoingMail, writeMail } from "./write-mail.ts";

export interface HandOverDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly publicBaseUrl: string;
  readonly logger: Logger;
}

export type HandOverOutcome = "sent" | "failed";

const unwritable: HandOverFailure = {
  reason: "The mail could not be written",
  isPermanent: false,
  isCertain: true,
  code: null,
};

/**
 * Hands a claimed mail over, outside of any transaction, and records what has come of it. Null:
 * there was nothing to hand over any more.
 */
export async function handOver(
  { store, clock, mailer, publicBaseUrl, logger }: HandOverDependencies,
  queued: OutboxMailTable,
  signal: AbortSignal,
): Promise<HandOverOutcome | null> {
  const about = { mailId: queued.id, kind: queued.kind, attempt: queued.attempts + 1 };
  let outgoing: OutgoingMail | null;
  try {
    outgoing = await writeMail(store, publicBaseUrl, queued, timestamp(clock));
  } catch (error) {
    logger.error({ ...about, err: error }, "A mail could not be written");
    await recordFailure(store, queued, unwritable, null, timestamp(clock));
    return "failed";
  }
  if (outgoing === null) return null;

  const { mail, tokenHash } = outgoing;
  try {
    await mailer.send(mail, signal);
  } catch (error) {
    const failure = handOverFailure(error);
    const { reason, code } = failure;
    logger.warn({ ...about, reason, code }, "A mail could not be handed over");
    await recordFailure(store, queued, failure, tokenHash, timestamp(clock));
    return "failed";
  }
  // As long as this is not written down, the mail is due again when its claim runs out.
  await insist(() => recordSent(store, queued, tokenHash, timestamp(clock)), {
    signal,
    onFailure: (error) => logger.error({ ...about, err: error }, "A sent mail could not be marked"),
  });
  return "sent";
}
