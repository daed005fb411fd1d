import type { Operation } from "../operation.ts";
import type {
  Connection,
  ConnectionIdInput,
  ConnectionPage,
  ListConnectionsInput,
  SetGrantsInput,
} from "./connection.schemas.ts";

export interface ConnectionService {
  readonly list: Operation<typeof ListConnectionsInput, typeof ConnectionPage>;
  readonly get: Operation<typeof ConnectionIdInput, typeof Connection>;
  readonly setGrants: Operation<typeof SetGrantsInput, typeof Connection>;
  readonly disconnect: Operation<typeof ConnectionIdInput, typeof Connection>;
}
