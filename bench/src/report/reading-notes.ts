import { postgresSettings } from "../postgres/postgres-server.ts";
import type { Machine, Results } from "./results.ts";

/** How the numbers came about, and what they mean. */
export function readingNotes(results: Results): string[] {
  const { command, startedAt, seconds, rounds, connections, machine } = results;
  const [day] = startedAt.split("T");
  return [
    `Made with \`${command}\` on ${day}, on ${describe(machine)}.`,
    `Each server was loaded by ${connections} connections for ${seconds} s in each of ${rounds} rounds; in a round the servers take turns. ${pinning(machine)} Numbers are medians of the rounds. Every server waits for the disk before it acknowledges a write (\`synchronous=FULL\`), looks up a bearer token for every request, and was checked to give the same answers as the others before it was measured.`,
    [
      "How to read it:",
      "",
      "- **requests/s** are those answered without an error. **p50** and **p99** are what a caller waited under that load, so they follow from the number of connections too.",
      "- **at once** is that number. A server that takes long for a request is asked by fewer, so that it gets to answer several times; that does not lower its rate.",
      "- **CPU s per 1,000** is the server process's own CPU time for a thousand requests.",
      "- **÷ bare** is the rate divided by that of a `node:http` server with hand-written statements on indexes made for these very questions: what plain code comes to. It does the same job: token look-up, totals, cursors, search index, history, group commit. When it creates a partner it writes what the product has to write: the row in an index for every order, both search indexes, a counter, and an event in the indexes of the history; what it does without is checks beyond the obvious, and a framework. It sends each answer as soon as it has it, where Liaison lets those of one turn of the event loop leave together, which wakes the load less often; so Liaison can be the faster one. **by CPU** is the same ratio of CPU times, which other work on the machine does not disturb.",
      "- **÷ best peer** is the rate divided by the best of the peers, which are written as their documentation teaches: `count(*)`, `limit` and `offset`, `like '%…%'`, one index on organization and name, input and output checked by zod (Hono's output is not).",
      "- **CPU per request ÷ smallest directory's** is the CPU time of a request in the largest directory divided by that in the smallest. The page by offset starts in the middle, at 500,000 at most, so its cost does grow.",
      "- **start to first answer** is that of a process that has been started before: what Node compiles is kept for the next start.",
      "- **peak memory** includes the files that a process maps, as Node itself; **own memory** is what it shares with nobody, once all workloads are over. Of Liaison's, up to 64 MiB are the pages of the database that SQLite keeps.",
      "- **÷ one process**: the server is two processes on one database file (`WORKERS=2`), each with a core. Where the machine has no further core, the load takes its time from theirs: **two without it** is the rate divided by the share of the two cores that was left to them, idle or not (two less the load's, of two), and that is what the goal is held against. **÷ one** is as it was measured, beside one process with a core that the load does not touch. That two CPU times are alike says that the processes do not hinder each other.",
      `- **PostgreSQL**: a server of its own out of the box but for ${postgresSettings.map((setting) => `\`${setting}\``).join(", ")}, so it too waits for the disk at each commit. It shares the one core of the server that asks it, so that requests/s count what both cost; **CPU s per 1,000** and **by CPU** are the server process's alone, as if the database had a machine of its own, and **PostgreSQL's** are the database's. The bare server there has hand-written, named statements on the product's own tables and indexes, and as many connections.`,
    ].join("\n"),
  ];
}

function describe({ cores, processor, memoryGiB, node, sqlite, system }: Machine): string {
  const hardware = [`${cores} cores`, ...(processor ? [`(${processor})`] : [])].join(" ");
  return `${hardware}, ${memoryGiB} GiB of memory, ${system}, Node.js ${node}, SQLite ${sqlite}`;
}

function pinning({ isPinned }: Machine): string {
  return isPinned
    ? "The servers had one core and the load another."
    : "The servers and the load shared all cores, since they could not be kept apart here.";
}
