import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { describe, expectTypeOf, test } from "vitest";
import type { Permission } from "./access/permissions.ts";
import type { ApiToken } from "./api-tokens/api-token.schemas.ts";
import type { Connection } from "./connections/connection.schemas.ts";
import type { Conflict } from "./errors/conflict.ts";
import type { ErrorReason } from "./errors/error-reasons.ts";
import type { FieldError } from "./errors/field-error.ts";
import type { Event, EventType } from "./events/event.schemas.ts";
import type { Me } from "./me/me.schemas.ts";
import type { Partner, PartnerInvitationStatus } from "./partners/partner.schemas.ts";
import type { DuplicatePartner } from "./partners/partner-changes.schemas.ts";
import type { PartnerImport, PartnerImportFinding } from "./partners/partner-transfer.schemas.ts";
import type { ReceivedInvitation } from "./received-invitations/received-invitation.schemas.ts";
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
    partners:
      | "list"
      | "get"
      | "create"
      | "update"
      | "archive"
      | "restore"
      | "history"
      | "import"
      | "getImport"
      | "commitImport"
      | "export";
    supplierInvitations: "list" | "get" | "create" | "createMany" | "resend" | "revoke" | "history";
    receivedInvitations: "list" | "preview" | "accept" | "decline" | "requestNewLink";
    connections: "list" | "get" | "setGrants" | "disconnect";
    events: "list" | "live";
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

  test("create takes what a caller must give, and may", () => {
    type Input = Inputs["partners"]["create"];
    type Required = { company_name: string; partner_type: "customer" | "supplier"; email: string };
    expectTypeOf<Required>().toExtend<Input>();
    expectTypeOf<Omit<Required, "email">>().not.toExtend<Input>();
    expectTypeOf<Input["sales_amount"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Input["frequency"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Input>().not.toHaveProperty("invitation_status");
  });

  test("create answers with the partner and those that look the same", () => {
    expectTypeOf<Outputs["partners"]["create"]>().toExtend<Partner>();
    expectTypeOf<Outputs["partners"]["create"]["duplicates"]>().toEqualTypeOf<DuplicatePartner[]>();
  });

  test("update takes a version and any of the fields", () => {
    type Input = Inputs["partners"]["update"];
    expectTypeOf<{ id: string; version: number }>().toExtend<Input>();
    expectTypeOf<{ id: string; company_name: string }>().not.toExtend<Input>();
    expectTypeOf<Input["company_name"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Input["country_code"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Outputs["partners"]["update"]>().toEqualTypeOf<Partner>();
  });

  test("import takes a file and answers with how it stands", () => {
    expectTypeOf<Blob>().toExtend<Inputs["partners"]["import"]>();
    expectTypeOf<string>().not.toExtend<Inputs["partners"]["import"]>();
    expectTypeOf<Outputs["partners"]["import"]>().toEqualTypeOf<PartnerImport>();
    expectTypeOf<Outputs["partners"]["getImport"]["findings"]>().toEqualTypeOf<
      PartnerImportFinding[]
    >();
  });

  test("export takes the filters of a list and answers piece by piece", () => {
    type Input = Inputs["partners"]["export"];
    expectTypeOf<{ partner_types: ["supplier"] }>().toExtend<Input>();
    expectTypeOf<Input>().not.toHaveProperty("limit");
    expectTypeOf<Outputs["partners"]["export"]>().toEqualTypeOf<
      AsyncIterable<string, never, undefined>
    >();
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

  test("create takes a partner or a new supplier", () => {
    type Input = Inputs["supplierInvitations"]["create"];
    expectTypeOf<{ partnerId: string }>().toExtend<Input>();
    expectTypeOf<{ businessName: string; email: string; country: string }>().toExtend<Input>();
    expectTypeOf<Input["expiresInDays"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Outputs["supplierInvitations"]["create"]>().toExtend<SupplierInvitation>();
  });

  test("createMany answers with an outcome each, told apart by its status", () => {
    type Outcome = Outputs["supplierInvitations"]["createMany"]["outcomes"][number];
    expectTypeOf<Outcome>().toEqualTypeOf<
      | { status: "created"; invitation: SupplierInvitation }
      | { status: "refused"; reason: ErrorReason; message: string }
    >();
  });

  test("resend and revoke answer with the invitation", () => {
    expectTypeOf<{ id: string }>().toExtend<Inputs["supplierInvitations"]["resend"]>();
    expectTypeOf<Outputs["supplierInvitations"]["resend"]>().toEqualTypeOf<SupplierInvitation>();
    expectTypeOf<Inputs["supplierInvitations"]["revoke"]>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Outputs["supplierInvitations"]["revoke"]>().toEqualTypeOf<SupplierInvitation>();
  });
});

describe("received invitations", () => {
  test("list takes nothing, or statuses", () => {
    expectTypeOf<undefined>().toExtend<Inputs["receivedInvitations"]["list"]>();
    expectTypeOf<Outputs["receivedInvitations"]["list"]["data"]>().toEqualTypeOf<
      ReceivedInvitation[]
    >();
  });

  test("a link's token is all that it takes to see, accept or ask for it anew", () => {
    type Token = { token: string };
    expectTypeOf<Inputs["receivedInvitations"]["preview"]>().toEqualTypeOf<Token>();
    expectTypeOf<Inputs["receivedInvitations"]["accept"]>().toEqualTypeOf<Token>();
    expectTypeOf<Inputs["receivedInvitations"]["requestNewLink"]>().toEqualTypeOf<Token>();
    expectTypeOf<Token>().toExtend<Inputs["receivedInvitations"]["decline"]>();
    expectTypeOf<ReceivedInvitation>().not.toHaveProperty("token");
  });

  test("accept answers with the connection", () => {
    expectTypeOf<Outputs["receivedInvitations"]["accept"]>().toEqualTypeOf<Connection>();
  });
});

describe("connections", () => {
  test("list takes nothing, or statuses", () => {
    expectTypeOf<undefined>().toExtend<Inputs["connections"]["list"]>();
    expectTypeOf<Outputs["connections"]["list"]["data"]>().toEqualTypeOf<Connection[]>();
  });

  test("setGrants takes what can be granted, and nothing else", () => {
    expectTypeOf<Inputs["connections"]["setGrants"]>().toEqualTypeOf<{
      id: string;
      permissions: "partners.read"[];
    }>();
    expectTypeOf<Outputs["connections"]["setGrants"]>().toEqualTypeOf<Connection>();
  });
});

describe("events", () => {
  test("list takes nothing, or filters", () => {
    type Input = Exclude<Inputs["events"]["list"], void>;
    expectTypeOf<undefined>().toExtend<Inputs["events"]["list"]>();
    expectTypeOf<Input["types"]>().toEqualTypeOf<EventType[] | undefined>();
    expectTypeOf<Outputs["events"]["list"]["data"]>().toEqualTypeOf<Event[]>();
    expectTypeOf<Outputs["partners"]["history"]>().toEqualTypeOf<Outputs["events"]["list"]>();
  });

  test("live yields events with their ids", () => {
    expectTypeOf<undefined>().toExtend<Inputs["events"]["live"]>();
    expectTypeOf<Outputs["events"]["live"]>().toExtend<
      AsyncIterable<{ id: string; data: Event }, never, unknown>
    >();
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
  expectTypeOf<Data["conflict"]>().toEqualTypeOf<Conflict | undefined>();
  expectTypeOf<Data["requestId"]>().toEqualTypeOf<string | null>();
});
