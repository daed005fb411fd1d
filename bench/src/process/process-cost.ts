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

/** The most memory that a process has had, in MiB. Null where the system does not tell. */
export function readPeakMemory(pid: number): number | null {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(pid, "status") ?? "") ?? [];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
