import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcMutation } from "../testing/trpc-request.ts";

const hafslund = {
  company_name: "Hafslund Bearings AS",
  partner_type: "supplier",
  email: "sales@hafslund.example",
};

async function givenBuyer() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const create = (payload: object, key?: string) =>
    app.request(
      {
        method: "POST",
        url: "/v1/partners",
        payload,
        headers: key === undefined ? {} : { "idempotency-key": key },
      },
      member,
    );
  const stored = () => app.store.db.selectFrom("partners").selectAll().execute();
  const history = () => app.store.db.selectFrom("events").selectAll().execute();
  return { app, member, create, stored, history };
}

describe("a new partner", () => {
  it("is answered whole, with what was left out as it is by default", async () => {
    const { create } = await givenBuyer();
    const answer = await create(hafslund);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toEqual({
      ...hafslund,
      id: expect.any(String),
      sales_amount: 0,
      frequency: null,
      payment_terms: null,
      company_registration_number: null,
      country_code: null,
      invitation_status: null,
      guest_organization_id: null,
      version: 1,
      archived_at: null,
      created_at: "2026-03-01T12:00:00.000Z",
      updated_at: "2026-03-01T12:00:00.000Z",
      duplicates: [],
    });
  });

  it("has no registration number where it is empty, as in a file", async () => {
    const { create, stored } = await givenBuyer();
    const { body } = await create({ ...hafslund, company_registration_number: " " });
    expect(JSON.parse(body)).toMatchObject({ company_registration_number: null });
    expect(await stored()).toMatchObject([{ company_registration_number: null }]);
  });

  it("is read as it was created, and found by its keys", async () => {
    const { app, member, create } = await givenBuyer();
    const { duplicates, ...partner } = (
      await create({
        ...hafslund,
        company_name: "  Müller Straße GmbH ",
        sales_amount: 2147483647,
        frequency: "Weekly",
        payment_terms: "Net 30",
        company_registration_number: "HRB 1234",
        country_code: "DEU",
      })
    ).json();
    expect(partner).toMatchObject({ company_name: "Müller Straße GmbH", frequency: "Weekly" });
    expect((await app.get(`/v1/partners/${partner.id}`, member)).json()).toEqual(partner);
    const search = "partner_types=supplier&limit=9&offset=0&search_text=muller%20strasse";
    expect((await app.get(`/v1/partners?${search}`, member)).json().items).toEqual([partner]);
  });

  it("is the first line of its history", async () => {
    const { member, create, history } = await givenBuyer();
    const { id } = (await create(hafslund)).json();
    const [event, ...others] = await history();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      organization_id: member.requester,
      type: "partner.created",
      subject_type: "partner",
      subject_id: id,
      actor_user_id: member.user.id,
    });
    expect(JSON.parse(event?.data ?? "")).toEqual({
      companyName: "Hafslund Bearings AS",
      partnerType: "supplier",
    });
  });

  it("is the same over tRPC", async () => {
    const { app, member, stored } = await givenBuyer();
    const answer = await trpcMutation(app, "partners.create", hafslund, member);
    expect(answer.json().result.data).toMatchObject({ ...hafslund, version: 1, duplicates: [] });
    expect(await stored()).toHaveLength(1);
  });
});

describe("it is refused", () => {
  it.each<[string, object]>([
    ["company_name", { company_name: " " }],
    ["company_name", { company_name: "x".repeat(101) }],
    ["partner_type", { partner_type: "buyer" }],
    ["email", { email: "sales" }],
    ["sales_amount", { sales_amount: -1 }],
    ["sales_amount", { sales_amount: 2147483648 }],
    ["frequency", { frequency: "" }],
    ["payment_terms", { payment_terms: "x".repeat(51) }],
    ["country_code", { country_code: "NO" }],
    ["invitation_status", { invitation_status: "accepted" }],
    ["guest_organization_id", { guest_organization_id: "01890000-0000-7000-8000-000000000001" }],
  ])("for its %s: %j", async (path, wrong) => {
    const { create, stored, history } = await givenBuyer();
    const problem = expectProblem(await create({ ...hafslund, ...wrong }), "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "body", path }]);
    expect([...(await stored()), ...(await history())]).toEqual([]);
  });

  it("to a viewer", async () => {
    const app = await createTestApplication();
    const viewer = await givenMember(app, "viewer");
    const request = { method: "POST", url: "/v1/partners", payload: hafslund } as const;
    expectProblem(await app.request(request, viewer), "permission_denied");
  });
});

describe("with an Idempotency-Key", () => {
  it("it is created once, and answered the same", async () => {
    const { create, stored, history } = await givenBuyer();
    const first = await create(hafslund, "order-17");
    const again = await create(hafslund, "order-17");
    expect(again.statusCode).toBe(first.statusCode);
    expect(again.json()).toEqual(first.json());
    expect(await stored()).toHaveLength(1);
    expect(await history()).toHaveLength(1);
  });

  it("twenty requests at once create one", async () => {
    const { create, stored, history } = await givenBuyer();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(hafslund, "order-17")),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await history()).toHaveLength(1);
  });

  it("another partner is refused", async () => {
    const { create, stored } = await givenBuyer();
    await create(hafslund, "order-17");
    const other = { ...hafslund, company_name: "Lindqvist AB" };
    expectProblem(await create(other, "order-17"), "idempotency_key_reused");
    expect(await stored()).toMatchObject([{ company_name: "Hafslund Bearings AS" }]);
  });

  it("what was refused can be sent right under the same key", async () => {
    const { create, stored } = await givenBuyer();
    expectProblem(await create({ ...hafslund, email: "sales" }, "order-17"), "validation_failed");
    expect((await create(hafslund, "order-17")).statusCode).toBe(201);
    expect(await stored()).toHaveLength(1);
  });

  it("without one, each request creates a partner", async () => {
    const { create, stored } = await givenBuyer();
    await create(hafslund);
    await create(hafslund);
    expect(await stored()).toHaveLength(2);
  });
});
