import { readFileSync } from "node:fs";
import { processTree, readStat } from "./process-tree.ts";

const ticksPerSecond = 100;

/**
 * How much CPU time processes have taken, in seconds, with all that they have started: those that
 * have ended too. Null where the system does not tell.
 */
export function readCpuSeconds(pids: readonly number[]): number | null {
  if (pids.some((pid) => readStat(pid) === null)) return null;
  const ticks = pids
    .flatMap(processTree)
    .flatMap((pid) => readStat(pid)?.slice(11, 15) ?? [])
    .reduce((sum, field) => sum + Number(field), 0);
  return ticks / ticksPerSecond;
}

/** What memory a process takes, in MiB. */
export interface ProcessMemory {
  /** The most that it has had, with the files that it maps: programs, libraries. */
  readonly peakMiB: number;
  /** What it has now and shares with nobody. */
  readonly ownMiB: number;
}

/** Null where the system does not tell. */
export function readMemory(pid: number): ProcessMemory | null {
  const status = readStatus(pid) ?? "";
  const peakMiB = mebibytesIn(status, "VmHWM");
  const ownMiB = mebibytesIn(status, "RssAnon");
  return peakMiB === null || ownMiB === null ? null : { peakMiB, ownMiB };
}

function mebibytesIn(status: string, name: string): number | null {
  const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

function readStatus(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return null;
  }
}
