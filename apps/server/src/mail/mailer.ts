import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Logger } from "pino";
import { v7 as uuidv7 } from "uuid";

/** One message of plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail over; resolves when the other side has taken it. */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

/** How long a mail server may be silent. */
const timeoutMs = 10_000;

/** Sends through an SMTP server. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      dnsTimeout: timeoutMs,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    },
    { from },
  );
  return {
    send: async (mail) => {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}

/** Logs the mails that could not be handed over, which whoever sends one may not want to wait for. */
export function logFailures(mailer: Mailer, logger: Logger): Mailer {
  return {
    ...mailer,
    send: async (mail) => {
      try {
        await mailer.send(mail);
      } catch (error) {
        logger.error({ err: error, subject: mail.subject }, "A mail could not be sent");
        throw error;
      }
    },
  };
}

/**
 * Writes each message into a folder as an `.eml` file, where a developer opens it. Its text is left
 * as it is, without the encoding that breaks links into lines on the way through mail servers.
 */
export function createFileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true }, { from });
  return {
    send: async ({ to, subject, text }) => {
      const { message } = await transport.sendMail({ to, subject, text: "plain" });
      const [head = ""] = String(message).split("\r\n\r\n", 1);
      const unencoded = head.replace("Transfer-Encoding: 7bit", "Transfer-Encoding: 8bit");
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${uuidv7()}.eml`);
      await writeFile(file, `${unencoded}\r\n\r\n${text}`, { mode: 0o600 });
    },
    close: () => transport.close(),
  };
}
