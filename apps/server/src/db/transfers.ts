import type { Engine } from "./engine.ts";
import { postgresTransfer } from "./engines/postgres-transfer.ts";
import { sqliteTransfer } from "./engines/sqlite-transfer.ts";
import type { Transfer } from "./transfer.ts";

export const transfers: Readonly<Record<Engine["name"], Transfer>> = {
  sqlite: sqliteTransfer,
  postgres: postgresTransfer,
};
