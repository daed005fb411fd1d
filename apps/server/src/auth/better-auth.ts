import { betterAuth } from "better-auth";
import { bearer, organization } from "better-auth/plugins";
import { v7 as uuidv7 } from "uuid";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import type { BackgroundMailer } from "../mail/background-mailer.ts";
import { resetPasswordMail, verifyEmailMail } from "./auth-mails.ts";
import { checkInput } from "./better-auth-checks.ts";
import { recordChanges } from "./better-auth-history.ts";
import { organizationHooks } from "./better-auth-organizations.ts";
import { accessControl, betterAuthRoles } from "./better-auth-roles.ts";
import { organizationSchema, tables } from "./better-auth-tables.ts";
import { readChangedNames, readNames } from "./better-auth-users.ts";
import { findFirstMembership } from "./credential.repository.ts";
import type { PasswordHashing } from "./password-hashing.ts";

const organizationsPerUser = 10;

export interface AuthDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: BackgroundMailer;
  readonly secret: string;
  readonly publicBaseUrl: string;
  readonly trustedOrigins: readonly string[];
  /** By default the library's own, which takes long to guess with. */
  readonly passwords?: PasswordHashing | undefined;
}

/**
 * The authentication library: users, passwords, sessions, members. It serves `/api/auth`; requests
 * for data never go through it, since resolving a session there costs more than the data.
 */
export function createAuth({
  store,
  clock,
  mailer,
  secret,
  publicBaseUrl,
  trustedOrigins,
  passwords,
}: AuthDependencies) {
  return betterAuth({
    appName: "Liaison",
    baseURL: publicBaseUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [...trustedOrigins],
    // By this type moments are written as text and flags as numbers, as every engine has them here.
    database: { db: store.db, type: "sqlite" },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    advanced: {
      database: {
        generateId: () => uuidv7(),
        // It looks at the schema in the way of that type.
        validateSchema: store.engine.name === "sqlite",
      },
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
      ...(passwords && { password: passwords }),
      sendResetPassword: async ({ user, url }) =>
        mailer.post(resetPasswordMail(user.email, leadingToPage(url))),
      revokeSessionsOnPasswordReset: true,
    },
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: async ({ user, url }) => mailer.post(verifyEmailMail(user.email, url)),
    },
    hooks: { before: checkInput, after: recordChanges({ store, clock }) },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, ...readNames(user) } }),
        },
        update: {
          before: async (change, request) => ({
            data: { ...change, ...readChangedNames(change, request?.context.session?.user ?? {}) },
          }),
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
        organizationLimit: organizationsPerUser,
        organizationHooks,
        disableOrganizationDeletion: true,
        schema: organizationSchema,
      }),
    ],
  });
}

/** The link of who named no page to go on at leads to the web app's. */
function leadingToPage(link: string): string {
  const url = new URL(link);
  if (!url.searchParams.get("callbackURL")) url.searchParams.set("callbackURL", "/reset-password");
  return url.href;
}

export type Auth = ReturnType<typeof createAuth>;
