import type { Dialect, HttpRequest } from "./dialect.ts";
import { peerListInput } from "./peer-list-input.ts";
import { readTrpcAnswer } from "./product-trpc.ts";
import { trpcBatch, trpcMutation, trpcQuery } from "./trpc-call.ts";

/** The peer that speaks tRPC too. */
export const peerTrpc: Dialect = {
  sharesCursors: true,
  write: (ask): HttpRequest => {
    switch (ask.kind) {
      case "list":
        return trpcQuery("partners.list", peerListInput(ask));
      case "get":
        return trpcQuery("partners.get", { id: ask.id });
      case "getMany":
        return trpcBatch(
          "partners.get",
          ask.ids.map((id) => ({ id })),
        );
      case "create":
        return trpcMutation("partners.create", ask.partner);
    }
  },
  read: readTrpcAnswer,
};
