import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { tokenHash } from "../servers/token-hash.ts";
import { rowsPerOrganization } from "./bare-rows.ts";
import { bareIndexes, bareTables } from "./bare-schema.ts";
import { keyColumns, partnerColumns } from "./copied-columns.ts";
import { databaseFile, removeDatabase } from "./database-files.ts";
import { type Dataset, organizationsOf } from "./dataset.ts";
import type { Tokens } from "./issue-tokens.ts";

const columns = [...partnerColumns, ...keyColumns].join(", ");

/** The same partners, in tables and under indexes made by hand for what is measured. */
export function makeBareDatabase(dataset: Dataset, tokens: Tokens): void {
  const file = databaseFile(dataset, "bare");
  mkdirSync(dirname(file), { recursive: true });
  removeDatabase(file);
  const database = new BetterSqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  database.exec(bareTables);
  database.prepare("attach ? as product").run(databaseFile(dataset, "product"));
  const addOrganization = database.prepare("insert into organizations values (?, ?)");
  const addToken = database.prepare("insert into api_tokens values (?, ?)");
  const addPartners = database.prepare(`
    insert into partners (row, organization, ${columns})
    select @number * ${rowsPerOrganization} + row_number() over (order by id), @number, ${columns}
    from product.partners where organization_id = @id and archived_at is null
  `);
  database.transaction(() => {
    for (const [index, { id }] of organizationsOf(dataset).entries()) {
      const number = index + 1;
      addOrganization.run(number, id);
      addToken.run(tokenHash(tokens[id] ?? ""), number);
      addPartners.run({ number, id });
    }
    database.exec(bareIndexes);
  })();
  database.pragma("wal_checkpoint(truncate)");
  database.close();
}
