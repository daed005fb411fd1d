import { type Permission, Permission as PermissionSchema } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import type { ApiTokenTable } from "../api-tokens/api-token.table.ts";
import { newApiToken, tokenHash } from "../auth/token-hash.ts";
import { timestamp } from "../clock.ts";
import type { GivenUser } from "./given.ts";
import type { TestApplication } from "./test-application.ts";

/** An API token of the user's, bound to the organization. */
export async function givenApiToken(
  app: TestApplication,
  { requester, user }: { readonly requester: string; readonly user: GivenUser },
  {
    permissions = PermissionSchema.options as readonly Permission[],
    ...row
  }: Partial<Omit<ApiTokenTable, "permissions">> & {
    readonly permissions?: readonly Permission[];
  } = {},
): Promise<string> {
  const token = newApiToken();
  await app.store.db
    .insertInto("api_tokens")
    .values({
      id: uuidv7(),
      organization_id: requester,
      name: "Nightly export",
      token_hash: tokenHash(token),
      permissions: JSON.stringify(permissions),
      created_by: user.id,
      created_at: timestamp(app.clock),
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
      ...row,
    })
    .execute();
  return token;
}
