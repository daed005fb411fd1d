import { describe, expect, it } from "vitest";
import { givenInviter, type InvitationPage, invitationsUrl } from "../testing/given-inviter.ts";
import { publicBaseUrl } from "../testing/test-application.ts";

describe("pages", () => {
  it("number their rows", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(5);
    const { data, meta, links } = await list("count=2&page=2");
    expect(data.map((row) => row["businessName"])).toEqual(["Supplier 3", "Supplier 2"]);
    expect(meta).toMatchObject({
      current_page: 2,
      per_page: 2,
      from: 3,
      to: 4,
      last_page: 3,
      total: 5,
    });
    expect(links).toEqual({
      first: `${invitationsUrl}?count=2&page=1`,
      last: `${invitationsUrl}?count=2&page=3`,
      prev: `${invitationsUrl}?count=2&page=1`,
      next: `${invitationsUrl}?count=2&page=3`,
    });
    expect(meta.links.map(({ label, active }) => [label, active])).toEqual([
      ["Previous", false],
      ["1", false],
      ["2", true],
      ["3", false],
      ["Next", false],
    ]);
  });

  it("past the end keep their number and are empty", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(3);
    const { data, meta, links } = await list("count=2&page=9");
    expect(data).toEqual([]);
    expect(meta).toMatchObject({ current_page: 9, from: null, to: null, last_page: 2, total: 3 });
    expect(links.next).toBeNull();
    expect(links.prev).toBe(`${invitationsUrl}?count=2&page=8`);
    expect(meta.links.some(({ active }) => active)).toBe(false);
  });

  it("can be as far away as a page number goes", async () => {
    const { list } = await givenInviter();
    expect((await list("count=500&page=2147483647")).data).toEqual([]);
  });

  it("show a window when there are many", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(20);
    const { meta } = await list("count=1&page=10");
    expect(meta.links.map(({ label }) => label)).toEqual([
      "Previous",
      "1",
      "2",
      "...",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "...",
      "19",
      "20",
      "Next",
    ]);
    expect(meta.links.filter(({ label }) => label === "...")).toEqual([
      { url: null, label: "...", active: false },
      { url: null, label: "...", active: false },
    ]);
  });

  it("link to each other with everything that was asked for, never by the Host header", async () => {
    const { app, member, givenMany } = await givenInviter();
    await givenMany(3);
    const query =
      "search=Sup%20%26%C3%B6&fields[]=id&fields[]=email&with[]=invitedBy&orderBy=invitedAt&order=desc&count=1&statuses[]=pending&page=1";
    const answer = await app.request(
      {
        method: "GET",
        url: `/v1/suppliers/invitations?${query}`,
        headers: { host: "evil.example" },
      },
      member,
    );
    const first = new URL(answer.json<InvitationPage>().links.first ?? "");
    expect(first.origin + first.pathname).toBe(invitationsUrl);
    expect([...first.searchParams].sort()).toEqual([...new URLSearchParams(query)].sort());
  });

  it("lead through the whole list", async () => {
    const { app, member, list, givenMany } = await givenInviter();
    await givenMany(5);
    const walked: unknown[] = [];
    let page: InvitationPage | null = await list(
      "search=supplier&count=2&orderBy=supplierName&order=asc",
    );
    while (page) {
      walked.push(...page.data.map((row) => row["businessName"]));
      const { next }: InvitationPage["links"] = page.links;
      page = next
        ? (await app.get(next.replace(publicBaseUrl, ""), member)).json<InvitationPage>()
        : null;
    }
    expect(walked).toEqual([1, 2, 3, 4, 5].map((n) => `Supplier ${n}`));
  });
});
