import { type Dialect, queryString, readPlainAnswer } from "./dialect.ts";
import { peerListInput } from "./peer-list-input.ts";

/** The peers that have resources and query strings. */
export const peerRest: Dialect = {
  sharesCursors: true,
  write: (ask) => {
    switch (ask.kind) {
      case "list":
        return { method: "GET", path: `/partners?${queryString(peerListInput(ask))}` };
      case "get":
        return { method: "GET", path: `/partners/${ask.id}` };
      case "getMany":
        return null;
      case "create":
        return { method: "POST", path: "/partners", body: JSON.stringify(ask.partner) };
    }
  },
  read: readPlainAnswer,
};
