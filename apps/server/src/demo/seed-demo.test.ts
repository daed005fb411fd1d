import {
  EventPage,
  PartnerPage,
  SupplierInvitationPage,
  SupplierInvitationStatus,
} from "@liaison/contracts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { fillDisk } from "../testing/fill-disk.ts";
import { givenStore } from "../testing/given-store.ts";
import { ownTables } from "../testing/own-tables.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { demoOrganizations } from "./demo-organizations.ts";
import { demoSignIns, demoUsers } from "./demo-users.ts";
import { seedDemo } from "./seed-demo.ts";

const clock: Clock = () => new Date("2026-03-01T12:00:00.000Z");
const { northwind, fjord, basalt } = demoOrganizations;

/** All rows by their table; passwords, which are salted, as whether there is one. */
async function contentsOf(store: Store) {
  const tables = await ownTables(store);
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(name)} order by 1, 2
      `.execute(store.db);
      const unsalted = rows.map((row) => ("password" in row ? { ...row, password: true } : row));
      return [name, unsalted] as const;
    }),
  );
  return Object.fromEntries(contents);
}

describe("seeding the demo", () => {
  it("writes the same into every empty database", async () => {
    const store = await givenStore();
    const other = await givenStore();
    expect(await seedDemo({ store, clock })).toBe(true);
    expect(await seedDemo({ store: other, clock })).toBe(true);

    const contents = await contentsOf(store);
    expect(contents["partners"]?.length).toBeGreaterThan(500);
    expect(await contentsOf(other)).toEqual(contents);
  });

  it("changes nothing the second time", async () => {
    const store = await givenStore();
    await seedDemo({ store, clock });
    const contents = await contentsOf(store);

    expect(await seedDemo({ store, clock: () => new Date() })).toBe(true);
    expect(await contentsOf(store)).toEqual(contents);
  });

  it("leaves a database alone that somebody uses", async () => {
    const store = await givenStore();
    const acme = { id: "01890000-0000-7000-8000-00000000000a", name: "Acme", slug: "acme" };
    const created_at = clock().toISOString();
    await store.db
      .insertInto("organizations")
      .values({ ...acme, logo: null, metadata: null, created_at })
      .execute();
    const contents = await contentsOf(store);

    expect(await seedDemo({ store, clock })).toBe(false);
    expect(await contentsOf(store)).toEqual(contents);
  });

  it("leaves nothing behind when it fails", async () => {
    const store = await givenStore();
    const contents = await contentsOf(store);
    const emptyDisk = await fillDisk(store, { event: "insert", table: "events" });

    await expect(seedDemo({ store, clock })).rejects.toThrow("The disk is full");
    expect(await contentsOf(store)).toEqual(contents);

    await emptyDisk();
    expect(await seedDemo({ store, clock })).toBe(true);
  });
});

describe("in the demo", () => {
  async function givenDemo() {
    const app = await createTestApplication();
    await seedDemo(app);
    const signIn = async (payload: { email: string; password: string }) => {
      const url = "/api/auth/sign-in/email";
      const answer = await app.request({ method: "POST", url, payload });
      expect(answer.statusCode, answer.body).toBe(200);
      return String(answer.headers["set-auth-token"]);
    };
    return { app, signIn };
  }

  it("everybody of it can sign in", async () => {
    const { app, signIn } = await givenDemo();
    for (const credentials of demoSignIns) {
      const answer = await app.get("/v1/me", { token: await signIn(credentials) });
      const { organization } = Object.values(demoUsers).find(
        ({ email }) => email === credentials.email,
      ) ?? { organization: null };
      expect(answer.json()).toMatchObject({ organizations: [{ id: organization?.id }] });
    }
  });

  it("Northwind finds its partners and Fjord's, but not Basalt's", async () => {
    const { app, signIn } = await givenDemo();
    const token = await signIn(demoSignIns[0]);
    const search = (target: string, text: string) =>
      app.get(
        `/v1/partners?partner_types=customer&partner_types=supplier&limit=100&offset=0&search_text=${encodeURIComponent(text)}`,
        { token, requester: northwind.id, target },
      );

    const own = PartnerPage.parse((await search(northwind.id, "müller ab")).json());
    expect(own.items.map(({ company_name }) => company_name)).toEqual(["Müller AB", "Muller AB"]);
    const fjords = PartnerPage.parse((await search(fjord.id, northwind.name)).json());
    expect(fjords.items).toMatchObject([{ guest_organization_id: northwind.id }]);
    expect((await search(basalt.id, "a")).statusCode).toBe(403);
  });

  it("invitations that have run out expire when they are swept, and their partners follow", async () => {
    const { app, signIn } = await givenDemo();
    const token = await signIn(demoSignIns[0]);
    const read = async (path: string) => {
      const answer = await app.get(path, { token, requester: northwind.id, target: northwind.id });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json();
    };
    const invited = async () => {
      const page = await read(
        "/v1/partners?partner_types=supplier&limit=0&offset=0&invitation_statuses=invited",
      );
      return PartnerPage.parse(page).total_items;
    };
    const countOf = async (status: string) => {
      const page = await read(`/v1/suppliers/invitations?statuses=${status}&count=1`);
      return SupplierInvitationPage.parse(page).meta.total;
    };

    const overdue = (await invited()) - (await countOf("pending"));
    expect(overdue).toBeGreaterThan(0);
    await app.expiry.sweepNow();

    expect(await invited()).toBe(await countOf("pending"));
    for (const status of SupplierInvitationStatus.options) {
      expect(await countOf(status)).toBeGreaterThan(0);
    }
    const now = app.clock().toISOString();
    const told = EventPage.parse(await read(`/v1/events?from=${now}`)).data;
    const noticed = told.filter(({ type }) => type === "supplier_invitation.expired");
    expect(noticed).toHaveLength(overdue);
  });

  it("Northwind sees its pending invitations, as the contract has them", async () => {
    const { app, signIn } = await givenDemo();
    const as = { token: await signIn(demoSignIns[0]), requester: northwind.id };
    const answer = await app.get("/v1/suppliers/invitations?count=10&with[]=invitedBy", as);
    const { data, meta } = SupplierInvitationPage.parse(answer.json());
    expect(data).toHaveLength(10);
    expect(meta.last_page).toBeGreaterThan(2);
  });
});
