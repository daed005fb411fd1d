import { LiaisonError } from "@liaison/contracts";
import { expect, it } from "vitest";
import type { Store } from "../db/database.ts";
import { givenMember } from "../testing/given.ts";
import { givenEvents } from "../testing/given-events.ts";
import { givenStore } from "../testing/given-store.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { readInReplica } from "./read-list.ts";
import type { Replica } from "./replica.ts";

/** An organization with two events, and a replica that says to have come so far. */
async function givenHistory() {
  const app = await createTestApplication();
  const { requester } = await givenMember(app);
  const [older = "", newest = ""] = await givenEvents(app, requester, [{}, {}]);
  const failures: unknown[] = [];
  const replica: Replica = {
    store: await givenStore(),
    isAvailable: () => true,
    findReplayed: async () => newest,
    noteFailure: (error) => failures.push(error),
    close: async () => {},
  };
  const readWith = (changes: Partial<Replica>, organizationId = requester, patienceMs = 10) => {
    const { readList, figures } = readInReplica(app.store, { ...replica, ...changes }, patienceMs);
    const read = async (place: Store) => (place === replica.store ? "replica" : "primary");
    return { readList, figures, read, place: () => readList(organizationId, read) };
  };
  return { organizationId: requester, older, newest, replica, failures, readWith };
}

it("reads in a replica that has all events, and counts it", async () => {
  const { readWith } = await givenHistory();
  const { place, figures } = readWith({});
  expect(await place()).toBe("replica");
  expect(figures()).toEqual({ isAvailable: true, inReplica: 1, inPrimary: 0 });
});

it("waits for a replica that is about to catch up", async () => {
  const { readWith, organizationId, older, newest } = await givenHistory();
  const looks = [null, older, newest];
  const findReplayed = async () => looks.shift();
  expect(await readWith({ findReplayed }, organizationId, 60_000).place()).toBe("replica");
  expect(looks).toEqual([]);
});

it("waits no longer than a moment", async () => {
  const { readWith, older } = await givenHistory();
  expect(await readWith({ findReplayed: async () => older }).place()).toBe("primary");
  expect(await readWith({ findReplayed: async () => null }).place()).toBe("primary");
  expect(await readWith({ findReplayed: () => new Promise(() => {}) }).place()).toBe("primary");
});

it("does not ask a replica that is away", async () => {
  const { readWith } = await givenHistory();
  const { place, figures } = readWith({ isAvailable: () => false });
  expect(await place()).toBe("primary");
  expect(figures()).toEqual({ isAvailable: false, inReplica: 0, inPrimary: 1 });
  expect(await readWith({ findReplayed: async () => undefined }).place()).toBe("primary");
});

it("reads in the primary what events do not tell", async () => {
  const { readWith, organizationId } = await givenHistory();
  const { readList, read } = readWith({});
  expect(await readList(organizationId, read, async () => false)).toBe("primary");
  expect(await readList(organizationId, read, async () => true)).toBe("replica");
});

it("reads in a replica where nothing has ever happened", async () => {
  const { readWith } = await givenHistory();
  const nobody = "01890000-0000-7000-8000-000000000009";
  expect(await readWith({ findReplayed: async () => null }, nobody).place()).toBe("replica");
  expect(await readWith({ findReplayed: async () => undefined }, nobody).place()).toBe("primary");
});

it("reads in the primary what the replica fails to read", async () => {
  const { readWith, organizationId, replica, failures } = await givenHistory();
  const failure = new Error("canceling statement due to conflict with recovery");
  const { readList } = readWith({});
  const read = async (place: Store) => {
    if (place === replica.store) throw failure;
    return "primary";
  };
  expect(await readList(organizationId, read)).toBe("primary");
  expect(failures).toEqual([failure]);
});

it("asks nobody else where the answer is a refusal", async () => {
  const { readWith, organizationId, failures } = await givenHistory();
  const { readList } = readWith({});
  let asked = 0;
  const read = async () => {
    asked += 1;
    throw new LiaisonError("not_found", "There is no partner");
  };
  await expect(readList(organizationId, read)).rejects.toThrow("There is no partner");
  expect([asked, failures.length]).toEqual([1, 0]);
});
