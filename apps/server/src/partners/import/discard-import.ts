import { inTransaction, type Store } from "../../db/database.ts";
import { letOthersBy } from "../../let-others-by.ts";
import { deleteImport, type ImportName } from "./partner-import.repository.ts";
import { deleteImportRows } from "./partner-import-row.repository.ts";

/** How many rows are deleted in one transaction. */
const rowsPerDeletion = 1_000;

/** Deletes an import and its rows, piece by piece, so that others need not wait for it all. */
export async function discardImport(store: Store, name: ImportName): Promise<void> {
  while (await deleteImportRows(store, name, rowsPerDeletion)) await letOthersBy();
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [name.organization_id]);
    while (await deleteImportRows(transaction, name, rowsPerDeletion));
    await deleteImport(transaction, name);
  });
}
