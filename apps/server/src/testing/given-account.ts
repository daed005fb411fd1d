import { v7 as uuidv7 } from "uuid";
import { timestamp } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { type GivenUser, givenUser } from "./given.ts";
import { quickHash } from "./quick-passwords.ts";
import { createTestApplication, type TestApplication } from "./test-application.ts";

export const password = "correct horse battery";

const passwordHash = quickHash(password);

/** An application in the present, and a user of it who can sign in with {@link password}. */
export async function givenAccount(config: Partial<Config> = {}) {
  const app = await createApplicationNow(config);
  const user = await givenUser(app);
  await givenPassword(app, user);
  return { app, user };
}

/** An application in the present, which is the time that the authentication library goes by. */
export function createApplicationNow(config: Partial<Config> = {}): Promise<TestApplication> {
  return createTestApplication(config, { now: new Date().toISOString() });
}

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
