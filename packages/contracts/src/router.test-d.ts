import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { describe, expectTypeOf, test } from "vitest";
import type { Permission } from "./access/permissions.ts";
import type { ApiToken } from "./api-tokens/api-token.schemas.ts";
import type { ErrorReason } from "./errors/error-reasons.ts";
import type { FieldError } from "./errors/field-error.ts";
import type { Me } from "./me/me.schemas.ts";
import type { Partner, PartnerInvitationStatus } from "./partners/partner.schemas.ts";
import type { AppRouter } from "./router.ts";
import type {
  InvitedBy,
  SupplierInvitation,
} from "./supplier-invitations/supplier-invitation.schemas.ts";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

test("every procedure of the router is one of these", () => {
  expectTypeOf<{ [Resource in keyof Outputs]: keyof Outputs[Resource] }>().toEqualTypeOf<{
    me: "get";
    partners: "list" | "get";
    supplierInvitations: "list" | "get";
    apiTokens: "create" | "list" | "revoke";
  }>();
});

describe("partners", () => {
  test("list takes what its page requires and allows", () => {
    type Input = Inputs["partners"]["list"];
    type Required = { partner_types: ("customer" | "supplier")[]; limit: number; offset: number };
    expectTypeOf<Required>().toExtend<Input>();
    expectTypeOf<Omit<Required, "limit">>().not.toExtend<Input>();
    expectTypeOf<Input["partner_ids"]>().toEqualTypeOf<string[] | null | undefined>();
    expectTypeOf<Input["search_text"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Input["search_field"]>().toEqualTypeOf<"company_name" | "email" | undefined>();
    expectTypeOf<Input["invitation_statuses"]>().toEqualTypeOf<
      PartnerInvitationStatus[] | null | undefined
    >();
    expectTypeOf<Input["order_dir"]>().toEqualTypeOf<"asc" | "desc" | undefined>();
  });

  test("list answers with a page of partners", () => {
    expectTypeOf<Outputs["partners"]["list"]>().toEqualTypeOf<{
      items: Partner[];
      total_items: number;
      next_cursor: string | null;
    }>();
  });

  test("get answers with a partner", () => {
    expectTypeOf<Inputs["partners"]["get"]>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Outputs["partners"]["get"]>().toEqualTypeOf<Partner>();
    expectTypeOf<Partner["guest_organization_id"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Partner["created_at"]>().toEqualTypeOf<string>();
  });
});

describe("supplier invitations", () => {
  type Row = SupplierInvitation & { invitedBy?: InvitedBy };

  test("list takes nothing, or what its page allows", () => {
    type Input = Exclude<Inputs["supplierInvitations"]["list"], void>;
    expectTypeOf<undefined>().toExtend<Inputs["supplierInvitations"]["list"]>();
    expectTypeOf<Record<never, never>>().toExtend<Input>();
    expectTypeOf<Input["with"]>().toEqualTypeOf<"invitedBy"[] | undefined>();
    expectTypeOf<Input["orderBy"]>().toEqualTypeOf<
      "id" | "createdAt" | "invitedAt" | "supplierName" | "expiresAt" | undefined
    >();
  });

  test("list answers with whole rows", () => {
    type Page = Outputs["supplierInvitations"]["list"];
    expectTypeOf<Page["data"][number]>().toEqualTypeOf<Row>();
    expectTypeOf<Page["links"]["prev"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Page["meta"]["from"]>().toEqualTypeOf<number | null>();
  });

  test("get answers with an invitation", () => {
    expectTypeOf<Inputs["supplierInvitations"]["get"]>().toEqualTypeOf<{
      id: string;
      with?: "invitedBy"[] | undefined;
    }>();
    expectTypeOf<Outputs["supplierInvitations"]["get"]>().toExtend<Row>();
  });
});

describe("API tokens", () => {
  test("create takes permissions and answers with the secret", () => {
    expectTypeOf<Inputs["apiTokens"]["create"]>().toEqualTypeOf<{
      name: string;
      permissions: Permission[];
      expiresAt?: string | null | undefined;
    }>();
    expectTypeOf<Outputs["apiTokens"]["create"]>().toEqualTypeOf<{
      apiToken: ApiToken;
      token: string;
    }>();
  });

  test("list and revoke answer without it", () => {
    expectTypeOf<Outputs["apiTokens"]["list"]>().toEqualTypeOf<{ data: ApiToken[] }>();
    expectTypeOf<Inputs["apiTokens"]["revoke"]>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Outputs["apiTokens"]["revoke"]>().toEqualTypeOf<ApiToken>();
    expectTypeOf<ApiToken>().not.toHaveProperty("token");
  });
});

test("me answers with who is signed in, and need not be asked anything", () => {
  expectTypeOf<undefined>().toExtend<Inputs["me"]["get"]>();
  expectTypeOf<Outputs["me"]["get"]>().toEqualTypeOf<Me>();
});

test("an error carries its reason", () => {
  type Data = inferRouterError<AppRouter>["data"];
  expectTypeOf<Data["reason"]>().toEqualTypeOf<ErrorReason>();
  expectTypeOf<Data["errors"]>().toEqualTypeOf<readonly FieldError[]>();
  expectTypeOf<Data["requestId"]>().toEqualTypeOf<string | null>();
});
