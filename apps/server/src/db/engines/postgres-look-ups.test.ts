import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { connectTo, givenPostgres } from "../../testing/given-postgres.ts";
import { givenTenant } from "../../testing/given-store.ts";
import { inTransaction, type Store } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";

async function givenStore(poolSize: number) {
  const database = { ...(await givenPostgres()), poolSize };
  const store = openStore(database);
  onTestFinished(() => store.db.destroy());
  await migrate(store);
  return { store, other: await connectTo(database.url) };
}

function double(store: Store, n: number): Promise<number[]> {
  const query = sql<{ result: number }>`select 2 * ${n}::integer as result`.compile(store.db);
  return store.lookUp(query).then((rows) => rows.map(({ result }) => result));
}

function doubleAll(store: Store, numbers: readonly number[]): Promise<number[][]> {
  return Promise.all(numbers.map((n) => double(store, n)));
}

const numbers = Array.from({ length: 250 }, (_, n) => n);
const doubled = numbers.map((n) => [2 * n]);

it("are each answered, however many are asked at once", async () => {
  const { store } = await givenStore(2);
  for (let times = 0; times < 3; times += 1) {
    expect(await doubleAll(store, numbers)).toEqual(doubled);
  }
});

it("share a connection", async () => {
  const { store, other } = await givenStore(10);
  await doubleAll(store, numbers.slice(0, 50));
  const { rows } = await other.query(
    `select count(*)::integer as connections from pg_stat_activity
      where datname = current_database() and query like 'select 2 *%'`,
  );
  expect(rows).toEqual([{ connections: 1 }]);
});

it("fail alone", async () => {
  const { store } = await givenStore(1);
  const tooLarge = 2 ** 30;
  const results = () => Promise.allSettled([1, tooLarge, 2].map((n) => double(store, n)));
  for (let times = 0; times < 3; times += 1) {
    expect(await results()).toMatchObject([
      { value: [2] },
      { reason: { message: "integer out of range" } },
      { value: [4] },
    ]);
  }
});

it("are asked again when their connection is lost", async () => {
  const { store, other } = await givenStore(2);
  await doubleAll(store, numbers);
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'liaison'`,
  );
  expect(await doubleAll(store, numbers)).toEqual(doubled);
});

it("are asked again when their connection is lost by one of them", async () => {
  const { store } = await givenStore(2);
  const [own] = await store.lookUp(
    sql<{ pid: number }>`select pg_backend_pid() as pid`.compile(store.db),
  );
  const lose = sql`
    select case pg_backend_pid() when ${own?.pid} then pg_terminate_backend(pg_backend_pid()) end
  `.compile(store.db);
  const [, answers] = await Promise.all([store.lookUp(lose), doubleAll(store, numbers)]);
  expect(answers).toEqual(doubled);
});

it("keep nobody from the only connection for ever", async () => {
  const { store } = await givenStore(1);
  let isOver = false;
  const lookUps = Array.from({ length: 10 }, async () => {
    while (!isOver) await double(store, 1);
  });
  const id = await givenTenant(store);
  await inTransaction(store, ({ db }) =>
    db.updateTable("organizations").set({ name: "Renamed" }).where("id", "=", id).execute(),
  );
  isOver = true;
  await Promise.all(lookUps);
});

it("say that there is no connection when there is none", async () => {
  const { store } = await givenStore(1);
  const answer = { code: "SERVICE_UNAVAILABLE" };
  await store.db.destroy();
  await expect(double(store, 1)).rejects.toMatchObject(answer);
  await expect(double(store, 1)).rejects.toMatchObject(answer);
});
