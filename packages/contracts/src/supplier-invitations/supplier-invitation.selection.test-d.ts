import { describe, expectTypeOf, test } from "vitest";
import type {
  InvitedBy,
  SupplierInvitation,
  SupplierInvitationField,
  SupplierInvitationRelation,
} from "./supplier-invitation.schemas.ts";
import type {
  GetSupplierInvitation,
  ListSupplierInvitations,
} from "./supplier-invitation.selection.ts";

interface Options {
  readonly signal: AbortSignal;
}

declare const list: ListSupplierInvitations<Options>;
declare const get: GetSupplierInvitation<Options>;
declare const computedFields: SupplierInvitationField[];
declare const computedField: "id" | "email";
declare const undecided: boolean;
declare const computedRelations: SupplierInvitationRelation[];

describe("fields", () => {
  test("are all there when none are asked for", async () => {
    const { data } = await list({});
    expectTypeOf(data).toEqualTypeOf<SupplierInvitation[]>();
    for (const row of data) expectTypeOf(row.businessName).toEqualTypeOf<string>();
  });

  test("are all there when nothing is said", async () => {
    const { data } = await list();
    expectTypeOf(data).toEqualTypeOf<SupplierInvitation[]>();
  });

  test("are all there when undefined are asked for", async () => {
    const { data } = await list({ fields: undefined });
    expectTypeOf(data).toEqualTypeOf<SupplierInvitation[]>();
  });

  test("are exactly those that a literal names", async () => {
    const { data } = await list({ fields: ["id", "status"] });
    expectTypeOf(data).toEqualTypeOf<Pick<SupplierInvitation, "id" | "status">[]>();
    // @ts-expect-error It was not asked for.
    for (const row of data) row.email;
  });

  test("are exactly those that a constant names", async () => {
    const fields = ["id", "email"] as const;
    const { data } = await list({ fields });
    expectTypeOf(data).toEqualTypeOf<Pick<SupplierInvitation, "id" | "email">[]>();
  });

  test("are none when an empty literal asks for none", async () => {
    const { data } = await list({ fields: [] });
    expectTypeOf(data).toEqualTypeOf<Pick<SupplierInvitation, never>[]>();
  });

  test("are perhaps there when the list is computed", async () => {
    const { data } = await list({ fields: computedFields });
    expectTypeOf(data).toExtend<Partial<SupplierInvitation>[]>();
    for (const row of data) expectTypeOf(row.email).toEqualTypeOf<string | undefined>();
  });

  test("are perhaps there when the list may be undefined", async () => {
    const { data } = await list({ fields: undecided ? ["id"] : undefined });
    expectTypeOf(data).toEqualTypeOf<Partial<SupplierInvitation>[]>();
  });

  test("are perhaps there when one of a literal is computed", async () => {
    const { data } = await list({ fields: ["status", computedField] });
    for (const row of data) {
      expectTypeOf(row.status).toEqualTypeOf<SupplierInvitation["status"]>();
      expectTypeOf(row.email).toEqualTypeOf<string | undefined>();
      // @ts-expect-error It was not asked for.
      row.country;
    }
  });

  test("are those of one or the other literal", async () => {
    const { data } = await list({ fields: undecided ? ["id", "email"] : ["id"] });
    for (const row of data) {
      expectTypeOf(row.id).toEqualTypeOf<string>();
      if ("email" in row) expectTypeOf(row.email).toEqualTypeOf<string>();
    }
  });

  test("are fields of an invitation", () => {
    // @ts-expect-error A relation is not a field.
    list({ fields: ["invitedBy"] });
  });
});

describe("with", () => {
  test("brings what it asks for beside all fields", async () => {
    const { data } = await list({ with: ["invitedBy"] });
    expectTypeOf(data).toEqualTypeOf<(SupplierInvitation & { invitedBy: InvitedBy })[]>();
  });

  test("brings what it asks for whatever the fields are", async () => {
    const { data } = await list({ fields: ["id"], with: ["invitedBy"] });
    for (const row of data) expectTypeOf(row).toExtend<{ id: string; invitedBy: InvitedBy }>();
  });

  test("perhaps brings what a computed list may ask for", async () => {
    const { data } = await list({ with: computedRelations });
    for (const row of data) expectTypeOf(row.invitedBy).toEqualTypeOf<InvitedBy | undefined>();
  });

  test("brings nothing when nothing is asked for", async () => {
    const { data } = await list({ with: undefined });
    expectTypeOf(data).toEqualTypeOf<SupplierInvitation[]>();
  });
});

describe("one invitation", () => {
  const id = "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47";

  test("is whole, without what it is not asked for", async () => {
    expectTypeOf(await get({ id })).toEqualTypeOf<SupplierInvitation>();
    expectTypeOf(await get({ id, with: undefined })).toEqualTypeOf<SupplierInvitation>();
  });

  test("brings what it is asked for", async () => {
    const invitation = await get({ id, with: ["invitedBy"] });
    expectTypeOf(invitation).toEqualTypeOf<SupplierInvitation & { invitedBy: InvitedBy }>();
  });

  test("perhaps brings what a computed list may ask for", async () => {
    const invitation = await get({ id, with: computedRelations });
    expectTypeOf(invitation.invitedBy).toEqualTypeOf<InvitedBy | undefined>();
  });

  test("takes its id, relations and the options of a call", () => {
    get({ id }, { signal: AbortSignal.timeout(1) });
    // @ts-expect-error It needs an id.
    get({ with: ["invitedBy"] });
    // @ts-expect-error There is no such relation.
    get({ id, with: ["organization"] });
    // @ts-expect-error Fields are chosen in a list only.
    get({ id, fields: ["id"] });
  });
});

test("the page and the options are those of the procedure", async () => {
  const { links, meta } = await list(
    { search: "ab", count: 10, page: 2, orderBy: "supplierName", order: "asc" },
    { signal: AbortSignal.timeout(1) },
  );
  expectTypeOf(links.next).toEqualTypeOf<string | null>();
  expectTypeOf(meta.total).toEqualTypeOf<number>();
  // @ts-expect-error An unknown parameter.
  list({ perPage: 10 });
});
