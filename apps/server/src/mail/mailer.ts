/** One message, as plain text and as HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Who an answer goes to, if that is somebody else than the sender. */
  readonly replyTo?: string;
  /** The same for each attempt to send the same message, so that who gets it twice can tell. */
  readonly messageId?: string;
}

/** Hands mail over; resolves when the other side has taken it. */
export interface Mailer {
  readonly send: (mail: Mail, signal?: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

/** The fields of a message. An address is one, whatever it looks like. */
export function mailHeaders({ to, subject, replyTo, messageId }: Mail) {
  return {
    to: { name: "", address: to },
    subject,
    // Nobody's absence is to be told to whoever an answer goes to.
    headers: { "Auto-Submitted": "auto-generated" },
    ...(replyTo !== undefined && { replyTo: { name: "", address: replyTo } }),
    ...(messageId !== undefined && { messageId }),
  };
}
