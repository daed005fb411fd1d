import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { later } from "../testing/adjustable-clock.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

const dayMs = 24 * 60 * 60 * 1000;

async function givenKeeper() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const { id } = await givenPartner(app, member.requester);
  app.clock.advance(1000);
  const post = (verb: "archive" | "restore", partnerId = id, as = member) =>
    app.request({ method: "POST", url: `/v1/partners/${partnerId}/${verb}` }, as);
  const read = async () => (await app.get(`/v1/partners/${id}`, member)).json();
  const listed = async (query = "") => {
    const url = `/v1/partners?partner_types=supplier&limit=9&offset=0${query}`;
    const { items } = (await app.get(url, member)).json();
    return items.map((partner: { id: string }) => partner.id);
  };
  const history = async () => {
    const rows = await app.store.db.selectFrom("events").selectAll().orderBy("id").execute();
    return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) }));
  };
  return { app, member, id, post, read, listed, history };
}

describe("an archived partner", () => {
  it("leaves the lists, and stays where it was", async () => {
    const { id, post, read, listed } = await givenKeeper();
    const before = await read();
    const answer = await post("archive");
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({
      ...before,
      version: 2,
      archived_at: "2026-03-01T12:00:01.000Z",
      updated_at: "2026-03-01T12:00:01.000Z",
    });
    expect(await read()).toEqual(answer.json());
    expect(await listed()).toEqual([]);
    expect(await listed("&include_archived=true")).toEqual([id]);
  });

  it("is not archived again", async () => {
    const { app, post, history } = await givenKeeper();
    const first = await post("archive");
    app.clock.advance(1000);
    const again = await post("archive");
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(await history()).toHaveLength(1);
  });

  it("comes back when it is restored", async () => {
    const { app, id, post, read, listed } = await givenKeeper();
    const before = await read();
    await post("archive");
    app.clock.advance(1000);
    const answer = await post("restore");
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({
      ...before,
      version: 3,
      archived_at: null,
      updated_at: "2026-03-01T12:00:02.000Z",
    });
    expect(await listed()).toEqual([id]);
  });

  it("has both in its history", async () => {
    const { post, history } = await givenKeeper();
    await post("archive");
    await post("restore");
    const data = { companyName: "Hafslund Bearings AS" };
    expect(await history()).toEqual([
      { type: "partner.archived", data },
      { type: "partner.restored", data },
    ]);
  });

  it("is archived once by many at once", async () => {
    const { post, read, history } = await givenKeeper();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post("archive")));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await read()).toMatchObject({ version: 2 });
    expect(await history()).toHaveLength(1);
  });
});

it("a partner that is there is not restored", async () => {
  const { post, read, history } = await givenKeeper();
  const before = await read();
  expect((await post("restore")).json()).toEqual(before);
  expect(await history()).toEqual([]);
});

it("neither reaches a partner of another organization", async () => {
  const { app, id, post, read } = await givenKeeper();
  const stranger = await givenMember(app);
  const before = await read();
  for (const missing of [id, uuidv7()]) {
    expectProblem(await post("archive", missing, stranger), "not_found");
    expectProblem(await post("restore", missing, stranger), "not_found");
  }
  expect(await read()).toEqual(before);
});

it("a viewer does neither", async () => {
  const app = await createTestApplication();
  const viewer = await givenMember(app, "viewer");
  const { id } = await givenPartner(app, viewer.requester);
  for (const verb of ["archive", "restore"]) {
    const request = { method: "POST", url: `/v1/partners/${id}/${verb}` } as const;
    expectProblem(await app.request(request, viewer), "permission_denied");
  }
});

describe("an invited partner", () => {
  async function givenInvited() {
    const given = await givenKeeper();
    const { app, member, id } = given;
    const invitation = await givenInvitation(app, member, {
      partner_id: id,
      expires_at: later(app.clock, dayMs),
    });
    await app.store.db
      .updateTable("partners")
      .set({ invitation_status: "invited" })
      .where("id", "=", id)
      .execute();
    return { ...given, invitation };
  }

  it("is not archived", async () => {
    const { invitation, post, read, history } = await givenInvited();
    const problem = expectProblem(await post("archive"), "invitation_already_pending");
    expect(problem.conflict).toEqual({ invitationId: invitation.id });
    expect(problem.detail).toBe("Hafslund Bearings AS has a pending invitation: revoke it first");
    expect(await read()).toMatchObject({ archived_at: null, version: 1 });
    expect(await history()).toEqual([]);
  });

  it("is archived once its invitation has run out, which is written down first", async () => {
    const { app, post, history } = await givenInvited();
    app.clock.advance(dayMs);
    const answer = await post("archive");
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ invitation_status: null, version: 3 });
    expect((await history()).map(({ type }) => type)).toEqual([
      "supplier_invitation.expired",
      "partner.updated",
      "partner.archived",
    ]);
  });
});
