import { Partner, PartnerPage } from "@liaison/contracts";
import { expect, it } from "vitest";
import { givenMember, givenPartner } from "../../testing/given.ts";
import { createTestApplication } from "../../testing/test-application.ts";
import { trpcQuery } from "../../testing/trpc-request.ts";

const list = { partner_types: ["supplier"], limit: 10, offset: 0 };

/** A partner whose number in the register is longer than the contract has it. */
async function givenOddPartner(environment: "production" | "test") {
  const app = await createTestApplication({ environment });
  const member = await givenMember(app);
  const company_registration_number = "1".repeat(256);
  const row = await givenPartner(app, member.requester, { company_registration_number });
  return { app, member, id: row.id };
}

it("in production an answer is cut down to the contract, and not checked", async () => {
  const { app, member, id } = await givenOddPartner("production");
  const one = await trpcQuery(app, "partners.get", { id }, member);
  expect(one.statusCode, one.body).toBe(200);
  const fields = Object.keys(Partner.shape);
  expect(Object.keys(one.json().result.data).toSorted()).toEqual(fields.toSorted());
  const page = await app.get("/v1/partners?partner_types=supplier&limit=10&offset=0", member);
  expect(Object.keys(page.json()).toSorted()).toEqual(Object.keys(PartnerPage.shape).toSorted());
});

it("elsewhere an answer that breaks the contract is a failure that is seen", async () => {
  const { app, member, id } = await givenOddPartner("test");
  for (const answer of [
    await trpcQuery(app, "partners.get", { id }, member),
    await trpcQuery(app, "partners.list", list, member),
  ]) {
    expect(answer.statusCode).toBe(500);
  }
});

it("in production the rules are the same", async () => {
  const { app, id } = await givenOddPartner("production");
  const stranger = await givenMember(app);
  expect((await trpcQuery(app, "partners.get", { id }, stranger)).statusCode).toBe(404);
  expect((await trpcQuery(app, "partners.get", { id: 1 }, stranger)).statusCode).toBe(400);
  expect((await trpcQuery(app, "partners.get", { id })).statusCode).toBe(401);
  for (const name of ["toString", "constructor", "__proto__"]) {
    expect((await trpcQuery(app, name, {}, stranger)).statusCode, name).toBe(404);
  }
});
