import { Partner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMembership, givenUser } from "../testing/given.ts";
import { givenReceivedInvitation } from "../testing/given-received-invitation.ts";

describe("the host's people", () => {
  it("are its owners where the inviting user has left", async () => {
    const { app, host, guest, token, send, recipientsOf, directoryOf } =
      await givenReceivedInvitation();
    const owner = await givenUser(app);
    await givenMembership(app, owner, host.requester, "owner");
    await givenMembership(app, await givenUser(app), host.requester, "admin");
    await app.store.db.deleteFrom("members").where("user_id", "=", host.user.id).execute();
    await send("accept", { token }, guest);
    expect(await recipientsOf("invitation_accepted")).toMatchObject([{ recipient: owner.email }]);
    expect(await directoryOf(guest)).toMatchObject([{ email: owner.email }]);
  });

  it("may have addresses that are too long for a directory", async () => {
    const { app, host, guest, token, send, directoryOf } = await givenReceivedInvitation();
    const email = `${"long".repeat(25)}@northwind.example`;
    await app.store.db.updateTable("users").set({ email }).where("id", "=", host.user.id).execute();
    await send("accept", { token }, guest);
    const [customer] = await directoryOf(guest);
    expect(Partner.parse(customer).email).toBe("unknown@address.invalid");
  });

  it("may have given the organization a name that is too long for a directory", async () => {
    const { app, host, guest, token, send, directoryOf } = await givenReceivedInvitation();
    await app.store.db
      .updateTable("organizations")
      .set({ name: "𠮷".repeat(150) })
      .where("id", "=", host.requester)
      .execute();
    await send("accept", { token }, guest);
    expect(await directoryOf(guest)).toMatchObject([{ company_name: "𠮷".repeat(100) }]);
  });
});
