import { randomBytes } from "node:crypto";
import { tokenHash } from "../auth/token-hash.ts";
import type { SupplierInvitationTable } from "../supplier-invitations/supplier-invitation.table.ts";
import type { TestApplication } from "./test-application.ts";

/** A link that leads to the invitation; the answer is its token. */
export async function givenInvitationLink(
  app: TestApplication,
  { organization_id, id }: Pick<SupplierInvitationTable, "organization_id" | "id">,
): Promise<string> {
  const token = newInvitationToken();
  await app.store.db
    .insertInto("invitation_tokens")
    .values({ token_hash: tokenHash(token), organization_id, invitation_id: id })
    .execute();
  return token;
}

/** A token as links have it, which leads nowhere yet. */
export function newInvitationToken(): string {
  return randomBytes(32).toString("base64url");
}
