import type { RefusalTexts } from "../../../forms/failure-alert.tsx";

type UpdateReason =
  | "not_found"
  | "version_conflict"
  | "partner_archived"
  | "invitation_already_pending"
  | "already_connected";

/** What to do when an update is refused. */
export const updateRefusals: RefusalTexts<UpdateReason> = {
  not_found: "This partner does not exist any more.",
  version_conflict: "Someone else changed this partner in the meantime. See below what is new.",
  partner_archived: "This partner was archived in the meantime. Restore it to edit it.",
  invitation_already_pending:
    "The type of a partner with a pending invitation cannot be changed. Revoke the invitation first.",
  already_connected: "The type of a connected partner cannot be changed. End the connection first.",
};

/** What to do when archiving is refused. */
export const archiveRefusals: RefusalTexts<"not_found" | "invitation_already_pending"> = {
  not_found: "This partner does not exist any more.",
  invitation_already_pending:
    "This partner has a pending invitation. Revoke it first, then archive the partner.",
};
