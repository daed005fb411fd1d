import { type Dialect, queryString, readPlainAnswer } from "./dialect.ts";

/** The bare server's few paths. */
export const bareHttp: Dialect = {
  sharesCursors: true,
  write: (ask) => {
    switch (ask.kind) {
      case "list": {
        const { limit, offset, cursor, search } = ask;
        const invited = ask.invited ? 1 : undefined;
        const query = queryString({ limit, offset, cursor, search, invited });
        return { method: "GET", path: `/partners?${query}` };
      }
      case "get":
        return { method: "GET", path: `/partners/${ask.id}` };
      case "getMany":
        return { method: "GET", path: `/partners/batch?ids=${ask.ids.join(",")}` };
      case "create":
        return { method: "POST", path: "/partners", body: JSON.stringify(ask.partner) };
    }
  },
  read: readPlainAnswer,
};
