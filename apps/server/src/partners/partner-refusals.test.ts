import { describe, expect, it } from "vitest";
import { bothTypes, givenDirectory, required } from "../testing/given-directory.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

describe("what is refused", () => {
  const tooLong = "x".repeat(256);

  it.each`
    query                                                  | path
    ${"limit=10&offset=0"}                                 | ${"partner_types"}
    ${"partner_types=buyer&limit=10&offset=0"}             | ${"partner_types.0"}
    ${`${bothTypes}&offset=0`}                             | ${"limit"}
    ${`${bothTypes}&limit=10`}                             | ${"offset"}
    ${`${bothTypes}&limit=-1&offset=0`}                    | ${"limit"}
    ${`${bothTypes}&limit=101&offset=0`}                   | ${"limit"}
    ${`${bothTypes}&limit=ten&offset=0`}                   | ${"limit"}
    ${`${bothTypes}&limit=1.5&offset=0`}                   | ${"limit"}
    ${`${bothTypes}&limit=10&offset=-1`}                   | ${"offset"}
    ${`${bothTypes}&limit=10&offset=99999999999999999999`} | ${"offset"}
    ${`${required}&search_text=`}                          | ${"search_text"}
    ${`${required}&search_text=%20%20`}                    | ${"search_text"}
    ${`${required}&search_text=${tooLong}`}                | ${"search_text"}
    ${`${required}&search_text=a%00b`}                     | ${"search_text"}
    ${`${required}&search_field=id`}                       | ${"search_field"}
    ${`${required}&partner_ids=1`}                         | ${"partner_ids.0"}
    ${`${required}&invitation_statuses=pending`}           | ${"invitation_statuses.0"}
    ${`${required}&order_by=id`}                           | ${"order_by"}
    ${`${required}&order_by=constructor`}                  | ${"order_by"}
    ${`${required}&order_dir=ASC`}                         | ${"order_dir"}
    ${`${required}&include_archived=1`}                    | ${"include_archived"}
    ${`${required}&cursor=abc`}                            | ${"cursor"}
    ${`${required}&serach_text=a`}                         | ${"serach_text"}
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
    const answer = await trpcQuery(app, "partners.list", input, member);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.data).toMatchObject({
      reason: "validation_failed",
      errors: [{ in: "input", path: Object.keys(wrong)[0] }],
    });
  });
});
