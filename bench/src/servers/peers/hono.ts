import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { validator } from "hono/validator";
import { host, readServerEnvironment } from "../server-environment.ts";
import {
  createPartner,
  findOrganization,
  getPartner,
  listPartners,
  openDrizzle,
} from "./drizzle-partners.ts";
import { CreatePartnerInput, GetPartnerInput, ListPartnersInput } from "./partner.schemas.ts";

const { databaseFile, port } = readServerEnvironment();
const db = openDrizzle(databaseFile);

interface PeerEnv {
  readonly Variables: { organizationId: string };
}

const app = new Hono<PeerEnv>()
  .use(
    bearerAuth({
      verifyToken: async (token, c: Context<PeerEnv>) => {
        const organizationId = await findOrganization(db, token);
        if (organizationId !== null) c.set("organizationId", organizationId);
        return organizationId !== null;
      },
    }),
  )
  .get(
    "/partners",
    validator("query", (value, c) => {
      const parsed = ListPartnersInput.safeParse(value);
      return parsed.success ? parsed.data : c.json(parsed.error, 422);
    }),
    async (c) => c.json(await listPartners(db, c.get("organizationId"), c.req.valid("query"))),
  )
  .get(
    "/partners/:id",
    validator("param", (value, c) => {
      const parsed = GetPartnerInput.safeParse(value);
      return parsed.success ? parsed.data : c.json(parsed.error, 422);
    }),
    async (c) => {
      const partner = await getPartner(db, c.get("organizationId"), c.req.valid("param").id);
      return partner ? c.json(partner) : c.notFound();
    },
  )
  .post(
    "/partners",
    validator("json", (value, c) => {
      const parsed = CreatePartnerInput.safeParse(value);
      return parsed.success ? parsed.data : c.json(parsed.error, 422);
    }),
    async (c) => c.json(await createPartner(db, c.get("organizationId"), c.req.valid("json")), 201),
  );

serve({ fetch: app.fetch, port, hostname: host });
process.once("SIGTERM", () => process.exit());
