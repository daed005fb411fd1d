import { type Standing, standingOf } from "../servers/bench-server.ts";
import { benchServers } from "../servers/bench-servers.ts";

/** Of a server that was measured. One that is no longer known is a peer. */
export function standing(name: string): Standing {
  const server = benchServers.find((each) => each.name === name);
  return server ? standingOf(server) : { role: "peer", engine: "sqlite", processes: 1 };
}

export function isProduct(
  name: string,
  { engine, processes }: Pick<Standing, "engine" | "processes">,
): boolean {
  const found = standing(name);
  return found.role === "product" && found.engine === engine && found.processes === processes;
}
