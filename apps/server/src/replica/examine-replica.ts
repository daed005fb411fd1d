import type { Store } from "../db/database.ts";
import { findIdentity } from "../db/engines/postgres-replica.ts";
import { isMigrated } from "../db/migrate.ts";

/** Why a server cannot stand in for a primary. */
export type ReplicaFault = "is no replica" | "is a replica of another database" | "is behind";

/** Whether a server can be read in the place of the primary. Null: it can. */
export async function examineReplica(primary: Store, replica: Store): Promise<ReplicaFault | null> {
  const [original, copy] = await Promise.all([findIdentity(primary.db), findIdentity(replica.db)]);
  if (!copy.isReplica) return "is no replica";
  if (copy.identity !== original.identity) return "is a replica of another database";
  return (await isMigrated(replica)) ? null : "is behind";
}
