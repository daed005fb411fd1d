import type { Ask, ListAsk } from "../workloads/ask.ts";
import { type Dialect, type HttpRequest, readPlainAnswer } from "./dialect.ts";
import { trpcBatch, trpcMutation, trpcQuery, trpcResult, trpcResults } from "./trpc-call.ts";

/** Liaison's contract over tRPC. */
export const productTrpc: Dialect = {
  sharesCursors: false,
  write: (ask): HttpRequest => {
    switch (ask.kind) {
      case "list":
        return trpcQuery("partners.list", listInput(ask));
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

export function readTrpcAnswer(ask: Ask, body: unknown) {
  return readPlainAnswer(ask, ask.kind === "getMany" ? trpcResults(body) : trpcResult(body));
}

/** The input of `partners.list`. */
export function listInput({ limit, offset = 0, cursor, search, invited }: ListAsk) {
  return {
    limit,
    offset,
    partner_types: invited ? ["supplier"] : ["customer", "supplier"],
    ...(cursor !== undefined && { cursor }),
    ...(search !== undefined && { search_text: search }),
    ...(invited && {
      invitation_statuses: ["invited"],
      order_by: "sales_amount",
      order_dir: "desc",
    }),
  };
}
