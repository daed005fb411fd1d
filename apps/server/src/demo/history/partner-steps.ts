import type { PartnerTable } from "../../partners/partner.table.ts";
import { type NewPartner, newPartnerRow } from "../../partners/partner-row.ts";
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
  changePartner(partner, { archived_at: at }, at);
  recordEvent(history, {
    organization: actor.organization,
    actor,
    type: "partner.archived",
    subjectId: partner.id,
    data: { companyName: partner.company_name },
    at,
  });
}

type PartnerState = Pick<
  PartnerTable,
  "invitation_status" | "guest_organization_id" | "archived_at"
>;

/** Changes the record; the step that does so tells why. */
export function changePartner(
  partner: PartnerTable,
  change: Partial<PartnerState>,
  at: string,
): void {
  Object.assign(partner, change, { version: partner.version + 1, updated_at: at });
}
