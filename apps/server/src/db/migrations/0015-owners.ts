import { type Kysely, sql } from "kysely";

/** An organization with other members keeps an owner, also when two of them step down at the same moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isLastOwner = sql`old.role = 'owner' and (
    select count(*) > 0 and count(*) filter (where role = 'owner') = 0 from members
    where organization_id = old.organization_id and id <> old.id
  )`;
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
