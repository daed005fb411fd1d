import type { Logger } from "pino";
import { handOverFailure } from "./hand-over-failure.ts";
import type { Mailer } from "./mailer.ts";

/** Logs the mails that could not be handed over, which whoever sends one may not want to wait for. */
export function logFailures(mailer: Mailer, logger: Logger): Mailer {
  return {
    ...mailer,
    send: async (mail, signal) => {
      try {
        await mailer.send(mail, signal);
      } catch (error) {
        const { reason, code } = handOverFailure(error);
        logger.error({ subject: mail.subject, reason, code }, "A mail could not be sent");
        throw error;
      }
    },
  };
}
