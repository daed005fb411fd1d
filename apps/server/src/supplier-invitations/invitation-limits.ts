import { LiaisonError } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { type CountedMails, findNthNewestMail } from "./invitation-limits.repository.ts";

/** How many invitations one address may get from one organization within 24 hours. */
export const invitationsPerRecipient = 20;

const windowMs = 24 * 60 * 60 * 1000;

/** An invitation that is about to be sent, for the first time or again. */
export interface NextMail {
  readonly organizationId: string;
  readonly recipient: string;
  readonly now: string;
}

/** Refuses a mail beyond what an organization, or one address, may have within 24 hours. */
export async function refuseBeyondLimits(
  store: Store,
  { organizationId, recipient, now }: NextMail,
  invitationsPerDay: number,
): Promise<void> {
  const after = new Date(Date.parse(now) - windowMs).toISOString();
  const mails: CountedMails = { organizationId, after };
  const toAddress: CountedMails = { ...mails, recipient };
  const oldest = {
    ofOrganization: await findNthNewestMail(store, mails, invitationsPerDay),
    toAddress: await findNthNewestMail(store, toAddress, invitationsPerRecipient),
  };
  if (oldest.ofOrganization !== undefined) {
    throw limitReached(
      `The organization has sent ${invitationsPerDay} invitations within 24 hours, which is its limit`,
      oldest.ofOrganization,
      now,
    );
  }
  if (oldest.toAddress !== undefined) {
    throw limitReached(
      `${recipient} has been sent ${invitationsPerRecipient} invitations within 24 hours, which is the limit for one address`,
      oldest.toAddress,
      now,
    );
  }
}

/** There is room again once the oldest mail that counts leaves the 24 hours. */
function limitReached(sentence: string, oldest: string, now: string): LiaisonError {
  const leavesAt = Date.parse(oldest) + windowMs;
  const retryAfterSeconds = Math.ceil((leavesAt - Date.parse(now)) / 1000);
  return new LiaisonError("invitation_limit_reached", sentence, { retryAfterSeconds });
}
