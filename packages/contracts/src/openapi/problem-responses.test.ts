import { expect, test } from "vitest";
import { createOpenApiDocument } from "./openapi-document.ts";
import { documentedOperation, documentedRequests } from "./testing/documented-operation.ts";

test("an operation lists the reasons that it can give, and no others", () => {
  const { responses } = documentedOperation("POST /suppliers/invitations");
  expect(reasonsIn(responses["403"]?.description)).toEqual(["permission_denied"]);
  expect(reasonsIn(responses["404"]?.description)).toEqual(["not_found"]);
  expect(reasonsIn(responses["409"]?.description)).toEqual([
    "partner_archived",
    "already_connected",
    "invitation_already_pending",
  ]);
  expect(reasonsIn(responses["429"]?.description)).toEqual([
    "invitation_limit_reached",
    "rate_limited",
  ]);
});

test("operations that fail for the same reasons share an answer", () => {
  const { paths } = createOpenApiDocument({ serverUrl: "https://liaison.test" });
  for (const path of ["/partners", "/events"]) {
    expect(paths?.[path]?.get?.responses?.["403"]).toEqual({
      $ref: "#/components/responses/PermissionDenied",
    });
  }
});

test.each(documentedRequests)("%s shows an example of each reason", (request) => {
  for (const { description, content } of problemsOf(request)) {
    expect(content).toMatchObject({
      "application/problem+json": {
        schema: { $ref: "#/components/schemas/Problem" },
        examples: Object.fromEntries(
          reasonsIn(description).map((reason) => [
            reason,
            { $ref: `#/components/examples/${reason}` },
          ]),
        ),
      },
    });
  }
});

function problemsOf(request: string) {
  const { responses, success } = documentedOperation(request);
  return Object.values(responses).filter((response) => response !== success);
}

function reasonsIn(description = ""): string[] {
  return [...description.matchAll(/\(`(\w+)`\)/g)].flatMap(([, reason]) => reason ?? []);
}
