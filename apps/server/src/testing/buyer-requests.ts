import { Partner } from "@liaison/contracts";
import { expect } from "vitest";
import type { Requester, TestApplication } from "./test-application.ts";

/** Creates a supplier over REST, which is one event. */
export async function createPartner(
  app: TestApplication,
  as: Requester,
  company_name: string,
): Promise<Partner> {
  const payload = { company_name, partner_type: "supplier", email: "sales@hafslund.example" };
  const answer = await app.request({ method: "POST", url: "/v1/partners", payload }, as);
  expect(answer.statusCode, answer.body).toBe(201);
  return Partner.parse(answer.json());
}

/** Renames it over REST. */
export async function renamePartner(
  app: TestApplication,
  as: Requester,
  { id, version }: Partner,
  company_name: string,
) {
  const payload = { version, company_name };
  const answer = await app.request({ method: "PATCH", url: `/v1/partners/${id}`, payload }, as);
  expect(answer.statusCode, answer.body).toBe(200);
}

/** Invites a new supplier over REST. */
export async function invite(app: TestApplication, as: Requester) {
  const payload = { businessName: "Fjord Components AB", email: "a@fjord.example", country: "SWE" };
  const url = "/v1/suppliers/invitations";
  const answer = await app.request({ method: "POST", url, payload }, as);
  expect(answer.statusCode, answer.body).toBe(201);
}
