import type { GeneratedAlways } from "kysely";
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
