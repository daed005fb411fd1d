import { PartnerPage } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";

const bothTypes = "partner_types=customer&partner_types=supplier";
const required = `${bothTypes}&limit=100&offset=0`;

async function givenDirectory() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const list = async (query: string) => {
    const answer = await app.get(`/v1/partners?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return PartnerPage.parse(answer.json());
  };
  const namesOf = async (query: string) => (await list(query)).items.map((p) => p.company_name);
  return { app, member, list, namesOf };
}

async function givenPartners(
  app: TestApplication,
  organizationId: string,
  partners: readonly Parameters<typeof givenPartner>[2][],
) {
  for (const partner of partners) await givenPartner(app, organizationId, partner);
}

describe("the answer", () => {
  it("has exactly the fields of the page, and those beyond it", async () => {
    const { app, member, list } = await givenDirectory();
    const { id, created_at, updated_at } = await givenPartner(app, member.requester, {
      company_name: "Hafslund Bearings AS",
      sales_amount: 1073741823,
      email: "sales@hafslund.example",
      frequency: "monthly",
      country_code: "NOR",
    });
    expect(await list(required)).toEqual({
      items: [
        {
          company_name: "Hafslund Bearings AS",
          sales_amount: 1073741823,
          partner_type: "supplier",
          email: "sales@hafslund.example",
          frequency: "monthly",
          payment_terms: null,
          id,
          created_at,
          updated_at,
          invitation_status: null,
          guest_organization_id: null,
          company_registration_number: null,
          country_code: "NOR",
          version: 1,
          archived_at: null,
        },
      ],
      total_items: 1,
      next_cursor: null,
    });
  });

  it("is empty for an empty directory", async () => {
    const { list } = await givenDirectory();
    expect(await list(required)).toEqual({ items: [], total_items: 0, next_cursor: null });
  });

  it("is the same over tRPC", async () => {
    const { app, member, list } = await givenDirectory();
    await givenPartner(app, member.requester);
    const input = { partner_types: ["supplier"], limit: 10, offset: 0, search_text: null };
    const answer = await app.get(
      `/trpc/partners.list?input=${encodeURIComponent(JSON.stringify(input))}`,
      member,
    );
    expect(answer.json().result.data).toEqual(
      await list("partner_types=supplier&limit=10&offset=0"),
    );
  });
});

describe("filters", () => {
  it("by type", async () => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(app, member.requester, [
      { company_name: "A", partner_type: "customer" },
      { company_name: "B", partner_type: "supplier" },
    ]);
    expect(await namesOf("partner_types=customer&limit=9&offset=0")).toEqual(["A"]);
    expect(await namesOf("partner_types=supplier&limit=9&offset=0")).toEqual(["B"]);
    expect(
      await namesOf("partner_types[]=supplier&partner_types[]=customer&limit=9&offset=0"),
    ).toEqual(["A", "B"]);
    expect(await namesOf("partner_types=supplier&partner_types=supplier&limit=9&offset=0")).toEqual(
      ["B"],
    );
  });

  it("by id, where another organization's ids find nothing", async () => {
    const { app, member, namesOf } = await givenDirectory();
    const stranger = await givenMember(app);
    const [own, other, foreign] = [
      await givenPartner(app, member.requester, { company_name: "Own" }),
      await givenPartner(app, member.requester, { company_name: "Other" }),
      await givenPartner(app, stranger.requester, { company_name: "Foreign" }),
    ];
    expect(await namesOf(`${required}&partner_ids=${own.id}&partner_ids=${foreign.id}`)).toEqual([
      "Own",
    ]);
    expect(
      await namesOf(
        `${required}&partner_ids[0]=${own.id}&partner_ids[1]=${other.id.toUpperCase()}`,
      ),
    ).toEqual(["Other", "Own"]);
    expect(await namesOf(`${required}&partner_ids=null`)).toEqual(["Other", "Own"]);
  });

  it("by very many ids", async () => {
    const { app, member, namesOf } = await givenDirectory();
    const { id } = await givenPartner(app, member.requester, { company_name: "Own" });
    const ids = [...Array.from({ length: 999 }, () => uuidv7()), id];
    expect(await namesOf(`${required}&partner_ids=${ids.join("&partner_ids=")}`)).toEqual(["Own"]);
  });

  it("by invitation status", async () => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(app, member.requester, [
      { company_name: "Invited", invitation_status: "invited" },
      { company_name: "Accepted", invitation_status: "accepted" },
      { company_name: "Neither" },
    ]);
    expect(await namesOf(`${required}&invitation_statuses=invited`)).toEqual(["Invited"]);
    expect(
      await namesOf(`${required}&invitation_statuses=invited&invitation_statuses=accepted`),
    ).toEqual(["Accepted", "Invited"]);
    expect(await namesOf(`${required}&invitation_statuses=null`)).toHaveLength(3);
  });

  it("leaves archived partners out unless they are asked for", async () => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(app, member.requester, [
      { company_name: "Archived", archived_at: "2026-01-01T00:00:00.000Z" },
      { company_name: "Current" },
    ]);
    expect(await namesOf(required)).toEqual(["Current"]);
    expect(await namesOf(`${required}&include_archived=false`)).toEqual(["Current"]);
    expect(await namesOf(`${required}&include_archived=true`)).toEqual(["Archived", "Current"]);
  });

  it("counts what matches on all pages", async () => {
    const { app, member, list } = await givenDirectory();
    await givenPartners(app, member.requester, [
      { company_name: "A", partner_type: "customer" },
      { company_name: "B" },
      { company_name: "C" },
    ]);
    const page = await list("partner_types=supplier&limit=1&offset=1");
    expect(page.items.map((p) => p.company_name)).toEqual(["C"]);
    expect(page.total_items).toBe(2);
  });
});

describe("search", () => {
  const names = [
    "Muller AB",
    "Müller & Söhne",
    "100% Cotton",
    "under_score",
    'O\'Neill "Q" *',
    "株式会社タナカ",
    "Null Ltd",
    "Straße 7",
  ];

  it.each`
    search                          | found
    ${"müller"}                     | ${["Müller & Söhne", "Muller AB"]}
    ${"MULLER A"}                   | ${["Muller AB"]}
    ${"  muller a "}                | ${["Muller AB"]}
    ${"%"}                          | ${["100% Cotton"]}
    ${"_"}                          | ${["under_score"]}
    ${"'"}                          | ${['O\'Neill "Q" *']}
    ${'"q" *'}                      | ${['O\'Neill "Q" *']}
    ${"& s"}                        | ${["Müller & Söhne"]}
    ${"null"}                       | ${["Null Ltd"]}
    ${"タナ"}                       | ${["株式会社タナカ"]}
    ${"strasse"}                    | ${["Straße 7"]}
    ${"a OR b"}                     | ${[]}
    ${"'; drop table partners; --"} | ${[]}
  `("$search finds $found", async ({ search, found }) => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(
      app,
      member.requester,
      names.map((company_name) => ({ company_name })),
    );
    const query = `${required}&search_text=${encodeURIComponent(search)}`;
    expect((await namesOf(query)).sort()).toEqual([...found].sort());
  });

  it("looks into the e-mail address when asked to", async () => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(app, member.requester, [
      { company_name: "A", email: "Info@Acme.example" },
      { company_name: "Acme", email: "b@b.example" },
    ]);
    expect(await namesOf(`${required}&search_field=email&search_text=ACME`)).toEqual(["A"]);
    expect(await namesOf(`${required}&search_field=company_name&search_text=acme`)).toEqual([
      "Acme",
    ]);
  });
});

describe("what is refused", () => {
  const tooLong = "x".repeat(256);

  it.each`
    query                                                        | path
    ${"limit=10&offset=0"}                                       | ${"partner_types"}
    ${"partner_types=buyer&limit=10&offset=0"}                   | ${"partner_types.0"}
    ${"partner_types=customer&partner_types=&limit=10&offset=0"} | ${"partner_types.1"}
    ${"partner_types=customer,supplier&limit=10&offset=0"}       | ${"partner_types.0"}
    ${`${bothTypes}&offset=0`}                                   | ${"limit"}
    ${`${bothTypes}&limit=10`}                                   | ${"offset"}
    ${`${bothTypes}&limit=-1&offset=0`}                          | ${"limit"}
    ${`${bothTypes}&limit=101&offset=0`}                         | ${"limit"}
    ${`${bothTypes}&limit=1.5&offset=0`}                         | ${"limit"}
    ${`${bothTypes}&limit=1e1&offset=0`}                         | ${"limit"}
    ${`${bothTypes}&limit=&offset=0`}                            | ${"limit"}
    ${`${bothTypes}&limit=1&limit=2&offset=0`}                   | ${"limit"}
    ${`${bothTypes}&limit=10&offset=-1`}                         | ${"offset"}
    ${`${bothTypes}&limit=10&offset=99999999999999999999`}       | ${"offset"}
    ${`${required}&search_text=`}                                | ${"search_text"}
    ${`${required}&search_text=%20%20`}                          | ${"search_text"}
    ${`${required}&search_text=${tooLong}`}                      | ${"search_text"}
    ${`${required}&search_text=a%00b`}                           | ${"search_text"}
    ${`${required}&search_text=a&search_text=b`}                 | ${"search_text"}
    ${`${required}&search_field=id`}                             | ${"search_field"}
    ${`${required}&search_field=null`}                           | ${"search_field"}
    ${`${required}&partner_ids=1`}                               | ${"partner_ids.0"}
    ${`${required}&partner_ids=`}                                | ${"partner_ids.0"}
    ${`${required}&invitation_statuses=pending`}                 | ${"invitation_statuses.0"}
    ${`${required}&order_by=id`}                                 | ${"order_by"}
    ${`${required}&order_by=constructor`}                        | ${"order_by"}
    ${`${required}&order_dir=ASC`}                               | ${"order_dir"}
    ${`${required}&include_archived=1`}                          | ${"include_archived"}
    ${`${required}&cursor=abc`}                                  | ${"cursor"}
    ${`${required}&serach_text=a`}                               | ${"serach_text"}
    ${`${required}&__proto__=a`}                                 | ${"__proto__"}
  `("$query names $path", async ({ query, path }) => {
    const { app, member } = await givenDirectory();
    const answer = await app.get(`/v1/partners?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json()).toMatchObject({
      reason: "validation_failed",
      errors: expect.arrayContaining([{ in: "query", path, message: expect.any(String) }]),
    });
  });

  it.each(["limit=0", "limit=100"])("%s is within the bounds", async (limit) => {
    const { list } = await givenDirectory();
    expect((await list(`${bothTypes}&${limit}&offset=0`)).items).toEqual([]);
  });

  it("255 characters are searched for, and an astral one counts as one", async () => {
    const { namesOf } = await givenDirectory();
    expect(await namesOf(`${required}&search_text=${"x".repeat(255)}`)).toEqual([]);
    expect(
      await namesOf(`${required}&search_text=${encodeURIComponent("𠮷".repeat(255))}`),
    ).toEqual([]);
  });

  it.each([
    { search_field: null },
    { order_by: null },
    { limit: null },
    { partner_types: [] },
    { search_text: "\ud800" },
  ])("%j over tRPC", async (wrong) => {
    const { app, member } = await givenDirectory();
    const input = { partner_types: ["customer"], limit: 1, offset: 0, ...wrong };
    const answer = await app.get(
      `/trpc/partners.list?input=${encodeURIComponent(JSON.stringify(input))}`,
      member,
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.data).toMatchObject({
      reason: "validation_failed",
      errors: [{ in: "input", path: Object.keys(wrong)[0] }],
    });
  });
});

describe("order", () => {
  const partners = [
    {
      company_name: "émile",
      sales_amount: 2,
      email: "b@x.example",
      frequency: "weekly",
      payment_terms: null,
    },
    {
      company_name: "Zoé",
      sales_amount: 2,
      email: "A@x.example",
      frequency: null,
      payment_terms: "net 30",
    },
    {
      company_name: "Emil",
      sales_amount: 10,
      email: "C@x.example",
      frequency: "Monthly",
      payment_terms: "Net 60",
    },
    {
      company_name: "Österlen",
      sales_amount: 0,
      email: "d@x.example",
      frequency: "yearly",
      payment_terms: null,
      partner_type: "customer" as const,
    },
  ];

  it.each`
    order                                      | names
    ${""}                                      | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_by=company_name"}                 | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_dir=desc"}                        | ${["Zoé", "Österlen", "émile", "Emil"]}
    ${"order_by=sales_amount"}                 | ${["Österlen", "émile", "Zoé", "Emil"]}
    ${"order_by=sales_amount&order_dir=desc"}  | ${["Emil", "émile", "Zoé", "Österlen"]}
    ${"order_by=partner_type"}                 | ${["Österlen", "émile", "Zoé", "Emil"]}
    ${"order_by=partner_type&order_dir=desc"}  | ${["émile", "Zoé", "Emil", "Österlen"]}
    ${"order_by=email"}                        | ${["Zoé", "émile", "Emil", "Österlen"]}
    ${"order_by=frequency"}                    | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_by=frequency&order_dir=desc"}     | ${["Österlen", "émile", "Emil", "Zoé"]}
    ${"order_by=payment_terms"}                | ${["Zoé", "Emil", "émile", "Österlen"]}
    ${"order_by=payment_terms&order_dir=desc"} | ${["Emil", "Zoé", "émile", "Österlen"]}
  `("$order", async ({ order, names }) => {
    const { app, member, namesOf } = await givenDirectory();
    await givenPartners(app, member.requester, partners);
    expect(await namesOf(`${required}&${order}`)).toEqual(names);
  });

  const orders = z
    .enum(["company_name", "sales_amount", "partner_type", "email", "frequency", "payment_terms"])
    .options.flatMap((order_by) => ["asc", "desc"].map((order_dir) => ({ order_by, order_dir })));

  it.each(orders)("walks the same by offset and by cursor: $order_by $order_dir", async (order) => {
    const { app, member, list } = await givenDirectory();
    const texts = [null, "a", "A", "b"];
    for (let n = 0; n < 23; n += 1) {
      await givenPartner(app, member.requester, {
        company_name: `Name ${n % 5}`,
        sales_amount: n % 4,
        partner_type: n % 2 === 0 ? "customer" : "supplier",
        email: `${n % 3}@x.example`,
        frequency: texts[n % 4] ?? null,
        payment_terms: texts[(n * 3) % 4] ?? null,
      });
    }
    const ordered = `${bothTypes}&order_by=${order.order_by}&order_dir=${order.order_dir}`;
    const whole = (await list(`${ordered}&limit=100&offset=0`)).items.map(({ id }) => id);
    expect(new Set(whole).size).toBe(23);

    const byOffset: string[] = [];
    for (let offset = 0; offset < 23; offset += 4) {
      const page = await list(`${ordered}&limit=4&offset=${offset}`);
      byOffset.push(...page.items.map(({ id }) => id));
    }
    expect(byOffset).toEqual(whole);

    const byCursor: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const from: string = cursor && `&cursor=${cursor}`;
      const page = await list(`${ordered}&limit=4&offset=0${from}`);
      expect(page.total_items).toBe(23);
      byCursor.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(byCursor).toEqual(whole);
  });
});

describe("a cursor", () => {
  it("is null on a page that holds the rest exactly, and past the end", async () => {
    const { app, member, list } = await givenDirectory();
    await givenPartners(app, member.requester, [{}, {}]);
    expect((await list(`${bothTypes}&limit=2&offset=0`)).next_cursor).toBeNull();
    expect((await list(`${bothTypes}&limit=1&offset=0`)).next_cursor).not.toBeNull();
    const past = await list(`${bothTypes}&limit=1&offset=${Number.MAX_SAFE_INTEGER}`);
    expect(past).toEqual({ items: [], total_items: 2, next_cursor: null });
  });

  it("is refused in another order", async () => {
    const { app, member, list } = await givenDirectory();
    await givenPartners(app, member.requester, [{}, {}]);
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
    const { app, member, list } = await givenDirectory();
    await givenPartners(
      app,
      member.requester,
      ["A", "B", "C", "D"].map((company_name) => ({ company_name })),
    );
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
