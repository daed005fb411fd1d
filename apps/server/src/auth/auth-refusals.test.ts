import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { timestamp } from "../clock.ts";
import { givenUser } from "../testing/given.ts";
import { givenAccount, givenPassword, signIn } from "../testing/given-account.ts";

const nul = "\u0000";

async function givenSignedIn() {
  const { app, user } = await givenAccount();
  const headers = { authorization: `Bearer ${(await signIn(app, user.email)).json().token}` };
  const post = (path: string, payload: object) =>
    app.request({ method: "POST", url: `/api/auth${path}`, payload, headers });
  const get = (path: string) => app.request({ url: `/api/auth${path}`, headers });
  const { id } = (await post("/organization/create", { name: "Acme", slug: "acme" })).json();
  return { app, post, get, organizationId: String(id) };
}

describe("the character that not every engine stores", () => {
  it.each<[string, object]>([
    ["/organization/set-active", { organizationId: nul }],
    ["/organization/leave", { organizationId: nul }],
    ["/organization/update", { organizationId: nul, data: { name: "Acme" } }],
    ["/organization/update", { data: { name: nul } }],
    ["/organization/remove-member", { memberIdOrEmail: nul }],
    ["/organization/update-member-role", { memberId: nul, role: "viewer" }],
    ["/organization/create", { name: "Acme", slug: `acme${nul}` }],
    ["/reset-password", { token: nul, newPassword: "correct horse battery" }],
  ])("is refused by %s", async (path, payload) => {
    const { app, post } = await givenSignedIn();
    expect((await post(path, payload)).statusCode).toBe(400);
    expect(app.logLines.join("")).not.toContain("A request failed");
  });

  it("is refused in the address", async () => {
    const { get } = await givenSignedIn();
    const { statusCode, body } = await get("/organization/list-members?organizationId=%00");
    expect([statusCode, body]).toEqual([400, expect.stringContaining("U+0000")]);
  });
});

describe("a list of members", () => {
  it.each([
    ["limit=-1", "limit"],
    ["offset=1e3", "offset"],
    ["sortBy=password", "sortBy"],
    ["filterField=nothing&filterValue=a", "filterField"],
  ])("is refused by %s", async (query, named) => {
    const { get, organizationId } = await givenSignedIn();
    const list = `/organization/list-members?organizationId=${organizationId}`;
    const refused = await get(`${list}&${query}`);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().message).toContain(`${named}: `);
  });

  it("is cut, ordered and filtered", async () => {
    const { get, organizationId } = await givenSignedIn();
    const list = `/organization/list-members?organizationId=${organizationId}`;
    const query = "limit=5&offset=0&sortBy=createdAt&filterField=role&filterValue=owner";
    expect((await get(`${list}&${query}`)).json()).toMatchObject({ members: [{ role: "owner" }] });
  });
});

describe("organizations that choose one address at the same moment", () => {
  it("are told that it is taken, but for the first", async () => {
    const { app, post } = await givenSignedIn();
    const create = () => post("/organization/create", { name: "Fjord", slug: "fjord" });
    const answers = await Promise.all(Array.from({ length: 6 }, create));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([
      200,
      ...Array(5).fill(400),
    ]);
    expect(app.logLines.join("")).not.toContain("A request failed");
  });
});

describe("two owners who do at the same moment the same to each other", () => {
  it.each([
    ["are made viewers", "/update-member-role", ["owner", "viewer"]],
    ["are removed", "/remove-member", ["owner"]],
  ])("%s, but for one", async (_, path, left) => {
    const { app, user } = await givenAccount();
    const other = await givenUser(app);
    await givenPassword(app, other);
    const tokenOf = async ({ email }: { email: string }) =>
      String((await signIn(app, email)).json().token);
    const [one, two] = [await tokenOf(user), await tokenOf(other)];
    const post = (token: string, path: string, payload: object) =>
      app.request({
        method: "POST",
        url: `/api/auth/organization${path}`,
        payload,
        headers: { authorization: `Bearer ${token}` },
      });
    for (let round = 0; round < 5; round += 1) {
      const created = await post(one, "/create", { name: "Acme", slug: `acme-${round}` });
      const { id: organizationId, members } = created.json();
      const organization = { organization_id: organizationId, user_id: other.id } as const;
      const id = uuidv7();
      const row = { ...organization, id, role: "owner", created_at: timestamp(app.clock) } as const;
      await app.store.db.insertInto("members").values(row).execute();
      const deprive = (token: string, memberId: string) => {
        const role = path === "/remove-member" ? {} : { memberId, role: "viewer" };
        return post(token, path, { organizationId, memberIdOrEmail: memberId, ...role });
      };
      await Promise.all([deprive(one, id), deprive(two, members[0].id)]);
      const roles = await app.store.db
        .selectFrom("members")
        .select("role")
        .where("organization_id", "=", organizationId)
        .execute();
      expect(roles.map(({ role }) => role).toSorted()).toEqual(left);
    }
    expect(app.logLines.join("")).not.toContain("A request failed");
  });
});
