import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { sendJson } from "../send-json.ts";
import { host, readServerEnvironment } from "../server-environment.ts";
import { createAuthenticate } from "./authenticate.ts";
import { type CreatedPartner, createInsert } from "./create-partners.ts";
import { createGroupCommit } from "./group-commit.ts";
import { createListPartners } from "./list-partners.ts";
import { parseListQuery } from "./list-query.ts";
import { readNewPartner } from "./new-partner.ts";
import { openDatabase } from "./open-database.ts";
import { type PartnerRow, partnerColumns } from "./partner-row.ts";

const { databaseFile, port } = readServerEnvironment();
const database = openDatabase(databaseFile);
const authenticate = createAuthenticate(database);
const listPartners = createListPartners(database);
const insert = createInsert(database);
const commitTogether = createGroupCommit(database);
const getPartner = database.prepare<[number, string], PartnerRow>(
  `select ${partnerColumns} from partners where organization = +? and id = +?`,
);

const server = createServer((request, response) => {
  const organization = authenticate(request.headers);
  if (organization === null) return sendJson(response, 401, { title: "Unauthorized" });
  if (request.method === "POST") return void create(organization, request, response);
  const [path = "", query = ""] = (request.url ?? "").split("?");
  if (path === "/partners")
    return sendJson(response, 200, listPartners(organization, parseListQuery(query)));
  if (path === "/partners/batch") {
    const ids = query.slice("ids=".length).split(",");
    return sendJson(
      response,
      200,
      ids.map((id) => getPartner.get(organization, id)),
    );
  }
  const partner = getPartner.get(organization, path.slice("/partners/".length));
  return sendJson(response, partner ? 200 : 404, partner ?? { title: "Not found" });
});
server.listen(port, host);
process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  database.close();
});

async function create(
  organization: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const partner = readNewPartner(await text(request));
  if (!partner) return sendJson(response, 422, { title: "Not a partner" });
  let created: CreatedPartner | null = null;
  commitTogether(
    () => {
      created = insert(organization, partner);
    },
    () => sendJson(response, 201, created),
    () => sendJson(response, 500, { title: "Not written" }),
  );
}
