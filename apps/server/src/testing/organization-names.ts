import type { Store } from "../db/database.ts";

export async function rename({ db }: Store, id: string, name: string): Promise<void> {
  await db.updateTable("organizations").set({ name }).where("id", "=", id).execute();
}

export async function namesIn({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom("organizations").select("name").orderBy("id").execute();
  return rows.map(({ name }) => name);
}
