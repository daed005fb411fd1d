import type { Store } from "../db/database.ts";
import { demoOrganizations } from "./demo-organizations.ts";
import type { DemoHistory } from "./history/demo-history.ts";
import { createDemoIds } from "./history/demo-ids.ts";

/** Whether nobody has used the database yet. */
export async function isUnused({ db }: Store): Promise<boolean> {
  const organization = await db
    .selectFrom("organizations")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  const user = await db.selectFrom("users").select("id").limit(1).executeTakeFirst();
  return organization === undefined && user === undefined;
}

export async function hasDemo({ db }: Store): Promise<boolean> {
  const northwind = await db
    .selectFrom("organizations")
    .select("id")
    .where("id", "=", demoOrganizations.northwind.id)
    .executeTakeFirst();
  return northwind !== undefined;
}

/** Every user of the demo has the same password. */
export async function insertDemo(
  { db }: Store,
  history: DemoHistory,
  passwordHash: string,
): Promise<void> {
  const newAccountId = createDemoIds("account");
  const accounts = history.users.map(({ id, created_at, updated_at }) => ({
    id: newAccountId(),
    account_id: id,
    provider_id: "credential",
    user_id: id,
    password: passwordHash,
    created_at,
    updated_at,
  }));
  await db.insertInto("organizations").values(history.organizations).execute();
  await db.insertInto("users").values(history.users).execute();
  await db.insertInto("accounts").values(accounts).execute();
  await db.insertInto("members").values(history.members).execute();
  await db.insertInto("partners").values(history.partners).execute();
  await db.insertInto("supplier_invitations").values(history.invitations).execute();
  await db.insertInto("connections").values(history.connections).execute();
  await db.insertInto("grants").values(history.grants).execute();
  await db.insertInto("events").values(history.events).execute();
}
