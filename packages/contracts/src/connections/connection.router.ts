import type { OrganizationAccess } from "../access/access.ts";
import { procedure, router } from "../trpc.ts";
import {
  Connection,
  ConnectionIdInput,
  ConnectionPage,
  ListConnectionsInput,
  SetGrantsInput,
} from "./connection.schemas.ts";

const readConnections: OrganizationAccess = { permission: "connections.read" };
const manageConnections: OrganizationAccess = { permission: "connections.manage" };

export const connectionsRouter = router({
  list: procedure(readConnections, {
    method: "GET",
    path: "/connections",
    arrayParameters: "brackets",
    summary: "List connections",
    description:
      "The connections of the current organization, whichever side invited, by default the live ones; newest first.",
  })
    .input(ListConnectionsInput.default({ statuses: ["connected"], limit: 50 }))
    .output(ConnectionPage)
    .query(({ ctx, input }) => ctx.services.connections.list(ctx.caller, input)),

  get: procedure(readConnections, {
    method: "GET",
    path: "/connections/{id}",
    summary: "Get a connection",
    description: "One connection of the current organization, live or not.",
  })
    .input(ConnectionIdInput)
    .output(Connection)
    .query(({ ctx, input }) => ctx.services.connections.get(ctx.caller, input)),

  setGrants: procedure(manageConnections, {
    method: "PUT",
    path: "/connections/{id}/grants",
    summary: "Set what a connection grants",
    description:
      "Replaces what the current organization lets the other side do with its data, from the next request on.",
    failsWith: ["not_connected"],
  })
    .input(SetGrantsInput)
    .output(Connection)
    .mutation(({ ctx, input }) => ctx.services.connections.setGrants(ctx.caller, input)),

  disconnect: procedure(manageConnections, {
    method: "DELETE",
    path: "/connections/{id}",
    summary: "Disconnect",
    description:
      "Ends a connection, and with the next request all access across it. Partners and histories stay, and the two can be connected anew by another invitation. Disconnecting again changes nothing.",
  })
    .input(ConnectionIdInput)
    .output(Connection)
    .mutation(({ ctx, input }) => ctx.services.connections.disconnect(ctx.caller, input)),
});
