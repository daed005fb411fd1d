import { expect } from "vitest";
import type { Requester, TestApplication } from "./test-application.ts";

/** Where an application has read the list that it answers with. */
export interface ReadAnswer {
  readonly server: "replica" | "primary";
  readonly body: string;
}

/** Asks for a list, and finds out by the metrics where it was read. */
export async function readList(
  app: TestApplication,
  as: Requester,
  url: string,
): Promise<ReadAnswer> {
  const before = await countReplicaReads(app);
  const { statusCode, body } = await app.get(url, as);
  expect(statusCode, body).toBe(200);
  const server = (await countReplicaReads(app)) > before ? "replica" : "primary";
  return { server, body };
}

/** Asks until the list is read in the replica: on a busy machine it may come too late at first. */
export async function readInReplica(
  app: TestApplication,
  as: Requester,
  url: string,
): Promise<string> {
  for (;;) {
    const { server, body } = await readList(app, as, url);
    if (server === "replica") return body;
  }
}

async function countReplicaReads(app: TestApplication): Promise<number> {
  const { body } = await app.get("/metrics");
  return Number(/^list_reads_total\{server="replica"\} (\d+)$/m.exec(body)?.[1]);
}
