import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const serverFolder = join(import.meta.dirname, "../../../apps/server/src");

export const productMain = join(serverFolder, "main.ts");
const seedMain = join(serverFolder, "seed/main.ts");

/** What the product needs to know to run like in production. */
export function productEnvironment(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    NODE_ENV: "production",
    // As it is started by `pnpm start`.
    NODE_OPTIONS: "--max-semi-space-size=16",
    DATABASE_URL: databaseUrl,
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    AUTH_SECRET: "a secret that nothing but the bench uses",
    RATE_LIMIT_PER_MINUTE: "999999999",
    // The others write no line for a request either.
    LOG_LEVEL: "warn",
  };
}

/** Migrates the database and adds so many partners to an organization of it. */
export async function seedPartners(
  databaseUrl: string,
  organizationId: string,
  partners: number,
): Promise<void> {
  const args = [seedMain, "--partners", String(partners), "--organization", organizationId];
  const seeding = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"], DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [exitCode] = await once(seeding, "exit");
  if (exitCode !== 0) throw new Error("The product's seeding failed");
}
