import type {
  Connection,
  Event,
  InvitedBy,
  Partner,
  ReceivedInvitation,
  SupplierInvitation,
} from "@liaison/contracts";
import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCClient } from "@trpc/client";
import { expectTypeOf, test } from "vitest";
import { iterate } from "./iterate.ts";
import type { LiaisonClient } from "./liaison-client.ts";

declare const client: LiaisonClient;
declare const plain: TRPCClient<AppRouter>;

test("partners are walked without a limit and an offset", () => {
  const walk = iterate(client.partners.list, { partner_types: ["supplier"] });
  expectTypeOf(walk).toEqualTypeOf<AsyncGenerator<Partner, void, undefined>>();
});

test("the walk takes the list's own input", () => {
  iterate(client.partners.list, { partner_types: ["customer"], limit: 10, search_text: "ab" });
  // @ts-expect-error partner_types is required
  iterate(client.partners.list, {});
  // @ts-expect-error there is no such type
  iterate(client.partners.list, { partner_types: ["friend"] });
  // @ts-expect-error there is no such parameter
  iterate(client.partners.list, { partner_types: ["customer"], page: 2 });
  // @ts-expect-error there is no such parameter
  iterate(client.supplierInvitations.list, { limit: 100 });
  // @ts-expect-error a partner is no list
  iterate(client.partners.get, { id: "" });
});

test("invitations are whole, or have what was asked for", () => {
  const whole = iterate(client.supplierInvitations.list, { count: 500 });
  expectTypeOf(whole).toEqualTypeOf<AsyncGenerator<SupplierInvitation, void, undefined>>();
  expectTypeOf(iterate(client.supplierInvitations.list)).toEqualTypeOf(whole);

  const some = iterate(client.supplierInvitations.list, {
    fields: ["id", "status"],
    with: ["invitedBy"],
  });
  type Row = typeof some extends AsyncGenerator<infer R> ? R : never;
  expectTypeOf<Row["status"]>().toEqualTypeOf<SupplierInvitation["status"]>();
  expectTypeOf<Row["invitedBy"]["firstName"]>().toEqualTypeOf<string>();
  expectTypeOf<Row>().not.toHaveProperty("email");
});

test("lists with a cursor have the rows of their pages", () => {
  type Walk<Row> = AsyncGenerator<Row, void, undefined>;
  expectTypeOf(iterate(client.events.list)).toEqualTypeOf<Walk<Event>>();
  expectTypeOf(iterate(client.connections.list)).toEqualTypeOf<Walk<Connection>>();
  expectTypeOf(iterate(client.receivedInvitations.list)).toEqualTypeOf<Walk<ReceivedInvitation>>();

  const id = "01890000-0000-7000-8000-000000000001";
  expectTypeOf(iterate(client.partners.history, { id })).toEqualTypeOf<Walk<Event>>();
  expectTypeOf(iterate(client.supplierInvitations.history, { id })).toEqualTypeOf<Walk<Event>>();
});

test("lists with a cursor take their own input", () => {
  const { signal } = new AbortController();
  iterate(client.events.list, { types: ["partner.created"], order: "asc" }, { signal });
  iterate(client.connections.list, undefined, { signal });
  // @ts-expect-error there is no such type
  iterate(client.events.list, { types: ["partner.married"] });
  // @ts-expect-error there is no such status
  iterate(client.connections.list, { statuses: ["pending"] });
  // @ts-expect-error a history is somebody's
  iterate(client.partners.history);
  // @ts-expect-error an import is no list
  iterate(client.partners.getImport, { id: "" });
});

test("a client that tRPC makes is walked too", () => {
  const partners = iterate(plain.partners.list, { partner_types: ["supplier"] });
  expectTypeOf(partners).toEqualTypeOf<AsyncGenerator<Partner, void, undefined>>();

  const invitations = iterate(plain.supplierInvitations.list, { count: 500 });
  type Row = SupplierInvitation & { invitedBy?: InvitedBy };
  expectTypeOf(invitations).toEqualTypeOf<AsyncGenerator<Row, void, undefined>>();

  const events = iterate(plain.events.list, { order: "asc" });
  expectTypeOf(events).toEqualTypeOf<AsyncGenerator<Event, void, undefined>>();

  // @ts-expect-error partner_types is required
  iterate(plain.partners.list, {});
  // @ts-expect-error there is no such parameter
  iterate(plain.supplierInvitations.list, { limit: 100 });
});
