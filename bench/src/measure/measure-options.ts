import type { LoadGenerator } from "../load/load-generator.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { Pinning } from "../process/pinning.ts";
import type { BenchServer } from "../servers/bench-server.ts";
import type { Workload } from "../workloads/workload.ts";
import type { LoadOptions } from "./find-pace.ts";

export interface MeasureOptions extends LoadOptions {
  readonly rounds: number;
  readonly servers: readonly BenchServer[];
  readonly workloads: readonly Workload[];
  readonly pinning: Pinning;
  /** Where servers ask for it. */
  readonly postgres: PostgresServer | null;
  readonly load: LoadGenerator;
}
