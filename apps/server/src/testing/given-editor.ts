import { Partner } from "@liaison/contracts";
import { givenMember, givenPartner } from "./given.ts";
import { createTestApplication } from "./test-application.ts";

/** A buyer who changes a partner. */
export async function givenEditor(partner: Parameters<typeof givenPartner>[2] = {}) {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const { id } = await givenPartner(app, member.requester, { frequency: "weekly", ...partner });
  app.clock.advance(1000);
  const update = (payload: object, headers = {}) =>
    app.request({ method: "PATCH", url: `/v1/partners/${id}`, payload, headers }, member);
  const read = async () => Partner.parse((await app.get(`/v1/partners/${id}`, member)).json());
  const history = async () => {
    const rows = await app.store.db.selectFrom("events").selectAll().orderBy("id").execute();
    return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) }));
  };
  return { app, member, id, update, read, history };
}
