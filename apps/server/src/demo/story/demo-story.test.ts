import { Partner } from "@liaison/contracts";
import { version } from "uuid";
import { describe, expect, it } from "vitest";
import { demoOrganizations } from "../demo-organizations.ts";
import { demoUsers } from "../demo-users.ts";
import { tellDemoStory } from "./demo-story.ts";

const now = new Date("2026-03-01T12:00:00.000Z");
const story = tellDemoStory(now);
const { northwind, fjord, basalt } = demoOrganizations;

const partnersOf = ({ id }: { readonly id: string }) =>
  story.partners.filter((partner) => partner.organization_id === id);
const invitationsOf = ({ id }: { readonly id: string }) =>
  story.invitations.filter((invitation) => invitation.organization_id === id);
const isPendingAt = (moment: string) => (row: (typeof story.invitations)[number]) =>
  row.status === "pending" && row.expires_at > moment;

describe("the demo's story", () => {
  it("is the same whenever it is told for the same moment", () => {
    expect(JSON.stringify(tellDemoStory(now))).toBe(JSON.stringify(story));
  });

  it("has ids of UUID version 7, in the order of the moments", () => {
    for (const rows of [story.partners, story.invitations, story.events]) {
      const ids = rows.map(({ id }) => id);
      const moments = rows.map(({ created_at }) => created_at);
      expect(ids.filter((id) => version(id) !== 7)).toEqual([]);
      expect(ids).toEqual([...new Set(ids)].toSorted());
      expect(moments).toEqual(moments.toSorted());
    }
  });

  it("happens before now, and nobody acts before joining", () => {
    const joined = new Map(story.users.map(({ id, created_at }) => [id, created_at]));
    const early = story.events.filter(
      ({ actor_user_id, created_at }) => created_at < (joined.get(actor_user_id ?? "") ?? ""),
    );
    expect(early).toEqual([]);
    for (const { updated_at } of [...story.partners, ...story.invitations]) {
      expect(updated_at < now.toISOString()).toBe(true);
    }
  });

  it("tells of everything that exists and of each change of a partner", () => {
    const told = (type: string) =>
      story.events.filter((event) => event.type === type).map((event) => event.subject_id);
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    expect(told("organization.created")).toEqual(idsOf(story.organizations));
    expect(told("member.joined")).toEqual(idsOf(story.members));
    expect(told("partner.created")).toEqual(idsOf(story.partners));
    expect(told("partner.archived").toSorted()).toEqual(
      idsOf(story.partners.filter(({ archived_at }) => archived_at !== null)),
    );
    expect(told("supplier_invitation.created")).toEqual(idsOf(story.invitations));
    for (const [delivery, type] of [
      ["sent", "supplier_invitation.sent"],
      ["failed", "supplier_invitation.delivery_failed"],
    ] as const) {
      const delivered = story.invitations.filter(
        ({ delivery_state }) => delivery_state === delivery,
      );
      expect(told(type)).toEqual(expect.arrayContaining(idsOf(delivered)));
    }
    for (const status of ["accepted", "declined", "revoked", "expired"]) {
      const closed = story.invitations.filter((invitation) => invitation.status === status);
      expect(told(`supplier_invitation.${status}`).toSorted()).toEqual(idsOf(closed));
    }
    expect(new Set(told("connection.connected"))).toEqual(new Set(idsOf(story.connections)));
  });
});

describe("a partner's history in the demo", () => {
  const historyOf = ({ id }: { readonly id: string }) =>
    story.events.filter((event) => event.subject_id === id);

  it("has one event for each version", () => {
    for (const partner of story.partners) {
      const events = historyOf(partner);
      expect(events.map(({ subject_type }) => subject_type)).toEqual(events.map(() => "partner"));
      expect(events.length).toBe(partner.version);
      expect(events.at(-1)?.created_at).toBe(partner.updated_at);
    }
  });

  it("leads to how its invitation stands", () => {
    const followers = story.partners.filter(({ partner_type }) => partner_type === "supplier");
    expect(followers.some(({ invitation_status }) => invitation_status === "invited")).toBe(true);
    for (const partner of followers) {
      let status: unknown = null;
      for (const { type, data } of historyOf(partner)) {
        if (type !== "partner.updated") continue;
        const { from, to } = JSON.parse(data).changes.invitation_status;
        expect(from).toBe(status);
        status = to;
      }
      expect(partner.invitation_status).toBe(status);
    }
  });
});

describe("the demo's partners", () => {
  it("fill three directories with a few hundred partners of every kind", () => {
    expect(partnersOf(northwind).length).toBeGreaterThan(300);
    expect(partnersOf(fjord).length).toBeGreaterThan(100);
    expect(partnersOf(basalt).length).toBeGreaterThan(50);
    for (const organization of [northwind, fjord, basalt]) {
      const partners = partnersOf(organization);
      expect(new Set(partners.map((each) => each.partner_type)).size).toBe(2);
      expect(partners.some((each) => each.archived_at !== null)).toBe(true);
    }
    expect(new Set(partnersOf(northwind).map((each) => each.country_code)).size).toBeGreaterThan(
      25,
    );
  });

  it("are as the contract has them", () => {
    for (const partner of story.partners) {
      Partner.parse(partner);
      expect([...partner.company_name].length).toBeLessThanOrEqual(100);
      expect(partner.company_name).toMatch(/^[^\s\p{Cc}](.*[^\s\p{Cc}])?$/u);
      expect(partner.email).toMatch(/^[\w.'-]{1,40}@[a-z0-9-]+(\.[a-z0-9-]+)*\.example$/i);
      expect(partner.frequency ?? "none").toMatch(/^.{1,30}$/);
      expect(partner.payment_terms ?? "none").toMatch(/^.{1,50}$/);
    }
  });

  it.each([
    "Latin",
    "Greek",
    "Cyrillic",
    "Hebrew",
    "Arabic",
    "Hiragana",
    "Katakana",
    "Han",
    "Hangul",
    "Thai",
    "Devanagari",
  ])("have names in %s", (script) => {
    const letter = new RegExp(`\\p{Script=${script}}`, "u");
    expect(partnersOf(northwind).some(({ company_name }) => letter.test(company_name))).toBe(true);
  });

  it("put the directory to the test", () => {
    const names = partnersOf(northwind).map(({ company_name }) => company_name);
    const amounts = partnersOf(northwind).map(({ sales_amount }) => sales_amount);
    expect(names).toEqual(expect.arrayContaining(["Müller AB", "Muller AB"]));
    for (const character of ["%", "_", "'", '"', "\\", "<"]) {
      expect(names.some((name) => name.includes(character))).toBe(true);
    }
    expect(names.some((name) => [...name].length === 100)).toBe(true);
    expect(new Set(names).size).toBeLessThan(names.length);
    expect(new Set(amounts).size).toBeLessThan(amounts.length);
    expect(amounts).toEqual(expect.arrayContaining([0, 1, 2_147_483_647]));
  });
});

describe("the demo's supplier invitations", () => {
  it("stand in every state, and more are pending than a page of the app shows", () => {
    const invitations = invitationsOf(northwind);
    const statuses = new Set(invitations.map(({ status }) => status));
    const deliveries = new Set(invitations.map(({ delivery_state }) => delivery_state));
    expect(statuses).toEqual(new Set(["pending", "accepted", "declined", "revoked", "expired"]));
    expect(deliveries).toEqual(new Set(["sent", "failed"]));
    expect(invitations.filter(isPendingAt(now.toISOString())).length).toBeGreaterThan(25);
    expect(
      invitations.some((each) => each.status === "pending" && each.expires_at < now.toISOString()),
    ).toBe(true);
    expect(new Set(invitations.map(({ invited_by }) => invited_by)).size).toBe(2);
    expect(invitationsOf(fjord).filter(isPendingAt(now.toISOString())).length).toBeGreaterThan(2);
  });

  it("are to suppliers of the own directory, of which each has one pending at most", () => {
    const suppliers = new Map(
      story.partners
        .filter(({ partner_type }) => partner_type === "supplier")
        .map((partner) => [partner.id, partner]),
    );
    const pending = story.invitations.filter(({ status }) => status === "pending");
    expect(new Set(pending.map(({ partner_id }) => partner_id)).size).toBe(pending.length);
    for (const invitation of story.invitations) {
      const supplier = suppliers.get(invitation.partner_id);
      expect(supplier?.organization_id).toBe(invitation.organization_id);
      expect(supplier?.archived_at).toBeNull();
    }
  });

  it("explain where each partner stands", () => {
    const pending = story.invitations.filter(({ status }) => status === "pending");
    const invited = new Set(pending.map(({ partner_id }) => partner_id));
    const connected = new Map(
      story.connections.flatMap(
        ({ invitation_id, host_organization_id, guest_organization_id }) => {
          const accepted = story.invitations.find(({ id }) => id === invitation_id);
          const mirrored = partnersOf({ id: guest_organization_id }).find(
            (partner) => partner.guest_organization_id === host_organization_id,
          );
          return [
            [accepted?.partner_id, guest_organization_id],
            [mirrored?.id, host_organization_id],
          ];
        },
      ),
    );
    for (const { id, invitation_status, guest_organization_id } of story.partners) {
      const guest = connected.get(id) ?? null;
      expect(guest_organization_id).toBe(guest);
      expect(invitation_status).toBe(guest ? "accepted" : invited.has(id) ? "invited" : null);
    }
  });
});

describe("the demo's connection", () => {
  it("joins Northwind and Fjord, which lets Northwind read its partners", () => {
    expect(story.connections).toMatchObject([
      {
        host_organization_id: northwind.id,
        guest_organization_id: fjord.id,
        status: "connected",
      },
    ]);
    expect(story.grants).toEqual([
      {
        connection_id: story.connections[0]?.id,
        granting_organization_id: fjord.id,
        permission: "partners.read",
      },
    ]);
  });

  it("leaves Basalt to be invited", () => {
    const supplier = partnersOf(northwind).find(({ company_name }) => company_name === basalt.name);
    expect(supplier).toMatchObject({
      email: demoUsers.basaltOwner.email,
      partner_type: "supplier",
      invitation_status: null,
    });
  });
});
