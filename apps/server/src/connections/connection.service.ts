import type { ConnectionService } from "@liaison/contracts";
import { requestOfCaller } from "../idempotency/mutation-request.ts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { disconnect } from "./disconnect.ts";
import { findSides, getConnection } from "./get-connection.ts";
import { listConnections } from "./list-connections.ts";
import { setGrants } from "./set-grants.ts";

type Dependencies = Pick<ServiceDependencies, "store" | "clock" | "carryOut">;

export function createConnectionService({
  store,
  clock,
  carryOut,
}: Dependencies): ConnectionService {
  return {
    list: (caller, input) => listConnections(store, caller, input),
    get: (caller, input) => getConnection(store, caller, input),
    setGrants: (caller, input) =>
      carryOut(
        requestOfCaller(caller, "connections.setGrants", input, findSides(caller, input)),
        (transaction) => setGrants({ store: transaction, clock }, caller, input),
      ),
    disconnect: (caller, input) =>
      carryOut(
        requestOfCaller(caller, "connections.disconnect", input, findSides(caller, input)),
        (transaction) => disconnect({ store: transaction, clock }, caller, input),
      ),
  };
}
