import { benchServers } from "../servers/bench-servers.ts";
import { workloads } from "../workloads/workloads.ts";

export function titleOfServer(name: string): string {
  return benchServers.find((server) => server.name === name)?.title ?? name;
}

export function titleOfWorkload(name: string): string {
  return workloads.find((workload) => workload.name === name)?.title ?? name;
}
