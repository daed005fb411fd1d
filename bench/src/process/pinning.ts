import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Which core a process may use: null, whichever it gets. */
export interface Pinning {
  readonly server: number | null;
  readonly load: number | null;
}

/** One core for the servers and another for the load, where the machine can keep them apart. */
export function choosePinning(): Pinning {
  const canPin = spawnSync("taskset", ["-c", "1", "true"]).status === 0;
  if (!canPin || availableParallelism() < 2) return { server: null, load: null };
  return { server: 0, load: 1 };
}

/** The command that runs Node.js on this core. */
export function nodeCommand(core: number | null, args: readonly string[]) {
  const command = [process.execPath, ...args];
  const [file = "", ...rest] =
    core === null ? command : ["taskset", "-c", String(core), ...command];
  return { file, args: rest };
}
