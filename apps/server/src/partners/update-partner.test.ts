import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenPartner } from "../testing/given.ts";
import { givenEditor } from "../testing/given-editor.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcMutation } from "../testing/trpc-request.ts";

describe("an update", () => {
  it("changes what is given, and empties what is null", async () => {
    const { update, read } = await givenEditor();
    const before = await read();
    const answer = await update({ version: 1, payment_terms: "Net 45", frequency: null });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({
      ...before,
      payment_terms: "Net 45",
      frequency: null,
      version: 2,
      updated_at: "2026-03-01T12:00:01.000Z",
    });
    expect(await read()).toEqual(answer.json());
  });

  it("changes every field that a caller may write", async () => {
    const { update } = await givenEditor();
    const change = {
      company_name: "Lindqvist Fästelement AB",
      partner_type: "customer",
      email: "order@lindqvist.example",
      sales_amount: 12,
      frequency: "yearly",
      payment_terms: "Net 10",
      company_registration_number: "556677-8899",
      country_code: "SWE",
    };
    expect((await update({ version: 1, ...change })).json()).toMatchObject(change);
  });

  it("takes a registration number away where it is empty", async () => {
    const { update, history } = await givenEditor({ company_registration_number: "914 782 007" });
    const answer = await update({ version: 1, company_registration_number: "" });
    expect(answer.json()).toMatchObject({ company_registration_number: null, version: 2 });
    await update({ version: 2, company_registration_number: "" });
    expect(await history()).toHaveLength(1);
  });

  it("is found by its new name", async () => {
    const { app, member, id, update } = await givenEditor();
    await update({ version: 1, company_name: "Østerås Möbler" });
    const query = "partner_types=supplier&limit=9&offset=0&search_text=osteras";
    const { items } = (await app.get(`/v1/partners?${query}`, member)).json();
    expect(items).toMatchObject([{ id, company_name: "Østerås Möbler" }]);
  });

  it("tells the history what was and what is", async () => {
    const { update, history } = await givenEditor();
    await update({ version: 1, company_name: "Hafslund AS", frequency: null, sales_amount: 0 });
    expect(await history()).toEqual([
      {
        type: "partner.updated",
        data: {
          companyName: "Hafslund AS",
          changes: {
            company_name: { from: "Hafslund Bearings AS", to: "Hafslund AS" },
            frequency: { from: "weekly", to: null },
          },
        },
      },
    ]);
  });

  it.each([{}, { frequency: "weekly", payment_terms: null }])(
    "that changes nothing leaves no trace: %j",
    async (same) => {
      const { update, read, history } = await givenEditor();
      const before = await read();
      expect((await update({ version: 1, ...same })).json()).toEqual(before);
      expect(await read()).toEqual(before);
      expect(await history()).toEqual([]);
    },
  );

  it("is the same over tRPC", async () => {
    const { app, member, id, read } = await givenEditor();
    const input = { id, version: 1, payment_terms: "Net 45" };
    const answer = await trpcMutation(app, "partners.update", input, member);
    expect(answer.json().result.data).toMatchObject({ payment_terms: "Net 45", version: 2 });
    expect(await read()).toEqual(answer.json().result.data);
  });

  it("with an Idempotency-Key is made once, and answered the same", async () => {
    const { update, read, history } = await givenEditor();
    const change = { version: 1, payment_terms: "Net 45" };
    const first = await update(change, { "idempotency-key": "k" });
    const again = await update(change, { "idempotency-key": "k" });
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
    expect(await read()).toMatchObject({ version: 2 });
    expect(await history()).toHaveLength(1);
  });
});

describe("an update is refused", () => {
  it("with an old version, and tells the partner as it is now", async () => {
    const { update, read, history } = await givenEditor();
    await update({ version: 1, payment_terms: "Net 45" });
    const late = await update({ version: 1, payment_terms: "Net 60" });
    const problem = expectProblem(late, "version_conflict");
    expect(problem.detail).toBe(
      "Hafslund Bearings AS is at version 2 by now: the change starts from version 1",
    );
    expect(problem.conflict).toEqual({ partner: await read() });
    expect(await read()).toMatchObject({ payment_terms: "Net 45", version: 2 });
    expect(await history()).toHaveLength(1);
  });

  it("with a version that there has never been", async () => {
    const { update } = await givenEditor();
    expectProblem(await update({ version: 2, payment_terms: "Net 45" }), "version_conflict");
  });

  it("for an archived partner", async () => {
    const { update, history } = await givenEditor({ archived_at: "2026-02-01T00:00:00.000Z" });
    const problem = expectProblem(
      await update({ version: 1, payment_terms: "Net 45" }),
      "partner_archived",
    );
    expect(problem.detail).toBe("Hafslund Bearings AS is archived: restore it first");
    expect(await history()).toEqual([]);
  });

  it("for another organization's partner, like for one that never was", async () => {
    const { app, id } = await givenEditor();
    const stranger = await givenMember(app);
    for (const missing of [id, uuidv7()]) {
      const url = `/v1/partners/${missing}`;
      const payload = { version: 1, payment_terms: "Net 45" };
      const answer = await app.request({ method: "PATCH", url, payload }, stranger);
      expect(expectProblem(answer, "not_found").detail).toBe(`There is no partner ${missing}`);
    }
  });

  it.each<[string, object]>([
    ["version", { payment_terms: "Net 45" }],
    ["version", { version: 0 }],
    ["company_name", { version: 1, company_name: null }],
    ["email", { version: 1, email: "sales" }],
    ["invitation_status", { version: 1, invitation_status: "accepted" }],
    ["archived_at", { version: 1, archived_at: null }],
  ])("for its %s: %j", async (path, payload) => {
    const { update } = await givenEditor();
    const problem = expectProblem(await update(payload), "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "body", path }]);
  });

  it("to a viewer", async () => {
    const app = await createTestApplication();
    const viewer = await givenMember(app, "viewer");
    const { id } = await givenPartner(app, viewer.requester);
    const payload = { version: 1, payment_terms: "Net 45" };
    const request = { method: "PATCH", url: `/v1/partners/${id}`, payload } as const;
    expectProblem(await app.request(request, viewer), "permission_denied");
  });
});
