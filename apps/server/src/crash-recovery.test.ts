import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import type { Store } from "./db/database.ts";
import { openStore } from "./db/open-store.ts";
import { demoOrganizations } from "./demo/demo-organizations.ts";
import { demoSignIns } from "./demo/demo-users.ts";
import { givenFolder } from "./testing/given-folder.ts";
import { startServer } from "./testing/server-process.ts";

/** A mutation, sent with a key of its own as often as it takes. */
interface Attempt {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** What was answered, if anything was. */
  answer?: Answer;
}

const Answer = z.looseObject({ id: z.string() });
type Answer = z.output<typeof Answer>;
const SignIn = z.object({ token: z.string() });

const northwind = demoOrganizations.northwind.id;
const senders = 8;
const answersBeforeTheKill = 150;

it("a server killed in the middle of mutations has done each whole or not at all", async () => {
  const folder = givenFolder();
  const variables = { DATABASE_URL: `sqlite:${join(folder, "liaison.db")}`, LIAISON_DEMO: "1" };
  const killed = startServer(variables);
  const send = await signedIn(await killed.listens());
  const attempts: Attempt[] = [];
  let answers = 0;
  const sendUntilNobodyAnswers = async () => {
    for (let n = 0; ; n += 1) {
      const attempt = n % 2 === 0 ? newPartner() : newInvitation();
      attempts.push(attempt);
      try {
        attempt.answer = await send(attempt);
      } catch {
        return;
      }
      answers += 1;
      if (answers === answersBeforeTheKill) killed.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: senders }, sendUntilNobodyAnswers));
  await killed.ends();

  const server = startServer(variables);
  const sendAgain = await signedIn(await server.listens());
  const acknowledged = attempts.filter(({ answer }) => answer !== undefined);
  expect(acknowledged.length).toBeGreaterThanOrEqual(answersBeforeTheKill);
  for (const { answer, ...attempt } of attempts) {
    const again = await sendAgain(attempt);
    if (answer) expect(again).toEqual(answer);
  }
  const store = openStoreOf(variables);
  await expectWhole(store, attempts);
  await letClaimsRunOut(store);
  await expectLinkFor(invitedAddresses(attempts), join(folder, "outbox"));
}, 60_000);

function newPartner(): Attempt {
  const key = randomUUID();
  const email = `${key}@partners.example`;
  return { key, path: "/partners", body: { company_name: key, partner_type: "supplier", email } };
}

function newInvitation(): Attempt {
  const key = randomUUID();
  const email = `${key}@invited.example`;
  const body = { businessName: key, email, country: "NOR" };
  return { key, path: "/suppliers/invitations", body };
}

/** Sends as the demo's buyer; rejects when there is no answer. */
async function signedIn(port: number): Promise<(attempt: Attempt) => Promise<Answer>> {
  const origin = `http://127.0.0.1:${port}`;
  const [{ password }] = demoSignIns;
  const signIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "buyer@northwind.example", password }),
  });
  const { token } = SignIn.parse(await signIn.json());
  return async ({ key, path, body }) => {
    const response = await fetch(`${origin}/v1${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": key,
        "requester-organization-id": northwind,
        "target-organization-id": northwind,
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(201);
    return Answer.parse(answer);
  };
}

/** Each attempt is there once, with its event; an invitation with its partner and its mail. */
async function expectWhole({ db }: Store, attempts: readonly Attempt[]): Promise<void> {
  const partners = await db
    .selectFrom("partners")
    .leftJoin("events", (join) =>
      join.onRef("subject_id", "=", "partners.id").on("events.type", "=", "partner.created"),
    )
    .leftJoin("supplier_invitations", "partner_id", "partners.id")
    .leftJoin("outbox_mails", "outbox_mails.invitation_id", "supplier_invitations.id")
    .select(["company_name", "events.id as event", "supplier_invitations.id as invitation"])
    .select(["invitation_status", "outbox_mails.id as mail"])
    .where(
      "company_name",
      "in",
      attempts.map(({ key }) => key),
    )
    .execute();
  const found = partners.map(({ company_name, event, invitation, invitation_status, mail }) => ({
    name: company_name,
    hasEvent: event !== null,
    isInvited: invitation !== null && invitation_status === "invited" && mail !== null,
    isPlain: invitation === null && invitation_status === null && mail === null,
  }));
  const expected = attempts.map(({ key, path }) => ({
    name: key,
    hasEvent: true,
    isInvited: path !== "/partners",
    isPlain: path === "/partners",
  }));
  const byName = <T extends { name: string }>(rows: T[]) =>
    rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(byName(found)).toEqual(byName(expected));
}

/** What the killed server was about to hand over is claimed for two minutes more. */
async function letClaimsRunOut({ db }: Store): Promise<void> {
  await db
    .updateTable("outbox_mails")
    .set({ claimed_until: new Date(0).toISOString() })
    .where("state", "=", "queued")
    .where("claimed_until", "is not", null)
    .execute();
}

/** Sooner or later everybody who is invited has a mail with a link. */
async function expectLinkFor(addresses: readonly string[], outbox: string): Promise<void> {
  await expect
    .poll(() => addresses.filter((address) => !hasLink(outbox, address)), { timeout: 20_000 })
    .toEqual([]);
}

function hasLink(outbox: string, address: string): boolean {
  return readdirSync(outbox)
    .map((name) => readFileSync(join(outbox, name), "utf8"))
    .some((mail) => mail.includes(`To: ${address}`) && /\/invitation#[\w-]{43}/.test(mail));
}

function invitedAddresses(attempts: readonly Attempt[]): string[] {
  const invitations = attempts.filter(({ path }) => path !== "/partners");
  return invitations.map(({ key }) => `${key}@invited.example`);
}

function openStoreOf({ DATABASE_URL }: { readonly DATABASE_URL: string }): Store {
  const store = openStore({ engine: "sqlite", path: DATABASE_URL.slice("sqlite:".length) });
  onTestFinished(() => store.db.destroy());
  return store;
}
