import type { Expression, SqlBool } from "kysely";

/** What each engine says in its own words. One file per engine implements it. */
export interface Engine {
  readonly name: "sqlite";
  /** Whether those who write wait for each other anyway, so that they may as well commit together. */
  readonly hasOneWriter: boolean;
  /** Whether the text contains the part, character by character: nothing in it is a wildcard. */
  readonly contains: (text: Expression<string | null>, part: string) => Expression<SqlBool>;
  /** Whether the value is one of those given, however many: they are one parameter. */
  readonly isOneOf: (
    value: Expression<string | null>,
    values: readonly string[],
  ) => Expression<SqlBool>;
}
