import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { say } from "../say.ts";
import { databaseFile, productUrl, removeDatabase } from "./database-files.ts";
import { type Dataset, organizationsOf } from "./dataset.ts";
import { inviteSuppliers } from "./invite-suppliers.ts";
import { seedPartners } from "./run-product.ts";

/** Of the demo, which makes the users: the one who owns every organization of the bench. */
const owner = "01890000-0000-7001-8000-000000000001";
const demoOrganization = "01890000-0000-7000-8000-000000000001";

/** Starting takes longer than writing so many: several processes do that at once. */
const smallest = 1_000;

/** Has the product make its own database, by its own migrations and seeding. */
export async function makeProductDatabase(dataset: Dataset): Promise<void> {
  const file = databaseFile(dataset, "product");
  mkdirSync(dirname(file), { recursive: true });
  removeDatabase(file);
  await seedPartners(productUrl(dataset), demoOrganization, 1);
  addOrganizations(file, dataset);
  const organizations = organizationsOf(dataset);
  const small = organizations.filter(({ partners }) => partners <= smallest);
  const large = organizations.filter(({ partners }) => partners > smallest);
  say(`  ${small.length} organizations of up to ${smallest.toLocaleString("en")} partners`);
  const width = availableParallelism();
  for (let from = 0; from < small.length; from += width) {
    const together = small.slice(from, from + width);
    await Promise.all(
      together.map(({ id, partners }) => seedPartners(productUrl(dataset), id, partners)),
    );
  }
  for (const { id, partners } of large) {
    say(`  one of ${partners.toLocaleString("en")} partners`);
    await seedPartners(productUrl(dataset), id, partners);
  }
  inviteSuppliers(file, dataset);
}

function addOrganizations(file: string, dataset: Dataset): void {
  const database = new BetterSqlite(file);
  const now = new Date().toISOString();
  const addOrganization = database.prepare(
    "insert into organizations (id, name, slug, created_at) values (@id, @name, @id, @now)",
  );
  const addMember = database.prepare(
    `insert into members (id, organization_id, user_id, role, created_at)
     values (@id, @id, @owner, 'owner', @now)`,
  );
  database.transaction(() => {
    for (const { id, name } of organizationsOf(dataset)) {
      addOrganization.run({ id, name, now });
      addMember.run({ id, owner, now });
    }
  })();
  database.close();
}
