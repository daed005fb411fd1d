import type {
  ListSupplierInvitationsInput,
  SupplierInvitationField,
  SupplierInvitationRow,
} from "@liaison/contracts";
import type { FoundSupplierInvitation } from "./supplier-invitation.repository.ts";

type Selection = Pick<ListSupplierInvitationsInput, "fields" | "with">;

/** The row with the fields and relations that were asked for; all fields when none were named. */
export function selectInvitation(
  { invitedBy, ...invitation }: FoundSupplierInvitation,
  selection: Selection,
): SupplierInvitationRow {
  return {
    ...(selection.fields ? pick(invitation, selection.fields) : invitation),
    ...(selection.with?.includes("invitedBy") && { invitedBy }),
  };
}

function pick<T extends object, K extends keyof T & SupplierInvitationField>(
  object: T,
  keys: readonly K[],
): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of keys) picked[key] = object[key];
  return picked;
}
