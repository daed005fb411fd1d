import {
  type Caller,
  type Connection,
  LiaisonError,
  type SetGrantsInput,
} from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvents } from "../events/event.repository.ts";
import { originOf } from "../events/new-event.ts";
import { holdLiveConnection } from "./connection.repository.ts";
import { eventsOfBothSides } from "./connection-events.ts";
import { describeConnection } from "./describe-connection.ts";
import { requireConnection } from "./get-connection.ts";
import { replaceGrants } from "./grant.repository.ts";

/** Either side sees in its history what has been granted: one gave it, the other may use it. */
export async function setGrants(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id, permissions }: SetGrantsInput,
): Promise<Connection> {
  const { organizationId } = caller.target;
  const connection = await requireConnection(store, caller, id);
  if (!(await holdLiveConnection(store, id))) {
    const names = `${connection.host_name} and ${connection.guest_name}`;
    throw new LiaisonError("not_connected", `${names} are not connected any more`);
  }
  const current = await describeConnection(store, organizationId, connection);
  const before = current.grants.given;
  if (isSameSet(before, permissions)) return current;

  await replaceGrants(store, { id, organizationId }, permissions);
  const after = await describeConnection(store, organizationId, connection);
  const data = { permissions: after.grants.given, before };
  const origin = originOf(caller, timestamp(clock));
  const change = { type: "connection.grants_changed", data } as const;
  await appendEvents(store, eventsOfBothSides(connection, change, origin));
  return after;
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value) => others.includes(value));
}
