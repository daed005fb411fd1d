import { initTRPC, TRPCError } from "@trpc/server";
import { type CreateHTTPContextOptions, createHTTPServer } from "@trpc/server/adapters/standalone";
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

async function createContext({ req }: CreateHTTPContextOptions) {
  return { organizationId: await findOrganization(db, req.headers.authorization) };
}

const t = initTRPC.context<typeof createContext>().create();

const authorized = t.procedure.use(({ ctx, next }) => {
  if (ctx.organizationId === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { organizationId: ctx.organizationId } });
});

const appRouter = t.router({
  partners: t.router({
    list: authorized
      .input(ListPartnersInput)
      .output(PartnerPage)
      .query(({ ctx, input }) => listPartners(db, ctx.organizationId, input)),
    get: authorized
      .input(GetPartnerInput)
      .output(Partner)
      .query(async ({ ctx, input }) => {
        const partner = await getPartner(db, ctx.organizationId, input.id);
        if (!partner) throw new TRPCError({ code: "NOT_FOUND" });
        return partner;
      }),
    create: authorized
      .input(CreatePartnerInput)
      .output(Partner)
      .mutation(({ ctx, input }) => createPartner(db, ctx.organizationId, input)),
  }),
});

const server = createHTTPServer({ router: appRouter, createContext, basePath: "/trpc/" });
server.listen(port, host);
process.once("SIGTERM", () => process.exit());
