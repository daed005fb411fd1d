import { describe, expect, it } from "vitest";
import { givenMember, givenMembership, givenUser } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { findResponsibleMembers } from "./responsible-members.ts";

/** An organization of two owners, an admin and a buyer who has begun something. */
async function givenTeam() {
  const app = await createTestApplication();
  const { requester: organizationId, user: owner } = await givenMember(app);
  const [coOwner, admin, buyer] = [
    await givenUser(app),
    await givenUser(app),
    await givenUser(app),
  ];
  app.clock.advance(1000);
  await givenMembership(app, coOwner, organizationId);
  await givenMembership(app, admin, organizationId, "admin");
  await givenMembership(app, buyer, organizationId, "buyer");
  const responsible = async () => {
    const members = await findResponsibleMembers(app.store, organizationId, buyer.id);
    return members.map(({ email }) => email);
  };
  const inMembers = app.store.db.updateTable("members");
  return { app, owner, coOwner, buyer, responsible, inMembers };
}

describe("who answers for what a user has begun", () => {
  it("is the user", async () => {
    const { buyer, responsible } = await givenTeam();
    expect(await responsible()).toEqual([buyer.email]);
  });

  it("is the user in another role too", async () => {
    const { buyer, responsible, inMembers } = await givenTeam();
    await inMembers.set({ role: "viewer" }).where("user_id", "=", buyer.id).execute();
    expect(await responsible()).toEqual([buyer.email]);
  });

  it("are the owners once the user has left", async () => {
    const { app, owner, coOwner, buyer, responsible, inMembers } = await givenTeam();
    await inMembers.set({ role: "admin,owner" }).where("user_id", "=", coOwner.id).execute();
    await app.store.db.deleteFrom("members").where("user_id", "=", buyer.id).execute();
    expect(await responsible()).toEqual([owner.email, coOwner.email]);
  });
});
