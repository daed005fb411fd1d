import { createServer, type IncomingHttpHeaders } from "node:http";
import { ORPCError, os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/node";
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

const base = os.$context<{ headers: IncomingHttpHeaders }>();

const authorized = base.use(async ({ context, next }) => {
  const organizationId = await findOrganization(db, context.headers.authorization);
  if (organizationId === null) throw new ORPCError("UNAUTHORIZED");
  return next({ context: { organizationId } });
});

const router = {
  partners: {
    list: authorized
      .route({ method: "GET" })
      .input(ListPartnersInput)
      .output(PartnerPage)
      .handler(({ context, input }) => listPartners(db, context.organizationId, input)),
    get: authorized
      .route({ method: "GET" })
      .input(GetPartnerInput)
      .output(Partner)
      .handler(async ({ context, input }) => {
        const partner = await getPartner(db, context.organizationId, input.id);
        if (!partner) throw new ORPCError("NOT_FOUND");
        return partner;
      }),
    create: authorized
      .input(CreatePartnerInput)
      .output(Partner)
      .handler(({ context, input }) => createPartner(db, context.organizationId, input)),
  },
};

const handler = new RPCHandler(router);
const server = createServer(async (request, response) => {
  const context = { headers: request.headers };
  const { matched } = await handler.handle(request, response, { prefix: "/rpc", context });
  if (matched) return;
  response.statusCode = 404;
  response.end("No procedure matched");
});
server.listen(port, host);
process.once("SIGTERM", () => process.exit());
