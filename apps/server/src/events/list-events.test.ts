import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenOrganization } from "../testing/given.ts";
import { givenEvents } from "../testing/given-events.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";

async function givenCaller() {
  const app = await createTestApplication();
  return { app, member: await givenMember(app, "viewer") };
}

async function listed(app: TestApplication, as: Partial<Requester>, query = "") {
  const answer = await app.get(`/v1/events${query}`, as);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

async function idsListed(app: TestApplication, as: Partial<Requester>, query = "") {
  const { data } = await listed(app, as, query);
  return data.map(({ id }: { id: string }) => id);
}

describe("an event", () => {
  it("says what happened, to what, by whom, for whom, and when", async () => {
    const { app, member } = await givenCaller();
    const subject = { type: "partner", id: randomUUID() } as const;
    const actor = { userId: member.user.id, name: "Ada Lind" };
    const data = { changes: { frequency: { from: null, to: 3 } } };
    const [id] = await givenEvents(app, member.requester, [
      { type: "partner.updated", subject, actor, data },
    ]);
    expect(await listed(app, member)).toEqual({
      data: [
        {
          id,
          type: "partner.updated",
          subject,
          actor,
          requesterOrganizationId: member.requester,
          data,
          createdAt: "2026-03-01T12:00:00.000Z",
        },
      ],
      nextCursor: null,
    });
  });

  it("that came to pass by itself has no actor", async () => {
    const { app, member } = await givenCaller();
    await givenEvents(app, member.requester, [{ type: "supplier_invitation.expired" }]);
    expect(await listed(app, member)).toMatchObject({ data: [{ actor: null }] });
  });

  it("of another organization is not told", async () => {
    const { app, member } = await givenCaller();
    await givenEvents(app, await givenOrganization(app), [{}]);
    expect(await listed(app, member)).toEqual({ data: [], nextCursor: null });
  });
});

describe("the history is walked page by page", () => {
  it.each(["asc", "desc"])("%s, and no event is left out or told twice", async (order) => {
    const { app, member } = await givenCaller();
    const ids = await givenEvents(app, member.requester, [{}, {}, {}, {}, {}]);
    const told: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const from: string = cursor && `&cursor=${cursor}`;
      const page = await listed(app, member, `?order=${order}&limit=2${from}`);
      told.push(...page.data.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    }
    expect(told).toEqual(order === "asc" ? ids : ids.toReversed());
  });

  it("newest first, unless said otherwise", async () => {
    const { app, member } = await givenCaller();
    const ids = await givenEvents(app, member.requester, [{}, {}]);
    expect(await idsListed(app, member)).toEqual(ids.toReversed());
  });

  it("and ends where a page is just full", async () => {
    const { app, member } = await givenCaller();
    await givenEvents(app, member.requester, [{}, {}]);
    expect(await listed(app, member, "?limit=2")).toMatchObject({ nextCursor: null });
  });

  it.each(["1", "%00", "01890000-0000-7000-8000-00000000000x"])(
    "but not from %s, which is no cursor",
    async (cursor) => {
      const { app, member } = await givenCaller();
      const answer = await app.get(`/v1/events?cursor=${cursor}`, member);
      const { errors } = expectProblem(answer, "validation_failed");
      expect(errors).toMatchObject([{ in: "query", path: "cursor" }]);
    },
  );

  it("and another organization's cursor shows nothing of it", async () => {
    const { app, member } = await givenCaller();
    const [cursor] = await givenEvents(app, await givenOrganization(app), [{}, {}]);
    expect(await listed(app, member, `?order=asc&cursor=${cursor}`)).toMatchObject({ data: [] });
  });
});

describe("only those events are told", () => {
  it("that are of the types", async () => {
    const { app, member } = await givenCaller();
    const [created, , archived] = await givenEvents(app, member.requester, [
      { type: "partner.created" },
      { type: "partner.updated" },
      { type: "partner.archived" },
    ]);
    const query = "?types=partner.created&types=partner.archived";
    expect(await idsListed(app, member, query)).toEqual([archived, created]);
  });

  it("that are about the subject, or its kind", async () => {
    const { app, member } = await givenCaller();
    const subject = { type: "connection", id: randomUUID() } as const;
    const [about, likewise] = await givenEvents(app, member.requester, [
      { subject },
      { subject: { type: "connection", id: randomUUID() } },
      {},
    ]);
    expect(await idsListed(app, member, `?subjectId=${subject.id}`)).toEqual([about]);
    expect(await idsListed(app, member, "?subjectType=connection")).toEqual([likewise, about]);
  });

  it("that a user caused", async () => {
    const { app, member } = await givenCaller();
    const actor = { userId: member.user.id, name: "Ada Lind" };
    const [caused] = await givenEvents(app, member.requester, [{ actor }, {}]);
    expect(await idsListed(app, member, `?actorUserId=${member.user.id}`)).toEqual([caused]);
  });

  it("that happened from a moment on, until another", async () => {
    const { app, member } = await givenCaller();
    const [, noon, later] = await givenEvents(app, member.requester, [
      { createdAt: "2026-03-01T11:59:59.999Z" },
      { createdAt: "2026-03-01T12:00:00.000Z" },
      { createdAt: "2026-03-01T12:00:00.500Z" },
      { createdAt: "2026-03-01T12:00:01.000Z" },
    ]);
    const query = "?from=2026-03-01T12:00:00Z&until=2026-03-01T12:00:01Z";
    expect(await idsListed(app, member, query)).toEqual([later, noon]);
  });

  it("that match every filter at once", async () => {
    const { app, member } = await givenCaller();
    const subject = { type: "partner", id: randomUUID() } as const;
    const [, match] = await givenEvents(app, member.requester, [
      { subject, type: "partner.created" },
      { subject, type: "partner.updated" },
      { type: "partner.updated" },
    ]);
    const query = `?subjectId=${subject.id}&types=partner.updated`;
    expect(await idsListed(app, member, query)).toEqual([match]);
  });

  it("and a type that there is not is refused", async () => {
    const { app, member } = await givenCaller();
    const answer = await app.get("/v1/events?types=partner.vanished", member);
    expectProblem(answer, "validation_failed");
  });
});
