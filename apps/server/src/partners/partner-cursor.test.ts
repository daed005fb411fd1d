import { PartnerOrderBy } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { bothTypes, givenDirectory, required } from "../testing/given-directory.ts";
import { givenPartnerRows } from "../testing/given-partner-rows.ts";
import { newPartnerRow } from "./partner-row.ts";

describe("a cursor", () => {
  const orders = PartnerOrderBy.options.flatMap((order_by) =>
    ["asc", "desc"].map((order_dir) => `order_by=${order_by}&order_dir=${order_dir}`),
  );

  it.each(orders)("walks the same list as an offset does: %s", async (order) => {
    const { list, givenPartners, walk } = await givenDirectory();
    const texts = [null, "a", "A", "b"];
    await givenPartners(
      Array.from({ length: 23 }, (_, n) => ({
        company_name: `Name ${n % 5}`,
        sales_amount: n % 4,
        partner_type: n % 2 === 0 ? "customer" : "supplier",
        email: `${n % 3}@x.example`,
        frequency: texts[n % 4] ?? null,
        payment_terms: texts[(n * 3) % 4] ?? null,
      })),
    );
    const whole = (await list(`${required}&${order}`)).items.map(({ id }) => id);
    expect(new Set(whole).size).toBe(23);
    expect(await walk("offset", order, 4)).toEqual(whole);
    expect(await walk("cursor", order, 4)).toEqual(whole);
  });

  it("walks the same long list, most of which has no key to go by", async () => {
    const { app, member, walk } = await givenDirectory();
    await givenPartnerRows(app.store, partnersWithFewFrequencies(member.requester, 2000));
    const order = "order_by=frequency&order_dir=desc";
    const byOffset = await walk("offset", order, 100);
    expect(new Set(byOffset).size).toBe(2000);
    expect(await walk("cursor", order, 100)).toEqual(byOffset);
  });

  it("counts what matches on all pages, wherever it is", async () => {
    const { list, givenPartners } = await givenDirectory();
    await givenPartners([{}, {}, {}]);
    const { next_cursor } = await list(`${bothTypes}&limit=1&offset=0`);
    const page = await list(`${bothTypes}&limit=1&offset=0&cursor=${next_cursor}`);
    expect(page.total_items).toBe(3);
  });

  it("is null on a page that holds the rest exactly, and past the end", async () => {
    const { list, givenPartners } = await givenDirectory();
    await givenPartners([{}, {}]);
    expect((await list(`${bothTypes}&limit=2&offset=0`)).next_cursor).toBeNull();
    expect((await list(`${bothTypes}&limit=1&offset=0`)).next_cursor).not.toBeNull();
    const past = await list(`${bothTypes}&limit=1&offset=${Number.MAX_SAFE_INTEGER}`);
    expect(past).toEqual({ items: [], total_items: 2, next_cursor: null });
  });

  it("is refused in another order", async () => {
    const { app, member, list, givenPartners } = await givenDirectory();
    await givenPartners([{}, {}]);
    const { next_cursor } = await list(`${bothTypes}&limit=1&offset=0`);
    const answer = await app.get(
      `/v1/partners?${bothTypes}&limit=1&offset=0&order_by=email&cursor=${next_cursor}`,
      member,
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([
      { in: "query", path: "cursor", message: "It was made for the order company_name asc" },
    ]);
  });

  it("counts the offset from itself", async () => {
    const { list, givenPartners } = await givenDirectory();
    await givenPartners(["A", "B", "C", "D"].map((company_name) => ({ company_name })));
    const { next_cursor } = await list(`${bothTypes}&limit=1&offset=0`);
    const page = await list(`${bothTypes}&limit=1&offset=1&cursor=${next_cursor}`);
    expect(page.items.map((p) => p.company_name)).toEqual(["C"]);
  });

  it.each([
    ["no JSON", "bm90IGpzb24"],
    ["another shape", Buffer.from('{"a":1}').toString("base64url")],
    [
      "a key of another type",
      Buffer.from(JSON.stringify(["company_name", "asc", 3, uuidv7()])).toString("base64url"),
    ],
    [
      "a null that the column cannot have",
      Buffer.from(JSON.stringify(["company_name", "asc", null, uuidv7()])).toString("base64url"),
    ],
  ])("is refused when it holds %s", async (_, cursor) => {
    const { app, member } = await givenDirectory();
    const answer = await app.get(`/v1/partners?${required}&cursor=${cursor}`, member);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ in: "query", path: "cursor" }]);
  });
});

function partnersWithFewFrequencies(organization_id: string, count: number) {
  return Array.from({ length: count }, (_, n) =>
    newPartnerRow({
      id: uuidv7(),
      organization_id,
      partner_type: "supplier",
      company_name: "Hafslund Bearings AS",
      email: "sales@hafslund.example",
      frequency: n % 4 === 0 ? `every ${n % 12} days` : null,
      created_at: "2026-03-01T12:00:00.000Z",
    }),
  );
}
