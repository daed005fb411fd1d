import { expect, it } from "vitest";
import { givenMember } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

it("lists an organization's tokens newest first, ended ones included, without secrets", async () => {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const secrets = [
    await givenApiToken(app, member, { name: "Old", created_at: "2026-01-01T00:00:00.000Z" }),
    await givenApiToken(app, member, { name: "New", permissions: ["partners.read"] }),
    await givenApiToken(app, member, {
      name: "Ended",
      created_at: "2026-02-01T00:00:00.000Z",
      expires_at: "2026-02-02T00:00:00.000Z",
      revoked_at: "2026-02-01T12:00:00.000Z",
    }),
  ];
  await givenApiToken(app, await givenMember(app), { name: "Somebody else's" });

  const answer = await app.get("/v1/api-tokens", member);
  const { data } = answer.json();
  expect(data.map(({ name }: { name: string }) => name)).toEqual(["New", "Ended", "Old"]);
  expect(data[0]).toEqual({
    id: expect.any(String),
    name: "New",
    permissions: ["partners.read"],
    createdBy: { id: member.user.id, firstName: "Ada", lastName: "Lind" },
    createdAt: "2026-03-01T12:00:00.000Z",
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  });
  for (const secret of secrets) expect(answer.body).not.toContain(secret);
  expect(answer.body).not.toMatch(/[0-9a-f]{64}/);

  const overTrpc = await trpcQuery(app, "apiTokens.list", undefined, member);
  expect(overTrpc.json().result.data).toEqual({ data });
});
