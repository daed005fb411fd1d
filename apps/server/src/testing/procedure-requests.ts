import { PartnerImport } from "@liaison/contracts";
import type { InjectOptions } from "fastify";
import {
  type GivenUser,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenPartner,
} from "./given.ts";
import { givenApiToken } from "./given-api-token.ts";
import { givenConnection } from "./given-connection.ts";
import { fileOfSuppliers, importing } from "./given-importer.ts";
import { givenInvitationLink } from "./given-invitation-link.ts";
import type { Requester, TestApplication } from "./test-application.ts";

type Owner = Requester & { readonly user: GivenUser };

/** Sees to what a request needs, and is a request that succeeds for a user who may make it. */
export type PrepareRequest = (
  app: TestApplication,
  owner: Owner,
  user: GivenUser,
) => Promise<InjectOptions>;

const partners = "/v1/partners";
const invitations = "/v1/suppliers/invitations";
const received = "/v1/received-invitations";
const wholeDirectory = "partner_types=supplier&limit=1&offset=0";
const newSupplier = { businessName: "Lindqvist AB", email: "a@lindqvist.example", country: "SWE" };
const newPartner = { company_name: "Lindqvist AB", partner_type: "supplier", email: "a@b.example" };

const post = (url: string, payload?: object): InjectOptions => ({
  method: "POST",
  url,
  ...(payload && { payload }),
});

/** A request for each procedure of the contract that has a route, by its name. */
export const procedureRequests: Readonly<Record<string, PrepareRequest>> = {
  "me.get": async () => ({ url: "/v1/me" }),
  "partners.list": async () => ({ url: `${partners}?${wholeDirectory}` }),
  "partners.get": async (app, owner) => ({ url: await partnerUrl(app, owner) }),
  "partners.create": async () => post(partners, newPartner),
  "partners.update": async (app, owner) => ({
    method: "PATCH",
    url: await partnerUrl(app, owner),
    payload: { version: 1, payment_terms: "Net 45" },
  }),
  "partners.archive": async (app, owner) => post(`${await partnerUrl(app, owner)}/archive`),
  "partners.restore": async (app, owner) => post(`${await partnerUrl(app, owner)}/restore`),
  "partners.history": async (app, owner) => ({ url: `${await partnerUrl(app, owner)}/history` }),
  "partners.import": async () => ({
    method: "POST",
    url: `${partners}/imports`,
    headers: { "content-type": "text/csv" },
    payload: fileOfSuppliers(1),
  }),
  "partners.getImport": async (app, owner) => ({ url: await importUrl(app, owner) }),
  "partners.commitImport": async (app, owner) => post(`${await importUrl(app, owner)}/commit`, {}),
  "partners.export": async () => ({ url: `${partners}/export.csv?partner_types=supplier` }),
  "supplierInvitations.list": async () => ({ url: invitations }),
  "supplierInvitations.get": async (app, owner) => ({ url: await invitationUrl(app, owner) }),
  "supplierInvitations.create": async () => post(invitations, newSupplier),
  "supplierInvitations.createMany": async () =>
    post(`${invitations}/bulk`, { invitations: [newSupplier] }),
  "supplierInvitations.resend": async (app, owner) =>
    post(`${await invitationUrl(app, owner)}/resend`, {}),
  "supplierInvitations.revoke": async (app, owner) => ({
    method: "DELETE",
    url: await invitationUrl(app, owner),
  }),
  "supplierInvitations.history": async (app, owner) => ({
    url: `${await invitationUrl(app, owner)}/history`,
  }),
  "receivedInvitations.list": async () => ({ url: received }),
  "receivedInvitations.preview": async (app, _, user) =>
    post(`${received}/preview`, { token: await linkTo(app, user) }),
  "receivedInvitations.accept": async (app, _, user) =>
    post(`${received}/accept`, { token: await linkTo(app, user) }),
  "receivedInvitations.decline": async (app, _, user) =>
    post(`${received}/decline`, { token: await linkTo(app, user) }),
  "receivedInvitations.requestNewLink": async (app, _, user) =>
    post(`${received}/request-new-link`, { token: await linkTo(app, user) }),
  "connections.list": async () => ({ url: "/v1/connections" }),
  "connections.get": async (app, owner) => ({ url: await connectionUrl(app, owner) }),
  "connections.setGrants": async (app, owner) => ({
    method: "PUT",
    url: `${await connectionUrl(app, owner)}/grants`,
    payload: { permissions: ["partners.read"] },
  }),
  "connections.disconnect": async (app, owner) => ({
    method: "DELETE",
    url: await connectionUrl(app, owner),
  }),
  "events.list": async () => ({ url: "/v1/events" }),
  "apiTokens.create": async () =>
    post("/v1/api-tokens", { name: "Export", permissions: ["organization.manage"] }),
  "apiTokens.list": async () => ({ url: "/v1/api-tokens" }),
  "apiTokens.revoke": async (app, owner) => ({
    method: "DELETE",
    url: await apiTokenUrl(app, owner),
  }),
};

async function partnerUrl(app: TestApplication, { requester }: Owner): Promise<string> {
  return `${partners}/${(await givenPartner(app, requester)).id}`;
}

/** An import whose dry run is over. */
async function importUrl(app: TestApplication, owner: Owner): Promise<string> {
  const { id } = PartnerImport.parse(await importing(app, owner).upload(fileOfSuppliers(1)));
  await app.partnerImports.settled();
  return `${partners}/imports/${id}`;
}

async function invitationUrl(app: TestApplication, owner: Owner): Promise<string> {
  return `${invitations}/${(await givenInvitation(app, owner)).id}`;
}

/** Another organization has invited the user. */
async function linkTo(app: TestApplication, { email }: GivenUser): Promise<string> {
  const host = await givenMember(app);
  return givenInvitationLink(app, await givenInvitation(app, host, { email }));
}

async function connectionUrl(app: TestApplication, owner: Owner): Promise<string> {
  const guestId = await givenOrganization(app);
  await givenConnection(app, owner, guestId);
  const { id } = await app.store.db
    .selectFrom("connections")
    .select("id")
    .where("guest_organization_id", "=", guestId)
    .executeTakeFirstOrThrow();
  return `/v1/connections/${id}`;
}

async function apiTokenUrl(app: TestApplication, owner: Owner): Promise<string> {
  const name = "To be revoked";
  await givenApiToken(app, owner, { name });
  const { id } = await app.store.db
    .selectFrom("api_tokens")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return `/v1/api-tokens/${id}`;
}
