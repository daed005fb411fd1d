import { createTransport } from "nodemailer";
import { type Mailer, mailHeaders } from "./mailer.ts";

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
    send: async (mail, signal) => {
      const { text, html } = mail;
      await transport.sendMail({ ...mailHeaders(mail), text, html, ...(signal && { signal }) });
    },
    close: () => transport.close(),
  };
}
