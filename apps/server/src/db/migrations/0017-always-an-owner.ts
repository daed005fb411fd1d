import { type Kysely, sql } from "kysely";

/** An organization that has an owner keeps one: those who remove each other do not leave it to nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isLastOwner = sql`old.role = 'owner' and not exists (
    select 1 from members
    where organization_id = old.organization_id and id <> old.id and role = 'owner'
  )`;
  for (const name of ["members_keep_an_owner_updated", "members_keep_an_owner_deleted"]) {
    await sql`drop trigger ${sql.ref(name)}`.execute(db);
  }
  await sql`
    create trigger members_keep_an_owner_updated before update of role on members
    when new.role <> 'owner' and ${isLastOwner}
    begin
      select raise(abort, 'An organization keeps an owner');
    end
  `.execute(db);
  await sql`
    create trigger members_keep_an_owner_deleted before delete on members
    when ${isLastOwner}
    begin
      select raise(abort, 'An organization keeps an owner');
    end
  `.execute(db);
}
