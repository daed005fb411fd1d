/** What a mail is about; one file per kind writes it. */
export type OutboxMailKind =
  | "supplier_invitation"
  | "invitation_accepted"
  | "invitation_declined"
  | "new_link_requested";

/**
 * A mail that is to be handed over, or has been. It is written when it is handed over, from the
 * invitation and from `data` (JSON), so that no secret waits here. `recipient_lower` is the address
 * in lower case; `claimed_until` keeps others from handing the same mail over.
 */
export interface OutboxMailTable {
  id: string;
  organization_id: string;
  kind: OutboxMailKind;
  invitation_id: string;
  recipient: string;
  recipient_lower: string;
  data: string;
  state: "queued" | "sent" | "failed" | "cancelled";
  attempts: number;
  next_attempt_at: string;
  claimed_until: string | null;
  last_error: string | null;
  created_at: string;
  settled_at: string | null;
}
