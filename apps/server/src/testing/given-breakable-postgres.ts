import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { PostgresLocation } from "../db/database-location.ts";
import { givenPostgres } from "./given-postgres.ts";

/** A database behind a server that can be away. */
export interface BreakablePostgres {
  readonly database: PostgresLocation;
  /** All connections are lost, and no others are taken. */
  readonly goDown: () => Promise<void>;
  readonly comeUp: () => Promise<void>;
}

export async function givenBreakablePostgres(): Promise<BreakablePostgres> {
  const location = await givenPostgres();
  const url = new URL(location.url);
  const original = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  const proxy = createServer((inner) => {
    const outer = connect(original);
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        inner.destroy();
        outer.destroy();
      });
    }
    inner.pipe(outer).pipe(inner);
  });
  const listen = async (port: number) => {
    proxy.listen(port, "127.0.0.1");
    await once(proxy, "listening");
  };
  const goDown = async () => {
    const closed = once(proxy, "close");
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("It has no port");
  const { port } = address;
  onTestFinished(async () => {
    if (proxy.listening) await goDown();
  });
  url.host = `127.0.0.1:${port}`;
  return { database: { ...location, url: url.href }, goDown, comeUp: () => listen(port) };
}
