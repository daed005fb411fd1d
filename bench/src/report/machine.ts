import { availableParallelism, cpus, totalmem, type } from "node:os";
import BetterSqlite from "better-sqlite3";
import type { Machine } from "./results.ts";

export function describeMachine(isPinned: boolean): Machine {
  const database = new BetterSqlite(":memory:");
  const sqlite = database.prepare<[], string>("select sqlite_version()").pluck().get() ?? "";
  database.close();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    sqlite,
    system: type(),
    isPinned,
  };
}
