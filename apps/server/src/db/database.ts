import { type GeneratedAlways, type Kysely, sql } from "kysely";
import type { ApiTokenTable } from "../api-tokens/api-token.table.ts";
import type { AuthTables } from "../auth/auth.tables.ts";
import type { ConnectionTable, GrantTable } from "../connections/connection.tables.ts";
import type { EventTable } from "../events/event.table.ts";
import type { IdempotencyKeyTable } from "../idempotency/idempotency-key.table.ts";
import type { OutboxMailTable } from "../mail/outbox/outbox-mail.table.ts";
import type { MemberTable, OrganizationTable } from "../organizations/organization.tables.ts";
import type {
  PartnerImportRowTable,
  PartnerImportTable,
} from "../partners/import/partner-import.tables.ts";
import type { PartnerCountTable, PartnerTable } from "../partners/partner.table.ts";
import type { InvitationTokenTable } from "../supplier-invitations/invitation-token.table.ts";
import type { SupplierInvitationTable } from "../supplier-invitations/supplier-invitation.table.ts";
import type { Engine } from "./engine.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

/** Every table, by its name. */
export interface Database extends AuthTables {
  organizations: OrganizationTable;
  members: MemberTable;
  api_tokens: ApiTokenTable;
  partners: PartnerTable & { shelf: GeneratedAlways<number> };
  partner_counts: PartnerCountTable;
  supplier_invitations: SupplierInvitationTable;
  connections: ConnectionTable;
  grants: GrantTable;
  events: EventTable;
  invitation_tokens: InvitationTokenTable;
  outbox_mails: OutboxMailTable;
  idempotency_keys: IdempotencyKeyTable;
  partner_imports: PartnerImportTable;
  partner_import_rows: PartnerImportRowTable;
}

/** What repositories work with: a database, or a transaction on it, and what goes with it. */
export interface Store {
  readonly db: Kysely<Database>;
  readonly engine: Engine;
  readonly guard: TransactionGuard;
}

/**
 * Runs `work` in one transaction: that of the store, if it is one already. Inside, only the store
 * that it is given may be used.
 */
export async function inTransaction<T>(
  store: Store,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (store.db.isTransaction) return work(store);
  store.guard.refuseInside();
  return store.db
    .transaction()
    .execute((db) => store.guard.within(() => work({ ...store, db: db.withoutPlugins() })));
}

/**
 * Runs a part of a transaction that can fail alone: what it has written is then taken back, and the
 * transaction goes on. A failure that has ended the transaction, as a full disk does, is the cause of
 * another error.
 */
export async function inSavepoint<T>(store: Store, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(store.db);
  try {
    const result = await work();
    await sql`release savepoint part`.execute(store.db);
    return result;
  } catch (error) {
    await takeBack(store).catch(() => {
      throw new Error("The transaction has ended within a part of it", { cause: error });
    });
    throw error;
  }
}

async function takeBack({ db }: Store): Promise<void> {
  await sql`rollback to savepoint part`.execute(db);
  await sql`release savepoint part`.execute(db);
}
