import { type Kysely, sql } from "kysely";

/**
 * An organization with other members keeps an owner, also when two of them step down, or remove each other, at the same
 * moment: the second waits for the first, and sees what it has done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_an_owner() returns trigger language plpgsql as $$
    begin
      perform from organizations where id = old.organization_id for no key update;
      if (
        select count(*) > 0 and count(*) filter (where role = 'owner') = 0 from members
        where organization_id = old.organization_id and id <> old.id
      ) then
        raise exception 'An organization keeps an owner' using errcode = 'LI001';
      end if;
      return coalesce(new, old);
    end $$
  `.execute(db);
  await sql`
    create trigger members_keep_an_owner_updated before update of role on members
    for each row when (old.role = 'owner' and new.role <> 'owner')
    execute function keep_an_owner()
  `.execute(db);
  await sql`
    create trigger members_keep_an_owner_deleted before delete on members
    for each row when (old.role = 'owner')
    execute function keep_an_owner()
  `.execute(db);
}
