import type {
  Connection,
  Partner,
  ReceivedInvitation,
  Services,
  SupplierInvitation,
} from "@liaison/contracts";
import { cursorPage } from "./cursor-page.ts";
import { type EventLog, eventLog } from "./event-log.ts";
import { ada } from "./factories.ts";
import { inMemoryPartners, twoSuppliers } from "./in-memory-partners.ts";

/** What the services serve. */
export interface Records {
  readonly partners?: readonly Partner[];
  readonly invitations?: readonly SupplierInvitation[];
  readonly connections?: readonly Connection[];
  readonly received?: readonly ReceivedInvitation[];
  readonly log?: EventLog;
  readonly exported?: () => AsyncIterable<string>;
}

/** The services that the client's tests call, over records in memory. */
export function inMemoryServices({
  partners = [],
  invitations = [],
  connections = [],
  received = [],
  log = eventLog(),
  exported = twoSuppliers,
}: Records): Services {
  const served: { [Resource in keyof Services]?: Partial<Services[Resource]> } = {
    me: {
      get: async ({ user }) => ({ user, organizations: [] }),
    },
    partners: inMemoryPartners({ partners, log, exported }),
    events: {
      list: async (_caller, page) => cursorPage(log.events, page),
      live: (_caller, { lastEventId }, { signal }) => log.follow(lastEventId, signal),
    },
    connections: {
      list: async (_caller, page) => cursorPage(connections, page),
    },
    receivedInvitations: {
      list: async (_user, page) => cursorPage(received, page),
    },
    supplierInvitations: {
      history: async (_caller, { id, ...page }) =>
        cursorPage(
          log.events.filter(({ subject }) => subject.id === id),
          page,
        ),
      list: async (caller, { page = 1, count = 100, fields, with: relations }) => {
        const path = "https://liaison.example/v1/suppliers/invitations";
        const start = (page - 1) * count;
        const rows = invitations.slice(start, start + count).map((invitation) => ({
          ...pick(invitation, fields),
          ...(relations?.includes("invitedBy") && { invitedBy: ada }),
        }));
        return {
          data: rows,
          links: { first: path, last: path, prev: null, next: null },
          meta: {
            current_page: page,
            from: rows.length > 0 ? start + 1 : null,
            last_page: Math.max(Math.ceil(invitations.length / count), 1),
            links: [],
            path,
            per_page: count,
            to: rows.length > 0 ? start + rows.length : null,
            total: invitations.length,
            userId: caller.user.id,
            requestId: caller.requestId,
          },
        };
      },
    },
    apiTokens: {
      create: async (_caller, { name, permissions }) => ({
        apiToken: {
          id: ada.id,
          name,
          permissions,
          createdBy: ada,
          createdAt: "2026-03-01T09:00:00.000Z",
          expiresAt: null,
          lastUsedAt: null,
          revokedAt: null,
        },
        token: "a-secret",
      }),
    },
  };
  // The contract has more than these tests call; what is missing would answer `internal_error`.
  return served as Services;
}

function pick<T extends object>(record: T, keys: readonly (keyof T)[] | undefined): Partial<T> {
  if (!keys) return record;
  const picked: Partial<T> = {};
  for (const key of keys) picked[key] = record[key];
  return picked;
}
