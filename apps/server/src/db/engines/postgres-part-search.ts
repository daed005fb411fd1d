import { sql } from "kysely";
import type { KeyPart, PartCandidates, PartSearch } from "../part-search.ts";

/** What a trigram is made of, for the index: without one it would give all that it has. */
const trigram = /[\p{L}\p{N}]{3}/u;

/** The index finds candidates by their trigrams; which of them have the part is for who asks. */
export const postgresPartSearch: PartSearch = {
  findFew: async (_db, _organizationId, part) => (isIndexed(part) ? candidatesOf(part) : null),
  findAll: (_db, _organizationId, part) => {
    if (!isIndexed(part)) return null;
    return (async function* () {
      yield candidatesOf(part);
    })();
  },
  // The index is the database's own, and needs nobody to keep it.
  findFaults: async () => [],
  rebuild: async () => {},
};

function isIndexed({ text }: KeyPart): boolean {
  return trigram.test(text);
}

function candidatesOf({ column, text }: KeyPart): PartCandidates {
  const key = sql.ref(`partners.${column}`);
  return {
    name: `like ${column}`,
    isCandidate: (organizationId, pattern) =>
      sql`(partners.organization_id = ${organizationId} and ${key} like ${pattern})`,
    values: `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`,
    areNone: false,
    mayBeMany: true,
  };
}
