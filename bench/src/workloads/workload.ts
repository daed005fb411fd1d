import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import type { Ask } from "./ask.ts";

/** What Liaison is to reach in a workload, in a directory of so many partners. */
export interface Goal {
  readonly rows: number;
  /** Requests a second, divided by the bare server's. */
  readonly ofBare?: number;
  /** The same, divided by the best peer's. */
  readonly ofBestPeer?: number;
  /** CPU time a request in this directory, divided by that in the smallest: at most. */
  readonly growth?: number;
}

export interface AskContext {
  readonly dataset: PreparedDataset;
  /** Where deep pages start, in the words of the server that is asked. */
  readonly deepCursors: readonly string[];
}

export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly goals: readonly Goal[];
  /** It changes what it works on, and so gets a copy. */
  readonly writes?: boolean;
  /** It tells something in a run's largest directory only. */
  readonly onlyInLargest?: boolean;
  /** How many ask at once, where it is not for the run to say. */
  readonly connections?: number;
  /** What others ask for all the while. */
  readonly beside?: Pick<Required<Workload>, "connections" | "asks">;
  /** Many different ones; none where the dataset has nothing to ask for. */
  readonly asks: (context: AskContext) => Ask[];
}
