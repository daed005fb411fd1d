import { idempotencyKeyHeader } from "@liaison/contracts";
import { givenMember } from "./given.ts";
import { createTestApplication, type Requester, type TestApplication } from "./test-application.ts";

/** What requests with a key create, where nothing else is said. */
export const keyedPartner = {
  company_name: "Hafslund Bearings AS",
  partner_type: "supplier",
  email: "sales@hafslund.example",
};

export async function givenCaller() {
  const app = await createTestApplication();
  return { app, member: await givenMember(app) };
}

/** Creates a partner over REST, with an `Idempotency-Key` if there is one. */
export function createWithKey(
  app: TestApplication,
  as: Partial<Requester>,
  key: string | undefined,
  payload: object = keyedPartner,
) {
  const headers = key === undefined ? {} : { [idempotencyKeyHeader]: key };
  return app.request({ method: "POST", url: "/v1/partners", headers, payload }, as);
}

export async function countPartners({ store: { db } }: TestApplication): Promise<number> {
  return (await db.selectFrom("partners").select("id").execute()).length;
}
