import { systemClock } from "../clock.ts";
import { readConfig } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { openConfiguredStore } from "../config/open-configured-store.ts";
import type { Store } from "../db/database.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import { findOrganizationName } from "./seed.repository.ts";
import { readSeedArguments, type SeedArguments, SeedError, seedUsage } from "./seed-arguments.ts";
import { seedPartners } from "./seed-partners.ts";
import { showSeedProgress } from "./seed-progress.ts";

try {
  const seedArguments = readSeedArguments(process.argv.slice(2));
  if (seedArguments) await openAndSeed(seedArguments);
  else process.stdout.write(seedUsage);
} catch (error) {
  if (!(error instanceof SeedError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function openAndSeed(seedArguments: SeedArguments): Promise<void> {
  const config = readConfig(process.env);
  const store = await openConfiguredStore(config);
  try {
    if (config.environment !== "production") await seedDemo({ store, clock: systemClock });
    await seed(store, seedArguments);
  } finally {
    await store.db.destroy();
  }
}

async function seed(store: Store, { partners, organization }: SeedArguments): Promise<void> {
  const name = await findOrganizationName(store, organization);
  if (name === null) throw new SeedError(`There is no organization ${organization}`);
  const start = performance.now();
  const progress = showSeedProgress(partners);
  try {
    const onProgress = progress.update;
    const clock = systemClock;
    await seedPartners({ store, clock, organizationId: organization, partners, onProgress });
  } finally {
    progress.stop();
  }
  const seconds = (performance.now() - start) / 1_000;
  const rate = Math.round(partners / seconds).toLocaleString("en");
  process.stdout.write(
    `Added ${partners.toLocaleString("en")} partners to ${name} in ${seconds.toFixed(1)} s: ${rate} rows/s\n`,
  );
}
