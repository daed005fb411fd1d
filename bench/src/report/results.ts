import type { LoadResult } from "../load/load-job.ts";

/** One server under one workload in one round. */
export interface Measurement extends LoadResult {
  readonly rows: number;
  readonly workload: string;
  readonly server: string;
  readonly round: number;
  readonly connections: number;
  /** Of the server's processes. */
  readonly cpuSeconds: number | null;
  /** Of the database server, where there is one. */
  readonly databaseCpuSeconds: number | null;
  /** How many processes the server was, each with a core. */
  readonly processes: number;
  /** Whether the load took time of these cores. */
  readonly hasLoadBeside: boolean;
}

/** What a server's process cost besides. */
export interface ProcessFacts {
  readonly rows: number;
  readonly server: string;
  /** From each start to the first answer. */
  readonly startMs: readonly number[];
  readonly peakMemoryMiB: number | null;
  /** What it shares with nobody, when the run is over. */
  readonly ownMemoryMiB: number | null;
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  readonly sqlite: string;
  readonly system: string;
  readonly isPinned: boolean;
}

/** Everything that a run has found out. */
export interface Results {
  readonly command: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly machine: Machine;
  readonly measurements: readonly Measurement[];
  readonly processes: readonly ProcessFacts[];
}
