import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import { givenFolder } from "../testing/given-folder.ts";
import { givenTenant } from "../testing/given-store.ts";

async function doctor(path: string, ...args: readonly string[]) {
  const command = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
    env: { DATABASE_URL: `sqlite:${path}` },
  });
  const [output, [exitCode]] = await Promise.all([text(command.stdout), once(command, "close")]);
  return { output, exitCode };
}

it("says what differs and exits with 1, until it is told to fix it", async () => {
  const path = join(givenFolder(), "liaison.db");
  const store = openStore({ engine: "sqlite", path });
  await migrate(store);
  const id = await givenTenant(store);
  await sql`insert into partner_counts values (${id}, 6, 7)`.execute(store.db);
  await store.db.destroy();

  const difference = `Counter of organization ${id}, shelf 6: 7 instead of 0\n`;
  const well = "Everything is as it should be.\n";
  expect(await doctor(path)).toEqual({ output: difference, exitCode: 1 });
  const fixed = { output: `${difference}Derived anew.\n${well}`, exitCode: 0 };
  expect(await doctor(path, "--fix")).toEqual(fixed);
  expect(await doctor(path)).toEqual({ output: well, exitCode: 0 });
});
