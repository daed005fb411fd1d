import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { createLateMailer, type LateMailer } from "./late-mailer.ts";

/** Sends by the server that the configuration names; without one, mails are written into a folder. */
export function configuredMailer({ smtpUrl, mailFrom, dataFolder }: Config): LateMailer {
  return createLateMailer(async () => {
    if (smtpUrl) {
      const { createSmtpMailer } = await import("./smtp-mailer.ts");
      return createSmtpMailer(smtpUrl, mailFrom);
    }
    const { createFileMailer } = await import("./file-mailer.ts");
    return createFileMailer(join(dataFolder, "outbox"), mailFrom);
  });
}
