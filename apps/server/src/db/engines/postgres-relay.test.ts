import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLogger } from "../../http/logger.ts";
import { connectTo, givenPostgres, isOnPostgres } from "../../testing/given-postgres.ts";
import { openStore } from "../open-store.ts";
import { openPostgresRelay } from "./postgres-relay.ts";

type Database = Awaited<ReturnType<typeof givenPostgres>>;

/** A process that listens already, with what it has been told since. */
async function givenProcess(database: Database, listenUrl = database.url) {
  const store = openStore({ ...database, poolSize: 1 });
  onTestFinished(() => store.db.destroy());
  const logLines: string[] = [];
  const logger = createLogger("info", { write: (line) => logLines.push(line) });
  const relay = openPostgresRelay({ store, listenUrl, logger });
  onTestFinished(relay.close);
  let told = 0;
  let onTold = () => {};
  relay.onTold(() => {
    told += 1;
    onTold();
  });
  const isTold = async (times: number) => {
    while (told < times) {
      await new Promise<void>((resolve) => {
        onTold = resolve;
      });
    }
  };
  const messages = () => logLines.map((line) => JSON.parse(line).msg);
  return { relay, isTold, countTold: () => told, messages };
}

/** Ends the connections that listen, as a restart of the server does. */
const endListeners = `
  select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and application_name = 'liaison listener'`;

describe.runIf(isOnPostgres)("a process that tells of changes", () => {
  it("is heard by the others, and not by itself", async () => {
    const database = await givenPostgres();
    const [one, other] = [await givenProcess(database), await givenProcess(database)];
    // The first time is when they have begun to listen.
    await Promise.all([one.isTold(1), other.isTold(1)]);
    one.relay.tellOthers();
    await other.isTold(2);
    other.relay.tellOthers();
    await one.isTold(2);
    expect([one.countTold(), other.countTold()]).toEqual([2, 2]);
  });

  it("says it once for what happens meanwhile, and leaves nothing unsaid when it closes", async () => {
    const database = await givenPostgres();
    const { relay } = await givenProcess(database);
    const client = await connectTo(database.url);
    const heard: string[] = [];
    client.on("notification", ({ payload = "" }) => heard.push(payload));
    await client.query("listen liaison_changes");
    for (let change = 0; change < 100; change += 1) relay.tellOthers();
    await relay.close();
    const marked = once(client, "notification");
    await client.query("notify liaison_changes, 'marker'");
    await marked;
    expect(heard).toHaveLength(3);
    expect(heard[2]).toBe("marker");
  });
});

describe.runIf(isOnPostgres)("a connection that listens", () => {
  it("comes back when it is lost, and then has to look for what it may have missed", async () => {
    const database = await givenPostgres();
    const [one, other] = [await givenProcess(database), await givenProcess(database)];
    await Promise.all([one.isTold(1), other.isTold(1)]);
    const client = await connectTo(database.url);
    for (const times of [2, 3]) {
      await client.query(endListeners);
      await Promise.all([one.isTold(times), other.isTold(times)]);
    }
    one.relay.tellOthers();
    await other.isTold(4);
    const [lost, back] = [
      "Changes of other processes are seen late: not listening",
      "Listening again for changes of other processes",
    ];
    expect(other.messages()).toEqual([lost, back, lost, back]);
  });

  it("tries again and again where nobody answers, which the log says once", async () => {
    const database = await givenPostgres();
    const nobody = new URL(database.url);
    nobody.port = "1";
    const { relay, messages, countTold } = await givenProcess(database, nobody.href);
    await expect.poll(messages).toHaveLength(1);
    relay.tellOthers();
    await relay.close();
    expect([messages().length, countTold()]).toEqual([1, 0]);
  });

  it("ends when it is closed", async () => {
    const database = await givenPostgres();
    const { relay, isTold } = await givenProcess(database);
    await isTold(1);
    await relay.close();
    const client = await connectTo(database.url);
    const left = async () => (await client.query(endListeners)).rows;
    await expect.poll(left).toEqual([]);
  });
});
