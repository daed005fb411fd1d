import { describe, expect, it } from "vitest";
import { givenInviter } from "../testing/given-inviter.ts";

describe("what is refused", () => {
  it.each`
    query                       | path
    ${"count=0"}                | ${"count"}
    ${"count=501"}              | ${"count"}
    ${"count=-1"}               | ${"count"}
    ${"count=ten"}              | ${"count"}
    ${"page=0"}                 | ${"page"}
    ${"page=1.5"}               | ${"page"}
    ${"page=2147483648"}        | ${"page"}
    ${"orderBy=businessName"}   | ${"orderBy"}
    ${"orderBy=status"}         | ${"orderBy"}
    ${"order=ASC"}              | ${"order"}
    ${"order=up"}               | ${"order"}
    ${"fields[]=token_hash"}    | ${"fields.0"}
    ${"fields[]=id&fields[]=x"} | ${"fields.1"}
    ${"with[]=partner"}         | ${"with.0"}
    ${"statuses[]=open"}        | ${"statuses.0"}
    ${"search=a%07b"}           | ${"search"}
    ${"limit=10"}               | ${"limit"}
  `("$query names $path", async ({ query, path: wrong }) => {
    const { app, member } = await givenInviter();
    const answer = await app.get(`/v1/suppliers/invitations?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([{ in: "query", path: wrong, message: expect.any(String) }]),
    );
  });

  it.each([1, 100, 500])("a count of %d is within the bounds", async (count) => {
    const { list } = await givenInviter();
    expect((await list(`count=${count}`)).meta["per_page"]).toBe(count);
  });
});
