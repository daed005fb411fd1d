import { appRouter } from "@liaison/contracts/router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Fetch } from "../retrying-fetch.ts";
import { guard } from "./guard.ts";
import { inMemoryServices, type Records } from "./in-memory-services.ts";

export const url = "https://liaison.example";

/** The contract's router behind tRPC's own transport, without a socket. */
export interface LiaisonServer {
  readonly fetch: Fetch;
  /** What was received so far. */
  readonly requests: readonly Request[];
}

export function liaisonServer(records: Records = {}): LiaisonServer {
  const services = inMemoryServices(records);
  const requests: Request[] = [];
  return {
    requests,
    fetch: (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return fetchRequestHandler({
        endpoint: "/trpc",
        req: request,
        router: appRouter,
        maxBatchSize: 20,
        allowMethodOverride: true,
        createContext: () => ({ services, ...guard(request.headers) }),
      });
    },
  };
}
