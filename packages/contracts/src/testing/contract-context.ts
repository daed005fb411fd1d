import type { Caller, SignedInUser, Visitor } from "../access/caller.ts";
import type { ContractContext } from "../trpc.ts";
import { unexpectedServices } from "./unexpected-services.ts";

const organizationId = "01890000-0000-7000-8000-000000000001";

/** Someone who is signed in. */
export const user: SignedInUser = {
  requestId: "request-1",
  idempotencyKey: null,
  user: {
    id: "019222d9-d87d-7724-bba6-ba91503ea311",
    email: "buyer@northwind.example",
    emailVerified: true,
    firstName: "John",
    lastName: "Doe",
  },
  credential: { kind: "session", organizationId },
};

/** The same person, who may do something in an organization. */
export const caller: Caller = {
  ...user,
  requester: { organizationId, role: "buyer" },
  target: { organizationId },
  permissions: new Set(["partners.read"]),
};

/** Someone who is not signed in. */
export const visitor: Visitor = { requestId: "request-1", idempotencyKey: null, signedIn: null };

/** A context that lets everyone in and expects no service to be called, but for what a test changes. */
export function contextWith(changes: Partial<ContractContext> = {}): ContractContext {
  return {
    requestId: "request-1",
    authenticate: async () => user,
    authorize: async () => caller,
    authorizeAnew: async () => caller,
    visit: async () => visitor,
    services: unexpectedServices,
    ...changes,
  };
}
