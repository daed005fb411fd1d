import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PartnerOrderBy } from "@liaison/contracts";
import { expect, it } from "vitest";
import type { DatabaseLocation } from "../db/database-location.ts";
import { demoOrganizations } from "../demo/demo-organizations.ts";
import { demoPassword } from "../demo/demo-users.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import { givenPartner } from "../testing/given.ts";
import { createApplicationNow, signIn } from "../testing/given-account.ts";
import { givenCopy, givenFile, givenPlace } from "../testing/given-copy.ts";
import { bothTypes, required } from "../testing/given-directory.ts";
import type { TestApplication } from "../testing/test-application.ts";

const organization = demoOrganizations.northwind.id;

async function givenDemo(database: DatabaseLocation): Promise<TestApplication> {
  const app = await createApplicationNow({ database });
  await seedDemo(app);
  // Some invitations of its past have run out, which is noticed now and not meanwhile.
  await app.expiry.sweepNow();
  return app;
}

it("answers every list as the original, to whoever was signed in there", async () => {
  const [from, to] = [givenFile(), await givenPlace()];
  const original = await givenDemo(from);
  const { token } = (await signIn(original, "owner@northwind.example", demoPassword)).json();
  await givenCopy({ from, to });
  const copied = await createApplicationNow({ database: to });

  const as = { token, requester: organization, target: organization };
  for (const list of await listsOf(original)) {
    const [one, other] = [await original.get(list, as), await copied.get(list, as)];
    expect([list, one.statusCode]).toEqual([list, 200]);
    expect(apartFromRequest(other.body)).toEqual(apartFromRequest(one.body));
  }
});

it("goes on where the original ended", async () => {
  const [from, to] = [givenFile(), await givenPlace()];
  await givenDemo(from);
  await givenCopy({ from, to });
  const copied = await createApplicationNow({ database: to });
  const { token } = (await signIn(copied, "owner@northwind.example", demoPassword)).json();
  const as = { token, requester: organization, target: organization };
  const search = `/v1/partners?${required}&search_text=zzyzx`;
  expect((await copied.get(search, as)).json()).toMatchObject({ total_items: 0 });
  const payload = { company_name: "Zzyzx Road AB", partner_type: "supplier", email: "a@b.example" };
  await copied.request({ method: "POST", url: "/v1/partners", payload }, as);
  expect((await copied.get(search, as)).json()).toMatchObject({ total_items: 1 });
});

it("is of the moment at which it began, while the server goes on", async () => {
  const [from, to] = [givenFile(), await givenPlace()];
  const original = await givenDemo(from);
  const before = await countPartners(original);
  let written: Promise<unknown> | undefined;
  const tell = () => {
    written ??= givenPartner(original, organization);
  };
  await givenCopy({ from, to, progress: { tell } });
  await written;
  expect(await countPartners(original)).toBe(before + 1);
  expect(await countPartners(await createApplicationNow({ database: to }))).toBe(before);
});

it("ends with what is still to be done, and how fast it was", async () => {
  const [from, to] = [givenFile(), givenFile()];
  await givenDemo(from);
  const [before, after] = [dirname(from.path), dirname(to.path)];
  writeFileSync(join(before, "auth-secret"), "a secret that nobody is told here");
  mkdirSync(join(before, "outbox"));
  const output = await givenCopy({ from, to });
  expect(output).toMatch(/^Copied [\d,]+ rows of \d+ tables in [\d.]+ s: [\d,]+ rows\/s\nCompared/);
  expect(output).toContain("with the same AUTH_SECRET as before");
  expect(output).toContain(`is in ${join(before, "auth-secret")}: set AUTH_SECRET`);
  expect(output).toContain(`Move the folder to ${join(after, "outbox")}`);
  expect(output).not.toContain("nobody is told");
});

/** Those that a list does not do without. */
const parameters = new Map([
  ["/partners", required],
  ["/partners/export.csv", bothTypes],
]);

/** All that are in the API, and partners in every order. */
async function listsOf(app: TestApplication): Promise<string[]> {
  const { paths } = (await app.get("/v1/openapi.json")).json();
  const lists = Object.keys(paths).filter((path) => paths[path].get && !path.includes("{"));
  const orders = PartnerOrderBy.options.flatMap((order) =>
    ["asc", "desc"].map((direction) => `order_by=${order}&order_dir=${direction}`),
  );
  const queries = [...orders, "search_text=mul", "search_text=a", "include_archived=true"];
  return [
    ...lists.map((path) => `/v1${path}?${parameters.get(path) ?? ""}`),
    ...queries.map((query) => `/v1/partners?${required}&${query}`),
  ];
}

function apartFromRequest(body: string): string {
  return body.replace(/"requestId":"[^"]+"/, "");
}

async function countPartners({ store: { db } }: TestApplication): Promise<number> {
  return (await db.selectFrom("partners").select("id").execute()).length;
}
