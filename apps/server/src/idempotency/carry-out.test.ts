import { idempotencyKeyHeader, LiaisonError } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { createChangeSignal } from "../change-signal.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership } from "../testing/given.ts";
import {
  countPartners,
  createWithKey,
  givenCaller,
  keyedPartner,
} from "../testing/given-caller.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { createAnswerSeal } from "./answer-seal.ts";
import { createCarryOut } from "./carry-out.ts";

const dayMs = 24 * 60 * 60 * 1000;

describe("a mutation that is sent again with its key", () => {
  it("is answered as it was the first time, and happens once", async () => {
    const { app, member } = await givenCaller();
    const first = await createWithKey(app, member, "order-66");
    app.clock.advance(dayMs - 1);
    const again = await createWithKey(app, member, "order-66");
    expect(first.statusCode).toBe(201);
    expect(again.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    expect(await countPartners(app)).toBe(1);
    const events = await app.store.db.selectFrom("events").select("type").execute();
    expect(events).toEqual([{ type: "partner.created" }]);
  });

  it("over tRPC is answered as it was the first time, and happens once", async () => {
    const { app, member } = await givenCaller();
    const request = {
      method: "POST",
      url: "/trpc/partners.create",
      headers: { "content-type": "application/json", [idempotencyKeyHeader]: "order-66" },
      payload: JSON.stringify(keyedPartner),
    } as const;
    const first = await app.request(request, member);
    const again = await app.request(request, member);
    expect(first.statusCode, first.body).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(await countPartners(app)).toBe(1);
  });

  it("is the same over both transports, and however it is written", async () => {
    const { app, member } = await givenCaller();
    const first = await createWithKey(app, member, "order-66");
    const { email, ...rest } = keyedPartner;
    const again = await app.request(
      {
        method: "POST",
        url: "/trpc/partners.create",
        headers: { "content-type": "application/json", [idempotencyKeyHeader]: "order-66" },
        payload: JSON.stringify({ email, ...rest, sales_amount: 0 }),
      },
      member,
    );
    expect(again.json().result.data).toEqual(first.json());
  });

  it("happens once however many come at the same time", async () => {
    const { app, member } = await givenCaller();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => createWithKey(app, member, "order-66")),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await countPartners(app)).toBe(1);
  });

  it("happens again a day later", async () => {
    const { app, member } = await givenCaller();
    const first = await createWithKey(app, member, "order-66");
    app.clock.advance(dayMs);
    const later = await createWithKey(app, member, "order-66");
    expect(later.statusCode).toBe(201);
    expect(later.json().id).not.toBe(first.json().id);
  });

  it("is tried again if it has failed", async () => {
    const { app, member } = await givenCaller();
    const made = await createWithKey(app, member, undefined);
    const { id, version } = made.json();
    const update = (payload: object) =>
      app.request(
        {
          method: "PATCH",
          url: `/v1/partners/${id}`,
          headers: { [idempotencyKeyHeader]: "order-66" },
          payload,
        },
        member,
      );
    expectProblem(await update({ version: version + 1, sales_amount: 3 }), "version_conflict");
    const answer = await update({ version, sales_amount: 3 });
    expect(answer.json()).toMatchObject({ sales_amount: 3, version: version + 1 });
  });
});

describe("a key that has been sent with something else is refused", () => {
  it("with another body", async () => {
    const { app, member } = await givenCaller();
    await createWithKey(app, member, "order-66");
    const other = { ...keyedPartner, company_name: "Another AS" };
    const answer = await createWithKey(app, member, "order-66", other);
    expect(expectProblem(answer, "idempotency_key_reused").detail).toBe(
      "The Idempotency-Key has been sent with another request",
    );
    expect(await countPartners(app)).toBe(1);
  });

  it("with another procedure", async () => {
    const { app, member } = await givenCaller();
    const { id } = (await createWithKey(app, member, undefined)).json();
    const post = (verb: string) => {
      const headers = { [idempotencyKeyHeader]: "order-66" };
      return app.request({ method: "POST", url: `/v1/partners/${id}/${verb}`, headers }, member);
    };
    expect((await post("archive")).statusCode).toBe(200);
    expectProblem(await post("restore"), "idempotency_key_reused");
  });

  it("for another organization", async () => {
    const { app, member } = await givenCaller();
    const other = await givenMember(app);
    await givenMembership(app, member.user, other.requester);
    await createWithKey(app, member, "order-66");
    const as = { ...member, requester: other.requester, target: other.requester };
    expectProblem(await createWithKey(app, as, "order-66"), "idempotency_key_reused");
  });
});

describe("what is carried out", () => {
  it("is told to those who wait for changes, and what fails is not", async () => {
    const { store, clock } = await createTestApplication();
    const changes = createChangeSignal();
    let told = 0;
    changes.subscribe(() => {
      told += 1;
    });
    const carryOut = createCarryOut({ store, clock, changes, seal: createAnswerSeal("a secret") });
    const request = {
      idempotencyKey: null,
      scope: "user x",
      hash: () => "",
      findTouched: async () => [],
    };
    const failing = carryOut(request, async () => {
      throw new LiaisonError("not_found");
    });
    await expect(failing).rejects.toThrow("Not found");
    expect(told).toBe(0);
    await carryOut(request, async () => ({}));
    expect(told).toBe(1);
  });
});
