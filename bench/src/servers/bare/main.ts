import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { host, readServerEnvironment } from "../server-environment.ts";
import { createAuthenticate } from "./authenticate.ts";
import { type CreatedPartner, createInsert } from "./create-partners.ts";
import { createGroupCommit } from "./group-commit.ts";
import { createListPartners, type ListQuery } from "./list-partners.ts";
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
  if (organization === null) return send(response, 401, { title: "Unauthorized" });
  if (request.method === "POST") return void create(organization, request, response);
  const [path = "", query = ""] = (request.url ?? "").split("?");
  if (path === "/partners") return send(response, 200, listPartners(organization, parse(query)));
  if (path === "/partners/batch") {
    const ids = query.slice("ids=".length).split(",");
    return send(
      response,
      200,
      ids.map((id) => getPartner.get(organization, id)),
    );
  }
  const partner = getPartner.get(organization, path.slice("/partners/".length));
  return send(response, partner ? 200 : 404, partner ?? { title: "Not found" });
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
  if (!partner) return send(response, 422, { title: "Not a partner" });
  let created: CreatedPartner | null = null;
  commitTogether(
    () => {
      created = insert(organization, partner);
    },
    () => send(response, 201, created),
    () => send(response, 500, { title: "Not written" }),
  );
}

function parse(query: string): ListQuery {
  const parameters = new URLSearchParams(query);
  return {
    limit: Number(parameters.get("limit") ?? 50),
    offset: Number(parameters.get("offset") ?? 0),
    cursor: parameters.get("cursor"),
    search: parameters.get("search"),
    invited: parameters.get("invited") === "1",
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
  });
  response.end(json);
}
