import { Connection, type Permission } from "@liaison/contracts";
import type { LightMyRequestResponse } from "fastify";
import { expect } from "vitest";
import { givenReceivedInvitation } from "./given-received-invitation.ts";
import type { Requester } from "./test-application.ts";

const wholeDirectory = "partner_types=customer&partner_types=supplier&limit=99&offset=0";

/** Northwind has invited Fjord, whose owner has accepted. */
export async function givenConnected() {
  const scene = await givenReceivedInvitation();
  const { app, host, guest, token, send } = scene;
  const accepted = await send("accept", { token }, guest);
  expect(accepted.statusCode, accepted.body).toBe(200);
  const connection = Connection.parse(accepted.json());
  const url = `/v1/connections/${connection.id}`;
  const grant = (as: Partial<Requester>, permissions: readonly Permission[]) =>
    app.request({ method: "PUT", url: `${url}/grants`, payload: { permissions } }, as);
  const disconnect = (as: Partial<Requester>): Promise<LightMyRequestResponse> =>
    app.request({ method: "DELETE", url }, as);
  /** What the host gets when it asks for the guest's directory. */
  const readAcross = () =>
    app.get(`/v1/partners?${wholeDirectory}`, { ...host, target: guest.requester });
  return { ...scene, connection, url, grant, disconnect, readAcross };
}
