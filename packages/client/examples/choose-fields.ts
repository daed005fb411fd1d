import { client } from "./client.ts";

export async function invitersByEmail() {
  const { data } = await client.supplierInvitations.list.query({
    fields: ["email", "expiresAt"],
    with: ["invitedBy"],
  });
  return new Map(data.map(({ email, invitedBy }) => [email, invitedBy.lastName]));
}
