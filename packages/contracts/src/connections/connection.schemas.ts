import { z } from "zod";
import { Permission } from "../access/permissions.ts";
import { distinct } from "../schemas/distinct.ts";
import { keysetInput, keysetPage } from "../schemas/keyset-page.ts";
import { OrganizationName } from "../schemas/organization-name.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import { connectionExample, setGrantsExample } from "./connection.examples.ts";

export const ConnectionStatus = z.enum(["connected", "disconnected"]);
export type ConnectionStatus = z.output<typeof ConnectionStatus>;

/** What one side of a connection can let the other do: the permissions of shareable procedures. */
export const GrantablePermission = Permission.extract(["partners.read"]).meta({
  id: "GrantablePermission",
  description: "What one side of a connection can let the other do with its data.",
});
export type GrantablePermission = z.output<typeof GrantablePermission>;

export const Connection = z
  .object({
    id: Uuid,
    hostOrganization: OrganizationName.describe("The organization that invited."),
    guestOrganization: OrganizationName.describe("The organization that accepted."),
    invitationId: Uuid.describe("The invitation that led to it."),
    status: ConnectionStatus,
    connectedAt: Timestamp,
    disconnectedAt: Timestamp.nullable(),
    grants: z
      .object({
        given: z.array(GrantablePermission).describe("What it lets the other side do."),
        received: z.array(GrantablePermission).describe("What the other side lets it do."),
      })
      .describe("What the two let each other do, as the current organization sees it."),
  })
  .meta({
    id: "Connection",
    description: "The standing link between two organizations.",
    examples: [connectionExample],
  });

/** The standing link between two organizations, as one of them sees it. */
export type Connection = z.output<typeof Connection>;

export const ConnectionPage = keysetPage(Connection).meta({
  id: "ConnectionPage",
  description: "A page of connections, newest first.",
  examples: [{ data: [connectionExample], nextCursor: null }],
});
export type ConnectionPage = z.output<typeof ConnectionPage>;

export const ListConnectionsInput = z.strictObject({
  statuses: distinct(z.array(ConnectionStatus))
    .default(["connected"])
    .describe("Only connections with these statuses."),
  ...keysetInput,
});
export type ListConnectionsInput = z.output<typeof ListConnectionsInput>;

export const ConnectionIdInput = z.strictObject({ id: Uuid.describe("The connection's id.") });

export const SetGrantsInput = z
  .strictObject({
    id: Uuid.describe("The connection's id."),
    permissions: distinct(z.array(GrantablePermission)).describe(
      "All that the current organization lets the other side do from now on; nothing if it is empty.",
    ),
  })
  .meta({ id: "SetGrantsInput", examples: [setGrantsExample] });
export type SetGrantsInput = z.output<typeof SetGrantsInput>;
