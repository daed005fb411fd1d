import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { EmbeddedPostgres } from "./embedded-postgres.ts";

/** A database server, and a replica that follows it. */
export interface ReplicatedPostgres {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  /** From now on the replica shows nothing new. */
  readonly pauseReplica: () => Promise<void>;
  readonly resumeReplica: () => Promise<void>;
  /** Resolves once the replica shows what the primary does now. */
  readonly untilReplicated: () => Promise<void>;
  readonly stopReplica: () => Promise<void>;
  readonly startReplica: () => Promise<void>;
  /** Stops both, and takes their files away. */
  readonly end: () => Promise<void>;
}

const password = "for-tests-only";

/** A replica is sent what is written: that must not be put off. */
const settings = [
  ...["fsync=off", "full_page_writes=off"],
  ...["shared_buffers=32MB", "unix_socket_directories=", "wal_retrieve_retry_interval=50ms"],
];

/** Starts both. The replica begins as a copy of the folder of a server that has not started yet. */
export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const [folder, copy] = [await givenServerFolder(), await givenServerFolder()];
  const [port, copyPort] = [await freePort(), await freePort()];
  const primary = serverIn(folder, port);
  await primary.initialise();
  await promisify(execFile)("cp", ["-a", `${folder}/.`, copy]);
  await writeFile(join(copy, "standby.signal"), "");
  await primary.start();
  await primary.createDatabase("liaison");

  const follow = `primary_conninfo=host=127.0.0.1 port=${port} user=postgres password=${password}`;
  let replica = await startStandby(copy, copyPort, follow);
  const [primaryUrl, replicaUrl] = [urlAt(port), urlAt(copyPort)];

  return {
    primaryUrl,
    replicaUrl,
    pauseReplica: async () => {
      await ask(replicaUrl, "select pg_wal_replay_pause()");
      const state = "select pg_get_wal_replay_pause_state() = 'paused' as answer";
      while (!(await ask(replicaUrl, state)));
    },
    resumeReplica: async () => {
      await ask(replicaUrl, "select pg_wal_replay_resume()");
    },
    untilReplicated: async () => {
      const newest = await ask(primaryUrl, "select pg_current_wal_insert_lsn() as answer");
      const isThere = `select pg_last_wal_replay_lsn() >= '${newest}' as answer`;
      while (!(await ask(replicaUrl, isThere)));
    },
    stopReplica: () => replica.stop(),
    startReplica: async () => {
      replica = await startStandby(copy, copyPort, follow);
    },
    end: async () => {
      await replica.stop();
      await primary.stop();
      for (const each of [folder, copy]) await rm(each, { recursive: true });
    },
  };
}

async function startStandby(folder: string, port: number, follow: string) {
  const isReady = Promise.withResolvers<void>();
  const standby = serverIn(folder, port, [follow], (line) => {
    if (line.includes("ready to accept read-only connections")) isReady.resolve();
  });
  // It waits for what only a primary says, and fails when the server stops.
  standby.start().catch(() => isReady.reject(new Error("The replica has stopped")));
  await isReady.promise;
  return standby;
}

function serverIn(
  databaseDir: string,
  port: number,
  more: readonly string[] = [],
  onLog: (line: string) => void = () => {},
): InstanceType<typeof EmbeddedPostgres> {
  return new EmbeddedPostgres({
    ...{ databaseDir, port, password, persistent: true },
    // The server does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: [...settings, ...more].flatMap((setting) => ["-c", setting]),
    onLog,
    onError: () => {},
  });
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(question);
  await client.end();
  return rows[0]?.answer;
}

function urlAt(port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/liaison`;
}

function givenServerFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "liaison-replicated-"));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
