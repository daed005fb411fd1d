import { z } from "zod";
import { type Dialect, type HttpRequest, readPlainAnswer } from "./dialect.ts";
import { peerListInput } from "./peer-list-input.ts";

const Enveloped = z.object({ json: z.unknown() });

/** oRPC's own protocol: input and answer are in an envelope. */
export const peerOrpc: Dialect = {
  sharesCursors: true,
  write: (ask) => {
    switch (ask.kind) {
      case "list":
        return query("list", peerListInput(ask));
      case "get":
        return query("get", { id: ask.id });
      case "getMany":
        return null;
      case "create":
        return {
          method: "POST",
          path: "/rpc/partners/create",
          body: JSON.stringify({ json: ask.partner }),
        };
    }
  },
  read: (ask, body) => readPlainAnswer(ask, Enveloped.parse(body).json),
};

function query(procedure: string, input: unknown): HttpRequest {
  const data = encodeURIComponent(JSON.stringify({ json: input }));
  return { method: "GET", path: `/rpc/partners/${procedure}?data=${data}` };
}
