import { initContract } from "@ts-rest/core";
import { initServer } from "@ts-rest/fastify";
import fastify from "fastify";
import { z } from "zod";
import { host, readServerEnvironment } from "../server-environment.ts";
import {
  createPartner,
  findOrganization,
  getPartner,
  listPartners,
  openKysely,
} from "./kysely-partners.ts";
import {
  CreatePartnerInput,
  GetPartnerInput,
  ListPartnersInput,
  Partner,
  PartnerPage,
} from "./partner.schemas.ts";

const { databaseFile, port } = readServerEnvironment();
const db = openKysely(databaseFile);

const Problem = z.object({ title: z.string() });

const c = initContract();
const contract = {
  list: c.query({
    method: "GET",
    path: "/partners",
    query: ListPartnersInput,
    responses: { 200: PartnerPage, 401: Problem },
  }),
  get: c.query({
    method: "GET",
    path: "/partners/:id",
    pathParams: GetPartnerInput,
    responses: { 200: Partner, 401: Problem, 404: Problem },
  }),
  create: c.mutation({
    method: "POST",
    path: "/partners",
    body: CreatePartnerInput,
    responses: { 201: Partner, 401: Problem },
  }),
};

const unauthorized = { status: 401, body: { title: "Unauthorized" } } as const;
const notFound = { status: 404, body: { title: "Not found" } } as const;

const s = initServer();
const router = s.router(contract, {
  list: async ({ query, headers }) => {
    const organizationId = await findOrganization(db, headers.authorization);
    if (organizationId === null) return unauthorized;
    return { status: 200, body: await listPartners(db, organizationId, query) };
  },
  get: async ({ params, headers }) => {
    const organizationId = await findOrganization(db, headers.authorization);
    if (organizationId === null) return unauthorized;
    const partner = await getPartner(db, organizationId, params.id);
    return partner ? { status: 200, body: partner } : notFound;
  },
  create: async ({ body, headers }) => {
    const organizationId = await findOrganization(db, headers.authorization);
    if (organizationId === null) return unauthorized;
    return { status: 201, body: await createPartner(db, organizationId, body) };
  },
});

const app = fastify();
app.register(s.plugin(router), { responseValidation: true });
await app.listen({ port, host });
process.once("SIGTERM", () => process.exit());
