import { type Event, EventPage } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

const hafslund = { company_name: "Hafslund AS", partner_type: "supplier", email: "a@h.example" };

async function givenHistory() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const post = async (path: string, payload: object) => {
    app.clock.advance(1000);
    return (await app.request({ method: "POST", url: `/v1${path}`, payload }, member)).json();
  };
  const { id } = await post("/partners", hafslund);
  await post("/partners", { ...hafslund, company_name: "Lindqvist AB" });
  await post(`/partners/${id}/archive`, {});
  await post(`/partners/${id}/restore`, {});
  const read = async (query = ""): Promise<EventPage> => {
    const answer = await app.get(`/v1/partners/${id}/history?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return EventPage.parse(answer.json());
  };
  return { app, member, id, read };
}

describe("a partner's history", () => {
  it("tells what has happened to this partner, newest first", async () => {
    const { member, id, read } = await givenHistory();
    const { data, nextCursor } = await read();
    expect(data.map(({ type }) => type)).toEqual([
      "partner.restored",
      "partner.archived",
      "partner.created",
    ]);
    expect(data[0]).toEqual({
      id: expect.any(String),
      type: "partner.restored",
      subject: { type: "partner", id },
      actor: { userId: member.user.id, name: "Ada Lind" },
      requesterOrganizationId: member.requester,
      data: { companyName: "Hafslund AS" },
      createdAt: "2026-03-01T12:00:04.000Z",
    });
    expect(nextCursor).toBeNull();
  });

  it("is walked page by page", async () => {
    const { read } = await givenHistory();
    const walked: Event[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: EventPage = await read(`limit=1${next && `&cursor=${next}`}`);
      expect(page.data).toHaveLength(1);
      walked.push(...page.data);
      next = page.nextCursor;
    }
    expect(walked).toEqual((await read()).data);
  });

  it("of another organization's partner is not there, like that of one that never was", async () => {
    const { app, id } = await givenHistory();
    const stranger = await givenMember(app);
    for (const missing of [id, uuidv7()]) {
      const answer = await app.get(`/v1/partners/${missing}/history`, stranger);
      expect(expectProblem(answer, "not_found").detail).toBe(`There is no partner ${missing}`);
    }
  });
});
