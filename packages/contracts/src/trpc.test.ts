import { getTRPCErrorFromUnknown, getTRPCErrorShape } from "@trpc/server";
import { describe, expect, test } from "vitest";
import type { OrganizationAccess } from "./access/access.ts";
import type { Caller, SignedInUser } from "./access/caller.ts";
import { LiaisonError } from "./errors/liaison-error.ts";
import { partnerExample } from "./partners/partner.examples.ts";
import { Partner } from "./partners/partner.schemas.ts";
import { appRouter } from "./router.ts";
import type { Services } from "./services.ts";
import type { ContractContext } from "./trpc.ts";

const organizationId = "01890000-0000-7000-8000-000000000001";
const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

const user: SignedInUser = {
  requestId: "request-1",
  user: {
    id,
    email: "buyer@northwind.example",
    emailVerified: true,
    firstName: "John",
    lastName: "Doe",
  },
  credential: { kind: "session", organizationId },
};

const caller: Caller = {
  ...user,
  requester: { organizationId, role: "buyer" },
  target: { organizationId },
  permissions: new Set(["partners.read"]),
};

const unexpected = () => Promise.reject(new Error("Nobody expects this call"));

const services: Services = {
  me: { get: unexpected },
  partners: { list: unexpected, get: unexpected },
  supplierInvitations: { list: unexpected, get: unexpected },
  apiTokens: { create: unexpected, list: unexpected, revoke: unexpected },
};

function contextWith(changes: Partial<ContractContext>): ContractContext {
  return {
    requestId: "request-1",
    authenticate: async () => user,
    authorize: async () => caller,
    services,
    ...changes,
  };
}

function servingPartner(get: Services["partners"]["get"]): ContractContext {
  return contextWith({ services: { ...services, partners: { ...services.partners, get } } });
}

describe("a procedure", () => {
  test("hands the caller and the parsed input to its service", async () => {
    const partner = Partner.parse(partnerExample);
    const ctx = servingPartner(async (asking, input) => {
      expect(asking).toBe(caller);
      expect(input).toEqual({ id });
      return partner;
    });
    const answer = await appRouter.createCaller(ctx).partners.get({ id: id.toUpperCase() });
    expect(answer).toEqual(partner);
  });

  test("reads no input as an empty one where nothing is required", async () => {
    const inputs: unknown[] = [];
    const list = (_: Caller, input: unknown) => {
      inputs.push(input);
      return unexpected();
    };
    const ctx = contextWith({
      services: { ...services, supplierInvitations: { list, get: unexpected } },
    });
    await expect(appRouter.createCaller(ctx).supplierInvitations.list()).rejects.toThrow();
    expect(inputs).toEqual([{}]);
  });

  test("asks for its own rule", async () => {
    const rules: OrganizationAccess[] = [];
    const ctx = contextWith({
      authorize: async (rule) => {
        rules.push(rule);
        throw new LiaisonError("permission_denied");
      },
    });
    await expect(appRouter.createCaller(ctx).apiTokens.list({})).rejects.toThrow();
    expect(rules).toEqual([{ permission: "organization.manage" }]);
  });

  test("refuses the caller before it looks at the input", async () => {
    const ctx = contextWith({
      authorize: () => Promise.reject(new LiaisonError("permission_denied")),
    });
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id: "?" }));
    expect(data.reason).toBe("permission_denied");
  });
});

describe("an error over tRPC", () => {
  test("names the fields that are wrong", async () => {
    const ctx = contextWith({});
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id: "?" }));
    expect(data).toMatchObject({
      reason: "validation_failed",
      errors: [{ in: "input", path: "id", message: "Must be a UUID" }],
      requestId: "request-1",
    });
  });

  test("carries the reason that a service gives", async () => {
    const ctx = servingPartner(() => Promise.reject(new LiaisonError("not_found")));
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id }));
    expect(data).toMatchObject({ reason: "not_found", code: "NOT_FOUND", errors: [] });
  });

  test("tells nothing of a failure of the server", async () => {
    const ctx = servingPartner(() => Promise.reject(new Error("near SELECT: syntax error")));
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id }));
    expect(data.reason).toBe("internal_error");
    expect(JSON.stringify(data)).not.toContain("SELECT");
    expect(data.stack).toBeUndefined();
  });

  test("tells nothing of an answer that does not fit its schema", async () => {
    const ctx = servingPartner(async () => ({ ...Partner.parse(partnerExample), version: 0 }));
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id }));
    expect(data).toMatchObject({ reason: "internal_error", errors: [] });
  });
});

/** What a caller over tRPC is told of a call that fails. */
async function failureOf(ctx: ContractContext, call: () => Promise<unknown>) {
  const cause: unknown = await call().then(
    () => expect.unreachable("The call should fail"),
    (error: unknown) => error,
  );
  return getTRPCErrorShape({
    config: appRouter._def._config,
    error: getTRPCErrorFromUnknown(cause),
    type: "query",
    path: "partners.get",
    input: undefined,
    ctx,
  }).data;
}
