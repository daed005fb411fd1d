import { constants } from "node:os";
import { runCopy } from "./copy/run-copy.ts";

const usage = `Usage: pnpm liaison <command> [options]

  copy   Copies a database into an empty one, of the same engine or the other.

pnpm liaison <command> --help tells more.
`;

const commands = new Map([["copy", runCopy]]);

// Package managers hand on the "--" that separates their own options.
const [name = "--help", ...args] = process.argv.slice(2).filter((arg) => arg !== "--");
const run = commands.get(name);
if (run) {
  const interruption = new AbortController();
  let exitCodeThen = 1;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Whoever insists ends the process at once: the database takes back what was written.
    process.once(signal, () => {
      interruption.abort();
      exitCodeThen = 128 + constants.signals[signal];
    });
  }
  const hasSucceeded = await run(args, interruption.signal);
  process.exitCode = hasSucceeded ? 0 : exitCodeThen;
} else if (name === "--help") {
  process.stdout.write(usage);
} else {
  process.stderr.write(`There is no command ${name} (see --help)\n`);
  process.exitCode = 1;
}
