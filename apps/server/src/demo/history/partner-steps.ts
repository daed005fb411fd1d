import type { PartnerTable } from "../../partners/partner.table.ts";
import { partnerChanges } from "../../partners/partner-changes.ts";
import { type NewPartner, newPartnerRow } from "../../partners/partner-row.ts";
import type { DemoOrganization } from "../demo-organizations.ts";
import type { DemoUser } from "../demo-users.ts";
import { type DemoHistory, recordEvent } from "./demo-history.ts";

export type DemoPartner = Omit<NewPartner, "id" | "organization_id" | "created_at">;

/** The user writes a partner into the directory of its organization. */
export function addPartner(
  history: DemoHistory,
  actor: DemoUser,
  partner: DemoPartner,
  at: string,
): PartnerTable {
  const { organization } = actor;
  const id = history.newPartnerId();
  const row = newPartnerRow({ ...partner, id, organization_id: organization.id, created_at: at });
  history.partners.push(row);
  const data = { companyName: row.company_name, partnerType: row.partner_type };
  recordEvent(history, { organization, actor, type: "partner.created", subjectId: id, data, at });
  return row;
}

export function archivePartner(
  history: DemoHistory,
  actor: DemoUser,
  partner: PartnerTable,
  at: string,
): void {
  writePartner(partner, { archived_at: at }, at);
  recordEvent(history, {
    organization: actor.organization,
    actor,
    type: "partner.archived",
    subjectId: partner.id,
    data: { companyName: partner.company_name },
    at,
  });
}

/** An invitation or a connection, which a partner follows, in the words of its record. */
export type Following = Partial<Pick<PartnerTable, "invitation_status" | "guest_organization_id">>;

/** A partner and the organization in whose directory it is. */
export interface OwnedPartner {
  readonly partner: PartnerTable;
  readonly host: DemoOrganization;
}

/** Lets a partner follow what has become of its invitation. */
export function followInvitation(
  history: DemoHistory,
  actor: DemoUser | null,
  { partner, host }: OwnedPartner,
  state: Following,
  at: string,
): void {
  const changes = partnerChanges(partner, state);
  writePartner(partner, state, at);
  recordEvent(history, {
    organization: host,
    actor,
    type: "partner.updated",
    subjectId: partner.id,
    data: { companyName: partner.company_name, changes },
    at,
  });
}

function writePartner(
  partner: PartnerTable,
  change: Following & Partial<Pick<PartnerTable, "archived_at">>,
  at: string,
): void {
  Object.assign(partner, change, { version: partner.version + 1, updated_at: at });
}
