import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Config } from "../config/config.ts";
import { openPostgresReplica } from "../db/engines/postgres-replica.ts";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import { createLogger } from "../http/logger.ts";
import { createPartner, invite, renamePartner } from "../testing/buyer-requests.ts";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { givenPostgres, isOnPostgres } from "../testing/given-postgres.ts";
import { givenSilentPort } from "../testing/given-silent-port.ts";
import { readInReplica, readList } from "../testing/list-reads.ts";
import {
  type ReplicatedPostgres,
  startReplicatedPostgres,
} from "../testing/replicated-postgres.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";
import { watchReplica } from "./replica.ts";

const partnersUrl = "/v1/partners?partner_types=supplier&limit=10&offset=0";

describe.runIf(isOnPostgres)("with a read replica", () => {
  let postgres: ReplicatedPostgres;

  beforeAll(async () => {
    postgres = await startReplicatedPostgres();
  }, 60_000);
  afterAll(() => postgres.end());

  function configOf(replicaUrl = postgres.replicaUrl) {
    const database = { engine: "postgres", url: postgres.primaryUrl, poolSize: 5 } as const;
    return { database, replicaUrl } satisfies Partial<Config>;
  }

  /** A server whose replica is up to date, and a buyer with a partner. */
  async function givenBuyer() {
    const app = await createTestApplication(configOf());
    const buyer = await givenMember(app, "buyer");
    const partner = await createPartner(app, buyer, "Hafslund Bearings AS");
    await readInReplica(app, buyer, partnersUrl);
    return { app, buyer, partner };
  }

  async function pauseReplica() {
    await postgres.pauseReplica();
    onTestFinished(postgres.resumeReplica);
  }

  describe("a list", () => {
    it("is read there, the same as where it is written", async () => {
      const { app, buyer, partner } = await givenBuyer();
      const listed = JSON.parse(await readInReplica(app, buyer, `${partnersUrl}&search_text=hafs`));
      expect(listed).toEqual({ items: [partner], total_items: 1, next_cursor: null });
    });

    it("shows what has just been written, whichever server has written it", async () => {
      const { app, buyer } = await givenBuyer();
      const other = await createTestApplication(configOf());
      await pauseReplica();
      for (const writer of [app, other]) {
        const { id } = await createPartner(writer, buyer, "Fjord Components AB");
        for (const reader of [app, other]) {
          const { server, body } = await readList(reader, buyer, partnersUrl);
          expect(server).toBe("primary");
          expect(body).toContain(id);
        }
      }
      await postgres.resumeReplica();
      const { total_items } = JSON.parse(await readInReplica(other, buyer, partnersUrl));
      expect(total_items).toBe(3);
    });

    it("goes on being read there for those for whom nothing has changed", async () => {
      const { app, buyer } = await givenBuyer();
      const other = await givenMember(app, "buyer");
      await createPartner(app, other, "Basalt Mining Oy");
      await readInReplica(app, other, partnersUrl);
      await pauseReplica();
      await createPartner(app, buyer, "Fjord Components AB");
      expect(await readList(app, buyer, partnersUrl)).toMatchObject({ server: "primary" });
      expect(await readInReplica(app, other, partnersUrl)).toContain("Basalt Mining Oy");
    });

    it.each([
      ["partners", () => partnersUrl],
      ["partners that are searched for", () => `${partnersUrl}&search_text=norse`],
      ["exported partners", () => "/v1/partners/export.csv?partner_types=supplier"],
      ["events", () => "/v1/events"],
      ["a partner's history", (id: string) => `/v1/partners/${id}/history`],
    ])("of %s has no past", async (_, urlOf) => {
      const { app, buyer, partner } = await givenBuyer();
      const url = urlOf(partner.id);
      await readInReplica(app, buyer, url);
      await pauseReplica();
      await renamePartner(app, buyer, partner, "Norse Bearings AS");
      const { server, body } = await readList(app, buyer, url);
      expect(server).toBe("primary");
      expect(body).toContain("Norse Bearings AS");
      await postgres.resumeReplica();
      expect(await readInReplica(app, buyer, url)).toContain("Norse Bearings AS");
    });
  });

  describe("a list of invitations", () => {
    const url = "/v1/suppliers/invitations";

    it("is read there once no mail waits", async () => {
      const { app, buyer } = await givenBuyer();
      await givenInvitation(app, buyer, { business_name: "Fjord Components AB" });
      await postgres.untilReplicated();
      expect(await readInReplica(app, buyer, url)).toContain("Fjord Components AB");
    });

    it("is read where it is written as long as a mail waits, whose delays are no events", async () => {
      const app = await createTestApplication({ ...configOf(), smtpUrl: "smtp://127.0.0.1:1" });
      const buyer = await givenMember(app, "buyer");
      await invite(app, buyer);
      await app.outbox.settled();
      await postgres.untilReplicated();
      const { server, body } = await readList(app, buyer, url);
      expect(server).toBe("primary");
      expect(JSON.parse(body).data[0].delivery.error).toEqual(expect.any(String));
      await readInReplica(app, buyer, partnersUrl);
    });

    it("is read where it is written with people's names, which are their own", async () => {
      const { app, buyer } = await givenBuyer();
      await readInReplica(app, buyer, url);
      const { server } = await readList(app, buyer, `${url}?with[]=invitedBy`);
      expect(server).toBe("primary");
    });
  });

  it("that goes away, lists are read in the primary, and the server stays ready", async () => {
    const { app, buyer } = await givenBuyer();
    app.logLines.length = 0;
    await postgres.stopReplica();
    onTestFinished(postgres.startReplica);
    for (const name of ["Fjord Components AB", "Basalt Mining Oy"]) {
      await createPartner(app, buyer, name);
      const { server, body } = await readList(app, buyer, partnersUrl);
      expect(server).toBe("primary");
      expect(body).toContain(name);
    }
    expect((await app.get("/readyz")).statusCode).toBe(200);
    expect((await app.get("/metrics")).body).toContain("replica_available 0");
    expect(warningsOf(app)).toEqual(["Lists are read from the primary: no replica"]);
  });

  it("that comes back, it is used again", async () => {
    const primary = openStore(configOf().database);
    onTestFinished(() => primary.db.destroy());
    await migrate(primary);
    await postgres.untilReplicated();
    const logLines: string[] = [];
    const replica = watchReplica({
      primary,
      replica: openPostgresReplica(postgres.replicaUrl, 2),
      failure: null,
      logger: createLogger("info", { write: (line) => logLines.push(line) }),
      lookEveryMs: 20,
    });
    onTestFinished(replica.close);
    await postgres.stopReplica();
    await expect.poll(replica.isAvailable, { timeout: 10_000 }).toBe(false);
    await postgres.startReplica();
    await expect.poll(replica.isAvailable, { timeout: 10_000 }).toBe(true);
    expect(logLines.map((line) => JSON.parse(line).msg)).toEqual([
      "Lists are read from the primary: no replica",
      "Lists are read from the replica again",
    ]);
  });

  it("that has become a primary, it is not used any more", async () => {
    const primary = openStore(configOf().database);
    onTestFinished(() => primary.db.destroy());
    await migrate(primary);
    const replica = watchReplica({
      primary,
      replica: openPostgresReplica(postgres.primaryUrl, 2),
      failure: null,
      logger: createLogger("silent"),
    });
    onTestFinished(replica.close);
    expect(await replica.findReplayed("01890000-0000-7000-8000-000000000009")).toBeUndefined();
    expect(replica.isAvailable()).toBe(false);
  });

  describe("a server that starts", () => {
    it.each([
      ["accepts writes", () => postgres.primaryUrl, "is no replica"],
      [
        "is of another database",
        () => postgres.replicaUrl.replace(/liaison$/, "postgres"),
        "is a replica of another database",
      ],
      [
        "does not know the password",
        () => postgres.replicaUrl.replace("for-tests-only", "hush-hush"),
        "does not let us in",
      ],
      [
        "does not have the database",
        () => postgres.replicaUrl.replace(/liaison$/, "nothing"),
        "does not let us in",
      ],
    ])("with a replica that %s does not", async (_, urlOf, reason) => {
      const starting = createTestApplication(configOf(urlOf()));
      const error = await starting.catch((refusal: unknown) => refusal);
      expect(error).toMatchObject({
        name: "ConfigError",
        message: expect.stringContaining(`DATABASE_REPLICA_URL: postgres://127.0.0.1`),
      });
      expect(String(error)).toContain(reason);
      expect(String(error)).not.toContain("hush-hush");
    });

    it("with a replica of another server does not", async () => {
      const starting = createTestApplication({
        database: await givenPostgres(),
        replicaUrl: postgres.replicaUrl,
      });
      await expect(starting).rejects.toThrow("is a replica of another database");
    });

    it.each([
      ["is not there", async () => 1],
      ["does not answer", givenSilentPort],
    ])("with a replica that %s does without it", async (_, findPort) => {
      const nobody = new URL(postgres.replicaUrl);
      nobody.port = String(await findPort());
      const app = await createTestApplication(configOf(nobody.href));
      const buyer = await givenMember(app, "buyer");
      const { id } = await createPartner(app, buyer, "Hafslund Bearings AS");
      const { server, body } = await readList(app, buyer, partnersUrl);
      expect(server).toBe("primary");
      expect(body).toContain(id);
      expect(warningsOf(app)).toContain("Lists are read from the primary: no replica");
    });
  });
});

function warningsOf({ logLines }: TestApplication): string[] {
  return logLines
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level === 40)
    .map(({ msg }) => msg);
}
