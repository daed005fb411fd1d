import { expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcMutation } from "../testing/trpc-request.ts";

it("what stands in the way is told, the same over both transports", async () => {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const { id } = await givenPartner(app, member.requester);
  const current = (await app.get(`/v1/partners/${id}`, member)).json();
  const change = { version: current.version + 1, company_name: "Another AS" };

  const overRest = await app.request(
    { method: "PATCH", url: `/v1/partners/${id}`, payload: change },
    member,
  );
  expect(expectProblem(overRest, "version_conflict").conflict).toEqual({ partner: current });

  const overTrpc = await trpcMutation(app, "partners.update", { id, ...change }, member);
  expect(overTrpc.statusCode).toBe(409);
  expect(overTrpc.json().error.data).toMatchObject({
    reason: "version_conflict",
    conflict: { partner: current },
  });
});
