import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { appRouter } from "@liaison/contracts/router";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { onTestFinished } from "vitest";
import { guard } from "./guard.ts";
import { inMemoryServices, type Records } from "./in-memory-services.ts";

/** The contract's router behind a socket, where connections are lost and left. */
export interface ListeningServer {
  readonly url: string;
  /** What was received so far. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  readonly dropConnections: () => void;
}

/** Listens until the test is finished. */
export async function listeningServer(records: Records = {}): Promise<ListeningServer> {
  const services = inMemoryServices(records);
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createHTTPServer({
    basePath: "/trpc/",
    router: appRouter,
    allowMethodOverride: true,
    createContext: ({ req }) => ({ services, ...guard(headersOf(req.headers)) }),
  });
  server.prependListener("request", ({ url: path = "", headers }) => {
    requests.push({ path, headers });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const dropConnections = () => server.closeAllConnections();
  onTestFinished(() => {
    server.close();
    dropConnections();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, requests, dropConnections };
}

function headersOf(received: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) headers.set(name, String(value));
  return headers;
}
