import type { ErrorReason } from "@liaison/contracts";
import type { InjectOptions } from "fastify";
import { type GivenUser, givenMembership, givenOrganization, givenUser } from "../given.ts";
import { readOutbox } from "../outbox.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../test-application.ts";
import {
  memberships,
  type OrganizationKey,
  organizationKeys,
  type UserKey,
  userKeys,
} from "./model.ts";

/** A whole application with the model's organizations and users. */
export interface World {
  readonly app: TestApplication;
  readonly organizations: Readonly<Record<OrganizationKey, string>>;
  readonly users: Readonly<Record<UserKey, GivenUser>>;
  /** Asks over REST; an answer is told by its status or its reason. */
  readonly ask: (options: InjectOptions, as?: Partial<Requester>) => Promise<Answer>;
  readonly as: (user: UserKey, organization: OrganizationKey) => Requester;
  readonly asOwner: (organization: OrganizationKey) => Requester;
  /** The token in the last mail with a link to this user. */
  readonly lastToken: (user: UserKey) => Promise<string>;
}

export interface Answer {
  readonly outcome: "ok" | ErrorReason;
  readonly body: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** A user of each organization who can do everything in it. */
const ownerOf = { north: "nora", fjord: "frida", basalt: "bela" } as const;

export async function givenWorld(): Promise<World> {
  const app = await createTestApplication();
  const organizations = { north: "", fjord: "", basalt: "" };
  for (const key of organizationKeys) organizations[key] = await givenOrganization(app, key);
  const users: Partial<Record<UserKey, GivenUser>> = {};
  for (const key of userKeys) {
    const user = await givenUser(app, { firstName: key, sessionDays: 10_000 });
    for (const organization of memberships[key]) {
      await givenMembership(app, user, organizations[organization]);
    }
    users[key] = user;
  }
  const { nora, frida, bela, tove } = users;
  if (!nora || !frida || !bela || !tove) throw new Error("A user is missing");
  const everyone = { nora, frida, bela, tove };

  const as: World["as"] = (user, organization) => ({
    token: everyone[user].token,
    requester: organizations[organization],
    target: organizations[organization],
  });

  return {
    app,
    organizations,
    users: everyone,
    ask: async (options, as) => {
      const answer = await app.request(options, as);
      const body = answer.json();
      return { outcome: answer.statusCode < 300 ? "ok" : body.reason, body };
    },
    as,
    asOwner: (organization) => as(ownerOf[organization], organization),
    lastToken: async (user) => {
      const mails = (await readOutbox(app)).filter(({ to }) => to === everyone[user].email);
      const tokens = mails.flatMap(({ text }) => /\/invitation#([\w-]{43})/.exec(text)?.[1] ?? []);
      const token = tokens.at(-1);
      if (!token) throw new Error(`${user} has no mail with a link`);
      return token;
    },
  };
}
