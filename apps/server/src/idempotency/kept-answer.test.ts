import { idempotencyKeyHeader } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { createChangeSignal } from "../change-signal.ts";
import { everythingStored } from "../testing/everything-stored.ts";
import { givenCaller } from "../testing/given-caller.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";
import { createAnswerSeal } from "./answer-seal.ts";
import { createCarryOut } from "./carry-out.ts";

describe("the answer that is kept", () => {
  const token = { name: "Nightly export", permissions: ["partners.read"] };
  const createToken = (app: TestApplication, as: Partial<Requester>) =>
    app.request(
      {
        method: "POST",
        url: "/v1/api-tokens",
        headers: { [idempotencyKeyHeader]: "order-66" },
        payload: token,
      },
      as,
    );

  it("is sealed: neither its key nor a secret that it shows is in a column", async () => {
    const { app, member } = await givenCaller();
    const first = (await createToken(app, member)).json();
    expect((await createToken(app, member)).json()).toEqual(first);
    const stored = await everythingStored(app);
    expect(stored).toContain(first.apiToken.id);
    expect(stored).not.toContain("order-66");
    expect(stored).not.toContain(first.token.replace("liaison_", ""));
  });

  it("is not given out where the server's secret has changed, nor is it carried out again", async () => {
    const { store, clock } = await createTestApplication();
    const changes = createChangeSignal();
    const request = {
      idempotencyKey: "order-66",
      scope: "user x",
      hash: () => "the same",
      findTouched: async () => [],
    };
    const carryOutWith = (secret: string) =>
      createCarryOut({ store, clock, changes, seal: createAnswerSeal(secret) });
    await carryOutWith("the secret before")(request, async () => ({ done: 1 }));
    const again = carryOutWith("the secret now")(request, async () => ({ done: 2 }));
    await expect(again).rejects.toMatchObject({
      reason: "idempotency_key_reused",
      message: expect.stringContaining("can no longer be read"),
    });
  });
});
