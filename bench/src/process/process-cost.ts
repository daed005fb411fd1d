import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** How much CPU time a process has taken, in seconds. Null where the system does not tell. */
export function readCpuSeconds(pid: number): number | null {
  const stat = readProc(pid, "stat");
  if (stat === null) return null;
  // What comes before the last parenthesis is the command, which may have spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
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
  const status = readProc(pid, "status") ?? "";
  const peakMiB = mebibytesIn(status, "VmHWM");
  const ownMiB = mebibytesIn(status, "RssAnon");
  return peakMiB === null || ownMiB === null ? null : { peakMiB, ownMiB };
}

function mebibytesIn(status: string, name: string): number | null {
  const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
