import { afterAll, beforeAll, inject } from "vitest";
import { type LiaisonServer, startLiaisonServer } from "./liaison-server.ts";

/** A server for the tests of one file, which change what others rely on. */
export function useOwnServer(): () => LiaisonServer {
  let server: LiaisonServer | undefined;
  beforeAll(async () => {
    server = await startLiaisonServer({ database: inject("demoDatabase") });
  });
  afterAll(() => server?.stop());

  return () => {
    if (!server) throw new Error("The server has not been started");
    return server;
  };
}
