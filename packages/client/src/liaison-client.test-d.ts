import type {
  Event,
  InvitedBy,
  Partner,
  PartnerImport,
  SupplierInvitation,
} from "@liaison/contracts";
import { describe, expectTypeOf, test } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import type { MutationOptions } from "./idempotency-key.ts";
import type { LiaisonClient } from "./liaison-client.ts";

declare const client: LiaisonClient;

describe("a client", () => {
  test("is typed by the router", () => {
    expectTypeOf(client.partners.get.query).parameter(0).toEqualTypeOf<{ id: string }>();
    expectTypeOf<Awaited<ReturnType<typeof client.partners.get.query>>>().toEqualTypeOf<Partner>();
    expectTypeOf(client.apiTokens.revoke).toHaveProperty("mutate");
    expectTypeOf(client.apiTokens.revoke).not.toHaveProperty("query");
    expectTypeOf(client).not.toHaveProperty("customers");
  });

  test("takes the options of a call", () => {
    expectTypeOf(client.partners.get.query)
      .parameter(1)
      .exclude<undefined>()
      .toHaveProperty("signal");
    expectTypeOf(client.supplierInvitations.list.query)
      .parameter(1)
      .exclude<undefined>()
      .toHaveProperty("signal");
    expectTypeOf(client.supplierInvitations.get.query)
      .parameter(1)
      .exclude<undefined>()
      .toHaveProperty("signal");
  });
});

describe("a mutation", () => {
  const input = { name: "Nightly import", permissions: ["partners.read" as const] };

  test("takes a key and a signal", () => {
    const { signal } = new AbortController();
    expectTypeOf(client.apiTokens.create.mutate).toBeCallableWith(input);
    expectTypeOf(client.apiTokens.create.mutate).toBeCallableWith(input, {
      context: { idempotencyKey: "order-17" },
      signal,
    });
    expectTypeOf(client.supplierInvitations.revoke.mutate)
      .parameter(1)
      .toEqualTypeOf<MutationOptions | undefined>();
  });

  test("takes no key that is no text, and nothing else", () => {
    // @ts-expect-error a key is a string
    client.apiTokens.create.mutate(input, { context: { idempotencyKey: 17 } });
    // @ts-expect-error there is no such context
    client.apiTokens.create.mutate(input, { context: { idempotencykey: "order-17" } });
  });

  test("of a file takes bytes", () => {
    expectTypeOf(client.partners.import.mutate).toBeCallableWith(new Blob());
    expectTypeOf(client.partners.import.mutate).toBeCallableWith(new File([], "partners.csv"));
    expectTypeOf(client.partners.import.mutate).toBeCallableWith(new Uint8Array());
    expectTypeOf(client.partners.import.mutate).returns.resolves.toEqualTypeOf<PartnerImport>();
    // @ts-expect-error text is no file
    client.partners.import.mutate("company_name");
    // @ts-expect-error a stream could not be sent again
    client.partners.import.mutate(new ReadableStream());
  });
});

describe("what streams", () => {
  test("an export is text, piece by piece", async () => {
    const text = await client.partners.export.query({ partner_types: ["supplier"] });
    for await (const piece of text) expectTypeOf(piece).toEqualTypeOf<string>();
  });

  test("a subscription has events with their ids", () => {
    client.events.live.subscribe(
      { types: ["partner.created"], lastEventId: null },
      {
        onData: (tracked) => expectTypeOf(tracked).toEqualTypeOf<{ id: string; data: Event }>(),
        onError: (error) => expectTypeOf(error).toExtend<Error>(),
      },
    );
    // @ts-expect-error there is no such type
    client.events.live.subscribe({ types: ["partner.married"] }, {});
  });
});

describe("an invitation's row", () => {
  test("is whole when no fields are asked for", async () => {
    const { data } = await client.supplierInvitations.list.query({ count: 10 });
    expectTypeOf(data).items.toEqualTypeOf<SupplierInvitation>();
    expectTypeOf(data).items.not.toHaveProperty("invitedBy");
  });

  test("is whole when nothing is asked for", async () => {
    const { data } = await client.supplierInvitations.list.query();
    expectTypeOf(data).items.toEqualTypeOf<SupplierInvitation>();
  });

  test("has the fields that are asked for", async () => {
    const { data } = await client.supplierInvitations.list.query({ fields: ["id", "email"] });
    expectTypeOf(data).items.toEqualTypeOf<Pick<SupplierInvitation, "id" | "email">>();
  });

  test("has the relation that is asked for", async () => {
    const { data } = await client.supplierInvitations.list.query({ with: ["invitedBy"] });
    expectTypeOf(data).items.toHaveProperty("status");
    expectTypeOf(data)
      .items.toHaveProperty("invitedBy")
      .toEqualTypeOf<{ id: string; firstName: string; lastName: string }>();
  });

  test("has both", async () => {
    const { data } = await client.supplierInvitations.list.query({
      fields: ["id"],
      with: ["invitedBy"],
    });
    expectTypeOf(data).items.toHaveProperty("id");
    expectTypeOf(data).items.toHaveProperty("invitedBy");
    expectTypeOf(data).items.not.toHaveProperty("email");
  });

  test("may have the fields of a computed list", async () => {
    const fields: ("id" | "email")[] = [];
    const { data } = await client.supplierInvitations.list.query({ fields });
    expectTypeOf(data).items.branded.toEqualTypeOf<
      Partial<Pick<SupplierInvitation, "id" | "email">>
    >();
  });

  test("has no field that there is not", () => {
    // @ts-expect-error invitations have no such field
    client.supplierInvitations.list.query({ fields: ["telephone"] });
    // @ts-expect-error the list has no such parameter
    client.supplierInvitations.list.query({ limit: 10 });
  });
});

describe("an invitation", () => {
  const id = "01890000-0000-7000-8000-000000000001";

  test("is alone when no relation is asked for", async () => {
    const invitation = await client.supplierInvitations.get.query({ id });
    expectTypeOf(invitation).toEqualTypeOf<SupplierInvitation>();
  });

  test("has the relation that is asked for", async () => {
    const invitation = await client.supplierInvitations.get.query({ id, with: ["invitedBy"] });
    expectTypeOf(invitation.invitedBy).toEqualTypeOf<InvitedBy>();
    expectTypeOf(invitation).toHaveProperty("status");
  });

  test("is asked for by its id", () => {
    // @ts-expect-error the id is required
    client.supplierInvitations.get.query({});
    // @ts-expect-error there is no such relation
    client.supplierInvitations.get.query({ id, with: ["partner"] });
  });
});

describe("createLiaisonClient", () => {
  const url = "https://liaison.example";

  test("takes one way of authentication", () => {
    expectTypeOf(createLiaisonClient).toBeCallableWith({ url });
    expectTypeOf(createLiaisonClient).toBeCallableWith({ url, token: "t" });
    expectTypeOf(createLiaisonClient).toBeCallableWith({ url, getToken: async () => "t" });
    // @ts-expect-error a token or a way to get one
    createLiaisonClient({ url, token: "t", getToken: () => "t" });
    // @ts-expect-error a token is a string
    createLiaisonClient({ url, getToken: () => undefined });
  });

  test("takes the fetch of the platform", () => {
    expectTypeOf(createLiaisonClient).toBeCallableWith({ url, fetch });
    expectTypeOf(createLiaisonClient).toBeCallableWith({ url, fetch: globalThis.fetch });
  });
});
