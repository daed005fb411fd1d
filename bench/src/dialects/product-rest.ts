import { type Dialect, queryString, readPlainAnswer } from "./dialect.ts";
import { listInput } from "./product-trpc.ts";

/** Liaison's contract over REST, which has no call for several partners. */
export const productRest: Dialect = {
  sharesCursors: false,
  write: (ask) => {
    switch (ask.kind) {
      case "list":
        return { method: "GET", path: `/v1/partners?${queryString(listInput(ask))}` };
      case "get":
        return { method: "GET", path: `/v1/partners/${ask.id}` };
      case "getMany":
        return null;
      case "create":
        return { method: "POST", path: "/v1/partners", body: JSON.stringify(ask.partner) };
    }
  },
  read: readPlainAnswer,
};
