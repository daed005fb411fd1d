import { sql, type TableMetadata } from "kysely";
import { describe, expect, it } from "vitest";
import { givenInvitation, givenMember, givenOrganization, givenPartner } from "../testing/given.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { testedEngine } from "../testing/given-database.ts";
import { ownTables } from "../testing/own-tables.ts";
import { refusedRows } from "../testing/refused-rows.ts";
import { createTestApplication } from "../testing/test-application.ts";

describe("every table", () => {
  it("says whose its rows are, unless they are people's or of two organizations", async () => {
    const { store } = await createTestApplication();
    const tables = await ownTables(store);
    const isOwned = ({ columns }: TableMetadata) =>
      columns.some(({ name, isNullable }) => name === "organization_id" && !isNullable);
    const unowned = tables.filter((table) => !isOwned(table)).map(({ name }) => name);
    expect(unowned.toSorted()).toEqual([
      "accounts",
      ...(testedEngine === "postgres" ? ["attempts"] : []),
      "connections",
      "grants",
      "idempotency_keys",
      "organizations",
      "sessions",
      "users",
      "verifications",
    ]);
  });
});

describe("a row is refused", () => {
  it("with text for a number", async () => {
    const app = await createTestApplication();
    const { id } = await givenPartner(app, await givenOrganization(app));
    const change = sql`update partners set sales_amount = 'many' where id = ${id}`;
    await expect(change.execute(app.store.db)).rejects.toThrow(refusedRows.type);
  });

  it.each([
    ["a type that there is not", "partner_type", "friend"],
    ["an amount below zero", "sales_amount", -1],
    ["a status that there is not", "invitation_status", "forgotten"],
  ])("with %s", async (_, column, value) => {
    const app = await createTestApplication();
    await givenPartner(app, await givenOrganization(app));
    const change = sql`update partners set ${sql.ref(column)} = ${value}`;
    await expect(change.execute(app.store.db)).rejects.toThrow(refusedRows.check);
  });

  it("with an amount beyond 32 bits", async () => {
    const app = await createTestApplication();
    await givenPartner(app, await givenOrganization(app));
    const change = sql`update partners set sales_amount = 2147483648`;
    await expect(change.execute(app.store.db)).rejects.toThrow(refusedRows.range);
  });

  it("that belongs to nobody", async () => {
    const app = await createTestApplication();
    const nobody = "01890000-0000-7000-8000-000000000009";
    await expect(givenPartner(app, nobody)).rejects.toThrow(refusedRows.foreignKey);
  });

  it("that would take another's owner away", async () => {
    const app = await createTestApplication();
    const organization = await givenOrganization(app);
    await givenPartner(app, organization);
    const removal = app.store.db.deleteFrom("organizations").where("id", "=", organization);
    await expect(removal.execute()).rejects.toThrow(refusedRows.foreignKey);
  });
});

describe("two organizations have one live connection", () => {
  it("whichever of them invited", async () => {
    const app = await createTestApplication();
    const [host, guest] = [await givenMember(app), await givenMember(app)];
    await givenConnection(app, host, guest.requester);
    const { unique } = refusedRows;
    await expect(givenConnection(app, host, guest.requester)).rejects.toThrow(unique);
    await expect(givenConnection(app, guest, host.requester)).rejects.toThrow(unique);
  });

  it("beside any number that have ended, and those with others", async () => {
    const app = await createTestApplication();
    const [host, guest] = [await givenMember(app), await givenMember(app)];
    await givenConnection(app, host, guest.requester, { status: "disconnected" });
    await givenConnection(app, guest, host.requester, { status: "disconnected" });
    await givenConnection(app, guest, host.requester);
    await givenConnection(app, host, await givenOrganization(app));
    expect(await app.store.db.selectFrom("connections").select("id").execute()).toHaveLength(4);
  });

  it("and none has one with itself", async () => {
    const app = await createTestApplication();
    const host = await givenMember(app);
    const withItself = givenConnection(app, host, host.requester);
    await expect(withItself).rejects.toThrow(refusedRows.check);
  });
});

describe("a partner has one pending invitation", () => {
  it("beside any number that are not", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const { id } = await givenPartner(app, member.requester);
    for (const status of ["revoked", "declined", "expired", "accepted", "pending"] as const) {
      await givenInvitation(app, member, { partner_id: id, status });
    }
    const second = givenInvitation(app, member, { partner_id: id });
    await expect(second).rejects.toThrow(refusedRows.unique);
  });
});
