import type { KyselyPlugin } from "kysely";

/** Refuses what is not a plain query, before it leaves the process. */
export const readOnly: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (node.kind === "SelectQueryNode") return node;
    throw new Error("A read replica is only read");
  },
  transformResult: async ({ result }) => result,
};
