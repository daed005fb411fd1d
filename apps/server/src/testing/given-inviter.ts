import { expect } from "vitest";
import { givenInvitation, givenMember } from "./given.ts";
import { createTestApplication, publicBaseUrl } from "./test-application.ts";

/** The list's own address, as its links have it. */
export const invitationsUrl = `${publicBaseUrl}/v1/suppliers/invitations`;

/** A page of invitations as it comes over the wire. */
export interface InvitationPage {
  readonly data: readonly Record<string, unknown>[];
  readonly links: Record<"first" | "last" | "prev" | "next", string | null>;
  readonly meta: Record<string, unknown> & {
    readonly links: readonly { url: string | null; label: string; active: boolean }[];
  };
}

/** A buyer who reads and fills the list of supplier invitations. */
export async function givenInviter() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const list = async (query = ""): Promise<InvitationPage> => {
    const answer = await app.get(`/v1/suppliers/invitations?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<InvitationPage>();
  };
  const namesOf = async (query = "") => (await list(query)).data.map((row) => row["businessName"]);
  const givenMany = async (count: number) => {
    for (let n = 1; n <= count; n += 1) {
      app.clock.advance(1000);
      await givenInvitation(app, member, { business_name: `Supplier ${n}` });
    }
  };
  return { app, member, list, namesOf, givenMany };
}
