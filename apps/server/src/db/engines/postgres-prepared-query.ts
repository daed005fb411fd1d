import { type ClientBase, type Connection, Query } from "pg";
import utils from "pg/lib/utils.js";
import { OutdatedStatementError } from "./postgres-failures.ts";
import type { Column, PreparedStatement } from "./postgres-prepared-statements.ts";

/** What came of a query. */
export interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly object[];
}

/**
 * Runs a statement that the connection has prepared, or prepares now. A query of the driver's own has
 * the columns described each time, which takes longer than to read a row. They stay as they are: the
 * server refuses a prepared statement whose columns would become others. Only a pooler in between may
 * have it prepared again, by another of its connections.
 */
export async function askPrepared(
  client: ClientBase,
  statement: PreparedStatement,
  parameters: readonly unknown[],
): Promise<Answer> {
  const values = parameters.map((parameter) => utils.prepareValue(parameter));
  const { tag, columns, texts } = await answerOf(client, statement, values);
  const [command = "", ...counts] = tag.split(" ");
  return {
    command,
    rowCount: counts.length > 0 ? Number(counts.at(-1)) : null,
    rows: texts.map((ofRow) => rowOf(columns, ofRow)),
  };
}

async function answerOf(
  client: ClientBase,
  statement: PreparedStatement,
  values: (string | Buffer | null)[],
): Promise<PreparedQuery> {
  try {
    return await new Promise((resolve, reject) => {
      client.query(
        new PreparedQuery(client, statement, values, (error, query) => {
          if (query) resolve(query);
          else reject(error);
        }),
      );
    });
  } catch (error) {
    // It tells where the server's message was read; who has asked is of more interest.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

function rowOf(columns: readonly Column[], texts: readonly (string | null)[]): object {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) {
    const [column, text] = [columns[at], texts[at]];
    if (column) row[column.name] = typeof text === "string" ? column.parse(text) : null;
  }
  return row;
}

/** What the driver calls when the server's messages come. It refuses other classes in a pipeline. */
class PreparedQuery extends Query {
  /** A value that is not null is as the server writes it. */
  readonly texts: (string | null)[][] = [];
  columns: readonly Column[];
  /** What the server says that it has done: "SELECT 51", "UPDATE 1". */
  tag = "";
  /** The driver puts one of its own in its place where a query may not take long. */
  callback: (error: unknown, query?: PreparedQuery) => void;
  readonly #client: ClientBase;
  readonly #statement: PreparedStatement;
  readonly #values: (string | Buffer | null)[];

  constructor(
    client: ClientBase,
    statement: PreparedStatement,
    values: (string | Buffer | null)[],
    callback: (error: unknown, query?: PreparedQuery) => void,
  ) {
    super(statement.text);
    this.#client = client;
    this.#statement = statement;
    this.#values = values;
    this.columns = statement.columns ?? [];
    this.callback = callback;
  }

  override submit = (connection: Connection): void => {
    const { name, text, columns } = this.#statement;
    connection.stream.cork();
    if (!columns) {
      // It may have been prepared and then failed.
      connection.close({ type: "S", name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values: this.#values }, true);
    if (!columns) connection.describe({ type: "P" }, true);
    connection.execute(null, true);
    connection.sync();
    connection.stream.uncork();
  };

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.#client.getTypeParser(dataTypeID, "text"),
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.texts.push(fields);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.tag = text;
  }

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    if (this.texts.some((ofRow) => ofRow.length !== this.columns.length)) {
      this.callback(new OutdatedStatementError("A row has other columns than were described"));
      return;
    }
    this.#statement.columns = this.columns;
    this.callback(null, this);
  }

  handleError(error: unknown): void {
    this.callback(error);
  }
}
