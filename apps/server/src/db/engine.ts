import type { Expression, RawBuilder, SqlBool } from "kysely";

/** What each engine says in its own words. One file per engine implements it. */
export interface Engine {
  readonly name: "sqlite";
  /** Whether those who write wait for each other anyway, so that they may as well commit together. */
  readonly hasOneWriter: boolean;
  /** Whether the text contains the part, character by character: nothing in it is a wildcard. */
  readonly contains: (
    text: Expression<string | null>,
    part: string | Expression<string>,
  ) => Expression<SqlBool>;
  /**
   * Whether the value is one of those given, however many: they are one parameter. An expression is
   * their JSON.
   */
  readonly isOneOf: (
    value: Expression<string | number | null>,
    values: readonly (string | number)[] | Expression<string>,
  ) => Expression<SqlBool>;
  /** What leads from an index to its row in one step, within one statement. */
  readonly address: (table: string) => RawBuilder<unknown>;
}
