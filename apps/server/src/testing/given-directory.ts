import { PartnerPage } from "@liaison/contracts";
import { expect } from "vitest";
import { givenMember, givenPartner } from "./given.ts";
import { createTestApplication } from "./test-application.ts";

export const bothTypes = "partner_types=customer&partner_types=supplier";

/** The first page of the whole directory: what a query of it cannot do without. */
export const required = `${bothTypes}&limit=100&offset=0`;

/** A member who reads and fills an organization's directory of partners. */
export async function givenDirectory() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const list = async (query: string) => {
    const answer = await app.get(`/v1/partners?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return PartnerPage.parse(answer.json());
  };
  const namesOf = async (query: string) => (await list(query)).items.map((p) => p.company_name);
  const givenPartners = async (partners: readonly Parameters<typeof givenPartner>[2][]) => {
    for (const partner of partners) await givenPartner(app, member.requester, partner);
  };
  /** The ids of the whole list, page after page. */
  const walk = async (by: "offset" | "cursor", order: string, limit: number) => {
    const ids: string[] = [];
    let next: string | null = "offset=0";
    while (next !== null) {
      const page: PartnerPage = await list(`${bothTypes}&${order}&limit=${limit}&${next}`);
      ids.push(...page.items.map(({ id }) => id));
      const following =
        by === "offset" ? `offset=${ids.length}` : `offset=0&cursor=${page.next_cursor}`;
      next = page.next_cursor === null ? null : following;
    }
    return ids;
  };
  return { app, member, list, namesOf, givenPartners, walk };
}
