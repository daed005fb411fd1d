/**
 * What a mail about an invitation is about. Names and the message are as they may stand in a mail:
 * see `userText`.
 */
export interface MailSubject {
  readonly hostName: string;
  readonly inviterName: string;
  readonly inviterEmail: string;
  /** The invited company, as the host calls it. */
  readonly businessName: string;
  readonly email: string;
  readonly message: string | null;
  readonly expiresAt: string;
  /** The organization that has accepted, by its own name. */
  readonly guestName: string | null;
}
