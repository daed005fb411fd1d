import { spawn } from "node:child_process";
import { once } from "node:events";
import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import type { HttpRequest } from "../dialects/dialect.ts";
import { type BenchServer, standingOf } from "../servers/bench-server.ts";
import { host } from "../servers/server-environment.ts";
import type { Ask } from "../workloads/ask.ts";
import { answersAt } from "./answers-at.ts";
import { freePort } from "./free-port.ts";
import { coresFor, loadIsOn, nodeCommand, type Pinning } from "./pinning.ts";
import { processTree } from "./process-tree.ts";
import type { ServerDatabase } from "./server-database.ts";

export interface RunningServer {
  readonly server: BenchServer;
  readonly dataset: PreparedDataset;
  readonly pid: number;
  /** Of the database server that it asks, where there is one. */
  readonly databasePid: number | null;
  /** The two. */
  readonly working: readonly number[];
  /** Whether the load takes time of the cores that the server has. */
  readonly hasLoadBeside: boolean;
  readonly url: string;
  /** From its start to its first answer. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  readonly server: BenchServer;
  readonly dataset: PreparedDataset;
  readonly database: ServerDatabase;
  readonly pinning: Pinning;
}

/** Starts a server, which is there once it has answered for one partner. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { server, dataset, database, pinning } = options;
  const { processes } = standingOf(server);
  const cores = coresFor(pinning, processes);
  const port = await freePort();
  const { file, args } = nodeCommand(cores, [server.main]);
  const child = spawn(file, args, {
    env: server.environment(database.location, port),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://${host}:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  try {
    const { request, headers } = lightRequest(server, dataset);
    const startMs = await answersAt(`${url}${request.path}`, child, headers);
    if (child.pid === undefined) throw new Error(`${server.name} has no process`);
    const { pid } = child;
    if (processes > 1 && processTree(pid).length <= processes) {
      throw new Error(`${server.name} has not started ${processes} processes`);
    }
    return {
      server,
      dataset,
      pid,
      databasePid: database.pid,
      working: [pid, ...(database.pid === null ? [] : [database.pid])],
      hasLoadBeside: loadIsOn(cores, pinning, processes),
      url,
      startMs,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The headers of whoever may ask for an organization's partners. */
export function headersFor({ tokens }: PreparedDataset, { organizationId }: Ask) {
  return {
    authorization: `Bearer ${tokens[organizationId] ?? ""}`,
    "requester-organization-id": organizationId,
    "target-organization-id": organizationId,
  };
}

function lightRequest(server: BenchServer, dataset: PreparedDataset) {
  const [id = ""] = dataset.parameters.ids;
  const ask: Ask = { kind: "get", organizationId: dataset.measured.id, id };
  const request: HttpRequest | null = server.dialect.write(ask);
  if (!request) throw new Error(`${server.name} cannot be asked for a partner`);
  return { request, headers: headersFor(dataset, ask) };
}
