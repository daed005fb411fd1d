import { CreatePartnerInput } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import type { NewEvent } from "../../events/new-event.ts";
import type { PartnerTable } from "../partner.table.ts";
import { newPartnerRow } from "../partner-row.ts";
import type { PartnerImportRowTable, PartnerImportTable } from "./partner-import.tables.ts";

/** The partner that a valid row becomes. */
export function partnerOf(
  { organization_id }: PartnerImportTable,
  { record }: PartnerImportRowTable,
  now: string,
): PartnerTable {
  const input = CreatePartnerInput.parse(JSON.parse(record ?? "null"));
  return newPartnerRow({
    id: uuidv7(),
    organization_id,
    partner_type: input.partner_type,
    company_name: input.company_name,
    email: input.email,
    sales_amount: input.sales_amount,
    frequency: input.frequency ?? null,
    payment_terms: input.payment_terms ?? null,
    company_registration_number: input.company_registration_number ?? null,
    country_code: input.country_code ?? null,
    created_at: now,
  });
}

/** Whoever committed the import has created its partners. */
export function creationOf(
  { id: importId, committed_by, committed_by_name, committed_for }: PartnerImportTable,
  { id, organization_id, company_name, partner_type, created_at }: PartnerTable,
): NewEvent {
  return {
    organizationId: organization_id,
    type: "partner.created",
    subject: { type: "partner", id },
    actor: committed_by === null ? null : { userId: committed_by, name: committed_by_name ?? "" },
    requesterOrganizationId: committed_for ?? organization_id,
    data: { companyName: company_name, partnerType: partner_type, importId },
    createdAt: created_at,
  };
}
