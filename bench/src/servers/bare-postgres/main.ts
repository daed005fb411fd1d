import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parseListQuery } from "../bare/list-query.ts";
import { type PartnerRow, partnerColumns } from "../bare/partner-row.ts";
import { sendJson } from "../send-json.ts";
import { host, readPostgresEnvironment } from "../server-environment.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createListPartners } from "./list-partners.ts";
import { openPool } from "./open-pool.ts";

const { databaseUrl, port } = readPostgresEnvironment();
const pool = openPool(databaseUrl);
const authenticate = createAuthenticate(pool);
const listPartners = createListPartners(pool);

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    sendJson(response, 500, { title: "Not read" });
  });
});
server.listen(port, host);
process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const organizationId = await authenticate(request.headers);
  if (organizationId === null) return sendJson(response, 401, { title: "Unauthorized" });
  const [path = "", query = ""] = (request.url ?? "").split("?");
  if (path === "/partners") {
    return sendJson(response, 200, await listPartners(organizationId, parseListQuery(query)));
  }
  const partner = await getPartner(organizationId, path.slice("/partners/".length));
  return sendJson(response, partner ? 200 : 404, partner ?? { title: "Not found" });
}

async function getPartner(organizationId: string, id: string): Promise<PartnerRow | undefined> {
  const { rows } = await pool.query<PartnerRow>({
    name: "get",
    text: `select ${partnerColumns} from partners where organization_id = $1 and id = $2`,
    values: [organizationId, id],
  });
  return rows[0];
}
