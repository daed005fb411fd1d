import { parseArgs } from "node:util";
import { z } from "zod";
import { benchServers } from "./servers/bench-servers.ts";
import { workloads } from "./workloads/workloads.ts";

const serverNames = benchServers.map(({ name }) => name);
const workloadNames = workloads.map(({ name }) => name);

export const usage = `Measures Liaison beside a bare server and idiomatic peers.

Usage: pnpm bench [options]

  --brief              Everything that has a goal in less than half an hour: 10,000 and 1,000,000
                       partners, a second at a time; what else is said goes before that.
  --rows <n,…>         Partners of the measured organization; 10000,100000,1000000 by default.
  --only <name,…>      Of the workloads: ${workloadNames.join(", ")}.
  --servers <name,…>   Of the servers: ${serverNames.join(", ")}.
  --seconds <n>        How long each server is loaded in each round; 4 by default.
  --rounds <n>         How often the servers take turns; 3 by default.
  --connections <n>    How many requests are under way at once; 32 by default.
  --write              Writes docs/benchmarks.md.
  --help               Shows this.
`;

/** What is wrong with the command, in a line for whoever gave it. */
export class OptionsError extends Error {}

const Count = z.string().regex(/^[1-9]\d{0,7}$/, { error: "Must be a positive whole number" });
const Numbers = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(Count.transform(Number)));

function namesOf(known: readonly string[]) {
  const Name = z.string().refine((name) => known.includes(name), {
    error: ({ input }) => `${String(input)} is none of ${known.join(", ")}`,
  });
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(Name));
}

const Options = z.object({
  rows: Numbers.default([10_000, 100_000, 1_000_000]),
  only: namesOf(workloadNames).default(workloadNames),
  servers: namesOf(serverNames).default(serverNames),
  seconds: Count.transform(Number).default(4),
  rounds: Count.transform(Number).default(3),
  connections: Count.transform(Number).default(32),
  write: z.boolean().default(false),
});
const briefly = { rows: "10000,1000000", seconds: "1" } as const;
export type Options = z.output<typeof Options>;

/** Reads the command line. Null: help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { help, brief, ...given } = parse(args);
  if (help) return null;
  const parsed = Options.safeParse({ ...(brief && briefly), ...given });
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(
    ({ path, message }) => `--${String(path[0])}: ${message}`,
  );
  throw new OptionsError(`${reasons.join("; ")} (see --help)`);
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      // Package managers hand on the "--" that separates their own options.
      args: args.filter((arg) => arg !== "--"),
      options: {
        rows: text,
        only: text,
        servers: text,
        seconds: text,
        rounds: text,
        connections: text,
        brief: flag,
        write: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new OptionsError(`${error.message} (see --help)`);
    throw error;
  }
}
