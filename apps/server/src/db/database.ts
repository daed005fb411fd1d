import type { Kysely } from "kysely";
import type { ApiTokenTable } from "../api-tokens/api-token.table.ts";
import type { AuthTables } from "../auth/auth.tables.ts";
import type { ConnectionTable, GrantTable } from "../connections/connection.tables.ts";
import type { EventTable } from "../events/event.table.ts";
import type { MemberTable, OrganizationTable } from "../organizations/organization.tables.ts";
import type { PartnerTable } from "../partners/partner.table.ts";
import type { SupplierInvitationTable } from "../supplier-invitations/supplier-invitation.table.ts";
import type { Engine } from "./engine.ts";

/** Every table, by its name. */
export interface Database extends AuthTables {
  organizations: OrganizationTable;
  members: MemberTable;
  api_tokens: ApiTokenTable;
  partners: PartnerTable;
  supplier_invitations: SupplierInvitationTable;
  connections: ConnectionTable;
  grants: GrantTable;
  events: EventTable;
}

/** What repositories work with: a database, or a transaction on it, and its engine. */
export interface Store {
  readonly db: Kysely<Database>;
  readonly engine: Engine;
}

/**
 * Runs `work` in one transaction: that of the store, if it is one already. Inside, only the store
 * that it is given may be used.
 */
export function inTransaction<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  if (store.db.isTransaction) return work(store);
  return store.db.transaction().execute((db) => work({ ...store, db }));
}
