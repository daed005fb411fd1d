import { readdirSync, readFileSync } from "node:fs";

/** What the system tells of a process, from the third of its fields on. */
export function readStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // What comes before the last parenthesis is the command, which may have spaces.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** A process, those it has started, and theirs. */
export function processTree(root: number): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, Number(readStat(pid)?.[1])]));
  const tree = [root];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/** None where the system does not tell. */
function allProcesses(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
