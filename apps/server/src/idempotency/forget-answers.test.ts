import { idempotencyKeyHeader } from "@liaison/contracts";
import { expect, it } from "vitest";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { forgetAnswers } from "./forget-answers.ts";

const dayMs = 24 * 60 * 60 * 1000;

it("forgets the keys that are a day old, and keeps the others", async () => {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const create = (key: string) =>
    app.request(
      {
        method: "POST",
        url: "/v1/partners",
        headers: { [idempotencyKeyHeader]: key },
        payload: { company_name: "Acme", partner_type: "supplier", email: "a@acme.example" },
      },
      member,
    );
  const keys = async () => {
    const rows = await app.store.db.selectFrom("idempotency_keys").select("key").execute();
    return rows.map(({ key }) => key);
  };
  await create("earlier");
  const [earlier] = await keys();
  app.clock.advance(1);
  await create("later");
  const later = (await keys()).filter((key) => key !== earlier);
  expect(later).toHaveLength(1);

  app.clock.advance(dayMs - 1);
  await forgetAnswers(app.store, app.clock);
  expect(await keys()).toEqual(later);
});
