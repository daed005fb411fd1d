import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { say } from "../say.ts";
import { type Dataset, describeDataset } from "./dataset.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { issueTokens, Tokens } from "./issue-tokens.ts";
import { makeBareDatabase } from "./make-bare-database.ts";
import { makePeersDatabase } from "./make-peers-database.ts";
import { makeProductDatabase } from "./make-product-database.ts";
import { chooseParameters, Parameters } from "./parameters.ts";

const Made = z.object({ fingerprint: z.string(), tokens: Tokens, parameters: Parameters });
type Made = z.output<typeof Made>;

/** A dataset that is there, with what is needed to ask for it. */
export interface PreparedDataset extends Dataset, Omit<Made, "fingerprint"> {}

/** Makes the databases, once: what an earlier run has made is used again if it fits. */
export async function prepareDataset(rows: number): Promise<PreparedDataset> {
  const dataset = describeDataset(rows);
  const fingerprint = fingerprintOf(dataset);
  const made = readMade(dataset);
  if (made?.fingerprint === fingerprint) return { ...dataset, ...made };
  const { tokens, parameters } = await make(dataset, fingerprint);
  return { ...dataset, tokens, parameters };
}

async function make(dataset: Dataset, fingerprint: string): Promise<Made> {
  say(`Making the databases of ${dataset.rows.toLocaleString("en")} partners`);
  rmSync(noteOf(dataset), { force: true });
  await makeProductDatabase(dataset);
  const tokens = await issueTokens(dataset);
  say("  the peers' and the bare server's copies");
  makePeersDatabase(dataset, tokens);
  makeBareDatabase(dataset, tokens);
  const made = { fingerprint, tokens, parameters: chooseParameters(dataset) };
  writeFileSync(noteOf(dataset), JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

function readMade(dataset: Dataset): Made | null {
  const note = noteOf(dataset);
  if (!existsSync(note)) return null;
  return Made.safeParse(JSON.parse(readFileSync(note, "utf8"))).data ?? null;
}

function noteOf({ folder }: Dataset): string {
  return join(folder, "made.json");
}
