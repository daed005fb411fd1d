import { parseArgs } from "node:util";
import { z } from "zod";
import { demoOrganizations } from "../demo/demo-organizations.ts";

export const seedUsage = `Fills an organization's directory with made-up partners.

Usage: pnpm seed --partners <number> [--organization <id>]

  --partners <number>   How many partners to add.
  --organization <id>   To which organization; ${demoOrganizations.northwind.name} of the demo by default.
  --help                Shows this.

The database is the one that DATABASE_URL names. The server may be running;
until the seeding ends, it can read and not write. A directory that is mostly new on
PostgreSQL cannot be read either.
`;

/** What is wrong with the command, in a line for whoever gave it. */
export class SeedError extends Error {}

const SeedArguments = z.object({
  partners: z
    .string({ error: "--partners is missing" })
    .regex(/^[1-9]\d{0,8}$/, { error: "--partners must be a positive whole number" })
    .transform(Number),
  organization: z
    .guid({ error: "--organization must be a UUID" })
    .toLowerCase()
    .default(demoOrganizations.northwind.id),
});
export type SeedArguments = z.output<typeof SeedArguments>;

/** Reads the command line; rejects what is wrong with a `SeedError`. Null: help is asked for. */
export function readSeedArguments(args: readonly string[]): SeedArguments | null {
  const values = parseOptions(args);
  if (values.help) return null;
  const parsed = SeedArguments.safeParse(values);
  if (!parsed.success) {
    throw usageError(parsed.error.issues.map(({ message }) => message).join("; "));
  }
  return parsed.data;
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      // Package managers hand on the "--" that separates their own options.
      args: args.filter((arg) => arg !== "--"),
      options: {
        partners: { type: "string" },
        organization: { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw usageError(error.message);
    throw error;
  }
}

function usageError(message: string): SeedError {
  return new SeedError(`${message} (see --help)`);
}
