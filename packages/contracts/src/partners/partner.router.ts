import { octetInputParser } from "@trpc/server/http";
import type { OrganizationAccess } from "../access/access.ts";
import { EventPage } from "../events/event.schemas.ts";
import { procedure, router } from "../trpc.ts";
import { GetPartnerInput, ListPartnersInput, Partner, PartnerPage } from "./partner.schemas.ts";
import {
  ArchivePartnerInput,
  CreatedPartner,
  CreatePartnerInput,
  PartnerHistoryInput,
  UpdatePartnerInput,
} from "./partner-changes.schemas.ts";
import {
  CommitPartnerImportInput,
  CsvText,
  ExportPartnersInput,
  GetPartnerImportInput,
  PartnerImport,
  PartnerImportReport,
} from "./partner-transfer.schemas.ts";

const readSharedPartners: OrganizationAccess = {
  permission: "partners.read",
  shareable: true,
  organizationHeaders: "required",
};
const readPartners: OrganizationAccess = {
  permission: "partners.read",
  organizationHeaders: "required",
};
const writePartners: OrganizationAccess = {
  permission: "partners.write",
  organizationHeaders: "required",
};

export const partnersRouter = router({
  list: procedure(readSharedPartners, {
    method: "GET",
    path: "/partners",
    summary: "List partners",
    description:
      "The partners in the target organization's directory that match every filter. The order is total: ties are broken by id, nulls come last.",
  })
    .input(ListPartnersInput)
    .output(PartnerPage)
    .query(({ ctx, input }) => ctx.services.partners.list(ctx.caller, input)),

  get: procedure(readSharedPartners, {
    method: "GET",
    path: "/partners/{id}",
    summary: "Get a partner",
    description: "One partner of the target organization's directory, archived ones included.",
  })
    .input(GetPartnerInput)
    .output(Partner)
    .query(({ ctx, input }) => ctx.services.partners.get(ctx.caller, input)),

  create: procedure(writePartners, {
    method: "POST",
    path: "/partners",
    status: 201,
    summary: "Create a partner",
    description:
      "Adds a customer or supplier to the directory. Existing partners with the same e-mail address or name are no obstacle; the answer names them.",
  })
    .input(CreatePartnerInput)
    .output(CreatedPartner)
    .mutation(({ ctx, input }) => ctx.services.partners.create(ctx.caller, input)),

  update: procedure(writePartners, {
    method: "PATCH",
    path: "/partners/{id}",
    summary: "Update a partner",
    description:
      "Changes the fields that are given. `version` is the one that the caller has seen: if someone else has changed the partner since, nothing is changed, and the error's `conflict.partner` is the partner as it is now. The type of a partner that is invited or connected cannot be changed.",
    failsWith: [
      "version_conflict",
      "partner_archived",
      "invitation_already_pending",
      "already_connected",
    ],
  })
    .input(UpdatePartnerInput)
    .output(Partner)
    .mutation(({ ctx, input }) => ctx.services.partners.update(ctx.caller, input)),

  archive: procedure(writePartners, {
    method: "POST",
    path: "/partners/{id}/archive",
    summary: "Archive a partner",
    description:
      "Takes a partner out of the lists; its record and history stay. A pending invitation must be revoked first. Archiving again changes nothing.",
    failsWith: ["invitation_already_pending"],
  })
    .input(ArchivePartnerInput)
    .output(Partner)
    .mutation(({ ctx, input }) => ctx.services.partners.archive(ctx.caller, input)),

  restore: procedure(writePartners, {
    method: "POST",
    path: "/partners/{id}/restore",
    summary: "Restore a partner",
    description: "Brings an archived partner back. Restoring again changes nothing.",
  })
    .input(ArchivePartnerInput)
    .output(Partner)
    .mutation(({ ctx, input }) => ctx.services.partners.restore(ctx.caller, input)),

  history: procedure(readPartners, {
    method: "GET",
    path: "/partners/{id}/history",
    summary: "List a partner's history",
    description: "The events of one partner, newest first.",
  })
    .input(PartnerHistoryInput)
    .output(EventPage)
    .query(({ ctx, input }) => ctx.services.partners.history(ctx.caller, input)),

  import: procedure(writePartners, {
    method: "POST",
    path: "/partners/imports",
    status: 202,
    consumes: "text/csv",
    summary: "Import partners",
    description:
      "Takes a CSV file (UTF-8; commas, semicolons or tabs) of at most 100,000 rows and 64 MiB, and checks it row by row: a dry run, which changes nothing in the directory. The first row names the columns: `company_name`, `partner_type` and `email` must be there; `sales_amount`, `frequency`, `payment_terms`, `company_registration_number` and `country_code` may be; the further columns of an export are passed over. Get the import until it is `ready`, then commit it. An organization has at most five imports that have neither been completed nor failed: the oldest that is `ready` and has not been committed makes room for a new one, and while five are under way another file is refused (`rate_limited`).",
  })
    .input(octetInputParser)
    .output(PartnerImport)
    .mutation(({ ctx, input }) => ctx.services.partners.import(ctx.caller, input)),

  getImport: procedure(writePartners, {
    method: "GET",
    path: "/partners/imports/{id}",
    summary: "Get an import",
    description:
      "How an import stands, and the rows in which its dry run found errors or duplicates. An import can be read for seven days.",
  })
    .input(GetPartnerImportInput)
    .output(PartnerImportReport)
    .query(({ ctx, input }) => ctx.services.partners.getImport(ctx.caller, input)),

  commitImport: procedure(writePartners, {
    method: "POST",
    path: "/partners/imports/{id}/commit",
    status: 202,
    summary: "Commit an import",
    description:
      "Makes partners of the valid rows, in the background; it goes on after a restart. Committing again changes nothing; with another choice of `duplicates` it is refused.",
    failsWith: ["import_not_ready"],
  })
    .input(CommitPartnerImportInput)
    .output(PartnerImport)
    .mutation(({ ctx, input }) => ctx.services.partners.commitImport(ctx.caller, input)),

  export: procedure(readPartners, {
    method: "GET",
    path: "/partners/export.csv",
    produces: "text/csv",
    summary: "Export partners",
    description:
      "The partners that match every filter, as a CSV file that an import takes back unchanged.",
  })
    .input(ExportPartnersInput)
    .output(CsvText)
    .query(({ ctx, input }) => ctx.services.partners.export(ctx.caller, input)),
});
