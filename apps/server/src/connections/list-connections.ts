import type { Caller, ConnectionPage, ListConnectionsInput } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { decodeMomentCursor, momentPage } from "../pagination/moment-cursor.ts";
import { findConnections } from "./connection.repository.ts";
import { describeConnections } from "./describe-connection.ts";

export async function listConnections(
  store: Store,
  caller: Caller,
  { statuses, limit, cursor }: ListConnectionsInput,
): Promise<ConnectionPage> {
  const { organizationId } = caller.target;
  const after = decodeMomentCursor(cursor);
  const found = await findConnections(store, organizationId, { statuses, after, limit: limit + 1 });
  const { rows, nextCursor } = momentPage(found, limit, ({ connected_at, id }) => ({
    moment: connected_at,
    id,
  }));
  return { data: await describeConnections(store, organizationId, rows), nextCursor };
}
