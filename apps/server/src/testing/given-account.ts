import { hashPassword } from "better-auth/crypto";
import { v7 as uuidv7 } from "uuid";
import { timestamp } from "../clock.ts";
import type { GivenUser } from "./given.ts";
import type { TestApplication } from "./test-application.ts";

export const password = "correct horse battery";

const passwordHash = await hashPassword(password);

/** Lets the user sign in with {@link password}. */
export async function givenPassword(app: TestApplication, user: GivenUser): Promise<void> {
  await app.store.db
    .insertInto("accounts")
    .values({
      id: uuidv7(),
      account_id: user.id,
      provider_id: "credential",
      user_id: user.id,
      password: passwordHash,
      created_at: timestamp(app.clock),
      updated_at: timestamp(app.clock),
    })
    .execute();
}

export function signIn(app: TestApplication, email: string, attempt = password) {
  return app.request({
    method: "POST",
    url: "/api/auth/sign-in/email",
    payload: { email, password: attempt },
  });
}
