import type { AppRouter } from "@liaison/contracts/router";
import { createTRPCClient, httpLink } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { iterate } from "./iterate.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import { requestHeaders } from "./request-headers.ts";
import type { Fetch } from "./retrying-fetch.ts";
import {
  ada,
  many,
  northwind,
  ownerToken,
  pendingInvitation,
  supplier,
} from "./testing/factories.ts";
import type { Records } from "./testing/in-memory-services.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

function setUp(records: Records) {
  const { fetch, requests } = liaisonServer(records);
  const client = createLiaisonClient({ url, token: ownerToken, organizationId: northwind, fetch });
  return { client, requests, inputs: () => requests.map(inputOf) };
}

/** What the only call of a request asked for. */
function inputOf(request: Request): unknown {
  const batch: unknown = JSON.parse(new URL(request.url).searchParams.get("input") ?? "{}");
  return typeof batch === "object" && batch !== null && "0" in batch ? batch[0] : undefined;
}

const suppliers = { partner_types: ["supplier" as const] };

describe("partners", () => {
  test("are walked from page to page", async () => {
    const { client, inputs } = setUp({ partners: many(250, supplier) });
    const walked = await Array.fromAsync(iterate(client.partners.list, suppliers));
    expect(walked).toEqual(many(250, supplier));
    expect(inputs()).toEqual([
      { ...suppliers, limit: 100, offset: 0 },
      { ...suppliers, limit: 100, offset: 0, cursor: "100" },
      { ...suppliers, limit: 100, offset: 0, cursor: "200" },
    ]);
  });

  test("are walked in pages of the size and from the place that the caller says", async () => {
    const { client, requests } = setUp({ partners: many(10, supplier) });
    const walk = iterate(client.partners.list, { ...suppliers, limit: 4, offset: 3 });
    const walked = await Array.fromAsync(walk);
    expect(walked).toEqual(many(10, supplier).slice(3));
    expect(requests).toHaveLength(2);
  });

  test("are walked in pages of 100 when the caller leaves it open", async () => {
    const { client, inputs } = setUp({});
    const open = { ...suppliers, limit: undefined, offset: undefined };
    await Array.fromAsync(iterate(client.partners.list, open));
    expect(inputs()).toEqual([{ ...suppliers, limit: 100, offset: 0 }]);
  });

  test("are walked on from a cursor", async () => {
    const { client } = setUp({ partners: many(10, supplier) });
    const walked = await Array.fromAsync(
      iterate(client.partners.list, { ...suppliers, cursor: "7" }),
    );
    expect(walked).toEqual(many(10, supplier).slice(7));
  });

  test("take one request when there are none", async () => {
    const { client, requests } = setUp({});
    expect(await Array.fromAsync(iterate(client.partners.list, suppliers))).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test("take one request when no rows are asked for", async () => {
    const { client, requests } = setUp({ partners: many(10, supplier) });
    const walk = iterate(client.partners.list, { ...suppliers, limit: 0 });
    expect(await Array.fromAsync(walk)).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

test("only a walk has page parameters by default", async () => {
  const { client } = setUp({});
  // @ts-expect-error a page that is asked for alone states its limit and offset
  const page = client.partners.list.query(suppliers);
  await expect(page).rejects.toSatisfy((error) => isLiaisonError(error, "validation_failed"));
});

describe("supplier invitations", () => {
  test("are walked from page to page", async () => {
    const { client, inputs } = setUp({ invitations: many(5, pendingInvitation) });
    const walked = await Array.fromAsync(iterate(client.supplierInvitations.list, { count: 2 }));
    expect(walked).toEqual(many(5, pendingInvitation));
    expect(inputs()).toEqual([{ count: 2 }, { count: 2, page: 2 }, { count: 2, page: 3 }]);
  });

  test("have the fields that were asked for", async () => {
    const { client } = setUp({ invitations: many(3, pendingInvitation) });
    const walk = iterate(client.supplierInvitations.list, {
      fields: ["businessName"],
      with: ["invitedBy"],
      count: 2,
    });
    const walked = await Array.fromAsync(walk);
    expect(walked.map(({ businessName, invitedBy }) => [businessName, invitedBy.id])).toEqual([
      ["Supplier 1", ada.id],
      ["Supplier 2", ada.id],
      ["Supplier 3", ada.id],
    ]);
  });

  test("are walked on from a page", async () => {
    const { client } = setUp({ invitations: many(5, pendingInvitation) });
    const walk = iterate(client.supplierInvitations.list, { count: 2, page: 3 });
    expect(await Array.fromAsync(walk)).toEqual([pendingInvitation(5)]);
  });

  test("are walked without an input", async () => {
    const { client, inputs } = setUp({ invitations: many(101, pendingInvitation) });
    const walked = await Array.fromAsync(iterate(client.supplierInvitations.list));
    expect(walked).toEqual(many(101, pendingInvitation));
    expect(inputs()).toEqual([{}, { page: 2 }]);
  });

  test.each([1, 9])("take one request when page %d has none", async (page) => {
    const { client, requests } = setUp({});
    const walk = iterate(client.supplierInvitations.list, { page });
    expect(await Array.fromAsync(walk)).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe("a walk", () => {
  test("sends nothing before its first row is asked for", async () => {
    const { client, requests } = setUp({ partners: many(250, supplier) });
    const walk = iterate(client.partners.list, suppliers);
    expect(requests).toHaveLength(0);
    await walk.next();
    expect(requests).toHaveLength(1);
  });

  test("fetches no more pages when the loop is left", async () => {
    const { client, requests } = setUp({ partners: many(250, supplier) });
    for await (const { company_name } of iterate(client.partners.list, suppliers)) {
      if (company_name === "Supplier 100") break;
    }
    expect(requests).toHaveLength(1);
  });

  test("ends at the next row when it is aborted", async () => {
    const { client, requests } = setUp({ partners: many(250, supplier) });
    const controller = new AbortController();
    const seen: string[] = [];
    const walk = async () => {
      const { signal } = controller;
      for await (const partner of iterate(client.partners.list, suppliers, { signal })) {
        seen.push(partner.company_name);
        controller.abort();
      }
    };
    await expect(walk()).rejects.toSatisfy(isAborted);
    expect(seen).toEqual(["Supplier 1"]);
    expect(requests).toHaveLength(1);
  });

  test("sends nothing with an aborted signal", async () => {
    const { client, requests } = setUp({});
    const walk = iterate(client.partners.list, suppliers, { signal: AbortSignal.abort() });
    await expect(walk.next()).rejects.toSatisfy(isAborted);
    expect(requests).toHaveLength(0);
  });

  test("fails as its calls fail", async () => {
    const { client } = setUp({});
    const walk = iterate(client.partners.list, { ...suppliers, limit: 101 });
    await expect(walk.next()).rejects.toSatisfy((error) =>
      isLiaisonError(error, "validation_failed"),
    );
  });
});

describe("with a client that tRPC makes", () => {
  function plainClient({ fetch }: { fetch: Fetch }) {
    const headers = requestHeaders({
      token: ownerToken,
      organizationId: northwind,
      targetOrganizationId: northwind,
      extra: undefined,
    });
    return createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${url}/trpc`,
          fetch: (input) => fetch(String(input), { headers }),
        }),
      ],
    });
  }

  test("partners are walked from page to page", async () => {
    const client = plainClient(liaisonServer({ partners: many(250, supplier) }));
    const walked = await Array.fromAsync(iterate(client.partners.list, suppliers));
    expect(walked).toEqual(many(250, supplier));
  });

  test("supplier invitations are walked from page to page", async () => {
    const client = plainClient(liaisonServer({ invitations: many(5, pendingInvitation) }));
    const walked = await Array.fromAsync(iterate(client.supplierInvitations.list, { count: 2 }));
    expect(walked).toEqual(many(5, pendingInvitation));
  });

  test("an abort ends the walk", async () => {
    const controller = new AbortController();
    const client = plainClient({
      fetch: async () => {
        controller.abort();
        throw controller.signal.reason;
      },
    });
    const walk = iterate(client.partners.list, suppliers, { signal: controller.signal });
    await expect(walk.next()).rejects.toSatisfy(isAborted);
  });
});
