import { type Caller, type Connection, LiaisonError } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import type { FindTouched } from "../idempotency/mutation-request.ts";
import { type FoundConnection, findConnection } from "./connection.repository.ts";
import { describeConnection } from "./describe-connection.ts";

export async function getConnection(
  store: Store,
  caller: Caller,
  { id }: { readonly id: string },
): Promise<Connection> {
  const connection = await requireConnection(store, caller, id);
  return describeConnection(store, caller.target.organizationId, connection);
}

/** Both sides of a connection, whose histories tell what happens to it. */
export function findSides(caller: Caller, { id }: { readonly id: string }): FindTouched {
  return async (store) => {
    const { host_organization_id, guest_organization_id } = await requireConnection(
      store,
      caller,
      id,
    );
    return [host_organization_id, guest_organization_id];
  };
}

/** Of other organizations' connections there is none, like of those that never were. */
export async function requireConnection(
  store: Store,
  { target }: Caller,
  id: string,
): Promise<FoundConnection> {
  const connection = await findConnection(store, target.organizationId, id);
  if (!connection) throw new LiaisonError("not_found", `There is no connection ${id}`);
  return connection;
}
