import { getTRPCErrorFromUnknown, getTRPCErrorShape, tracked } from "@trpc/server";
import { describe, expect, test } from "vitest";
import type { OrganizationAccess } from "./access/access.ts";
import type { Caller, Visitor } from "./access/caller.ts";
import { LiaisonError } from "./errors/liaison-error.ts";
import { eventExample } from "./events/event.examples.ts";
import { Event } from "./events/event.schemas.ts";
import { partnerExample } from "./partners/partner.examples.ts";
import { Partner } from "./partners/partner.schemas.ts";
import { receivedInvitationExample } from "./received-invitations/received-invitation.examples.ts";
import { ReceivedInvitation } from "./received-invitations/received-invitation.schemas.ts";
import { appRouter } from "./router.ts";
import type { Services } from "./services.ts";
import { collect } from "./testing/collect.ts";
import { caller, contextWith, user, visitor } from "./testing/contract-context.ts";
import { unexpected, unexpectedServices } from "./testing/unexpected-services.ts";
import type { ContractContext } from "./trpc.ts";

const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

function servingPartner(get: Services["partners"]["get"]): ContractContext {
  return servingWith({ partners: { ...unexpectedServices.partners, get } });
}

function servingWith(services: Partial<Services>): ContractContext {
  return contextWith({ services: { ...unexpectedServices, ...services } });
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
    const ctx = servingWith({
      supplierInvitations: { ...unexpectedServices.supplierInvitations, list },
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

describe("a procedure for anyone", () => {
  const token = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

  test.each([
    ["who is not signed in", visitor],
    ["who is", { ...visitor, signedIn: user }],
  ])("hands a visitor %s to its service, and asks for no rule", async (_, asking) => {
    const visitors: Visitor[] = [];
    const preview = async (visitor: Visitor) => {
      visitors.push(visitor);
      return ReceivedInvitation.parse(receivedInvitationExample);
    };
    const ctx = contextWith({
      authenticate: unexpected,
      authorize: unexpected,
      visit: async () => asking,
      services: {
        ...unexpectedServices,
        receivedInvitations: { ...unexpectedServices.receivedInvitations, preview },
      },
    });
    const { email } = await appRouter.createCaller(ctx).receivedInvitations.preview({ token });
    expect(email).toBe(receivedInvitationExample.email);
    expect(visitors).toEqual([asking]);
  });

  test("refuses credentials that are wrong before it looks at the input", async () => {
    const ctx = contextWith({
      visit: () => Promise.reject(new LiaisonError("unauthenticated")),
    });
    const call = () => appRouter.createCaller(ctx).receivedInvitations.preview({ token: "?" });
    expect((await failureOf(ctx, call)).reason).toBe("unauthenticated");
  });
});

describe("a subscription", () => {
  const event = Event.parse(eventExample);

  async function follow(ctx: ContractContext) {
    return await appRouter.createCaller(ctx).events.live();
  }

  function servingEvents(
    live: Services["events"]["live"],
    changes: Partial<ContractContext> = {},
  ): ContractContext {
    const events = { ...unexpectedServices.events, live };
    return contextWith({ services: { ...unexpectedServices, events }, ...changes });
  }

  test("yields what its service does, each event with its id", async () => {
    const ctx = servingEvents(async function* (asking) {
      expect(asking).toBe(caller);
      yield event;
    });
    const seen = await collect(await follow(ctx));
    expect(seen).toEqual([tracked(event.id, event)]);
  });

  test("refuses the caller before it looks at the input", async () => {
    const ctx = contextWith({
      authorize: () => Promise.reject(new LiaisonError("permission_denied")),
    });
    const call = () => appRouter.createCaller(ctx).events.live({ lastEventId: "?" });
    expect((await failureOf(ctx, call)).reason).toBe("permission_denied");
  });

  test("ends when its service checks the rule again and the caller has lost it", async () => {
    const rules: OrganizationAccess[] = [];
    const ctx = servingEvents(
      async function* (_caller, _input, { reauthorize }) {
        yield event;
        await reauthorize();
        yield event;
      },
      {
        authorizeAnew: async (rule) => {
          rules.push(rule);
          throw new LiaisonError("permission_denied");
        },
      },
    );
    const seen: unknown[] = [];
    const following = (async () => {
      for await (const each of await follow(ctx)) seen.push(each);
    })();
    await expect(following).rejects.toMatchObject({ reason: "permission_denied" });
    expect(seen).toHaveLength(1);
    expect(rules).toEqual([{ permission: "events.read" }]);
  });

  test("ends on an event that does not fit its schema", async () => {
    const ctx = servingEvents(async function* () {
      yield { ...event, id: "?" };
    });
    await expect(collect(await follow(ctx))).rejects.toThrow("Must be a UUID");
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

  test("carries what stands in the way", async () => {
    const conflict = { partner: Partner.parse(partnerExample) };
    const error = new LiaisonError("version_conflict", undefined, { conflict });
    const ctx = servingPartner(() => Promise.reject(error));
    const data = await failureOf(ctx, () => appRouter.createCaller(ctx).partners.get({ id }));
    expect(data).toMatchObject({ reason: "version_conflict", code: "CONFLICT", conflict });
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
