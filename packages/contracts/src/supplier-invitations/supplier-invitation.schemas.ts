import { z } from "zod";
import { CountryCode } from "../schemas/country-code.ts";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  InvitationMessage,
} from "../schemas/directory-fields.ts";
import { distinct } from "../schemas/distinct.ts";
import { text } from "../schemas/text.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import {
  plainSupplierInvitationExample,
  supplierInvitationExample,
  supplierInvitationPageExample,
} from "./supplier-invitation.examples.ts";

export const SupplierInvitationStatus = z.enum([
  "pending",
  "accepted",
  "declined",
  "revoked",
  "expired",
]);
export type SupplierInvitationStatus = z.output<typeof SupplierInvitationStatus>;

export const InvitationDelivery = z
  .object({
    state: z.enum(["queued", "sent", "failed"]),
    at: Timestamp.describe("When it came to be in this state."),
    error: z.string().nullable().describe("Why the last attempt failed."),
  })
  .meta({ id: "InvitationDelivery", description: "How the e-mail fares." });

export const SupplierInvitation = z
  .object({
    id: Uuid,
    acceptedAt: Timestamp.nullable(),
    businessId: CompanyRegistrationNumber.nullable().describe(
      "The supplier's national registration number.",
    ),
    businessName: CompanyName,
    country: CountryCode,
    createdAt: Timestamp,
    email: EmailAddress,
    expiresAt: Timestamp,
    invitedAt: Timestamp.describe("When the invitation was sent."),
    organizationId: Uuid.describe("The organization that invites."),
    status: SupplierInvitationStatus,
    updatedAt: Timestamp,
    partnerId: Uuid.describe("The partner that is invited."),
    message: InvitationMessage.nullable().describe("What the inviting person wrote."),
    delivery: InvitationDelivery,
  })
  .meta({
    id: "SupplierInvitation",
    description: "A supplier invitation.",
    examples: [plainSupplierInvitationExample],
  });

/** An organization's invitation of a supplier, as it was sent. */
export type SupplierInvitation = z.output<typeof SupplierInvitation>;

export const SupplierInvitationField = SupplierInvitation.keyof();
export type SupplierInvitationField = z.output<typeof SupplierInvitationField>;

export const InvitedBy = z
  .object({ id: Uuid, firstName: z.string(), lastName: z.string() })
  .meta({ id: "InvitedBy", description: "The user who invited." });
export type InvitedBy = z.output<typeof InvitedBy>;

export const SupplierInvitationRelation = z.enum(["invitedBy"]);
export type SupplierInvitationRelation = z.output<typeof SupplierInvitationRelation>;

const withRelations = distinct(z.array(SupplierInvitationRelation))
  .optional()
  .describe("Related resources to include.");

/** What a list is like when the caller does not say. */
export const listSupplierInvitationsDefaults = {
  statuses: ["pending"],
  orderBy: "invitedAt",
  order: "desc",
  count: 100,
  page: 1,
} as const;

const defaults = listSupplierInvitationsDefaults;

/** The defaults are documented here and applied by the host, so that page links repeat only what was asked. */
export const ListSupplierInvitationsInput = z.strictObject({
  search: text().optional().describe("A part of the supplier's name or business ID."),
  statuses: distinct(z.array(SupplierInvitationStatus))
    .optional()
    .meta({
      default: [...defaults.statuses],
      description: "Only invitations with these statuses.",
    }),
  fields: distinct(z.array(SupplierInvitationField))
    .optional()
    .describe(
      "The fields to return; all of them when omitted. It never hides what `with` asks for.",
    ),
  with: withRelations,
  orderBy: z.enum(["id", "createdAt", "invitedAt", "supplierName", "expiresAt"]).optional().meta({
    default: defaults.orderBy,
    description: "The field to order by; `supplierName` stands for `businessName`.",
  }),
  order: z
    .enum(["asc", "desc"])
    .optional()
    .meta({ default: defaults.order, description: "The direction of the order." }),
  count: z
    .int()
    .min(1)
    .max(500)
    .optional()
    .meta({ default: defaults.count, description: "How many invitations to show per page." }),
  page: z.int().min(1).max(2147483647).optional().meta({
    default: defaults.page,
    description: "Which page to show, counted from 1.",
  }),
});
export type ListSupplierInvitationsInput = z.output<typeof ListSupplierInvitationsInput>;

/** One row of the list: the fields that were asked for, and the relations. */
export const SupplierInvitationRow = SupplierInvitation.partial()
  .extend({ invitedBy: InvitedBy.optional() })
  .meta({ id: "SupplierInvitationRow" });
export type SupplierInvitationRow = z.output<typeof SupplierInvitationRow>;

export const PageLinks = z
  .object({
    first: z.url(),
    last: z.url(),
    prev: z.url().nullable(),
    next: z.url().nullable(),
  })
  .meta({ id: "PageLinks" });

export const PageMeta = z
  .object({
    current_page: z.int(),
    from: z.int().nullable().describe("The number of the page's first row; null on an empty page."),
    last_page: z.int(),
    links: z.array(z.object({ url: z.url().nullable(), label: z.string(), active: z.boolean() })),
    path: z.url(),
    per_page: z.int(),
    to: z.int().nullable(),
    total: z.int(),
    userId: Uuid,
    requestId: z.string(),
  })
  .meta({ id: "PageMeta" });

const PageOnTheWire = z
  .object({ data: z.array(SupplierInvitationRow), links: PageLinks, meta: PageMeta })
  .meta({
    id: "SupplierInvitationPage",
    description: "A page of supplier invitations.",
    examples: [supplierInvitationPageExample],
  });

/** A page of rows that each have the type `Row`. */
export interface SupplierInvitationPageOf<Row> {
  readonly data: Row[];
  readonly links: z.output<typeof PageLinks>;
  readonly meta: z.output<typeof PageMeta>;
}

/**
 * A page of invitations. A procedure has one answer type whatever it was asked, so the router
 * states the usual one: whole rows. A plain tRPC client on `AppRouter` that passes `fields` gets
 * rows typed whole all the same, though they hold only what it asked for. The typed client,
 * `@liaison/client`, has the precise type: `ListSupplierInvitations`.
 */
export const SupplierInvitationPage = PageOnTheWire as z.ZodType<
  SupplierInvitationPageOf<SupplierInvitation & { invitedBy?: InvitedBy }>,
  z.input<typeof PageOnTheWire>
>;

export const GetSupplierInvitationInput = z.strictObject({
  id: Uuid.describe("The invitation's id."),
  with: withRelations,
});

export const SupplierInvitationWithRelations = SupplierInvitation.extend({
  invitedBy: InvitedBy.optional(),
}).meta({
  id: "SupplierInvitationWithRelations",
  description: "A supplier invitation with the related resources that were asked for.",
  examples: [supplierInvitationExample],
});
