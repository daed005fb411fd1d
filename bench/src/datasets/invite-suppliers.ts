import BetterSqlite from "better-sqlite3";
import { type Dataset, organizationsOf } from "./dataset.ts";

/** The suppliers whose id, which ends in random digits, ends in this one: one in sixteen. */
const invitedDigit = "0";

/**
 * Marks a share of the suppliers as invited, spread evenly over the directory. Through the product
 * it would be tens of thousands of mails; nothing that is measured reads the invitations themselves.
 */
export function inviteSuppliers(file: string, dataset: Dataset): void {
  const database = new BetterSqlite(file);
  const invite = database.prepare(
    `update partners set invitation_status = 'invited'
     where organization_id = ? and partner_type = 'supplier'
       and invitation_status is null and id like '%${invitedDigit}'`,
  );
  database.transaction(() => {
    for (const { id } of organizationsOf(dataset)) invite.run(id);
  })();
  database.pragma("wal_checkpoint(truncate)");
  database.close();
}
