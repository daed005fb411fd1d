import { describe, expect, it } from "vitest";
import { givenInvitation } from "../testing/given.ts";
import { givenInviter } from "../testing/given-inviter.ts";

const hourMs = 60 * 60 * 1000;

describe("statuses", () => {
  async function givenOneOfEach() {
    const inviter = await givenInviter();
    const { app, member } = inviter;
    for (const status of ["pending", "accepted", "declined", "revoked", "expired"] as const) {
      await givenInvitation(app, member, { status, business_name: status });
    }
    return inviter;
  }

  it.each`
    query                                   | names
    ${""}                                   | ${["pending"]}
    ${"statuses[]=accepted"}                | ${["accepted"]}
    ${"statuses=declined&statuses=revoked"} | ${["declined", "revoked"]}
    ${"statuses=expired&statuses=expired"}  | ${["expired"]}
  `("$query", async ({ query, names }) => {
    const { namesOf } = await givenOneOfEach();
    expect(await namesOf(`${query}&orderBy=supplierName&order=asc`)).toEqual(names);
  });

  it("an invitation reads as expired from the moment of its date", async () => {
    const { app, member, list } = await givenInviter();
    const expires_at = new Date(app.clock().getTime() + hourMs).toISOString();
    await givenInvitation(app, member, { expires_at });
    app.clock.advance(hourMs - 1);
    expect((await list()).data).toMatchObject([{ status: "pending" }]);
    app.clock.advance(1);
    expect((await list()).meta["total"]).toBe(0);
    expect((await list("statuses[]=expired")).data).toMatchObject([{ status: "expired" }]);
  });
});

describe("search", () => {
  it.each`
    search         | names
    ${"müller"}    | ${["Muller AB"]}
    ${"914782"}    | ${["Hafslund"]}
    ${"SE-55"}     | ${["Muller AB"]}
    ${"%"}         | ${["100%"]}
    ${"_"}         | ${[]}
    ${"hafslund'"} | ${[]}
    ${""}          | ${["100%", "Hafslund", "Muller AB"]}
  `("$search finds $names", async ({ search, names }) => {
    const { app, member, namesOf } = await givenInviter();
    await givenInvitation(app, member, { business_name: "Muller AB", business_id: "se-5566" });
    await givenInvitation(app, member, { business_name: "Hafslund", business_id: "914782007" });
    await givenInvitation(app, member, { business_name: "100%" });
    const query = `search=${encodeURIComponent(search)}&orderBy=supplierName&order=asc`;
    expect(await namesOf(query)).toEqual(names);
  });
});

describe("order", () => {
  it.each`
    query                                | names
    ${""}                                | ${["Late", "émile", "Zoé"]}
    ${"orderBy=invitedAt&order=asc"}     | ${["Zoé", "émile", "Late"]}
    ${"order=asc"}                       | ${["Zoé", "émile", "Late"]}
    ${"orderBy=createdAt"}               | ${["Zoé", "Late", "émile"]}
    ${"orderBy=expiresAt&order=asc"}     | ${["émile", "Late", "Zoé"]}
    ${"orderBy=supplierName&order=asc"}  | ${["émile", "Late", "Zoé"]}
    ${"orderBy=supplierName&order=desc"} | ${["Zoé", "Late", "émile"]}
    ${"orderBy=id&order=asc"}            | ${["Zoé", "émile", "Late"]}
    ${"orderBy=id"}                      | ${["Late", "émile", "Zoé"]}
  `("$query", async ({ query, names }) => {
    const { app, member, namesOf } = await givenInviter();
    const on = (day: number) => new Date(Date.UTC(2026, 3, day)).toISOString();
    const rows = [
      { business_name: "Zoé", invited_at: on(1), created_at: on(3), expires_at: on(9) },
      { business_name: "émile", invited_at: on(2), created_at: on(1), expires_at: on(7) },
      { business_name: "Late", invited_at: on(3), created_at: on(2), expires_at: on(8) },
    ];
    for (const row of rows) await givenInvitation(app, member, row);
    expect(await namesOf(query)).toEqual(names);
  });

  it("breaks ties by id, so that pages neither repeat nor miss a row", async () => {
    const { app, member, list } = await givenInviter();
    const ids: unknown[] = [];
    for (let n = 0; n < 7; n += 1) ids.push((await givenInvitation(app, member)).id);
    const walked: unknown[] = [];
    for (const page of [1, 2, 3]) {
      walked.push(...(await list(`count=3&page=${page}`)).data.map(({ id }) => id));
    }
    expect(walked).toEqual(ids);
  });
});
