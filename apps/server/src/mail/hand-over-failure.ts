import { z } from "zod";

/** Why a mail has not been taken, in words for whoever sent it. */
export interface HandOverFailure {
  /** One short line without secrets. */
  readonly reason: string;
  /** The mail server will never take this mail. */
  readonly isPermanent: boolean;
  /** The mail has not been taken for certain; otherwise it may have been, with the answer lost. */
  readonly isCertain: boolean;
  /** What programs call it. */
  readonly code: string | null;
}

const MailError = z.object({
  code: z.string().nullable().catch(null),
  command: z.string().nullable().catch(null),
  syscall: z.string().nullable().catch(null),
  responseCode: z.int().nullable().catch(null),
  response: z.string().catch(""),
});
type MailError = z.output<typeof MailError>;

const maxReasonLength = 300;

/** Mail servers repeat what they do not like, links among it: no token is shorter than this. */
const anySecret = /[\w-]{20,}/g;

const connectionCodes = ["ECONNECTION", "ECONNREFUSED", "ECONNRESET", "ESOCKET", "EPROTOCOL"];

export function handOverFailure(error: unknown): HandOverFailure {
  const parsed = MailError.safeParse(error);
  if (!parsed.success) {
    return { reason: unknownReason, isPermanent: false, isCertain: false, code: null };
  }
  const { code, syscall, responseCode } = parsed.data;
  return {
    reason: reasonOf(parsed.data),
    isPermanent: refusesMail(parsed.data) && responseCode !== null && responseCode >= 500,
    isCertain: responseCode !== null || syscall === "connect" || code === "EDNS",
    code,
  };
}

const unknownReason = "The mail could not be handed over";

function reasonOf(error: MailError): string {
  const { code, command, response } = error;
  if (refusesMail(error)) return `The mail server answered: ${oneLine(response)}`;
  if (command === "MAIL FROM") return "The mail server does not accept mail from Liaison";
  if (code === "EAUTH" || code === "ENOAUTH") return "The mail server does not let Liaison sign in";
  if (code === "ETIMEDOUT") return "The mail server does not answer";
  if (code === "EABORT") return "The mail server took too long, or Liaison was stopped";
  if (code === "EDNS") return "The mail server cannot be found";
  if (code === "ETLS") return "There is no secure connection to the mail server";
  if (code !== null && connectionCodes.includes(code)) return "The mail server cannot be reached";
  return unknownReason;
}

/** The recipient or the message is refused, not the sender or the server that hands it over. */
function refusesMail({ command, responseCode }: MailError): boolean {
  return responseCode !== null && (command === "RCPT TO" || command === "DATA");
}

function oneLine(response: string): string {
  const line = response.replace(/[\p{Cc}\s]+/gu, " ").replace(anySecret, "…");
  return line.trim().slice(0, maxReasonLength);
}
