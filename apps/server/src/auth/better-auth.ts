import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { bearer, organization } from "better-auth/plugins";
import { v7 as uuidv7 } from "uuid";
import type { Store } from "../db/database.ts";
import type { Mailer } from "../mail/mailer.ts";
import { resetPasswordMail, verifyEmailMail } from "./auth-mails.ts";
import { accessControl, betterAuthRoles } from "./better-auth-roles.ts";
import { organizationSchema, tables } from "./better-auth-tables.ts";
import { findFirstMembership } from "./credential.repository.ts";

export interface AuthDependencies {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly secret: string;
  readonly publicBaseUrl: string;
  readonly trustedOrigins: readonly string[];
}

/**
 * The authentication library: users, passwords, sessions, members. It serves `/api/auth`; requests
 * for data never go through it, since resolving a session there costs more than the data.
 */
export function createAuth({
  store,
  mailer,
  secret,
  publicBaseUrl,
  trustedOrigins,
}: AuthDependencies) {
  return betterAuth({
    appName: "Liaison",
    baseURL: publicBaseUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [...trustedOrigins],
    database: { db: store.db, type: store.engine.name },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    advanced: {
      database: { generateId: () => uuidv7() },
      useSecureCookies: publicBaseUrl.startsWith("https:"),
      // Left out, it would be off under test, where it is to be seen at work.
      disableOriginCheck: false,
    },
    user: {
      ...tables.user,
      additionalFields: {
        firstName: { type: "string", fieldName: "first_name", required: false },
        lastName: { type: "string", fieldName: "last_name", required: false },
      },
    },
    session: tables.session,
    account: tables.account,
    verification: { ...tables.verification, storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      sendResetPassword: async ({ user, url }) => mailer.send(resetPasswordMail(user, url)),
      revokeSessionsOnPasswordReset: true,
    },
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: async ({ user, url }) => mailer.send(verifyEmailMail(user, url)),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, ...namesOf(user) } }),
        },
      },
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              activeOrganizationId: await findFirstMembership(store, session.userId),
            },
          }),
        },
      },
    },
    plugins: [
      bearer(),
      organization({
        ac: accessControl,
        roles: betterAuthRoles,
        creatorRole: "owner",
        disableOrganizationDeletion: true,
        schema: organizationSchema,
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** First and last name as given, or else as the full name has them. */
function namesOf(user: Record<string, unknown> & { name: string }) {
  const [first = "", ...rest] = user.name.trim().split(/\s+/);
  const firstName = typeof user["firstName"] === "string" ? user["firstName"].trim() : first;
  const lastName = typeof user["lastName"] === "string" ? user["lastName"].trim() : rest.join(" ");
  if (firstName === "" && lastName === "") {
    throw new APIError("BAD_REQUEST", { code: "NAME_REQUIRED", message: "A name is required" });
  }
  return { firstName, lastName };
}
