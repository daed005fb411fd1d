import { timestamp } from "../../clock.ts";
import { type HandOverDependencies, type HandOverOutcome, handOver } from "./hand-over.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";
import { claimDueMails, countWaitingMails } from "./outbox-work.repository.ts";

/** Hands over the mails that changes have queued. */
export interface Outbox {
  /** Something may have been queued. */
  readonly wake: () => void;
  /** Resolves once nothing is due and nothing is on its way. */
  readonly settled: () => Promise<void>;
  /** Takes on no more, waits so long for what is on its way, and breaks the rest off. */
  readonly close: (withinMs: number) => Promise<void>;
  readonly figures: () => Promise<OutboxFigures>;
}

export interface OutboxFigures {
  /** How many mails wait, be it for their first attempt or another. */
  readonly waiting: number;
  /** How many attempts of this process ended well, and how many did not. */
  readonly attempts: Readonly<Record<HandOverOutcome, number>>;
}

export interface OutboxDependencies extends HandOverDependencies {
  /** Whether this process is to look for mails, or leaves them to another. */
  readonly isOnDuty: () => boolean;
}

/** How often to look for what is to be tried again, and for what other processes have queued. */
const lookEveryMs = 1_000;

const mailsAtOnce = 5;

/** How long one hand-over may take, however slowly the mail server talks. */
const longestHandOverMs = 90_000;

/** How long a mail is nobody else's: longer than its hand-over takes. */
const claimMs = 120_000;

/** Starts an outbox. Several on one database, in one process or many, hand each mail over once. */
export function startOutbox(dependencies: OutboxDependencies): Outbox {
  const { store, clock, logger, isOnDuty } = dependencies;
  const onTheirWay = new Map<string, Promise<void>>();
  const closing = new AbortController();
  const attempts = { sent: 0, failed: 0 };
  let claiming: Promise<void> | null = null;
  let isClosed = false;
  let isWokenAgain = false;

  function wake(): void {
    if (isClosed || !isOnDuty()) return;
    if (claiming) {
      isWokenAgain = true;
      return;
    }
    claiming = claim()
      .catch((error: unknown) => logger.error({ err: error }, "The outbox could not be looked at"))
      .finally(() => {
        claiming = null;
        if (!isWokenAgain) return;
        isWokenAgain = false;
        wake();
      });
  }

  async function claim(): Promise<void> {
    const limit = mailsAtOnce - onTheirWay.size;
    if (limit === 0) return;
    const claimedUntil = new Date(clock().getTime() + claimMs).toISOString();
    const mails = await claimDueMails(store, {
      now: timestamp(clock),
      claimedUntil,
      limit,
      // What has slept, or has set its clock, may find its own claims run out.
      except: [...onTheirWay.keys()],
    });
    for (const mail of mails) take(mail);
  }

  function take(mail: OutboxMailTable): void {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(longestHandOverMs)]);
    const sending = handOver(dependencies, mail, signal)
      .then((outcome) => {
        if (outcome) attempts[outcome] += 1;
      })
      .catch((error: unknown) =>
        // What has come of it is not known here: the mail is due again when its claim runs out.
        logger.error({ err: error, mailId: mail.id }, "The hand-over of a mail broke off"),
      )
      .finally(() => {
        onTheirWay.delete(mail.id);
        wake();
      });
    onTheirWay.set(mail.id, sending);
  }

  async function settled(): Promise<void> {
    wake();
    while (claiming || onTheirWay.size > 0) {
      await Promise.all([claiming, ...onTheirWay.values()]);
    }
  }

  const timer = setInterval(wake, lookEveryMs).unref();
  wake();

  return {
    wake,
    settled,
    close: async (withinMs) => {
      isClosed = true;
      clearInterval(timer);
      const patience = setTimeout(() => closing.abort(), withinMs);
      await settled();
      clearTimeout(patience);
    },
    figures: async () => ({ waiting: await countWaitingMails(store), attempts: { ...attempts } }),
  };
}
