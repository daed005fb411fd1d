import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { processTree } from "./process-tree.ts";

/** Which cores a process may use: none named, whichever it gets. */
export type Cores = readonly number[];

export interface Pinning {
  readonly server: Cores;
  readonly load: Cores;
}

/** One core for the servers and another for the load, where the machine can keep them apart. */
export function choosePinning(): Pinning {
  const canPin = spawnSync("taskset", ["-c", "1", "true"]).status === 0;
  if (!canPin || availableParallelism() < 2) return { server: [], load: [] };
  return { server: [0], load: [1] };
}

/** A core for each process of a server: the load's too, where the machine has no other. */
export function coresFor({ server, load }: Pinning, processes: number): Cores {
  if (processes === 1 || server.length === 0) return server;
  const all = Array.from({ length: availableParallelism() }, (_, core) => core);
  return [...all.filter((core) => !load.includes(core)), ...load].slice(0, processes);
}

/** Whether the load takes time of the cores that the server's processes have. */
export function loadIsOn(cores: Cores, { load }: Pinning, processes: number): boolean {
  if (cores.length === 0) return availableParallelism() <= processes;
  return load.some((core) => cores.includes(core));
}

/** The command that runs Node.js on these cores. */
export function nodeCommand(cores: Cores, args: readonly string[]) {
  const command = [process.execPath, ...args];
  const [file = "", ...rest] =
    cores.length === 0 ? command : ["taskset", "-c", cores.join(","), ...command];
  return { file, args: rest };
}

/** Moves what runs already, and whatever it starts from now on, to these cores. */
export function pinTree(pid: number, cores: Cores): void {
  if (cores.length === 0) return;
  for (const each of processTree(pid)) spawnSync("taskset", ["-acp", cores.join(","), `${each}`]);
}
