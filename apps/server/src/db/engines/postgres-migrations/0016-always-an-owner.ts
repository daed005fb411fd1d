import { type Kysely, sql } from "kysely";

/**
 * An organization that has an owner keeps one: of two who remove each other at the same moment, the
 * second waits for the first, and finds that it is the last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function keep_an_owner() returns trigger language plpgsql as $$
    begin
      perform from organizations where id = old.organization_id for no key update;
      if not exists (
        select from members
        where organization_id = old.organization_id and id <> old.id and role = 'owner'
      ) then
        raise exception 'An organization keeps an owner' using errcode = 'LI001';
      end if;
      return coalesce(new, old);
    end $$
  `.execute(db);
}
