import type { HttpRequest } from "../dialects/dialect.ts";

/** What a server is to be asked, by how many at once and for how long. */
export interface LoadJob {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Asks so many times, however long it takes. */
  readonly amount?: number;
  readonly requests: readonly LoadRequest[];
  /** What is asked for all the while, without being measured. */
  readonly beside?: Pick<LoadJob, "connections" | "requests">;
}

export interface LoadRequest extends HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly answers: number;
  /** Answers that were errors, and requests without an answer. */
  readonly failures: number;
  /** Until the last answer. */
  readonly seconds: number;
  /** Until the end, which some requests were still under way at. */
  readonly window: number;
  readonly p50: number;
  readonly p99: number;
  /** The share of its core that the load itself took: near one, it was the limit. */
  readonly loadShare: number;
}
