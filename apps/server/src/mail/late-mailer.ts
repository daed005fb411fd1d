import { madeOnce } from "../made-once.ts";
import type { Mailer } from "./mailer.ts";

/** A mailer that is made when there is a mail to send, or somebody prepares for it. */
export interface LateMailer extends Mailer {
  /** Rejects if the mailer cannot be made. */
  readonly prepare: () => Promise<void>;
}

/** Spares a start the loading of what sends mail. */
export function createLateMailer(make: () => Promise<Mailer>): LateMailer {
  let made: Mailer | undefined;
  const mailer = madeOnce(async () => {
    made = await make();
    return made;
  });
  return {
    prepare: async () => {
      await mailer();
    },
    send: async (mail, signal) => (await mailer()).send(mail, signal),
    close: () => made?.close(),
  };
}
