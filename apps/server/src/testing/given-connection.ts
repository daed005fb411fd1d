import type { Permission } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { timestamp } from "../clock.ts";
import { type GivenUser, givenInvitation } from "./given.ts";
import type { TestApplication } from "./test-application.ts";

/** Connects host and guest; `granted` is what the guest lets the host do. */
export async function givenConnection(
  app: TestApplication,
  host: { readonly requester: string; readonly user: GivenUser },
  guestId: string,
  {
    status = "connected" as "connected" | "disconnected",
    grantedByGuest = [] as readonly Permission[],
    grantedByHost = [] as readonly Permission[],
  } = {},
): Promise<void> {
  const now = timestamp(app.clock);
  const invitation = await givenInvitation(app, host, { status: "accepted", accepted_at: now });
  const id = uuidv7();
  await app.store.db
    .insertInto("connections")
    .values({
      id,
      host_organization_id: host.requester,
      guest_organization_id: guestId,
      invitation_id: invitation.id,
      guest_partner_id: null,
      status,
      connected_at: now,
      disconnected_at: status === "disconnected" ? now : null,
    })
    .execute();
  const grants = [
    ...grantedByGuest.map((permission) => ({ granting_organization_id: guestId, permission })),
    ...grantedByHost.map((permission) => ({
      granting_organization_id: host.requester,
      permission,
    })),
  ];
  for (const grant of grants) {
    await app.store.db
      .insertInto("grants")
      .values({ connection_id: id, ...grant })
      .execute();
  }
}
