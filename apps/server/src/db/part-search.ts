import type { Expression, Kysely, SqlBool } from "kysely";
import type { Asking } from "./compiled-once.ts";
import type { Database } from "./tables.ts";

/** A text that a key of partners has to contain. */
export interface KeyPart {
  readonly column: "company_name_key" | "email_key";
  readonly text: string;
}

/** Entries of an index among which all partners are that have a part; others may be among them. */
export interface PartCandidates {
  /** Names the condition: what differs between two of one name is in `values`. */
  readonly name: string;
  readonly isCandidate: (
    organizationId: Expression<string>,
    values: Expression<string>,
  ) => Expression<SqlBool>;
  readonly values: unknown;
  /** What is known of their number before they are read: that there are none, or nothing. */
  readonly areNone: boolean;
  readonly mayBeMany: boolean;
}

/** The index of an engine that finds partners by parts of their keys. */
export interface PartSearch {
  /** The candidates, unless they are known to be more than `limit`, or the text is too short. */
  readonly findFew: (
    store: Asking,
    organizationId: string,
    part: KeyPart,
    limit: number,
  ) => Promise<PartCandidates | null>;
  /** All candidates, one lot after the other; null if the text is too short for the index. */
  readonly findAll: (
    store: Asking,
    organizationId: string,
    part: KeyPart,
  ) => AsyncIterable<PartCandidates> | null;
  /** What differs between the directory and the index, a line for each. */
  readonly findFaults: (db: Kysely<Database>) => Promise<string[]>;
  /** Writes the index anew; in a transaction. */
  readonly rebuild: (db: Kysely<Database>) => Promise<void>;
}
