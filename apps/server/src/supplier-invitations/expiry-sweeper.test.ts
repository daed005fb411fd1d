import { EventPage, PartnerPage, SupplierInvitationPage } from "@liaison/contracts";
import { describe, expect, it, onTestFinished } from "vitest";
import { createChangeSignal } from "../change-signal.ts";
import { inTransaction } from "../db/database.ts";
import { createLogger } from "../http/logger.ts";
import { later } from "../testing/adjustable-clock.ts";
import { fillDisk } from "../testing/fill-disk.ts";
import { givenInvitation } from "../testing/given.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";
import { isOnPostgres } from "../testing/given-postgres.ts";
import { startExpirySweeper } from "./expiry-sweeper.ts";

const invitedPartners =
  "/v1/partners?partner_types=supplier&limit=100&offset=0&invitation_statuses=invited";

async function givenReader() {
  const host = await givenHost(unreachableMail);
  const invited = async () =>
    PartnerPage.parse(await host.read(invitedPartners)).items.map(({ id }) => id);
  const listed = async (status: string) => {
    const page = await host.read(`/v1/suppliers/invitations?statuses=${status}`);
    return SupplierInvitationPage.parse(page).data.map(({ id }) => id);
  };
  /** An invitation as another process might write it: nobody tells this one. */
  const givenRunningOut = async (afterMs: number) => {
    const { app } = host;
    const expires_at = later(app.clock, afterMs);
    const partner = await host.supplier({ invitation_status: "invited" });
    return givenInvitation(app, host.host, { partner_id: partner.id, expires_at });
  };
  return { ...host, invited, listed, givenRunningOut };
}

describe("an invitation that runs out", () => {
  it("is expired at that moment, and its partner invited no more", async () => {
    const { app, supplier, invite, partner, invited, listed } = await givenReader();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id, expiresInDays: 2 });
    app.clock.advance(2 * dayMs - 1);
    expect(await invited()).toEqual([partnerId]);
    expect(await listed("pending")).toEqual([id]);
    app.clock.advance(1);
    expect(await invited()).toEqual([]);
    expect(await partner(partnerId)).toMatchObject({ invitation_status: null, version: 3 });
    expect(await listed("expired")).toEqual([id]);
  });

  it("is told in the history of both, by nobody", async () => {
    const { app, host, supplier, invite, read } = await givenReader();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id, expiresInDays: 1 });
    app.clock.advance(dayMs);
    const { data } = EventPage.parse(await read("/v1/events?limit=2"));
    expect(data.toReversed()).toMatchObject([
      {
        type: "supplier_invitation.expired",
        subject: { id },
        actor: null,
        requesterOrganizationId: host.requester,
        data: { partnerId, businessName: "Hafslund Bearings AS" },
      },
      {
        type: "partner.updated",
        subject: { id: partnerId },
        actor: null,
        data: { changes: { invitation_status: { from: "invited", to: null } } },
      },
    ]);
  });

  it("is found whoever wrote it", async () => {
    const { app, invited, givenRunningOut } = await givenReader();
    await invited();
    const { partner_id } = await givenRunningOut(dayMs);
    expect(await invited()).toEqual([partner_id]);
    app.clock.advance(dayMs);
    expect(await invited()).toEqual([]);
  });

  it("is expired once, however many read at once", async () => {
    const { app, invited, givenRunningOut, eventsAbout } = await givenReader();
    const { id } = await givenRunningOut(dayMs);
    app.clock.advance(dayMs);
    await Promise.all(Array.from({ length: 20 }, () => invited()));
    expect(await eventsAbout(id)).toHaveLength(1);
  });

  it.runIf(isOnPostgres)(
    "keeps no reader waiting while somebody holds its organization",
    async () => {
      const { app, host, invited, givenRunningOut } = await givenReader();
      const { partner_id } = await givenRunningOut(dayMs);
      app.clock.advance(dayMs);
      const [held, leaving] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const holding = inTransaction(app.store, async ({ db, engine }) => {
        await engine.lockOrganizations(db, [host.requester]);
        held.resolve();
        await leaving.promise;
      });
      await held.promise;
      expect(await invited()).toEqual([partner_id]);
      leaving.resolve();
      await holding;
      expect(await invited()).toEqual([]);
    },
  );

  it("is one of many that do at once, more than one transaction takes", async () => {
    const { app, invited, listed, givenRunningOut } = await givenReader();
    for (let n = 0; n < 230; n += 1) await givenRunningOut(dayMs);
    app.clock.advance(dayMs);
    expect(await invited()).toEqual([]);
    expect(await listed("pending")).toEqual([]);
    const stored = await app.store.db
      .selectFrom("supplier_invitations")
      .select("id")
      .where("status", "=", "expired")
      .execute();
    expect(stored).toHaveLength(230);
  });

  it("stays as it was resent, where that came first", async () => {
    const { app, supplier, invite, resend, invited } = await givenReader();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id, expiresInDays: 1 });
    app.clock.advance(dayMs - 1);
    await resend(id, { expiresInDays: 30 });
    app.clock.advance(dayMs);
    expect(await invited()).toEqual([partnerId]);
  });
});

describe("a read", () => {
  it("goes on without a sweep that fails, and the log tells", async () => {
    const { app, invited, listed, givenRunningOut } = await givenReader();
    const { id, partner_id } = await givenRunningOut(dayMs);
    const emptyDisk = await fillDisk(app.store, { event: "insert", table: "events" });
    app.clock.advance(dayMs);
    expect(await invited()).toEqual([partner_id]);
    expect(await listed("expired")).toEqual([id]);
    expect(app.logLines.join()).toContain("A read goes on without the sweep that was due");

    await emptyDisk();
    expect(await invited()).toEqual([]);
  });
});

describe("the sweeper", () => {
  it("comes by itself at the moment of an expiry, and tells the rest of the server", async () => {
    const { app, givenRunningOut, eventsAbout } = await givenReader();
    const { id, expires_at } = await givenRunningOut(200);
    const startedAt = Date.now();
    const clock = () => new Date(app.clock().getTime() + Date.now() - startedAt);
    const changes = createChangeSignal();
    const told = new Promise<void>((resolve) => {
      changes.subscribe(resolve);
    });
    const logger = createLogger("silent");
    const sweeper = startExpirySweeper({ store: app.store, clock, changes, logger });
    onTestFinished(() => sweeper.close());

    await told;
    const events = await eventsAbout(id);
    expect(events).toMatchObject([{ type: "supplier_invitation.expired" }]);
    expect(events.every(({ createdAt }) => createdAt >= expires_at)).toBe(true);
  });

  it("asks the database nothing while nothing can have run out", async () => {
    const { app, invite, supplier } = await givenReader();
    await invite({ partnerId: (await supplier()).id });
    await app.expiry.sweepNow();
    const queries: string[] = [];
    const watched = app.store.db.withPlugin({
      transformQuery: ({ node }) => {
        queries.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { clock } = app;
    const logger = createLogger("silent");
    const store = { ...app.store, db: watched };
    const sweeper = startExpirySweeper({ store, clock, changes: createChangeSignal(), logger });
    onTestFinished(() => sweeper.close());
    await sweeper.sweepIfDue();
    const asked = queries.length;
    expect(asked).toBeGreaterThan(0);

    for (let n = 0; n < 100; n += 1) {
      clock.advance(500);
      await sweeper.sweepIfDue();
    }
    expect(queries).toHaveLength(asked);
  });
});
